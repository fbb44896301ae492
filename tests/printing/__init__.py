"""Printers: one contract for every class, and a real print system of our own."""

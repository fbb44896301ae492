"""Codes a person carries, and who may do what: pure, no store."""

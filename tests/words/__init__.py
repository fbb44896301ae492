"""Tests of every word a person reads."""

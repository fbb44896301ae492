"""Tests of what is built, pinned and installed."""

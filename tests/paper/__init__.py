"""Tests of the paper face."""

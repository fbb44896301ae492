"""Tests of the programs: content, law, people."""

"""Tests of what a form's author is told."""

"""Tests of the program for last-resort financial assistance."""

"""Every check of every row, from all the files of checks."""

from tests.conformance.rows import CHECKS, LONG, REAL, gather

__all__ = ["CHECKS", "LONG", "REAL"]

gather("checks")

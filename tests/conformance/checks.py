"""Every check of every row, from all the files of checks."""

from tests.conformance.rows import CHECKS, REAL, WHOLE, gather

__all__ = ["CHECKS", "REAL", "WHOLE"]

gather("checks")

"""Every fault of every row, from all the files of faults: the negative controls of the table."""

from tests.conformance.rows import FAULTS, gather

__all__ = ["FAULTS"]

gather("faults")

"""Rows S01 to S18 of accounts: checks, and the faults that they notice, in the way of `tests/conformance/`."""

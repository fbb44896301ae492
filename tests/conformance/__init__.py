"""The conformance table, run."""

"""What breaks S22, S25, S26: a kiosk that is changed in one respect, by its name in `tests/supervisor/variant.py`."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from tests.conformance.checks_supervisor import variant
from tests.conformance.rows import fault


@fault("S22")
def one_chord_leaves_the_program() -> AbstractContextManager[object]:
    """A key that the toolkit knows."""
    return patch.dict(variant, change="opened")


@fault("S25")
def the_log_quotes_what_broke() -> AbstractContextManager[object]:
    """Its message, which may hold what a person typed."""
    return patch.dict(variant, change="quoting")


@fault("S26")
def the_whole_environment_is_taken() -> AbstractContextManager[object]:
    """And the toolkit reads it."""
    return patch.dict(variant, started="trusting")

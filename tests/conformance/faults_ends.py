"""What breaks S19, S20, K20: a kiosk that is changed in one respect, by its name in `tests/supervisor/variant.py` or `leaks.py`."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from tests.conformance.checks_ends import LITTER, variant
from tests.conformance.rows import fault


@fault("S19", by="nothing_is_found_after_a_sign_out")
def the_end_is_only_a_page() -> AbstractContextManager[object]:
    """The same process serves the next person."""
    return patch.dict(variant, change="cheap+shared")


@fault("K20", by="nothing_is_found_after_a_kill")
def what_a_library_wrote_stays() -> AbstractContextManager[object]:
    """The folder of a session's temporary files."""
    return patch.dict(variant, change=f"{LITTER}+kept")


@fault("S20")
def the_terminal_is_left_as_it_is() -> AbstractContextManager[object]:
    """After a kill."""
    return patch.dict(variant, kills="cheap+unwiped")


@fault("S20")
def something_is_kept_of_each_person() -> AbstractContextManager[object]:
    """In the process that knows nobody."""
    return patch.dict(variant, kills="cheap+hoarding")

"""What breaks S31."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from kiosk.forms.answers import Answer
from storage import engine
from storage.drafts import StoredDrafts
from tests.conformance.rows import fault


@fault("S31", by="no_answer_that_was_acknowledged_is_lost")
@contextmanager
def an_answer_is_acknowledged_before_it_is_kept() -> Iterator[None]:
    """It is written with the next one."""
    keep = StoredDrafts.keep
    waiting: dict[str, Answer | None] = {}

    def later(self: StoredDrafts, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        before = dict(waiting)
        waiting.clear()
        waiting.update(changes)
        if before:
            keep(self, draft, before, form)

    with patch.object(StoredDrafts, "keep", later):
        yield


@fault("S31", by="the_disk_is_waited_for_before_each_acknowledgement")
def the_disk_is_not_waited_for() -> AbstractContextManager[object]:
    """The system will write it some time."""
    lazy = tuple(("synchronous", "OFF", 0) if name == "synchronous" else (name, value, read) for name, value, read in engine.PRAGMAS)
    return patch.object(engine, "PRAGMAS", lazy)

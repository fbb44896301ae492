"""What breaks K17."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from kiosk.commands import staff
from kiosk.faces.describe import describe
from kiosk.faces.voice import handing, talker
from tests.conformance.rows import fault

PAGES, SESSION, TURN = (
    "nothing_that_somebody_wrote_is_said_through_a_loudspeaker",
    "it_is_said_once_somebody_chose_so_after_the_warning_and_to_the_end_of_their_session",
    "at_the_counter_the_choice_ends_with_the_turn",
)


@fault("K17", by=PAGES)
def nothing_is_private_any_more() -> AbstractContextManager[object]:
    """Whatever is told goes to the loudspeaker."""
    return patch.object(handing.Told, "private", property(lambda _told: False, lambda _told, _private: None))


@fault("K17", by=SESSION)
@contextmanager
def the_voice_begins_with_headphones() -> Iterator[None]:
    """Without having asked."""
    begin = talker.Talker.begin

    def louder(self: talker.Talker) -> str:
        self.plug()
        return begin(self)

    with patch.object(talker.Talker, "begin", louder):
        yield


@fault("K17", by=SESSION)
def the_choice_outlives_the_session() -> AbstractContextManager[object]:
    """The voice does not know a last page."""
    return patch.object(talker, "LAST_PAGES", ())


@fault("K17", by=TURN)
def the_choice_outlives_the_turn_at_the_counter() -> AbstractContextManager[object]:
    """Pages are described as if nobody listened."""
    return patch.object(staff, "described", lambda _talker: describe)

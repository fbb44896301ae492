"""What breaks the rows of the law, and that of the affirmation."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from unittest.mock import patch

from kiosk.faces.describe.page import Page
from kiosk.forms.answers import Raw
from kiosk.forms.definition import build
from kiosk.forms.journey import Place
from kiosk.services import continuing, sending, showing
from kiosk.services.desk import Desk
from kiosk.services.session import Session
from kiosk.services.state import State
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.conformance.rows import fault


@fault("K23", by="a_field_without_a_purpose_or_a_necessity_fails_the_build")
def a_purpose_may_be_left_out() -> AbstractContextManager[object]:
    """The loader asks for everything else."""
    without = tuple(key for key in build.QUESTION if key != "purpose")
    return patch.multiple(build, QUESTION=without, QUESTION_MAY=(*build.QUESTION_MAY, "purpose"))


@fault("K32")
def the_documents_page_sends() -> AbstractContextManager[object]:
    """Continue files the application as soon as nothing is missing."""
    honest: Callable[[State, tuple[str, ...]], None] = continuing.go_on

    def go_on(visit: State, keys: tuple[str, ...]) -> None:
        if visit.stop.page == "documents" and visit.application().walk().next is None:
            sending.send(visit, visit.application())
        else:
            honest(visit, keys)

    return patch.object(continuing, "go_on", go_on)


@fault("K32")
def the_review_is_left_out() -> AbstractContextManager[object]:
    """From the list of tasks straight to what the law says."""

    def from_tasks(visit: State, keys: tuple[str, ...]) -> None:
        visit.go(Stop("eligibility"))

    return patch.object(continuing, "_from_tasks", from_tasks)


@fault("K33")
def the_box_can_be_ticked_unread() -> AbstractContextManager[object]:
    """Whatever sheet was shown counts as the last."""
    return patch("screens.hands._read_through", lambda _: True)


@fault("K33")
def the_box_has_the_focus_at_once() -> AbstractContextManager[object]:
    """The affirmation is a question like any other."""
    from kiosk.faces.describe import finish

    honest = finish.affirmation

    def affirmation(visit: Visit) -> Page:
        return replace(honest(visit), reading=False)

    return patch.dict(finish.PAGES, {"affirmation": affirmation})


@fault("K34")
def names_are_put_in_capitals() -> AbstractContextManager[object]:
    """The kiosk knows better."""
    honest = Desk.record_answer

    def record(self: Desk, session: Session, key: str, raw: Raw, lang: Lang, *, confirmed: bool = False) -> object:
        typed = raw.upper() if isinstance(raw, str) and key.endswith("name") else raw
        return honest(self, session, key, typed, lang, confirmed=confirmed)

    return patch.object(Desk, "record_answer", record)


@fault("K34")
def what_is_open_is_left_blank_without_a_word() -> AbstractContextManager[object]:
    """Continue fills every gap by itself."""

    def settled(visit: State, session: Session, keys: tuple[str, ...]) -> tuple[Place, ...]:
        return ()

    return patch.object(continuing, "_unsettled", settled)


@fault("K35")
def a_question_comes_back() -> AbstractContextManager[object]:
    """After the third question of a section the second is asked again."""
    honest = continuing.onward
    again: set[int] = set()

    def onward(visit: State, session: Session, last: str) -> None:
        walked = session.walk()
        if last == "employment_start" and id(session) not in again:
            again.add(id(session))
            before = next((one for one in walked.path if one.key == "event"), None)
            if before is not None:
                showing.show(visit, before)
                return
        honest(visit, session, last)

    return patch.object(continuing, "onward", onward)

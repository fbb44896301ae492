"""The laws that show only where answers are given, sent and shown, and a kiosk that breaks each."""

from collections.abc import Mapping

import pytest
from hypothesis import strategies as st

from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines.dialogue import Dialogue
from kiosk.forms.answers import Answer
from kiosk.services import sending
from kiosk.services.desk import Desk
from kiosk.services.session import Session
from kiosk.services.stops import WELCOME, Stop
from kiosk.services.visit import Visit
from screens.stage import Stage
from tests.agree import by_engine, by_lines
from tests.agree.people import Person, everyone, stored
from tests.mutants.engines import mutant
from tests.properties.law import Law
from tests.screens.test_hands import test_questions_that_appear_leave_the_focus_and_are_told as focus_stays
from tests.services.laws import LEAVINGS, kept_through, sent_once

TYPED = st.integers(0, 40).map(str) | st.sampled_from(("trente", "3O", "[x]"))


def l13_nothing_typed_is_lost(raw: str, leavings: list[str]) -> None:
    """By an error, Back, another language, help or a time-out."""
    kept_through(raw, leavings)


def l18_sent_once(acts: list[str]) -> None:
    """Whatever is pressed around the sending."""
    sent_once(acts)


def l20_faces_agree(person: Person) -> None:
    """The dialogue stores what the services alone store."""
    assert stored(by_lines.fill(person)[0]) == stored(by_engine.fill(person))


def l21_focus_stays(_: None) -> None:
    """When questions appear above and below."""
    focus_stays()


FACES = {
    law.id: law
    for law in (
        Law(
            "L13",
            "Nothing typed is lost",
            {"raw": TYPED, "leavings": st.lists(st.sampled_from(LEAVINGS), max_size=4)},
            l13_nothing_typed_is_lost,
        ),
        Law("L18", "Submit once", {"acts": st.lists(st.sampled_from(("send", "back", "receipt", "language")), max_size=4)}, l18_sent_once),
        Law("L20", "Faces agree", {"person": st.sampled_from(list(everyone())[:2])}, l20_faces_agree, share=100),
        Law("L21", "Focus stays", {"_": st.none()}, l21_focus_stays, share=100),
    )
}
"""The same functions as `tests/services`, `tests/agree` and `tests/screens` hold against the honest kiosk."""


@mutant("L13", "drops an entry that was refused")
def drops_refused_entries(patch: pytest.MonkeyPatch) -> None:
    """A field with an error is empty when the person comes back."""
    honest = Desk._keep

    def keep(self: Desk, session: Session, changes: Mapping[str, Answer | None]) -> None:
        honest(self, session, {key: entry for key, entry in changes.items() if entry is None or entry.settles})

    patch.setattr(Desk, "_keep", keep)


@mutant("L18", "shows a number of its own at each sending")
def numbers_every_sending(patch: pytest.MonkeyPatch) -> None:
    """The second Enter makes a second number."""

    def send(visit: Visit, session: Session) -> None:
        visit.world.drafts().submit(session.draft, sending.seal(visit, session))
        session.sealed = sending.seal(visit, session)
        visit.trail = [WELCOME]
        visit.go(Stop("confirmation"))

    patch.setattr(sending, "send", send)


@mutant("L20", "leaves out optional questions in the dialogue")
def a_face_with_its_own_flow(patch: pytest.MonkeyPatch) -> None:
    """The lines decide what is worth asking."""
    honest = Dialogue._question

    def ask(self: Dialogue, page: Page, control: Control) -> None:
        if control.may_skip == "blank" and not control.required:
            self._visit.skip(control.key)
            self._visit.go_on((control.key,))
        else:
            honest(self, page, control)

    patch.setattr(Dialogue, "_question", ask)


@mutant("L21", "goes to the first control whenever the page is described anew")
def focus_jumps(patch: pytest.MonkeyPatch) -> None:
    """The person types on in another field."""
    patch.setattr(Stage, "_keep_place", lambda *_: False)

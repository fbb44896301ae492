"""L13, L16 and L18, whatever a person does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.answers import Answer, Answers
from kiosk.ports import StoreUnavailable
from kiosk.services.desk import Desk
from kiosk.services.session import Session
from kiosk.services.standing import said
from tests.services.fakes import MemoryDrafts, world
from tests.services.laws import LEAVINGS, kept_through, sent_once, visiting
from tests.services.tiny import Tiny

TYPED = st.one_of(st.integers(0, 40).map(str), st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), min_size=1, max_size=12))


@given(TYPED.filter(lambda text: bool(text.strip())), st.lists(st.sampled_from(LEAVINGS), max_size=5))
def test_l13_nothing_typed_is_lost_by_leaving_a_page_in_any_way(raw: str, leavings: list[str]) -> None:
    """Error, back, language, help and time-out keep the text of every field."""
    kept_through(raw, leavings)


@given(st.lists(st.sampled_from(("send", "back", "receipt", "language")), max_size=6))
def test_l18_an_application_is_sent_once_whatever_is_pressed(acts: list[str]) -> None:
    """One number, and what was refused is not in it."""
    sent_once(acts)


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "told"),
    [("cp12", "ABCD 1234 5678", "ABCD12345678", "•••• •••• •678"), ("digits", "0123-4567", "01234567", "•••••567")],
)
def test_l16_an_empty_masked_field_erases_nothing(kind: str, typed: str, kept: str, told: str) -> None:
    """Acceptance 18: a number that is masked once left stays when its field is saved empty, and is told by its last three signs."""
    visit = visiting()
    session = visit.application()
    form = session.form
    masked = replace(form.sections[1].questions[0], kind=kind)
    section = replace(form.sections[1], questions=(masked, *form.sections[1].questions[1:]))
    session.form = replace(form, sections=(form.sections[0], section, form.sections[2]))
    visit.enter("last_name", typed)
    assert visit.enter("last_name", "") is True
    assert session.answers.value("last_name") == kept
    (place,) = [one for one in session.walk().path if one.key == "last_name"]
    assert said(place, "fr") == told


def test_l16_a_protected_prefill_cannot_be_altered() -> None:
    """Neither another answer nor a skip changes it, and nothing is written."""
    visit = visiting()
    session = visit.application()
    given_by_the_state = Answer("answered", "Côté", lang="fr", source="protected")
    session.answers = session.answers.with_("last_name", given_by_the_state)
    visit.enter("last_name", "Roy")
    visit.skip("last_name")
    assert session.answers.get("last_name") == given_by_the_state


def test_a_store_that_fails_leaves_the_answers_in_memory_as_they_were_on_disk() -> None:
    """Acknowledged and remembered are the same thing: never one without the other."""
    made = world((Tiny(),))
    drafts = made.drafts()
    assert isinstance(drafts, MemoryDrafts)
    draft, code = drafts.begin("tiny@1", made.clock.now(), made.clock.now().date())
    session = Session(Tiny(), Tiny().form(), draft.id, draft.keep_until, draft.began.date(), code, Answers())
    drafts.broken = "full_disk"
    with pytest.raises(StoreUnavailable):
        Desk(made).record_answer(session, "event", "layoff", "fr")
    assert session.answers.entries == {}

"""What a signed-in person need not type again: filled in, said to be so, and always weaker than they are."""

from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clock import quebec
from kiosk.faces.describe import describe
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.model import Value
from kiosk.ports import Sealed
from kiosk.ports.kept import Filed
from kiosk.programs.examples import example_of
from kiosk.programs.registry import program, programs
from kiosk.services import prefilling
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary
from tests.services.fakes import MemoryDrafts, world
from tests.services.hands import accounts, controls, file, fill, sign_in, with_rose, words
from tests.services.test_dossier_payments import come

HOME = {"number": "14", "street": "rue des Pins", "apartment": "3", "municipality": "Lévis", "province": "QC", "postal_code": "G6V 9Z9"}
NUMBERS = ("sin", "digits")
AT = datetime(2013, 4, 1, 10, tzinfo=quebec())


def rose(*, dossier: bool = False) -> Visit:
    """Rose, signed in, at the list of services."""
    visit = Visit(world(programs()))
    if dossier:
        beneficiary(file(visit))
        return come(visit)
    visit.act("begin")
    sign_in(visit, with_rose(visit)[0])
    return visit


def sent_before(visit: Visit, form: str, **answers: Value) -> None:
    """She sent that from this account."""
    chosen = program(form)
    assert chosen is not None
    assert visit.signing is not None
    told = Answers({key.replace("__", "."): Answer("answered", value) for key, value in answers.items()})
    made = chosen.form()
    visit.signing.filed += (Filed(Sealed("7H4K9MTRC", made.name, made.digest, "1", "1", AT, "fr", told, {})),)


def offered(visit: Visit, form: str) -> dict[str, Value | None]:
    """What stands in a new application before anybody typed; all of it said to be filled in, and on disk."""
    visit.act(f"start:{form}")
    session, drafts = visit.application(), visit.world.drafts()
    entries = session.answers.entries
    assert all(entry.source == "prefilled" and entry.state == "answered" for entry in entries.values())
    assert isinstance(drafts, MemoryDrafts)
    assert drafts.held[session.draft].answers.entries == entries
    return {key: entry.value for key, entry in entries.items()}


def test_without_an_account_nothing_is_filled_in() -> None:
    """A newcomer's application is empty."""
    visit = Visit(world(programs()))
    visit.act("begin")
    assert offered(visit, "last_resort") == {}


@pytest.mark.parametrize(("form", "prefix"), [("older_workers", ""), ("last_resort", "adult1."), ("monthly_statement", "")])
def test_the_name_of_the_account_stands_where_the_form_asks_for_it(form: str, prefix: str) -> None:
    """Of the person alone: neither of a spouse nor of a parent; without a file, no number."""
    assert offered(rose(), form) == {f"{prefix}last_name": ROSE.last_name, f"{prefix}first_name": ROSE.first_name}


def test_an_earlier_application_answers_what_means_the_same() -> None:
    """From one program to the other, and of two the later one; what only the earlier form asked stays there."""
    visit = rose()
    sent_before(visit, "older_workers", last_name="Roy", birth_date="1954-02-02", home_address=HOME, event="dismissal", sin="046454286")
    sent_before(visit, "older_workers", last_name="Roy-Côté")
    expected = {"last_name": "Roy-Côté", "first_name": ROSE.first_name, "birth_date": "1954-02-02", "home_address": HOME}
    assert offered(visit, "last_resort") == {f"adult1.{id}": value for id, value in expected.items()}


def test_a_statement_knows_the_number_of_the_file() -> None:
    """As the file has it, and hidden like any number."""
    visit = rose(dossier=True)
    found = offered(visit, "statement_of_change")
    assert found["file_number"] == "ABCD12345678"
    visit.act("noted")
    visit.act("section:person")
    (number,) = [control for key, control in controls(describe(visit)).items() if key == "file_number"]
    assert "1234" not in number.said


@pytest.mark.parametrize("form", ["older_workers", "last_resort"])
def test_no_other_number_is_ever_filled_in(form: str) -> None:
    """Whatever was sent before, whole: no social insurance number and none of a bank account; only what the form would take."""
    visit = rose()
    for chosen in programs():
        sent = {key.replace(".", "__"): entry.value for key, entry in example_of(chosen).entries.items() if entry.value is not None}
        sent_before(visit, chosen.id, **sent)
    found = offered(visit, form)
    kinds = {one.id: one.kind for section in visit.application().form.sections for one in section.questions}
    assert len(found) > 4
    assert not [key for key in found if kinds[key] in NUMBERS]


def test_what_is_filled_in_says_so_until_it_is_changed() -> None:
    """On the page of the question and in the review; an edited answer has its hint again."""
    visit = rose()
    visit.act("start:statement_of_change")
    visit.act("noted")
    visit.act("section:person")
    page = describe(visit)
    assert controls(page)["last_name"].hint == "Déjà rempli. Changez-le s’il n’est plus juste."
    assert visit.enter("last_name", "Gagnon-Roy")
    assert "Déjà" not in controls(describe(visit))["last_name"].hint
    visit.act("review")
    told = words(describe(visit))
    assert "Gagnon-Roy (" not in told
    assert "Gagnon-Roy" in told
    assert f"{ROSE.first_name} (déjà rempli)" in told


@given(st.dictionaries(st.sampled_from(["last_name", "first_name"]), st.sampled_from(["typed", "refused", "not_known", "blank"])))
def test_an_edited_answer_is_never_overwritten(done: dict[str, str]) -> None:
    """Whatever a person left in a field stays when the application is gone on with; the rest follows the account."""
    visit = begun_once()
    session = visit.application()
    made = {
        "typed": Answer("answered", "Tremblay"), "refused": Answer("rejected", raw="1"), "not_known": Answer("not_known"),
        "blank": Answer("blank"),
    }  # fmt: skip
    older = {key: Answer("answered", "Avant", source="prefilled") for key in ("last_name", "first_name")}
    session.answers = Answers({**older, **{key: made[how] for key, how in done.items()}})
    prefilling.offer(visit)
    for key, name in (("last_name", ROSE.last_name), ("first_name", ROSE.first_name)):
        entry = session.answers.get(key)
        assert entry == made[done[key]] if key in done else entry is not None and (entry.value, entry.source) == (name, "prefilled")


def begun() -> Visit:
    """Rose, at a statement."""
    visit = rose()
    visit.act("start:monthly_statement")
    return visit


@cache
def begun_once() -> Visit:
    """The same, for many cases."""
    return begun()


def test_an_application_that_was_sent_is_not_touched() -> None:
    """Not even where nothing was said."""
    visit = begun()
    session = visit.application()
    session.answers, session.sealed = Answers(), replace(_sealed(visit), answers=Answers())
    prefilling.offer(visit)
    assert session.answers == Answers()


def _sealed(visit: Visit) -> Sealed:
    form = visit.application().form
    return Sealed("7H4K9MTRC", form.name, form.digest, "1", "1", AT, "fr", Answers(), {})


def test_a_draft_that_is_gone_on_with_keeps_what_was_typed() -> None:
    """The story: begun, a name changed, kept in the account, left; found again as it was."""
    visit = rose()
    visit.act("start:monthly_statement")
    for act in ("keep_draft", "keep_draft_now", "noted"):
        visit.act(act)
    assert visit.enter("last_name", "Gagnon-Roy")
    for act in ("end", "restart", "begin"):
        visit.act(act)
    sign_in(visit, _card(visit))
    visit.act("mine")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    assert visit.signing is not None
    visit.act(f"kept_draft:{visit.signing.drafts[0].id}")
    visit.act("continue_draft")
    answers = visit.application().answers
    assert answers.value("last_name") == "Gagnon-Roy"
    assert answers.value("first_name") == ROSE.first_name


def _card(visit: Visit) -> str:
    return accounts(visit).held[ROSE.code].card[0]

"""Statements: offered to whoever receives assistance and to nobody else, on time or late in words, short to the end; by acts alone."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from kiosk.clock import quebec
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines
from kiosk.forms.answers import Answer, Answers, Raw
from kiosk.programs import monthly_statement, statement_of_change
from kiosk.programs.findings import Limit, Program
from kiosk.programs.registry import programs
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.dossier import MemoryDossier
from tests.services.dossier_content import beneficiary, debtor, newcomer, older_worker
from tests.services.fakes import world
from tests.services.hands import file, fill, open_service, words
from tests.services.test_dossier_payments import come

REPORTS = ["monthly_statement", "statement_of_change"]
APPLICATIONS = [one.id for one in programs() if not one.for_file]


def at_programs(whose: Callable[[MemoryDossier], MemoryDossier]) -> Visit:
    """Rose, signed in, at the list of programs; her file is of that kind."""
    visit = Visit(world(programs()))
    whose(file(visit))
    come(visit)
    visit.act("service:apply")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    return visit


def listed(visit: Visit) -> list[str]:
    """The programs that the page leads to, in its order."""
    rows = [row.act for block in describe(visit).blocks if isinstance(block, Lines) for row in block.rows]
    return [act.removeprefix("program:") for act in rows if act.startswith("program:")]


@pytest.mark.parametrize("whose", [beneficiary, older_worker])
def test_whoever_receives_assistance_finds_the_statements_after_the_applications(whose: Callable[[MemoryDossier], MemoryDossier]) -> None:
    """The guide of the older-workers program asks for them too (obligations 2 and 3)."""
    visit = at_programs(whose)
    assert listed(visit) == [*APPLICATIONS, *REPORTS]
    assert describe(visit).place == f"{len(APPLICATIONS) + len(REPORTS)} formulaires"  # a statement is no program


@pytest.mark.parametrize("whose", [debtor, newcomer])
def test_whoever_receives_nothing_is_asked_for_no_statement(whose: Callable[[MemoryDossier], MemoryDossier]) -> None:
    """Neither somebody who owes, nor somebody who has no file yet."""
    assert listed(at_programs(whose)) == APPLICATIONS


def test_without_an_account_only_applications_are_listed() -> None:
    """The list counts what it shows, and so does that of the guides."""
    visit = Visit(world(programs()))
    for act in ("begin", "programs"):
        visit.act(act)
    assert listed(visit) == APPLICATIONS
    assert str(len(APPLICATIONS)) in describe(visit).place


def test_a_statement_that_is_due_leads_to_its_form() -> None:
    """From Important dates, with its last day filled in; once it is done, no more."""
    visit = Visit(world(programs()))
    beneficiary(file(visit))
    page = open_service(come(visit), "dates")
    assert next(one.id for one in page.actions) == "program:monthly_statement"
    for act in ("program:monthly_statement", "start:monthly_statement"):
        visit.act(act)
    due = visit.application().answers.get("due_on")
    assert due is not None
    assert (due.value, due.source) == ("2013-04-15", "prefilled")
    other = Visit(world(programs()))
    port = beneficiary(file(other))
    port.days = tuple(one for one in port.days if one.occasion != "statement")
    assert not [one.id for one in open_service(come(other), "dates").actions if one.id.startswith("program:")]


def limit(program: Program, key: str, day: str, filed: date) -> Limit:
    """What the program says of one day."""
    return program.opinion(program.form(), Answers({key: Answer("answered", day)}), filed).limit


@pytest.mark.parametrize(
    ("since", "last"),
    [("2024-01-31", "2024-02-29"), ("2024-02-01", "2024-04-02"), ("2023-12-15", "2024-01-31"), ("2024-05-01", "2024-07-02")],
)
def test_a_change_is_on_time_until_the_last_day_of_the_next_month(since: str, last: str) -> None:
    """Moved to a working day; the day after is late, and is sent all the same (ADEL 42629)."""
    day = date.fromisoformat(last)
    on_time = limit(statement_of_change.PROGRAM, "since", since, day)
    late = limit(statement_of_change.PROGRAM, "since", since, date.fromordinal(day.toordinal() + 1))
    assert (on_time.effective, on_time.result, late.result, late.codes) == (day, "OK", "LATE", ("CHANGE_LATE",))


def test_a_day_that_is_not_known_is_never_computed() -> None:
    """A statement without the day that the Department gave, and a change of before the Act, are never late."""
    assert limit(monthly_statement.PROGRAM, "month", "2024-05", date(2030, 1, 1)) == Limit((), "UNKNOWN", "statement")
    found = limit(statement_of_change.PROGRAM, "since", "2006-12-31", date(2024, 1, 1))
    assert (found.result, found.effective, found.codes) == ("UNKNOWN", None, ())


@pytest.mark.parametrize("day", ["2013-04-14", "2013-04-15"])
def test_a_statement_is_short_to_its_end(day: str) -> None:
    """Review, last day, affirmation: no page of criteria nor of documents without any; late, it says what to do."""
    visit = Visit(world(programs(), moment=datetime(2013, 4, 15, 10, tzinfo=quebec())))
    for act in ("begin", "start:monthly_statement", "noted"):
        visit.act(act)
    said: dict[str, Raw] = {
        "last_name": "Roy",
        "first_name": "Rose",
        "file_number": "EXEC 1234 5678",
        "month": {"year": "2013", "month": "3"},
    }
    days = dict(zip(("year", "month", "day"), day.split("-"), strict=True))
    quiet = dict.fromkeys(("work_income", "other_income", "household", "absence", "work", "studies"), "no")
    typed: dict[str, Raw] = {**said, "due_on": days, **quiet}
    for key, raw in typed.items():
        assert visit.enter(key, raw), key
    seen = []
    for _ in range(20):
        seen.append(describe(visit).id)
        if seen[-1] == "limit":
            told = words(describe(visit))
            assert ("Dites à un agent pourquoi" in told) == (day == "2013-04-14")
            assert "demande" not in told
        if seen[-1] == "affirmation":
            break
        visit.go_on([describe(visit).focus] if seen[-1] == "question" else [])
    assert seen[-2:] == ["limit", "affirmation"]
    assert not {"eligibility", "documents"} & set(seen)
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    assert describe(visit).id == "confirmation"
    assert "Si votre aide change, le Ministère vous écrit" in words(describe(visit))

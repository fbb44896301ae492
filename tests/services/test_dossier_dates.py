"""Important dates, as a person finds them: what is late, today, to come, over; by acts alone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.ports.agenda import Entry, Put
from kiosk.ports.dossier import Event, Occasion
from kiosk.services.dossier.dates import document, in_order, late, waiting
from kiosk.services.visit import Visit
from tests.services.dossier_content import beneficiary, newcomer
from tests.services.fakes import OPENING, world
from tests.services.hands import file, open_service, words
from tests.services.test_dossier_payments import come, rows
from tests.services.tiny import Tiny

TODAY = date(2013, 4, 15)


@pytest.fixture
def visit() -> Visit:
    """Rose, at the list of services; her file is that of a beneficiary."""
    made = Visit(world((Tiny(),)))
    beneficiary(file(made))
    return come(made)


def event(occasion: Occasion, day: int, *, done: bool = False) -> Event:
    """Something on a day of April."""
    return Event(f"{occasion}{day}", occasion, date(2013, 4, day), None, "", "", done)


def tones(page: Page) -> list[str]:
    """How each row is coloured, besides its words."""
    return [row.tone for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def test_each_day_is_told_in_words(visit: Visit) -> None:
    """What is late first, then today, then what comes; what is done last. Time, place and subject stand under it."""
    page = open_service(visit, "dates")
    meeting = "Heure\u00a0: 9\u00a0h\u00a030. Lieu\u00a0: 1, rue Fictive. Sujet\u00a0: «\u00a0Plan d’action\u00a0»."
    assert rows(page) == [
        "Documents, 10 avril 2013 en retard de 5 jours Sujet\u00a0: «\u00a0Preuve de loyer\u00a0».",
        "Déclaration, 15 avril 2013 aujourd’hui",
        f"Rendez-vous, 18 avril 2013 dans 3 jours {meeting}",
        "Documents, 1er mars 2013 c’est fait Sujet\u00a0: «\u00a0Bail\u00a0».",
    ]
    assert tones(page) == ["warning", "plain", "plain", "quiet"]
    assert "En retard? Parlez à un agent" in words(page)
    assert page.private


def test_nothing_late_is_not_warned_of(visit: Visit) -> None:
    """A warning that always stands there is none."""
    port = file(visit)
    port.days = tuple(replace(one, done=True) if one.on < TODAY else one for one in port.days)
    page = open_service(visit, "dates")
    assert "retard" not in words(page)


@pytest.mark.parametrize("day", [14, 15, 16])
@pytest.mark.parametrize("occasion", ["appointment", "documents", "statement"])
def test_only_what_can_still_be_done_is_late(occasion: Occasion, day: int) -> None:
    """An appointment of yesterday is over; papers of yesterday are late; of today nothing is."""
    one = event(occasion, day)
    assert late(one, TODAY) == (day == 14 and occasion != "appointment")
    assert waiting(one, TODAY) == (day >= 15 or occasion != "appointment")
    assert not waiting(replace(one, done=True), TODAY)


def test_what_waits_comes_in_order_of_days_and_what_is_over_after_it() -> None:
    """Whatever order the file has."""
    mixed = (
        event("appointment", 20),
        event("appointment", 2),
        event("documents", 3),
        event("statement", 9, done=True),
        event("statement", 15),
    )
    assert [one.id for one in in_order(mixed, TODAY)] == ["documents3", "statement15", "appointment20", "statement9", "appointment2"]


def test_an_appointment_that_is_over_is_not_called_done(visit: Visit) -> None:
    """Nobody knows whether the person came."""
    file(visit).days = (event("appointment", 2),)
    assert rows(open_service(visit, "dates")) == ["Rendez-vous, 2 avril 2013 c’est passé"]


def test_a_sentence_of_the_ministry_ends_once(visit: Visit) -> None:
    """Its own full stop, inside the quotation, is not followed by another."""
    file(visit).days = (replace(event("documents", 20), about="Apportez votre bail.", place="Bureau 2."),)
    assert rows(open_service(visit, "dates"))[0].endswith("Lieu\u00a0: Bureau 2. Sujet\u00a0: «\u00a0Apportez votre bail\u00a0».")


def test_a_file_without_dates_says_so() -> None:
    """Of somebody who has no file yet, why."""
    visit = Visit(world((Tiny(),)))
    newcomer(file(visit))
    assert "pas encore de dossier" in words(open_service(come(visit), "dates"))
    other = Visit(world((Tiny(),)))
    beneficiary(file(other)).days = ()
    assert "Aucune date n’est au dossier" in words(open_service(come(other), "dates"))


@dataclass
class Key:
    """The port Agenda: what was put, and what it answers."""

    answer: Put = "kept"
    held: list[Entry] = field(default_factory=list)

    def put(self, entries: Sequence[Entry], at: datetime) -> Put:
        """Keep it."""
        self.held += entries
        return self.answer


def test_the_calendar_file_holds_what_waits_and_the_page_says_that_it_is_there() -> None:
    """Not what is over; in the language of the page."""
    key = Key()
    visit = Visit(replace(world((Tiny(),)), agenda=key))
    beneficiary(file(visit))
    page = open_service(come(visit), "dates")
    assert [one.id for one in page.actions] == ["agenda"]
    visit.act("agenda")
    assert [(one.title, one.on.day, one.about) for one in key.held] == [
        ("Documents", 10, "Preuve de loyer"),
        ("Déclaration", 15, ""),
        ("Rendez-vous", 18, "Plan d’action"),
    ]
    assert describe(visit).status == "Le fichier des dates est sur la clé."


@pytest.mark.parametrize("answer", ["no_key", "full", "refused"])
def test_a_calendar_file_that_is_not_written_is_told(answer: Put) -> None:
    """And the page stays, to try again."""
    visit = Visit(replace(world((Tiny(),)), agenda=Key(answer)))
    beneficiary(file(visit))
    open_service(come(visit), "dates")
    visit.act("agenda")
    page = describe(visit)
    assert page.id == "dates"
    assert "clé" in page.status
    assert "est sur la clé" not in page.status


def test_no_calendar_file_is_offered_where_there_is_no_place_for_keys_or_nothing_to_come(visit: Visit) -> None:
    """A button that cannot do anything is none."""
    assert not open_service(visit, "dates").actions
    visit.act("agenda")
    assert not describe(visit).status
    other = Visit(replace(world((Tiny(),)), agenda=Key()))
    beneficiary(file(other)).days = (event("appointment", 2),)
    assert not open_service(come(other), "dates").actions


def test_dates_on_paper_are_those_that_wait() -> None:
    """The date and never how far it is, since paper lies about; nothing of what is over; no name."""
    days = (
        event("documents", 10),
        replace(event("appointment", 18), at=time(14, 30), place="1, rue Fictive"),
        event("statement", 3, done=True),
    )
    made = document(days, TODAY, OPENING)
    told = "\n".join(" ".join(block.fr) for block in made.blocks)
    for fact in ("10 avril 2013", "En retard", "18 avril 2013", "Rendez-vous", "14\u00a0h\u00a030", "1, rue Fictive"):
        assert fact in told
    assert "3 avril" not in told
    assert "jours" not in told

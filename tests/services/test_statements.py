"""A statement is called one wherever it is named, from its first page to what the account keeps; and it settles its day."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from kiosk.faces.describe import describe
from kiosk.services import cards, papers, readiness
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from tests.agree import by_engine
from tests.agree.people import Person, reporters
from tests.services.hands import open_service, words
from tests.services.statements import begin, fill_in, sign, signed_in
from tests.services.test_dossier_payments import rows
from tests.services.test_mine import back, opened

OVERLAYS = ("end", "where", "agent", "help")
WRONG = {"fr": re.compile(r"(?i)\b(?:ma|une|la|votre|cette|^) ?demandes?\b(?! une)"), "en": re.compile(r"(?i)\bapplications?\b|\bapply\b")}
"""The noun, not the verb."""
RIGHT = {"fr": "déclaration", "en": "statement"}
MENU = re.compile("«.Reprendre une demande.»|“Go on with an application”")
"""A row of the list of services, which leads to both."""


def said(visit: Visit) -> str:
    """All the words of a page, its buttons and what is said once."""
    page = describe(visit)
    return "\n".join((words(page), page.status, *(one.label for one in page.actions)))


def on_paper(visit: Visit) -> Iterator[str]:
    """The papers of a statement: while it is filled in, and once it is sent."""
    session = visit.application()
    made = [readiness.document(session, session.began), cards.resume_card(session, visit.world)]
    made += [papers.document(visit, name) for name in papers.offered(visit)] if session.sealed is not None else []
    for one in made:
        yield one.title_fr if visit.lang == "fr" else one.title_en
        yield from (" ".join(block.fr if visit.lang == "fr" or not block.en else block.en) for block in one.blocks)


@cache
def told(form: str, lang: Lang) -> tuple[str, ...]:
    """Every page and paper of a statement, from the first question to the receipt."""
    seen: list[str] = []

    def keep(visit: Visit) -> None:
        seen.append(said(visit))
        if visit.stop.page != "limit":
            return
        for name in OVERLAYS:
            visit.open(name)
            seen.append(said(visit))
            visit.act("stay")
        visit.act("leave")
        seen.append(said(visit))
        visit.act("stay")
        seen.extend(on_paper(visit))

    person: Person = next(one for one in reporters() if (one.form.id, one.id) == (form, "minimal"))
    person.lang = lang
    visit = by_engine.fill(person, watch=keep)
    for act in ("receipt", "papers"):
        visit.act(act)
        seen.append(said(visit))
    return (*seen, *on_paper(visit))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["monthly_statement", "statement_of_change"])
def test_a_statement_is_never_called_an_application(form: str, lang: Lang) -> None:
    """On its pages, over them, at the end, on its receipt, its card, its summary; by its own noun."""
    everything = [MENU.sub("", one) for one in told(form, lang)]
    assert not [one for one in everything if WRONG[lang].search(one)]
    titles = {one.partition("\n")[0] for one in everything}
    noun = RIGHT[lang]
    sent, kept = (f"{noun} {done}".capitalize() for done in (("envoyée", "gardée") if lang == "fr" else ("sent", "kept")))
    assert {sent, kept} <= titles


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["monthly_statement", "statement_of_change"])
def test_it_is_called_so_before_its_first_question(form: str, lang: Lang) -> None:
    """On the button under the notice, and beside the resume code."""
    visit = signed_in(lang)
    visit.act(f"program:{form}")
    assert RIGHT[lang] in describe(visit).actions[0].label
    visit.act(f"start:{form}")
    assert RIGHT[lang] in said(visit)
    assert not WRONG[lang].search(said(visit))


def test_nothing_is_brought_for_a_statement() -> None:
    """Its receipt asks for no document, and neither a checklist nor criteria are among its papers."""
    visit = declare(signed_in(), "3", (2013, 4, 15))
    assert papers.offered(visit) == ("receipt", "summary")
    receipt = " ".join(line for block in papers.document(visit, "receipt").blocks for line in block.fr)
    assert "document" not in receipt.lower()
    assert "Si votre aide change, le Ministère vous écrit" in receipt


def declare(visit: Visit, month: str, due: tuple[int, int, int]) -> Visit:
    """The statement of a month of 2013, sent."""
    return sign(fill_in(begin(visit), month, due))


def days(visit: Visit) -> list[str]:
    """The statements among the important dates."""
    return [one for one in rows(describe(visit)) if one.startswith("Déclaration")]


def test_a_statement_that_was_sent_settles_its_day() -> None:
    """At once, and after the next sign-in; the page leads to its form no more, and paper and agenda do not wait for it."""
    visit = declare(signed_in(), "3", (2013, 4, 15))
    visit.go(Stop("dates"))
    assert days(visit) == ["Déclaration, 15 avril 2013 c’est fait"]
    open_service(back(visit), "dates")
    assert days(visit) == ["Déclaration, 15 avril 2013 c’est fait"]
    assert not [one.id for one in describe(visit).actions if one.id.startswith("program:")]
    assert "Déclaration" not in str(papers.document(visit, "dates").blocks)


@pytest.mark.parametrize(("month", "due"), [("1", (2013, 4, 15)), ("4", (2013, 5, 15)), ("2", (2013, 3, 15))])
def test_a_statement_of_another_month_settles_no_other_day(month: str, due: tuple[int, int, int]) -> None:
    """Neither of an earlier month with the day that was filled in, nor with another day."""
    visit = declare(signed_in(), month, due)
    open_service(back(visit), "dates")
    assert days(visit) == ["Déclaration, 15 avril 2013 aujourd’hui"]


def test_a_statement_that_was_withdrawn_is_waited_for_again() -> None:
    """And it is a statement that is withdrawn, in the words of its page."""
    visit = back(declare(signed_in(), "3", (2013, 4, 15)))
    assert opened(visit) == "mine"
    assert visit.signing is not None
    visit.act(f"filed:{visit.signing.filed[0].sealed.reference}")
    assert "Déclaration envoyée" in said(visit)
    assert "Retirer la déclaration" in said(visit)
    visit.act("withdraw")
    assert "Retirer la déclaration?" in said(visit)
    visit.act("withdraw_now")
    assert describe(visit).status == "La déclaration est retirée."
    for _ in range(4):
        if describe(visit).id != "my_file":
            visit.back()
    open_service(visit, "dates")
    assert days(visit) == ["Déclaration, 15 avril 2013 aujourd’hui"]

"""Communications, by acts alone: listed with what is to be done and until when, read in their own language, reached among thousands."""

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.account.texts import UNSEEN, fit
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Words
from kiosk.services.dossier import letter_papers
from kiosk.services.dossier.listing import FEW, PART, coming, listed, unread, years
from kiosk.services.visit import Visit
from tests.services.hands import accounts, file, words
from tests.services.letters import DECISION, ENGLISH, NOTICE, THREE, TODAY, details, many, reader, rows


def plain(visit: Visit) -> str:
    """All the words of the page, blanks as a keyboard has them."""
    return words(describe(visit)).replace("\u00a0", " ")


def test_each_letter_is_listed_with_what_it_is_and_how_far_its_last_day_is() -> None:
    """Kind, day, title, read or not; the language where it is not the page's."""
    visit = reader(*THREE)
    assert describe(visit).place == "3 lettres · 1 non lue"
    assert rows(describe(visit)) == [
        ("letter:L1", "Avis de décision : somme versée en trop", "Non lue"),
        ("letter:L2", "Rendez-vous au bureau", "Lue"),
        ("letter:L3", "Your file", "Lue"),
    ]
    told = plain(visit)
    assert "Décision du 2 avril 2013" in told
    assert "À faire au plus tard le 18 avril 2013 : dans 3 jours." in told
    assert "À faire au plus tard le 13 avril 2013 : en retard de 2 jours." in told
    assert details(visit)[2][-1] == "Écrite en anglais."


@pytest.mark.parametrize(("due", "said"), [(0, "aujourd’hui"), (1, "demain"), (2, "dans 2 jours"), (-1, "en retard de 1 jour")])
def test_a_last_day_is_told_by_how_far_it_is(due: int, said: str) -> None:
    """In the list and on the letter."""
    heading = DECISION.heading._replace(due=TODAY + timedelta(days=due))
    visit = reader(replace(DECISION, heading=heading))
    assert f": {said}." in plain(visit)
    visit.act("letter:L1")
    assert f": {said}." in plain(visit)


def test_a_letter_that_was_opened_counts_as_read() -> None:
    """In the list at once, and in the file."""
    visit = reader(*THREE)
    visit.act("letter:L1")
    page = describe(visit)
    assert (page.id, page.title, page.place) == ("letter", "Décision", "2 avril 2013")
    assert page.private
    visit.back()
    assert rows(describe(visit))[0][2] == "Lue"
    assert file(visit).letters[0].heading.read


def test_a_letter_is_shown_and_printed_in_its_own_language() -> None:
    """Title and paragraphs are marked; the kiosk's own words around them keep the page's language."""
    visit = reader(*THREE)
    visit.act("letter:L3")
    blocks = [(block.text, block.lang) for block in describe(visit).blocks if isinstance(block, Words)]
    assert blocks == [("Your file", "en"), ("Écrite en anglais.", None), ("We wrote to you.", "en"), ("Keep it.", "en")]
    paper = letter_papers.letter(visit, "L3")
    assert [(block.fr, block.en) for block in paper.blocks[-2:]] == [(("",), ("We wrote to you.",)), (("",), ("Keep it.",))]


def test_without_a_letter_and_without_a_text_it_says_so() -> None:
    """Nothing looks like a mistake of the person's."""
    assert "n’est au dossier" in plain(reader())
    visit = reader(replace(NOTICE, paragraphs=("", "\x1b")))
    visit.act("letter:L2")
    assert "n’est pas au dossier" in plain(visit)


def test_a_letter_that_is_gone_is_told_and_the_list_stays() -> None:
    """The centre took it back meanwhile."""
    visit = reader(*THREE)
    file(visit).letters = (NOTICE,)
    visit.act("letter:L1")
    assert (describe(visit).id, describe(visit).status) == ("messages", "Cette lettre n’est plus au dossier.")


def test_a_session_that_was_ended_elsewhere_opens_no_letter() -> None:
    """The visit ends."""
    visit = reader(*THREE)
    accounts(visit).sessions.held.clear()
    visit.act("letter:L1")
    assert visit.account is None
    assert describe(visit).id == "ended"


def test_thousands_are_reached_by_year_by_what_is_not_read_and_by_what_is_due() -> None:
    """One digit leads to a list; a page holds a part of it, and says which; Back leads out of it at once."""
    visit = reader(*many(2000))
    ways = rows(describe(visit))
    assert ways[:3] == [
        ("letters:unread", "Lettres non lues", "667 lettres"),
        ("letters:due", "Lettres à date limite", "196 à venir"),
        ("letters:2013", "2013", "53 lettres"),
    ]
    visit.act("letters:2013")
    page = describe(visit)
    assert (page.title, page.place) == ("Lettres de 2013", "1 à 20 de 53")
    assert len(rows(page)) == PART + 1
    visit.act("letters:2013/40")
    page = describe(visit)
    assert (page.place, rows(page)[-1][:2]) == ("41 à 53 de 53", ("letters:2013/20", "Lettres précédentes"))
    visit.back()
    assert describe(visit).id == "messages"
    visit.act("letters:due")
    assert "Lettre numéro 40" in rows(describe(visit))[0][1]
    visit.back()
    visit.act("letters:unread")
    assert {state for act, _, state in rows(describe(visit)) if act.startswith("letter:")} == {"Non lue"}


def test_the_last_one_that_was_not_read_leaves_a_sentence() -> None:
    """A list may become empty while it is open."""
    letters = many(FEW + 1)
    visit = reader(*(replace(one, heading=one.heading._replace(read=bool(at), due=None)) for at, one in enumerate(letters)))
    visit.act("letters:unread")
    visit.act("letter:N0")
    visit.back()
    assert "Vous avez lu toutes vos lettres." in plain(visit)
    visit.back()
    visit.act("letters:due")
    assert "Aucune lettre n’a de date limite." in plain(visit)


@given(st.integers(0, 50))
def test_every_letter_is_in_the_list_of_its_year_and_in_no_other(count: int) -> None:
    """The years together are all of them; what is due comes nearest first, then what is late, latest first."""
    headings = tuple(one.heading for one in many(count))
    assert [one for year, _ in years(headings) for one in listed(headings, str(year), TODAY)] == list(headings)
    assert len(listed(headings, "unread", TODAY)) == unread(headings)
    due = [one.due for one in listed(headings, "due", TODAY) if one.due is not None]
    near = len(coming(headings, TODAY))
    assert due[:near] == sorted(due[:near])
    assert due[near:] == sorted(due[near:], reverse=True)
    assert len(due) == sum(one.due is not None for one in headings)


@pytest.mark.parametrize("text", ["[b]gras[/b]", "<b>&amp;</b>", "a\x1b[2Jb\x07", "\u202emots\u2066", "x" * 5000, "un\r\ndeux\u2028trois"])
def test_what_the_ministry_wrote_is_shown_as_words_alone(text: str) -> None:
    """In a title and in a paragraph: no command, no turned direction; what looks like markup is words like others."""
    visit = reader(replace(ENGLISH, heading=ENGLISH.heading._replace(title=text, lang="fr"), paragraphs=(text,)))
    listed_there = words(describe(visit))
    visit.act("letter:L3")
    for told in (listed_there, words(describe(visit))):
        assert not [sign for sign in told if unicodedata.category(sign) in UNSEEN and sign != "\n"]
    assert fit(text) in words(describe(visit))
    assert max(map(len, listed_there.splitlines())) <= 140

"""Pages as lines: read, wrapped, numbered, chosen; and nothing a terminal could take for an order."""

import re
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Action, Line, Lines, Words
from kiosk.faces.lines import run
from kiosk.faces.lines.teller import KEPT, Teller, plain
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from tests.faces.lines.fakes import FakeVisit, choice_of, field_of, held, made, prompts, rows_page
from tests.services.fakes import world
from tests.services.tiny import Tiny

GO, STAY = Action("stop", "Commencer"), Action("stay", "Rester")


def test_rows_come_first_and_buttons_go_on_counting() -> None:
    """Two rows and two buttons are 1 to 4."""
    visit = FakeVisit(page=rows_page("Un", "Deux", actions=(STAY, GO)))
    _, written = held(visit, "4")
    assert "1. Un\n2. Deux\n3. Rester\n4. Commencer\n" in written
    assert prompts(written) == ["Choix 1-4\u00a0: "]
    assert visit.calls == [("act", "stop")]


@pytest.mark.parametrize(
    ("page", "call"),
    [
        (rows_page("Un", "Deux", actions=(GO, STAY)), ("act", "stop")),
        (rows_page("Un", "Deux", focus="row:2"), ("act", "row:2")),
        (made("read", (Words("À lire"),), (Action("continue", "Continuer"),)), ("go_on",)),
        (made("read", (Words("À lire"),)), ("back", "")),
    ],
)
def test_enter_alone_is_the_main_button_or_the_row_with_the_focus(page: object, call: tuple[str, ...]) -> None:
    """A bare Enter does what the full screen's Enter does."""
    visit = FakeVisit(page=page)
    held(visit, "")
    assert visit.calls[0] == call


def test_a_number_that_nothing_has_comes_back_in_the_prompt() -> None:
    """The error is felt: it stands in the next prompt; the page is not written again."""
    visit = FakeVisit(page=rows_page("Un", "Deux", actions=(GO,)))
    _, written = held(visit, "8", "3")
    assert prompts(written) == ["Choix 1-3\u00a0: ", "Err. De 1 à 3\u00a0: "]
    assert written.count("1. Un") == 1


@pytest.mark.parametrize(("lang", "name", "felt"), [("fr", "Continuer", "Err. Tapez 1\u00a0: "), ("en", "Continue", "Err. Type 1: ")])
def test_the_only_button_has_its_number(lang: Lang, name: str, felt: str) -> None:
    """Its prompt offers Enter, and 1 does the same; after anything else the prompt says so."""
    for typed in ("", "1"):
        visit = FakeVisit(page=made("read", (Words("À lire"),), (Action("continue", name),)), lang=lang)
        held(visit, typed)
        assert visit.calls[0] == ("go_on",)
    assert prompts(held(visit, "2")[1])[-1] == felt


@pytest.mark.parametrize(("lang", "felt"), [("fr", "Err. Entrée\u00a0: "), ("en", "Err. Enter: ")])
def test_a_page_that_is_only_read_asks_for_no_number(lang: Lang, felt: str) -> None:
    """None stands above: a number is answered by what Enter does, and Enter does it."""
    visit = FakeVisit(page=made("read", (Words("À lire"),)), lang=lang)
    _, written = held(visit, "1", "")
    assert say("lines.choose.nothing", lang) in written
    assert (prompts(written)[1], visit.calls[0]) == (felt, ("back", ""))


def test_the_section_without_a_number_is_chosen_with_a_dash() -> None:
    """« – » stands before the first section; a hyphen reaches it."""
    page = made("tasks", (Lines((Line("section:precheck", "–", "Vérification"), Line("section:one", "1", "Emploi"))),), (GO,))
    visit = FakeVisit(page=page)
    held(visit, "-")
    assert visit.calls[0] == ("act", "section:precheck")


def test_a_row_that_is_only_read_cannot_be_chosen() -> None:
    """Its number is told, and leads nowhere."""
    page = made("law", (Lines((Line("", "8", "Sécurité du revenu", "Non remplie", "", ("Source\u00a0: guide.",)),)),), (GO,))
    visit = FakeVisit(page=page)
    _, written = held(visit, "8", "1")
    assert "8 – Sécurité du revenu\u00a0: Non remplie\n   Source\u00a0: guide.\n" in written
    assert visit.calls == [("act", "stop")]


def test_a_question_stands_above_its_prompt_once() -> None:
    """Title and place when they change, the question's place, what is asked, then a short prompt."""
    visit = FakeVisit((field_of("name", "first"), choice_of("choice", "Rouge", "Vert", key="colour")))
    _, written = held(visit, "Côté", "1")
    assert written.count("Section 2 de 8") == 1
    assert "Question 1 sur 1.\nQuestion first\n" in written
    assert "1. Rouge\n2. Vert\nChoix 1-2\u00a0: " in written


def test_an_error_is_told_and_felt_and_the_question_is_not_repeated() -> None:
    """The sentence with its example above, the short words in the prompt."""
    visit = FakeVisit((field_of("name"),), lambda raw: "" if raw == "04" else "Mois 1-12")
    _, written = held(visit, "13", "04")
    assert "Cela ne convient pas. Exemple\u00a0: 04\n".replace("\u00a0", " ") in written.replace("\u00a0", " ")
    assert prompts(written) == ["Nom\u00a0: ", "Err. Mois 1-12\u00a0: "]
    assert written.count("Question q") == 1


def test_keys_of_the_keyboard_become_signs() -> None:
    """The words speak of F1 and F12; a dialogue has `?` and `@`."""
    _, written = held(FakeVisit(page=made("read", (Words("F1 explique. F12 appelle un agent. F99 reste."),), (GO,))), "")
    assert "«\u00a0?\u00a0» explique. «\u00a0@\u00a0» appelle un agent. F99 reste." in written


@pytest.mark.parametrize(
    ("typed", "calls"),
    [
        (("a",), [("act", "add")]),
        (("0",), [("go_on",)]),
        (("c2",), [("act", "row:2")]),
        (("C", "1"), [("act", "row:1")]),
        (("R 2",), [("act", "row:2"), ("act", "remove")]),
        (("2",), [("act", "row:2")]),
        (("",), [("go_on",)]),
    ],
)
def test_the_rows_of_a_group_by_letters(typed: tuple[str, ...], calls: list[tuple[str, ...]]) -> None:
    """A adds, C changes, R removes, 0 goes on; numbers work as on every page."""
    visit = FakeVisit(
        page=replace(rows_page("Un", "Deux", actions=(Action("continue", "Continuer"), Action("add", "Ajouter"))), id="group")
    )
    _, written = held(visit, *typed)
    assert visit.calls[: len(calls)] == calls
    assert prompts(written)[0] == "A, C, R, 0\u00a0: "


def test_a_page_with_a_field_asks_it_then_goes_on_with_its_key() -> None:
    """A resume code is asked on a page of its own; Continue names it."""
    visit = FakeVisit(page=made("resume", (field_of("name", "#code", "Code"),), (Action("continue", "Continuer"),)))
    held(visit, "KM4T", "")
    assert visit.calls[:2] == [("enter", "#code", "KM4T"), ("go_on", "#code")]


@given(st.text(max_size=300), st.integers(20, 90))
def test_no_line_is_wider_than_the_width_and_none_orders_the_terminal(text: str, width: int) -> None:
    """Whatever is said, lines hold and no control sign, escape or mark of direction leaves."""
    out = StringIO()
    Teller(StringIO(), out, width).say(text)
    assert all(len(line) <= width for line in out.getvalue().split("\n"))
    assert plain(out.getvalue().replace("\n", "")) == out.getvalue().replace("\n", "")


@pytest.mark.parametrize("sign", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\r", "\t", "\x00"])
def test_an_order_is_shown_as_a_point(sign: str) -> None:
    """It is seen that something stood there, and it does nothing."""
    assert plain(f"a{sign}b") == "a·b"
    assert not any(kept in sign for kept in KEPT)


def test_a_plus_opens_the_settings_and_says_each_change_once() -> None:
    """Only what means something to a dialogue is there: time, and the way back."""
    visit = Visit(world((Tiny(),)))
    out = StringIO()
    run(visit, describe, StringIO("+\n9\n0\n<\n.\n1\n"), out)
    written = out.getvalue()
    assert "9. Prendre mon temps\u00a0: non\n0. Réglages d’origine" in written
    assert written.count("\nPrendre mon temps\u00a0: oui, dix fois plus\n") == 1
    assert written.count("\nRéglages d’origine. Vos réponses restent.\n") == 1
    assert not visit.unhurried


@pytest.mark.parametrize("lang", LANGS)
def test_help_speaks_of_lines_alone(lang: Lang) -> None:
    """No key of a keyboard is named where answers are lines."""
    out = StringIO()
    run(Visit(world((Tiny(),))), describe, StringIO("?\n" if lang == "fr" else "%\n1\n?\n"), out)
    told = out.getvalue().rpartition(f"\n{say('page.help.title', lang)}\n")[2]
    assert say("lines.signs", lang) in told
    assert not re.search(r"\b(Tab|Échap|Esc|F\d+)\b", told)

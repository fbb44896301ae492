"""Letters that a console has no glyph for: drawn as it can, said so, kept whole."""

import pytest
from textual.geometry import Size

from kiosk.words import Lang
from screens.app import KioskApp
from screens.cells import CONSOLE_SIGNS
from screens.frame import frame_of
from screens.kiosk_screen import Manner
from screens.stage import Stage
from tests.screens.fakes import FakeVisit, name, question, shown
from tests.screens.pictures import SIZES, grid
from tests.screens.test_app import rows_of, settle

ASKED = "Votre nom de famille, comme sur le certificat de naissance"


def texts(value: str, size: tuple[int, int], *, console: bool = True, error: str = "") -> dict[str, list[str]]:
    """The rows of the frame with a name in its field."""
    stage = Stage(question(name("last_name", ASKED, "Nom de famille", value), error=error), grid(*size))
    parts = frame_of(stage, Size(*size), console=console)
    return {part: [one.text.rstrip() for one in rows] for part, rows in parts.items()}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("value", ["Nguyễn Thị", "Ưng", "ᐃᓄᒃᑎᑐᑦ", "日本", "Mkrtčyan \u0301"])
def test_a_console_is_sent_only_letters_that_its_fonts_have(value: str, size: tuple[int, int]) -> None:
    """And the rows keep their widths: a wide sign takes two dots."""
    parts = texts(value, size)
    assert all(CONSOLE_SIGNS.issuperset(text) for rows in parts.values() for text in rows)
    plain = texts(value, size, console=False)
    assert [line.index("│") for line in parts["body"] if "│" in line] == [line.index("│") for line in plain["body"] if "│" in line]


@pytest.mark.parametrize("size", SIZES)
def test_the_letters_are_named_where_a_person_reads_what_has_the_focus(size: tuple[int, int]) -> None:
    """On the live line where there is room, else on the free row above it."""
    parts = texts("Nguyễn Thị", size)
    told = [line for part in ("error", "live") for line in parts[part] if "lettres non affichables\u00a0: e, i" in line]
    assert len(told) == 1
    assert any("│Nguyen Thi" in line for line in parts["body"])
    assert parts["live"][0].startswith("  Nom de famille, champ, Nguyen Thi" if size[0] >= 80 else "  Nom de famille, ")


def test_a_letter_without_a_base_is_a_dot() -> None:
    """Syllabics."""
    assert any("│··" in line for line in texts("ᐃᓄ", (80, 24))["body"])


def test_what_is_wrong_is_never_covered() -> None:
    """The error line keeps its error."""
    parts = texts("Nguyễn", (40, 12), error="Erreur\u00a0: le mois va de 1 à 12.")
    assert parts["error"] == ["  Erreur\u00a0: le mois va de 1 à 12."]


@pytest.mark.parametrize("theme", ["console", "dark"])
def test_letters_that_can_be_drawn_are_never_spoken_of(theme: str) -> None:
    """Every French letter, on a console and elsewhere."""
    parts = texts("Œuvré Lætitia-Ÿ", (80, 24), console=theme == "console")
    assert any("│Œuvré Lætitia-Ÿ" in line for line in parts["body"])
    assert "affichables" not in parts["live"][0]


@pytest.mark.parametrize("theme", ["console", "dark"])
async def test_the_answer_is_kept_whole(theme: str) -> None:
    """What is drawn is not what is stored, whichever theme a person chose; a terminal that has the letters draws them."""
    visit = FakeVisit(question(name("last_name", ASKED, "Nom de famille"), name("b", "Prénom?", "Prénom")))
    app = KioskApp(visit, shown, Manner(theme=theme))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.set_class(theme == "console", "black")
        await pilot.press(*"Nguyễn", "tab")
        await settle(pilot)
        assert ("enter", "last_name", "Nguyễn") in visit.calls
        drawn = "Nguyen" if theme == "console" else "Nguyễn"
        assert any(f"│{drawn}" in line for line in rows_of(app, "body"))


@pytest.mark.parametrize(("lang", "words"), [("fr", "lettres non affichables\u00a0: e"), ("en", "letters not shown: e")])
def test_it_is_said_in_both_languages(lang: Lang, words: str) -> None:
    """In that of the page."""
    page = FakeVisit(question(name("a", "Nom?", "Nom", "ễ")))
    page.lang = "fr" if lang == "en" else "en"
    page.language()
    parts = frame_of(Stage(page.page, grid(80, 24)), Size(80, 24), console=True)
    assert words in parts["live"][0].text

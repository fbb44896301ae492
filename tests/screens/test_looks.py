"""Colours: only in the style sheet, always with enough contrast, and never alone."""

import re
from itertools import product
from pathlib import Path

import pytest

from kiosk import sizes
from kiosk.keys import KEYS
from kiosk.words import LANGS, Lang, say
from screens.app import KioskApp
from screens.frame import Rows, legend_rows
from screens.looks import SMALLEST, classes_of, stylesheet, theme_of
from tests.conftest import ROOT
from tests.screens.contrast import contrast
from tests.screens.fakes import PAGES, FakeVisit, identity, shown
from tests.screens.pictures import SIZES, Picture

SHEET = stylesheet().read_text("utf-8")
NAMED = dict(re.findall(r"\$([a-z-]+): (#[0-9A-F]{6});", SHEET))
ROLES = ("page", "ink", "quiet", "band", "band-ink", "field", "focus", "focus-ink", "line", "error", "warning", "success")
THEMES = ("dark", "light", "black", "white", "soft", "console")
TEXTS = (("ink", "page"), ("quiet", "page"), ("ink", "field"), ("band-ink", "band"), ("focus-ink", "focus"), ("error", "page"),
         ("warning", "page"), ("success", "page"))  # fmt: skip
LEAST = {"dark": 10.0, "light": 7.0, "black": 20.9, "white": 20.9, "soft": 4.5, "console": 9.0}
"""Of a text on its ground. The light band and the soft theme are as the table of the reference has them; the focus of a
Linux console is black on its own grey until the console profile makes that grey lighter."""
GLYPHS = set(  # the table of the reference, on its own: the code has its copy
    "".join(map(chr, range(32, 127))) + "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’–—…•·°×÷½¼£€§©²³≤≥─│┌┐└┘├┤┬┴┼█░▒■←→↑↓\u00a0\u202f\u2011"
)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_names_every_role(theme: str) -> None:
    """No theme borrows a colour of another."""
    assert {name for name in NAMED if name.startswith(f"{theme}-")} == {f"{theme}-{role}" for role in ROLES}


@pytest.mark.parametrize("theme", THEMES)
def test_texts_can_be_read(theme: str) -> None:
    """Dark at least 10, light at least 7, black and white 21, soft at least 4.5."""
    poor = {pair: contrast(NAMED[f"{theme}-{pair[0]}"], NAMED[f"{theme}-{pair[1]}"]) for pair in TEXTS}
    assert not {pair: ratio for pair, ratio in poor.items() if ratio < LEAST[theme]}


@pytest.mark.parametrize("theme", THEMES)
def test_signs_and_the_focus_stand_out(theme: str) -> None:
    """Bars and rules on the page, the focused field beside another: at least 3."""
    assert contrast(NAMED[f"{theme}-line"], NAMED[f"{theme}-page"]) >= 3
    assert contrast(NAMED[f"{theme}-focus"], NAMED[f"{theme}-field"]) >= 3
    assert contrast(NAMED[f"{theme}-focus"], NAMED[f"{theme}-page"]) >= 3


def test_no_colour_stands_outside_the_names_of_the_sheet() -> None:
    """Neither in its rules nor in any module of the screens."""
    rules = re.sub(r"\$[a-z-]+: #[0-9A-F]{6};", "", re.sub(r"/\*.*?\*/", "", SHEET, flags=re.DOTALL))
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[;\s])|rgb|hsl|ansi_", rules)
    for path in sorted((ROOT / "screens").glob("*.py")):
        text = path.read_text("utf-8")
        assert not re.findall(r"['\"]#[0-9A-Fa-f]{3,8}['\"]|rgb\(|DEFAULT_CSS|Style\(", text), path.name


def test_a_checkout_shows_its_own_sheet() -> None:
    """An edit of `kiosk.tcss` is seen at the next start."""
    assert stylesheet() == ROOT / "kiosk.tcss"
    assert KioskApp.CSS_PATH == ROOT / "kiosk.tcss"


def test_a_wheel_brings_its_sheet_beside_the_screens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no project file stands above the package."""
    from screens import looks

    monkeypatch.setattr(looks, "__file__", str(tmp_path / "screens" / "looks.py"))
    assert stylesheet() == tmp_path.resolve() / "screens" / "kiosk.tcss"


@pytest.mark.parametrize("theme", THEMES)
async def test_the_sheet_dresses_every_role(theme: str) -> None:
    """In each theme the focus, the buttons and the fields have the colours of their names."""
    from screens.kiosk_screen import Manner

    app = KioskApp(FakeVisit(identity()), shown, Manner(theme=theme))
    async with app.run_test(size=(80, 24)):
        body = app.screen.query_one("#body", Rows)
        main = ("ink", "field") if theme == "light" else ("band-ink", "band")
        for role, ink, ground in (("focus", "focus-ink", "focus"), ("main", *main), ("field", "ink", "field"),
                                  ("error", "error", "page"), ("quiet", "quiet", "page"), ("line", "line", "page")):  # fmt: skip
            style = body.get_component_rich_style(role)
            assert style.color is not None
            assert style.bgcolor is not None
            assert style.color.get_truecolor().hex.upper() == NAMED[f"{theme}-{ink}"]
            assert style.bgcolor.get_truecolor().hex.upper() == NAMED[f"{theme}-{ground}"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_every_sign_is_in_the_fonts_of_a_console(page: str, size: tuple[int, int]) -> None:
    """Of our own drawing and words."""
    assert set(Picture.of(PAGES[page](), *size).text) <= GLYPHS | {"\n"}


@pytest.mark.parametrize("page", PAGES)
def test_where_the_focus_is_stands_in_the_text(page: str) -> None:
    """Without any colour: the sign in column 1 moves with it."""
    picture = Picture.of(PAGES[page](), 80, 24)
    seen = set()
    for _ in range(6):
        picture.press("tab")
        seen.add((picture.stage.focus, tuple(y for y, line in enumerate(picture.lines) if line.startswith(">"))))
    assert all(len(rows) == 1 for _, rows in seen)


def test_the_classes_follow_the_columns() -> None:
    """Narrow under 64, a short legend under 80, the monochrome one where colour is not wanted."""
    assert classes_of(80, "dark", no_color=False) == {"dark"}
    assert classes_of(79, "dark", no_color=False) == {"dark", "-short"}
    assert classes_of(63, "soft", no_color=True) == {"soft", "-short", "-narrow", "mono"}


def test_a_linux_console_has_colours_of_its_own() -> None:
    """By its name."""
    assert theme_of({"TERM": "linux"}) == "console"
    assert theme_of({"TERM": "xterm-256color"}) == "dark"


@pytest.mark.parametrize("lang", LANGS)
def test_the_legend_is_made_of_the_table_of_keys(lang: Lang) -> None:
    """In its order, in 36 cells when short; only keys that work."""
    for short, speaks in product((False, True), repeat=2):
        here, always = legend_rows(lang, short=short, narrow=short, speaks=speaks)
        shown = [key for key in KEYS if key.legend and (speaks or not key.voice) and (key.narrow or not short)]
        wanted = [f"{key.keys[0].upper()} {say(f'key.{key.id}', lang)}" for key in shown]
        assert always.text.strip() == (" " if short else "  ").join(wanted)
        assert len(here.text) <= (40 if short else 80)
        assert not short or len(always.text) <= 40


@pytest.mark.parametrize("lang", LANGS)
def test_the_help_of_a_key_begins_with_the_key(lang: Lang) -> None:
    """As it is printed on the keyboard."""
    caps = {"escape": ("Échap", "Esc"), "pagedown": ("PgSuiv", "PgDn"), "pageup": ("PgPréc", "PgUp"), "tab": ("Tab", "Tab"),
            "shift+tab": ("Maj et Tab", "Shift and Tab"), "plus": ("+", "+"), "minus": ("-", "-")}  # fmt: skip
    for key in KEYS:
        if key.keys:
            cap = caps.get(key.keys[0], (key.keys[0].upper(),) * 2)[0 if lang == "fr" else 1]
            assert say(f"key.{key.id}.does", lang).startswith(f"{cap} ")


def test_the_smallest_screen_is_the_smallest_grid_of_those_who_install() -> None:
    """The first page does without the module of sizes: both say the same."""
    assert sizes.SMALLEST == SMALLEST

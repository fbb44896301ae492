"""The display: contrast of every cell, the focus, every grid, no colour at all."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from kiosk.faces.describe.page import Control, Lines, Page, Tone, Words
from kiosk.words import Lang
from screens.asked import Asked
from screens.options import Options
from screens.stage import READ, Stage
from tests.conformance.album import album, every_page
from tests.conformance.paint import Inked, Painted, painter
from tests.conformance.rows import row
from tests.screens.contrast import contrast
from tests.screens.pictures import Picture, grid

LEAST = {"dark": 10.0, "light": 7.0, "black": 20.0, "white": 20.0, "soft": 4.5, "console": 7.0}
"""Of a text on its ground, by theme."""
BORDERS = frozenset("│─")
SIGNS = frozenset(">!•[]()<>") | BORDERS
"""What marks the focus, what is wrong, what is chosen, and where a field or a button ends."""


@cache
def kinds_of_pages(lang: Lang = "fr") -> tuple[Page, ...]:
    """One page of each look: the same blocks in the same tones, with and without an error."""
    return tuple({_look(page): page for page in album(lang)}.values())


def _look(page: Page) -> tuple[object, ...]:
    drawn = {(type(block).__name__, getattr(block, "tone", ""), getattr(block, "role", "")) for block in page.blocks}
    tones = {line.tone for block in page.blocks if isinstance(block, Lines) for line in block.rows}
    return frozenset(drawn), frozenset(tones), bool(page.error), page.saved, page.reading


def sheets(stage: Stage) -> Iterator[int]:
    """Each sheet of a page in turn, as turning to it shows it; what is done on one does not change which comes next."""
    for sheet in range(len(stage.deck)):
        stage.sheet = sheet - 1
        if sheet:
            stage.turn(1)
        stage.sheet = sheet
        yield sheet


def different(cells: Painted) -> set[Inked]:
    """The cells of a screen, each kind once."""
    return set(chain.from_iterable(cells))


def poor(cells: Painted, least: float) -> set[tuple[str, str, float]]:
    """The colours of cells with a text that is too close to its ground."""
    pairs = {(cell.ink, cell.ground) for cell in different(cells) if not cell.sign.isspace() and cell.sign not in BORDERS}
    return {(ink, ground, round(contrast(ink, ground), 1)) for ink, ground in pairs if contrast(ink, ground) < least}


@row("K49")
async def each_cell_of_every_page_stands_out_ten_to_one_in_the_theme_that_everyone_meets() -> None:
    """Every sheet of every page in French, and of one page of each kind in English: its words have the same roles."""
    async with painter("dark") as screen:
        for page in (*album("fr"), *kinds_of_pages("en")):
            stage = Stage(page, screen.grid)
            for sheet in sheets(stage):
                assert not poor(screen.paint(stage), LEAST["dark"]), (page.id, sheet)


@row("K49")
async def each_cell_of_every_kind_of_page_stands_out_in_the_other_themes() -> None:
    """Seven to one; four and a half in the theme for people whom contrast hurts."""
    async with painter() as screen:
        for theme in ("light", "soft", "console"):
            screen.dress(theme)
            for page in kinds_of_pages():
                bad = poor(screen.page(page), LEAST[theme])
                assert not bad, (theme, page.id, bad)


@row("K49", "K50")
async def black_and_white_are_at_least_twenty_to_one() -> None:
    """Each cell with a text of every kind of page."""
    async with painter() as screen:
        for theme in ("black", "white"):
            screen.dress(theme)
            for page in kinds_of_pages():
                bad = poor(screen.page(page), LEAST[theme])
                assert not bad, (theme, page.id, bad)


@row("K51", long=True)
async def marks_borders_and_the_focus_stand_out_three_to_one() -> None:
    """On every stop of every kind of page, in every theme: the cells with and without the focus beside each other."""
    async with painter() as screen:
        for theme in LEAST:
            screen.dress(theme)
            for page in kinds_of_pages():
                stage = Stage(page, screen.grid)
                frames = {stop: screen.paint(stage) for stop in _visited(stage)}
                for frame in frames.values():
                    weak = {cell for cell in different(frame) if cell.sign in SIGNS and contrast(cell.ink, cell.ground) < 3}
                    assert not weak, (theme, page.id, weak)
                _stands_out(list(frames.items()), theme, page.id)


def _visited(stage: Stage) -> Iterator[str]:
    """The stops of the first sheet, each with the focus in turn: two fields or options, and the buttons."""
    stops = stage.stops[:2] + stage.stops[-2:]
    for stop in dict.fromkeys(stops):
        stage.arrive(stop)
        yield stop


def _stands_out(frames: Sequence[tuple[str, Painted]], theme: str, page: str) -> None:
    """Between two frames some cell of the same sign has another ground, and every such pair of grounds is far apart."""
    for (one, before), (other, after) in pairwise(frames):
        other_looks = (rows for rows in zip(before[2:-5], after[2:-5], strict=True) if rows[0] != rows[1])
        same = [rows for rows in other_looks if len({_words(one) for one in rows}) == 1]
        body = [pair for rows in same for pair in zip(*rows, strict=True)]
        changed = {(old, new) for old, new in body if old.ground != new.ground and old.sign == new.sign}
        assert changed, (theme, page, one, other)
        close = {(old.ground, new.ground) for old, new in changed if contrast(old.ground, new.ground) < 3}
        assert not close, (theme, page, one, other, close)


def _words(line: list[Inked]) -> str:
    """A row without the sign of the focus: a button that comes with the focus makes another row."""
    return "".join(cell.sign for cell in line[1:])


# No colour


@row("K54")
def the_focus_changes_the_text_of_the_screen() -> None:
    """Without any colour each stop of a sheet has a screen of its own: the sign in column 1, or the live line."""
    for page in album("fr"):
        picture = Picture.of(page, 80, 24)
        stops = [stop for stop in picture.stage.stops[:12] if stop != READ]
        screens = set()
        for stop in stops:
            picture.stage.arrive(stop)
            screens.add(picture.text)
        assert len(screens) == len(stops), (page.id, page.place)


@row("K54")
def choosing_changes_a_mark_in_the_text() -> None:
    """`(o)` and `[x]`, on every option of every question."""
    for page in album("fr"):
        stage = Stage(page, grid(80, 24))
        for view in stage.views:
            for stop in view.stops if isinstance(view, Asked) else ():
                target = view.target(stop)
                for at in range(len(target.options)) if isinstance(target, Options) else ():
                    assert isinstance(target, Options)
                    held = list(target.chosen)
                    target.chosen = []
                    none = [one.text for one in target.rows(72, here=False)]
                    target.chosen = [target.options[at].code]
                    assert [one.text for one in target.rows(72, here=False)] != none, (page.id, stop)
                    target.chosen = held


@row("K54")
def what_is_wrong_is_said_with_a_word_and_a_sign() -> None:
    """« Erreur » above the field and on the error line, `!` in column 1."""
    wrong = [page for page in every_page() if any(isinstance(one, Control) and one.problem for one in page.blocks)]
    assert wrong
    for page in wrong:
        picture = Picture.of(page, 80, 24)
        word = {"fr": "Erreur\u00a0:", "en": "Error:"}[page.lang]
        assert any(line.startswith(f"! {word}") for line in picture.lines), page.place
        assert any(line.startswith(f"  {word}") for line in picture.lines), page.place


@row("K54")
def a_tone_never_tells_what_the_words_do_not() -> None:
    """The same words have the same tone wherever they stand, and a tone on a row stands on a word."""
    toned: dict[tuple[str, str], set[str]] = {}
    for page in every_page():
        for block in page.blocks:
            if isinstance(block, Words):
                toned.setdefault((page.lang, block.text), set()).add(_told_by(block.tone))
            for line in block.rows if isinstance(block, Lines) else ():
                assert line.state or line.tone == "plain", (page.id, line.name)
                toned.setdefault((page.lang, line.state), set()).add(_told_by(line.tone))
    several = {text: tones for text, tones in toned.items() if len(tones) > 1}
    assert not several, several


def _told_by(tone: Tone) -> str:
    """The state that a tone tells; weight and quiet tell none."""
    return tone if tone in ("warning", "error", "success") else ""


@row("K54")
async def without_colour_the_focus_is_reversed_and_the_main_button_bold() -> None:
    """What the style sheet gives a monochrome terminal."""
    async with painter() as screen:
        screen.dress("dark", no_color=True)
        for page in kinds_of_pages():
            stage = Stage(page, screen.grid)
            reversed_ = any(cell.reverse for line in screen.paint(stage) for cell in line)
            assert reversed_ or stage.focus == READ, page.id

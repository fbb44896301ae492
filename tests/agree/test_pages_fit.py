"""Every page of an application has words that fit the narrowest grid, in both languages."""

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from screens.frame import title_row
from screens.stage import Stage
from tests.agree import by_engine
from tests.agree.people import everyone
from tests.conformance.album import album
from tests.screens.pictures import grid

NARROW = 38
WHO = ("P02", "P11")
"""A layoff with a wait, and the person to whom every question is asked."""
COUNTED = len(" · page 10 de 12")
"""What the place row ends with when a page needs several sheets."""
OVERLAYS = ("help", "where", "settings", "keyboard", "features", "notice", "agent", "end")


def pages_of_everyone(lang: Lang) -> list[Page]:
    """All the pages that a whole application shows, the overlays of its first question too."""
    seen: dict[tuple[str, str, str], Page] = {}

    def keep(page: Page) -> None:
        seen.setdefault((page.id, page.title, page.place), page)

    for person in (one for one in everyone() if one.id in WHO):
        person.lang = lang
        visit = by_engine.fill(person, watch=lambda visit: keep(describe(visit)))
        visit.act("receipt")
        keep(describe(visit))
    for name in OVERLAYS:
        visit = Visit(visit.world, lang, english=True)
        visit.open(name)
        keep(describe(visit))
    return list(seen.values())


def test_titles_places_and_labels_fit_where_there_are_forty_columns() -> None:
    """Nothing that stands on one row is ever cut."""
    for lang in ("fr", "en"):
        for page in pages_of_everyone(lang):
            assert len(page.title) <= NARROW, page.title
            assert len(page.place_short) + (0 if page.packs else COUNTED) <= NARROW, (page.id, page.place_short)
            for control in (block for block in page.blocks if isinstance(block, Control)):
                assert len(control.label) <= 14, control.label
                assert all(len(part.label) <= 14 for part in control.parts), control.key


@pytest.mark.parametrize("lang", LANGS)
def test_no_title_and_no_place_is_shortened_where_there_are_forty_columns(lang: Lang) -> None:
    """On every sheet of every page: all their words stand on their rows."""
    for page in album(lang):
        stage = Stage(page, grid(40, 12))
        assert title_row(page, 40, narrow=True).text.strip() == page.title, page.title
        for sheet in range(len(stage.deck)):
            assert stage.deck.place(sheet).startswith(page.place_short or page.place), (page.id, page.place_short)


@pytest.mark.parametrize("size", [(40, 12), (53, 15)])
@pytest.mark.parametrize("lang", LANGS)
def test_a_text_that_is_higher_than_a_sheet_breaks_between_sentences(lang: Lang, size: tuple[int, int]) -> None:
    """Guides, notices, hard words, help, findings, hints: never inside a sentence."""
    assert not [f"{page.id}: {text}" for page in album(lang) for text in torn(Stage(page, grid(*size)))]


def torn(stage: Stage) -> list[str]:
    """The first rows of what stands on two sheets and begins the second one inside a sentence."""
    deck = stage.deck
    found = []
    for one in (one for sheet in deck.sheets for one in sheet if one.first):
        index, unit = deck._from[one.unit]
        view = deck.views[index]
        if one.first not in view.units(deck.grid, deck.room)[unit].joints:
            found.append(view.rows(deck.grid, unit, "")[one.first].text)
    return found

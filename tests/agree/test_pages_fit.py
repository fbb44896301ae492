"""Every page of an application has words that fit the narrowest grid, in both languages."""

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.agree import by_engine
from tests.agree.people import everyone

NARROW = 38
WHO = ("P02", "P11")
"""A layoff with a wait, and the person to whom every question is asked."""
COUNTED = len(" · page 10 de 12")
"""What the place row ends with when a page needs several sheets."""
OVERLAYS = ("help", "where", "notice", "agent", "end")


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

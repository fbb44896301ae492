"""Every page that a person can come to, described once for each language: those of a whole application, and those around it."""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import chain

from kiosk.faces.describe import MODULES, describe
from kiosk.faces.describe.page import Page
from kiosk.forms.answers import Raw
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from screens.crash import crash_page
from tests.agree import by_engine
from tests.agree.people import Person, everyone
from tests.conformance.album_accounts import visits
from tests.conformance.album_counter import visits as counter
from tests.conformance.album_file import visits as of_a_file
from tests.conformance.album_sending import visits as sending
from tests.conformance.album_statements import visits as statements
from tests.services.fakes import world

WHO = "P11"
"""The person to whom every question is asked."""
OTHERS = {"yes": "no", "no": "yes"}
WRONG: dict[str, Raw] = {"date": {"year": "1954", "month": "13", "day": "2"}, "sin": "12", "phone": "1"}
"""What makes a problem."""


class Album:
    """Pages, and from which stop of a visit each came; the last of those that are about the same is kept."""

    def __init__(self) -> None:
        self.pages: dict[tuple[str, ...], Page] = {}
        self.stops: set[str] = set()

    def keep(self, visit: Visit, *about: str) -> None:
        """Describe the page where a visit stands."""
        page = describe(visit)
        self.stops.add(visit.stop.page)
        self.pages[(page.id, page.title, page.place, *about)] = page


@cache
def album(lang: Lang) -> tuple[Page, ...]:
    """All pages in one language."""
    return tuple(_filled(lang).pages.values()) + ((crash_page("4K7"),) if lang == "fr" else ())


@cache
def every_page() -> tuple[Page, ...]:
    """All pages in both languages."""
    return tuple(page for lang in LANGS for page in album(lang))


def stops_seen() -> set[str]:
    """The stops whose pages stand in the album."""
    return _filled("fr").stops


def builders() -> set[str]:
    """The stops that have a page."""
    from importlib import import_module

    return {stop for name in MODULES for stop in import_module(f"kiosk.faces.describe.{name}").PAGES}


@cache
def _filled(lang: Lang) -> Album:
    kept = Album()
    person = next(one for one in everyone() if one.id == WHO)
    person.lang = lang
    visit = by_engine.fill(person, watch=lambda visit: _look(visit, kept))
    kept.keep(visit)
    visit.act("receipt")
    kept.keep(visit)
    for visit in chain(visits(lang), of_a_file(lang), statements(lang), sending(lang), counter(lang)):
        visit.status = ""  # said once, on arriving
        kept.keep(visit, visit.stop.at, visit.stop.more, _whose(visit), *sorted(visit.shown))
    for stop in _around(person, kept.stops):
        _lay(stop, lang, person, kept)
    return kept


def _whose(visit: Visit) -> str:
    """Whose file is open: what is not for them looks otherwise."""
    standing = visit.signing.standing if visit.signing is not None else None
    return "" if standing is None else " ".join((*standing.roles, standing.aid))


def _look(visit: Visit, kept: Album) -> None:
    """The page that an application passes; what is wrong on it; and once all is answered, what a change would touch."""
    place = visit.application().walk().at(visit.stop.at) if visit.stop.page == "question" else None
    if visit.stop.page == "eligibility":
        _touch(visit, kept)
    if place is not None and place.question.kind in WRONG and not place.settled:
        visit.enter(place.key, WRONG[place.question.kind])
        visit.go_on((place.key,))
        kept.keep(visit, "wrong", place.question.kind)
        visit.go(Stop("errors", place.key, place.key))
        kept.keep(visit)
        visit.trail.pop()
    kept.keep(visit)


def _touch(visit: Visit, kept: Album) -> None:
    """Change the first answer on which others hang, and take the change back."""
    for place in visit.application().walk().path:
        if place.question.kind == "yes_no" and not visit.pending:
            outcome = visit.enter(place.key, OTHERS[str(place.value)])
            if visit.pending:
                visit.go(Stop("impact", place.key))
                kept.keep(visit)
                visit.trail.pop()
            elif outcome:
                visit.enter(place.key, str(place.value))
    visit.pending.clear()


def _around(person: Person, seen: set[str]) -> Iterator[Stop]:
    """The stops where no application passes by itself: those of the program, overlays, ends."""
    program = person.visit().world.programs()[0]
    yield Stop("guide", program.id)
    yield from (Stop("guide", f"{program.id}/{part.id}") for part in program.guide())
    yield from (Stop(name, program.id) for name in sorted(builders() - seen - IN_PASSING))


def _lay(stop: Stop, lang: Lang, person: Person, kept: Album) -> None:
    visit = Visit(world((next(iter(person.visit().world.programs())),)), lang, english=True)
    if stop.page not in BEFORE:
        for act in (f"start:{stop.at}", "noted"):
            visit.act(act)
    visit.unavailable = "full_disk"
    visit.go(stop)
    with suppress(LookupError):
        kept.keep(visit)


IN_PASSING = frozenset(("impact", "errors"))
BEFORE = ("welcome", "services", "programs", "guides", "guide", "closed", "notice", "good_faith", "terms")

"""What a person can read on a page, and people who fill an application in for the checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Block, Control, Lines, Page, Words
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from tests.agree import by_engine
from tests.agree.people import Person, everyone
from tests.conformance.rows import remembered
from tests.screens.pictures import Picture


def texts(page: Page) -> list[str]:
    """Every text of a page: its head, its blocks, its buttons."""
    blocks = (text for block in page.blocks for text in _of(block))
    heads = (page.title, page.place, page.service, page.status, page.error)
    return [text for text in (*heads, *blocks, *(one.label for one in page.actions)) if text]


def _of(block: Block) -> Iterator[str]:
    if isinstance(block, Words):
        yield block.text
    elif isinstance(block, Lines):
        for row in block.rows:
            yield from (row.name, row.state, row.more, *row.detail)
    elif isinstance(block, Control):
        yield from (block.ask, block.label, block.hint, block.problem, block.said, *(one.label for one in block.options))


def screen(page: Page) -> str:
    """A page as it first stands on a screen of 80 by 24, frame and keys included."""
    return Picture.of(page, 80, 24).text


def controls(page: Page) -> list[Control]:
    """What a page asks."""
    return [block for block in page.blocks if isinstance(block, Control)]


@cache
def people() -> tuple[Person, Person]:
    """Two of the people of the shared file: the first French one and the first English one."""
    everybody = list(everyone())
    return next(one for one in everybody if one.lang == "fr"), next(one for one in everybody if one.lang == "en")


@dataclass(frozen=True)
class Journey:
    """A person's way from the welcome page to the confirmation."""

    person: Person
    visit: Visit
    """As it stands at the end."""
    pages: tuple[tuple[Stop, Page], ...]


@remembered
def journeys() -> tuple[Journey, Journey]:
    """The whole applications of the two people."""
    french, english = people()
    return _journey(french), _journey(english)


def _journey(person: Person) -> Journey:
    pages: list[tuple[Stop, Page]] = []
    visit = by_engine.fill(person, lambda visit: pages.append((visit.stop, describe(visit))))
    return Journey(person, visit, (*pages, (visit.stop, describe(visit))))


def begun(person: Person) -> Visit:
    """A person at the first question."""
    visit = person.visit()
    for act in ("begin", "programs", f"program:{person.form.id}"):
        visit.act(act)
    if visit.stop.page == "closed":
        visit.act(f"apply:{person.form.id}")
    visit.act(f"start:{person.form.id}")
    visit.act("noted")
    return visit


def filled() -> Visit:
    """The application of a person, answered and not signed, at the list of tasks."""
    visit = people()[0].visit()
    for act in ("begin", "example:older_workers"):
        visit.act(act)
    visit.back()
    return visit

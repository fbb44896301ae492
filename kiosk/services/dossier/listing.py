"""Which communications are listed together, and in which order: the year, what is not read, what has a last day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kiosk.ports.dossier import Heading

FEW = 20
"""As many are listed at once; more are reached by their year."""
PART = 20
"""Of a longer list, as many stand on a page."""


def unread(headings: Sequence[Heading]) -> int:
    """How many are not read."""
    return sum(not one.read for one in headings)


def years(headings: Sequence[Heading]) -> tuple[tuple[int, int], ...]:
    """Each year with how many there are of it, the latest first."""
    return tuple(sorted(Counter(one.on.year for one in headings).items(), reverse=True))


def coming(headings: Sequence[Heading], today: date) -> tuple[Heading, ...]:
    """Those whose last day is not over, the nearest first."""
    return tuple(sorted((one for one in headings if one.due is not None and one.due >= today), key=lambda one: (one.due, one.id)))


def listed(headings: Sequence[Heading], what: str, today: date) -> tuple[Heading, ...]:
    """Those of a year, those that are not read (`unread`), those with a last day (`due`: first what comes, then what is late); else all."""
    if what == "due":
        late = sorted((one for one in headings if one.due is not None and one.due < today), key=lambda one: (one.due, one.id))
        return (*coming(headings, today), *reversed(late))
    if what == "unread":
        return tuple(one for one in headings if not one.read)
    return tuple(one for one in headings if str(one.on.year) == what) if what else tuple(headings)

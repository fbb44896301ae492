"""The pages of a monthly statement, each as its person comes to it: asked, late, signed, sent, kept, withdrawn."""

from collections.abc import Iterator

from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.statements import begin, fill_in, sign, signed_in
from tests.services.test_mine import back, opened

LATE = (2013, 4, 12)
"""The last day, three days ago."""


def visits(lang: Lang) -> Iterator[Visit]:
    """A visit that stands on one page after the other."""
    visit = begin(signed_in(lang))
    visit.act("section:month")
    yield visit
    yield fill_in(visit, "3", LATE)
    visit.go(Stop("limit"))
    yield visit
    visit.back()
    yield sign(visit)
    visit.act("receipt")
    yield visit
    opened(back(visit))
    visit.lang = lang
    yield visit
    assert visit.signing is not None
    for act in (f"filed:{visit.signing.filed[0].sealed.reference}", "withdraw"):
        visit.act(act)
        yield visit

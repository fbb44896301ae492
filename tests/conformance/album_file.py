"""The pages of the services of a file, each as a person comes to it: with something in it, with nothing, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.clock import quebec
from kiosk.ports.agenda import Put
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary, debtor, newcomer, older_worker
from tests.services.fakes import StoppedClock, world
from tests.services.hands import accounts, file, open_service, sign_in, with_rose
from tests.services.tiny import Tiny

KNOWN_YEAR = datetime(2023, 6, 26, 10, tzinfo=quebec())
"""A day of a year of which the payments are known."""
WITHIN = {
    "payments": ("past_payments", "payment_calendar", "payment_calendar:2023", "benefit_amounts", "benefit_amounts:2023"),
    "slips": ("claim_slip:s4", "claim_slip:s1"),
    "dates": ("agenda",),
    "repayment": ("pay_ways",),
}
"""Service -> what is done in it."""


@dataclass
class NoKey:
    """No key is plugged in."""

    def put(self, entries: object, at: object) -> Put:
        """It is told."""
        return "no_key"


def visits(lang: Lang) -> Iterator[Visit]:
    """A visit that stands on one page after the other."""
    for fill_in in (beneficiary, debtor, newcomer, older_worker):
        visit = _come(lang)
        fill_in(file(visit))
        yield from _inside(visit, full=fill_in is beneficiary)
    visit = _come(lang)
    clock = visit.world.clock
    assert isinstance(clock, StoppedClock)
    clock.moment = KNOWN_YEAR
    beneficiary(file(visit))
    yield from _inside(visit, full=True)


def _come(lang: Lang) -> Visit:
    """Rose, whose identity was verified, at a kiosk that has a printer and a place for keys."""
    visit = Visit(replace(world((Tiny(),)), keys=True, printing=Printing(MemoryPrinter()), agenda=NoKey()), lang, english=True)
    with_rose(visit, verified=True)
    visit.act("begin")
    return visit


def _inside(visit: Visit, *, full: bool) -> Iterator[Visit]:
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    yield visit
    for service, acts in WITHIN.items():
        open_service(visit, service)
        yield visit
        for act in acts if full else ():
            visit.act(act)
            yield visit
            if visit.stop.page != service:
                visit.back()
        visit.back()

"""The pages of the services of a file, each as a person comes to it: with something in it, with nothing, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.clock import quebec
from kiosk.ports.agenda import Put
from kiosk.ports.dossier import Standing
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.keeping import reread
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary, debtor, newcomer, older_worker
from tests.services.fakes import StoppedClock, world
from tests.services.hands import accounts, file, fill, open_service, sign_in, with_rose
from tests.services.letters import TODAY, many
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
    yield from _written(visit, full=full)
    yield from _told(visit, full=full)


def _told(visit: Visit, *, full: bool) -> Iterator[Visit]:
    """Notifications: with an address, without one, without a mail server; many letters; a debt without an agreement."""
    open_service(visit, "notifications")
    yield visit
    visit.back()
    if not full:
        return
    held = accounts(visit).held[ROSE.code]
    held.new = replace(held.new, email="rose.fictive@courriel.exemple.ca")
    reread(visit)
    open_service(visit, "notifications")
    yield visit
    mailer = visit.world.mailer
    object.__setattr__(visit.world, "mailer", None)
    yield visit
    object.__setattr__(visit.world, "mailer", mailer)
    visit.back()
    yield from _much(visit)


def _much(visit: Visit) -> Iterator[Visit]:
    """Hundreds of letters, a part of them; claims of which one is too small, another repaid, and no agreement."""
    port = file(visit)
    port.letters = many(400)
    open_service(visit, "messages")
    yield visit
    for act in ("letters:2012", "letters:2012/20"):
        visit.act(act)
        yield visit
    visit.back()
    visit.back()
    port.whose, owed = Standing(("debtor",), "", None, TODAY), port.owed[0]
    port.owed = (replace(owed, monthly=None), replace(owed, id="c2", owed=99), replace(owed, id="c3", owed=0))
    open_service(visit, "repayment")
    yield visit
    visit.act("pay_ways")
    yield visit


def _written(visit: Visit, *, full: bool) -> Iterator[Visit]:
    """What the Ministry wrote: few letters and many, one of each kind, and what can be done against a decision."""
    open_service(visit, "messages")
    yield visit
    if full:
        for about in ("letters:unread", "letters:due", "letters:2012"):
            visit.act(about)
            yield visit
        visit.back()
        for one in file(visit).letters:
            visit.act(f"letter:{one.heading.id}")
            yield visit
            if one.recourse:
                yield from _contested(visit)
            visit.back()
    visit.back()


def _contested(visit: Visit) -> Iterator[Visit]:
    """A request, empty and sent; against a claim, and what goes to the tribunal."""
    for act in ("recourse", "request"):
        visit.act(act)
        yield visit
    fill(visit, request="")
    yield visit
    fill(visit, request="Je n’avais pas cet argent.\nVoici pourquoi.")
    yield visit
    while visit.stop.page != "letter":
        visit.back()

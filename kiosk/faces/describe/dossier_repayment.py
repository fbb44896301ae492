"""The pages of repayment: what paying means comes first, then what is owed, then how to pay."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.account.repaying import Least, claimed, least, monthly
from kiosk.account.texts import fit
from kiosk.clock import local_date
from kiosk.faces.describe.build import words
from kiosk.faces.describe.dossier_head import head, nothing, service_page, standing
from kiosk.faces.describe.page import Block, Line, Lines, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import long_date, money
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.repaying import agreed, owed, without_agreement
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import date

    from kiosk.faces.describe.page import Page
    from kiosk.ports.dossier import Claim
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

WAYS = ("debit", "online", "cheque", "slip")
"""How an amount is repaid, besides what an agreement says."""


def repayment(visit: Visit) -> Page:
    """The balance and its claims; where nothing is owed, that."""
    claims = opened(visit).claims
    if not claims:
        return service_page(visit, "repayment", nothing(visit, "repayment"))
    lang, due = visit.lang, owed(visit)
    before = (words("slip.acknowledges", lang, "warning"), words("slip.agent", lang, gap=False)) if due else ()
    rows = tuple(_claim(one, _today(visit), lang) for one in claims)
    shown: tuple[Block, ...] = (*before, *head(visit), *_balance(visit, due), Lines(rows, name_width=30))
    made = service_page(visit, "repayment", shown, ("pay_ways",) if due else (), headed=False)
    return with_printing(visit, made) if due else made


def _balance(visit: Visit, due: int) -> tuple[Words, ...]:
    """What is owed in all, and what was agreed."""
    lang, each = visit.lang, agreed(visit)
    if not due:
        return (words("repayment.nothing", lang, "strong"),)
    told = words("repayment.owed", lang, "strong", amount=money(due, lang))
    return (told, *(() if each is None else (words("repayment.agreed", lang, gap=False, amount=money(each, lang)),)))


def _claim(one: Claim, today: date, lang: Lang) -> Line:
    """One claim: its day, what is still owed of it, why; one that is too small says that it is not claimed."""
    if one.owed <= 0:
        state, told = say("repayment.repaid", lang), ""
    elif claimed(one.owed, today):
        state, told = money(one.owed, lang), ""
    else:
        state, told = say("repayment.small", lang), say("repayment.small.why", lang, amount=money(one.owed, lang))
    began = say("repayment.original", lang, amount=money(one.original, lang))
    each = say("repayment.agreed", lang, amount=money(one.monthly, lang)) if one.monthly is not None and one.owed > 0 else ""
    detail = tuple(each for each in (fit(one.reason), began, told, each) if each)
    return Line("", "", say("repayment.claim", lang, date=long_date(one.on, lang)), state, detail=detail)


def ways(visit: Visit) -> Page:
    """The ways to pay, the least each month where a file is closed, and that the kiosk takes no payment."""
    lang, printer = visit.lang, visit.world.printing is not None
    shown: list[Block] = [words("slip.acknowledges", lang, "warning"), words("slip.agent", lang, gap=False)]
    shown += [Words(say(f"pay.{one}", lang), bullet=True, gap=not at) for at, one in enumerate(WAYS) if one != "slip" or printer]
    shown += [] if printer else [words("pay.no_printer", lang)]
    shown += [words("pay.no_card", lang, "strong")]
    held, rest = least(_today(visit)), without_agreement(visit)
    if rest and "beneficiary" not in standing(visit).roles:
        shown += [words("pay.closed.unknown", lang)] if held is None else _closed(rest, held, lang)
    return with_printing(visit, replace(service_page(visit, "pay_ways", tuple(shown), headed=False), idle="long"))


def _closed(due: int, held: Least, lang: Lang) -> list[Block]:
    """The least to pay each month from a closed file."""
    told = words("pay.closed", lang, amount=money(monthly(due, held), lang), n=held.months)
    others = (("sheltered", held.sheltered), ("declared", held.declared), ("again", held.again))
    rows = (Words(say(f"pay.closed.{name}", lang, amount=money(cents, lang)), bullet=True, gap=False) for name, cents in others)
    return [told, *rows, words("pay.closed.less", lang, gap=False), words("pay.closed.refused", lang, gap=False)]


def _today(visit: Visit) -> date:
    return local_date(visit.world.clock.now())


PAGES: Mapping[str, Callable[[Visit], Page]] = {"repayment": repayment, "pay_ways": ways}

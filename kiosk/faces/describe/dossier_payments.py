"""The pages of payments: the next one, past ones, the calendar of a year, the amounts of a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.account.years import benefits, paydays, years_of_benefits, years_of_paydays
from kiosk.faces.describe.build import numbered, words
from kiosk.faces.describe.days import left
from kiosk.faces.describe.dossier_head import nothing, service_page, standing
from kiosk.faces.describe.law import today as today_of
from kiosk.faces.describe.page import Block, Line, Lines, Page, Tone, Words
from kiosk.formats import long_date, money, year_month
from kiosk.services.dossier.applies import why_not
from kiosk.services.dossier.here import opened
from kiosk.services.dossier.payments import coming, past
from kiosk.words import say

if TYPE_CHECKING:
    from datetime import date

    from kiosk.account.years import Benefits, Paydays
    from kiosk.ports.dossier import Paid, Payment
    from kiosk.services.visit import Visit
    from kiosk.words import Lang

TONES: Mapping[Paid, Tone] = {"planned": "quiet", "sent": "plain", "returned": "warning", "cancelled": "warning"}


def payments(visit: Visit) -> Page:
    """The next payment, and the way to the past ones, to the calendar and to the amounts."""
    lang, today = visit.lang, today_of(visit)
    earlier = past(opened(visit).payments, today)
    year = str(today.year)
    rows = [
        *((Line("past_payments", "", say("payments.past", lang), say("payments.count", lang, n=len(earlier))),) if earlier else ()),
        Line("payment_calendar", "", say("payments.calendar", lang), _whether(paydays(today.year), year, lang)),
        Line("benefit_amounts", "", say("page.benefit_amounts.title", lang), _whether(benefits(today.year), year, lang)),
    ]
    return service_page(visit, "payments", (*_next(visit), Lines(numbered(tuple(rows)), name_width=20, state_width=15)))


def past_payments(visit: Visit) -> Page:
    """One payment a row: day, amount, for which month, how, and what became of it."""
    lang = visit.lang
    rows = tuple(_row(one, lang) for one in past(opened(visit).payments, today_of(visit)))
    told: tuple[Block, ...] = (Lines(rows, name_width=24),) if rows else (words("payments.past.none", lang),)
    return service_page(visit, "past_payments", told, headed=False)


def payment_calendar(visit: Visit) -> Page:
    """The days of payment of a year as they were published; of a year without data, that they are not known."""
    lang, year = visit.lang, int(visit.stop.at)
    found = paydays(year)
    told: tuple[Block, ...] = (
        (words("calendar.none", lang, "strong", year=str(year)), words("calendar.never", lang, gap=False), words("calendar.ask", lang))
        if found is None
        else (Lines(_days(found, today_of(visit), lang), name_width=24), _source(found, lang))
    )
    return _of_year(visit, "payment_calendar", told, years_of_paydays())


def benefit_amounts(visit: Visit) -> Page:
    """What is paid each month in a year; what each person is paid stands in their decision."""
    lang, year = visit.lang, int(visit.stop.at)
    found = benefits(year)
    told: tuple[Block, ...] = (
        (words("amounts.none", lang, "strong", year=str(year)),) if found is None else (*_amounts(found, lang), _source(found, lang))
    )
    yours = (words("amounts.yours", lang), words("amounts.where", lang, gap=False))
    return _of_year(visit, "benefit_amounts", (*told, *yours), years_of_benefits())


def _next(visit: Visit) -> tuple[Block, ...]:
    """The payment to come; where none is known, why, as far as that is known."""
    lang, shown = visit.lang, opened(visit).payments
    if why_not("payments", standing(visit)) or not shown:
        return nothing(visit, "payments")
    found = coming(shown, today_of(visit))
    if found is None:
        return (words("payments.next.none", lang, "strong"), words("payments.never", lang, gap=False))
    return (
        words("payments.next", lang, "strong", date=long_date(found.on, lang)),
        words("payments.next.how", lang, gap=False, amount=money(found.cents, lang), method=say(f"payment.by.{found.method}", lang)),
    )


def _row(one: Payment, lang: Lang) -> Line:
    method, status = say(f"payment.{one.method}", lang), say(f"payment.status.{one.status}", lang)
    detail = say("payments.past.one", lang, month=year_month(one.month.year, one.month.month, lang), method=method, status=status)
    ask = (say("payments.returned", lang),) if one.status == "returned" else ()
    return Line("", "", long_date(one.on, lang), money(one.cents, lang), "", (detail, *ask), TONES[one.status])


def _days(found: Paydays, today: date, lang: Lang) -> tuple[Line, ...]:
    """Each day, whether it is over, and how far the next one of this year is."""
    following = next((day for day in found.days if day >= today and found.year == today.year), None)
    rows = []
    for day in found.days:
        state = say("calendar.over", lang) if day < today else left(day, today, lang) if day == following else ""
        rows.append(Line("", "", long_date(day, lang), state, tone="strong" if day == following else "plain"))
    return tuple(rows)


def _amounts(found: Benefits, lang: Lang) -> tuple[Words, ...]:
    listed = {one: money(getattr(found, one), lang) for one in ("basic", "adjustment", "allowance", "work", "work_two")}
    rows = tuple(Words(say(f"amounts.{one}", lang, amount=amount), bullet=True, gap=False) for one, amount in listed.items())
    return (words("amounts.program", lang, "strong"), *rows)


def _source(found: Paydays | Benefits, lang: Lang) -> Words:
    return words("published.inferred" if found.inferred else "published", lang, "quiet", source=found.source)


def _of_year(visit: Visit, id: str, told: tuple[Block, ...], years: tuple[int, ...]) -> Page:
    """The page of a year, and the way to the other years that are known."""
    lang, shown = visit.lang, int(visit.stop.at)
    rows = numbered(tuple(Line(f"{id}:{one}", "", say("published.year", lang, year=str(one))) for one in years if one != shown))
    place = say("published.year", lang, year=str(shown))
    others: tuple[Block, ...] = (Lines(rows),) if rows else ()
    return service_page(visit, id, (*told, *others), place=place, headed=False)


def _whether(found: object, year: str, lang: Lang) -> str:
    """Whether something is known of a year."""
    return say("published.unknown", lang) if found is None else say("published.year", lang, year=year)


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "payments": payments, "past_payments": past_payments, "payment_calendar": payment_calendar, "benefit_amounts": benefit_amounts,
}  # fmt: skip

"""Payments, as a person finds them: the next one, past ones, the calendar and the amounts of a year; by acts alone."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kiosk.account.years import benefits, paydays, years_of_benefits, years_of_paydays
from kiosk.clock import quebec
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.ports.dossier import Paid, Payment
from kiosk.programs.last_resort.amounts import amounts, on
from kiosk.services.dossier.payments import coming, past
from kiosk.services.visit import Visit
from kiosk.words import LANGS
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary, debtor, newcomer, older_worker
from tests.services.fakes import StoppedClock, world
from tests.services.hands import accounts, file, open_service, sign_in, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose, at the list of services; her file is that of a beneficiary."""
    made = Visit(world((Tiny(),)))
    beneficiary(file(made))
    return come(made)


def come(visit: Visit) -> Visit:
    """Rose, whose identity was verified, signs in."""
    visit.act("begin")
    with_rose(visit, verified=True)
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    return visit


def rows(page: Page) -> list[str]:
    """The rows of a page, each in one line."""
    return [" ".join((row.name, row.state, *row.detail)) for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def acts(page: Page) -> list[str]:
    """What the rows of a page lead to."""
    return [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows if row.act]


def seen_on(visit: Visit, day: date) -> None:
    """Another day."""
    clock = visit.world.clock
    assert isinstance(clock, StoppedClock)
    clock.moment = datetime(day.year, day.month, day.day, 10, tzinfo=quebec())


def test_the_next_payment_is_the_one_that_was_announced(visit: Visit) -> None:
    """Its day, its amount, how it comes; and of which day the file is."""
    told = words(open_service(visit, "payments"))
    assert "Prochain paiement\u00a0: 1er mai 2013." in told
    assert "758,00\u00a0$, par dépôt direct." in told
    assert "Dossier connu au 12 avril 2013." in told
    assert file(visit).opened == ["payments"]


def test_a_day_of_payment_that_was_not_announced_is_not_known(visit: Visit) -> None:
    """Months of the same day prove nothing: the page says so, and computes none."""
    port = file(visit)
    port.paid = tuple(one for one in port.paid if one.status != "planned")
    told = words(open_service(visit, "payments"))
    assert "date inconnue ici" in told
    assert "ne calcule jamais" in told
    assert "mai 2013" not in told


def test_past_payments_are_those_of_twenty_four_months(visit: Visit) -> None:
    """Each with its day, its amount, its month, how it came and what became of it; the latest first, the older ones not."""
    port = file(visit)
    port.paid = tuple(replace(one, status="returned") if one.id == "p201303" else one for one in port.paid)
    open_service(visit, "payments")
    visit.act("past_payments")
    shown = rows(describe(visit))
    assert len(shown) == 24
    assert shown[0] == "1er avril 2013 758,00\u00a0$ Pour avril 2013\u00a0: dépôt direct, envoyé."
    assert "revenu au Ministère" in shown[1]
    assert "F12" in shown[1]
    assert shown[-1].startswith("1er mai 2011")
    assert len(port.paid) > 25


def test_what_was_planned_for_a_day_that_is_over_is_not_called_paid(visit: Visit) -> None:
    """Neither is it the next one."""
    planned = file(visit).paid[0]
    day = date(2013, 5, 2)
    assert coming((planned,), day) is None
    assert past((planned,), day) == (planned,)
    seen_on(visit, day)
    open_service(visit, "payments")
    visit.act("past_payments")
    assert "prévu, suite inconnue" in rows(describe(visit))[0]


@pytest.mark.parametrize(
    ("days", "status", "where"),
    [(0, "sent", "past"), (0, "planned", "coming"), (9, "planned", "coming"), (9, "cancelled", "past"), (-1, "planned", "past")],
)
def test_each_payment_stands_in_one_place(days: int, status: Paid, where: str) -> None:
    """One of today that was sent, one that was cancelled ahead: none falls between what comes and what was."""
    today = date(2013, 4, 15)
    one = Payment("p", date(2013, 4, 1), today + timedelta(days=days), 100, "cheque", status)
    assert (coming((one,), today) == one) == (where == "coming")
    assert (past((one,), today) == (one,)) == (where == "past")


def test_a_year_without_a_calendar_says_so(visit: Visit) -> None:
    """And leads to the years that there are, with their days as they were published and their source."""
    open_service(visit, "payments")
    visit.act("payment_calendar")
    page = describe(visit)
    assert "2013 ne sont pas connues" in words(page)
    assert acts(page) == ["payment_calendar:2020", "payment_calendar:2023"]
    visit.act("payment_calendar:2023")
    page = describe(visit)
    assert [row for row in rows(page) if row.startswith(("29 juin 2023", "28 décembre 2023"))]
    assert len([row for row in rows(page) if "2023" in row]) == 12
    assert "Québec.ca" in words(page)
    assert "déduite" in words(page)


def test_a_calendar_tells_how_far_the_next_day_is(visit: Visit) -> None:
    """In words; the days before it are past, and those after it have nothing."""
    seen_on(visit, date(2023, 6, 26))
    open_service(visit, "payments")
    visit.act("payment_calendar")
    shown = rows(describe(visit))
    assert shown[4:7] == ["1er juin 2023 passé", "29 juin 2023 dans 3 jours", "1er août 2023 "]


def test_amounts_are_those_of_a_year_and_never_a_persons_own(visit: Visit) -> None:
    """A year without them says so; every page of them says where one's own amount stands."""
    open_service(visit, "payments")
    visit.act("benefit_amounts")
    page = describe(visit)
    assert "2013 ne sont pas connus" in words(page)
    assert "avis de décision" in words(page)
    assert acts(page) == ["benefit_amounts:2022", "benefit_amounts:2023"]
    visit.act("benefit_amounts:2023")
    told = words(describe(visit))
    for fact in ("725,00\u00a0$", "45,00\u00a0$", "153,00\u00a0$", "200,00\u00a0$", "300,00\u00a0$", "Québec.ca", "avis de décision"):
        assert fact in told


def test_the_data_are_whole() -> None:
    """Each year has its own days in order, a source, and amounts of its own; no year beside those is known."""
    for year in years_of_paydays():
        found = paydays(year)
        assert found is not None
        assert len(found.days) == 12
        assert sorted(set(found.days)) == list(found.days)
        assert {day.year for day in found.days} == {year}
        assert found.source
    assert years_of_paydays() == (2020, 2023)
    assert [paydays(year) for year in (2013, 2019, 2021, 2022, 2024, 2026)] == [None] * 6
    assert [benefits(year) for year in (2013, 2021, 2024, 2026)] == [None] * 4
    assert years_of_benefits() == (2022, 2023)


def test_a_file_shows_the_amounts_that_the_law_of_the_program_reads() -> None:
    """One home: on any day of a year with amounts, the law finds the same; of an inferred year, the page says so."""
    for year in years_of_benefits():
        shown, basic, work = benefits(year), on(amounts().basic_benefit, date(year, 6, 3)), on(amounts().work_income, date(year, 6, 3))
        assert shown is not None
        assert basic is not None
        assert work is not None
        assert (shown.basic, shown.adjustment, shown.allowance) == (basic.one_adult, basic.adjustment, basic.temporary_constraints)
        assert {1: shown.work, 2: shown.work_two} == dict(work.by_adults)
        assert (shown.inferred, shown.source) == (year == 2022, basic.source)


@pytest.mark.parametrize(
    ("whose", "told"),
    [
        (debtor, "Vous ne recevez pas d’aide"),
        (newcomer, "pas encore de dossier"),
        (older_worker, "Prochain paiement\u00a0: date inconnue ici"),
    ],
)
def test_who_has_no_payments_is_told_why(whose: type, told: str) -> None:
    """By whom the service is for; the calendar and the amounts stay open to everybody."""
    visit = Visit(world((Tiny(),)))
    whose(file(visit))
    page = open_service(come(visit), "payments")
    assert told in words(page)
    assert {"payment_calendar", "benefit_amounts"} <= set(acts(page))


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_of_payments_is_private(visit: Visit, lang: str) -> None:
    """No loudspeaker tells what somebody receives; in English the notice is recalled, in French there is nothing to recall."""
    visit.lang, visit.english = ("en", True) if lang == "en" else ("fr", False)
    page = open_service(visit, "payments")
    assert ("good faith" in words(page)) == (lang == "en")
    assert page.private
    for act in ("past_payments", "payment_calendar", "benefit_amounts"):
        visit.act(act)
        assert describe(visit).private
        visit.back()

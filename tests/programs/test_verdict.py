"""The limit with its working, the first day that can be paid, and the one verdict with the codes it carries."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from kiosk.programs.findings import Fact, Facts
from kiosk.programs.older_workers import PROGRAM
from kiosk.programs.older_workers.limits import filing_limit
from kiosk.programs.older_workers.verdict import opinion
from tests.programs.test_criteria import FILED, JANUARY, LAYOFF, MISSING, PERSON, SELF, SHORT

FOREST: Mapping[str, Fact] = {**SELF, "sector": "forest_self", "employment_end": date(2008, 6, 2), "birth_date": date(1952, 1, 1)}
ENDED: Mapping[str, Fact] = {"ei_status": "eligible-ended", "ei_end": date(2012, 3, 31)}
DAY_BY_DAY: tuple[tuple[Mapping[str, Fact], str, str, str], ...] = (
    ({}, "2012-08-31", "OK", ""),
    ({}, "2012-09-01", "LATE", "DEADLINE_DISMISSAL"),
    (ENDED, "2012-06-30", "OK", ""),
    (ENDED, "2012-07-01", "REVIEW", "DEADLINE_SATURDAY"),
    (ENDED, "2012-07-03", "REVIEW", "DEADLINE_SATURDAY"),
    (ENDED, "2012-07-04", "LATE", "DEADLINE_EI"),
    (LAYOFF, "2012-04-02", "REVIEW", "DEADLINE_SATURDAY"),
    (LAYOFF, "2012-04-03", "LATE", "DEADLINE_LAYOFF"),
    ({**LAYOFF, "made_permanent_on": date(2012, 2, 15)}, "2012-06-29", "REVIEW", "EVENT_CONVERTED"),
    ({**LAYOFF, "made_permanent_on": date(2012, 2, 15)}, "2012-07-04", "LATE", "DEADLINE_DISMISSAL EVENT_CONVERTED"),
    ({**LAYOFF, "end_reason": "other_or_unsure"}, "2012-04-03", "LATE", "DEADLINE_LAYOFF REASON_DOUBT"),
    (SELF, "2012-08-31", "REVIEW", "SELF_EMPLOYED_DEADLINE"),
    (SELF, "2013-08-31", "REVIEW", "SELF_EMPLOYED_DEADLINE"),
    ({**SELF, **ENDED}, "2012-07-04", "LATE", "DEADLINE_EI"),
    ({**SELF, "employment_end": date(2012, 2, 1)}, "2012-07-01", "REVIEW", "SELF_EMPLOYED_DEADLINE DEADLINE_SATURDAY"),
    (FOREST, "2009-05-01", "REVIEW", "SELF_EMPLOYED_DEADLINE RETROACTIVE_WINDOW"),
    ({**FOREST, "ei_status": "eligible-ended", "ei_end": date(2008, 9, 1)}, "2009-05-01", "REVIEW", "RETROACTIVE_WINDOW"),
    ({"ei_status": "eligible-running"}, "2012-08-01", "OK_NO_DEADLINE_YET", "EI_INCOME"),
    ({"ei_status": "eligible-not-claimed"}, "2012-08-01", "REVIEW", "EI_NOT_CLAIMED OBLIGATION_4"),
    ({"ei_status": MISSING}, "2012-08-01", "UNKNOWN", ""),
    ({"ei_status": "eligible-ended"}, "2012-08-01", "UNKNOWN", ""),
    (LAYOFF, "2012-02-29", "OK_WAIT", "SIX_MONTHS_NOT_REACHED"),
    (LAYOFF, "2012-03-01", "OK", ""),
    ({**LAYOFF, "ei_status": "eligible-running"}, "2012-02-29", "OK_WAIT", "SIX_MONTHS_NOT_REACHED"),
    ({**LAYOFF, "recalled": "yes", "recalls": SHORT}, "2012-02-29", "REVIEW", "SIX_MONTHS_BROKEN"),
    ({"lives_in_quebec": MISSING}, "2012-08-01", "UNKNOWN", ""),
    ({"lives_in_quebec": MISSING}, "2012-09-01", "LATE", "DEADLINE_DISMISSAL"),
    ({"lives_in_quebec": MISSING, "end_reason": "other_or_unsure"}, "2012-08-01", "REVIEW", "REASON_DOUBT"),
    ({"lives_in_quebec": "no", "end_reason": "other_or_unsure"}, "2012-09-01", "NO", "RESIDENCE"),
    ({"status": "none_of_these", **JANUARY}, "2018-03-31", "NO", "WINDOW STATUS"),
    ({"status": "none_of_these", **JANUARY}, "2018-04-01", "NO", "WINDOW STATUS PROGRAM_CLOSED"),
    (ENDED, "2018-04-01", "LATE", "DEADLINE_EI AGE_60_REACHED_BEFORE_FILING"),
)


def facts(change: Mapping[str, Fact], filed: str) -> Facts:
    """Somebody who meets everything, but for a change."""
    values = {id: fact for id, fact in {**PERSON, **change}.items() if fact != MISSING}
    return Facts(values, filed_on=date.fromisoformat(filed))


@pytest.mark.parametrize(("change", "filed", "verdict", "codes"), DAY_BY_DAY)
def test_the_verdict_of_a_day(change: Mapping[str, Fact], filed: str, verdict: str, codes: str) -> None:
    """The strongest of what was found, with the codes that belong to it, and no other."""
    found = opinion(facts(change, filed))
    assert (found.verdict, set(found.codes)) == (verdict, set(codes.split()))
    assert len(found.codes) == len(set(found.codes))


def test_an_unknown_verdict_lists_what_is_to_be_answered() -> None:
    """Without a code, with the ids of the answers still to give, limit included."""
    found = opinion(facts({"lives_in_quebec": MISSING, "status": MISSING, "ei_status": MISSING}, "2012-08-01"))
    assert (found.verdict, found.codes) == ("UNKNOWN", ())
    assert found.todo == ("lives_in_quebec", "status", "ei_status")


def test_a_draft_saved_in_time_is_named_when_the_form_is_late() -> None:
    """Only beside the code of being late, and only when it was saved by the limit."""
    late = facts({}, "2012-09-03")
    for saved, named in (("2012-08-31", True), ("2012-09-01", False)):
        assert ("UNSIGNED_DRAFT" in opinion(replace(late, draft_saved_on=date.fromisoformat(saved))).codes) is named
    assert opinion(replace(late, filed_on=FILED, draft_saved_on=FILED)).codes == ()


def test_a_limit_on_a_saturday_shows_the_friday() -> None:
    """The working of a limit: counted from, last day, next working day, safe day."""
    found = filing_limit(facts(ENDED, "2012-06-01"))
    days = (found.counted_from, found.last_day, found.effective, found.safe)
    assert [day.isoformat() for day in days if day] == ["2012-03-31", "2012-06-30", "2012-07-03", "2012-06-29"]
    assert filing_limit(facts({}, "2012-06-01")).safe is None


def test_a_layoff_made_permanent_shows_both_limits() -> None:
    """The limit of the dismissal holds; that of the layoff stands beside it."""
    found = filing_limit(facts({**LAYOFF, "made_permanent_on": date(2012, 2, 15)}, "2012-06-20"))
    assert found.earlier is not None
    assert (found.rule, found.last_day, found.earlier.rule, found.earlier.last_day) == (
        "dismissal", date(2012, 6, 30), "layoff", date(2012, 3, 31),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("recalls", "payable"),
    [
        ((), "2012-03-01"),
        (SHORT, "2012-08-04"),
        (((date(2012, 3, 1), date(2012, 5, 1)),), "2012-03-01"),
        (((date(2012, 1, 30), None),), ""),
        ((*SHORT, (date(2012, 8, 3), date(2012, 8, 31))), "2013-03-01"),
        ((*SHORT, (date(2012, 8, 4), None)), "2012-08-04"),
        (((date(2012, 5, 1), None), *SHORT), ""),
    ],
)
def test_the_first_day_that_can_be_paid(recalls: tuple[tuple[date, date | None], ...], payable: str) -> None:
    """Six whole months after the layoff, or after the last recall that broke them; never while one lasts."""
    found = opinion(facts({**LAYOFF, "recalled": "yes", "recalls": recalls}, "2011-09-15"))
    assert (found.first_payable.isoformat() if found.first_payable else "") == payable


def test_nothing_is_paid_before_receipt() -> None:
    """A form received late in the wait is paid from its receipt."""
    assert opinion(facts(LAYOFF, "2012-03-20")).first_payable == date(2012, 3, 20)


def test_the_program_closes_the_day_after_its_last_payment() -> None:
    """Never at the end of a window: in 2013 it is open."""
    assert PROGRAM.closed_since(date(2013, 4, 15)) is None
    assert PROGRAM.closed_since(date(2018, 3, 31)) is None
    assert PROGRAM.closed_since(date(2018, 4, 1)) == date(2018, 4, 1)
    assert PROGRAM.closed_since(date(2026, 11, 22)) == date(2018, 4, 1)

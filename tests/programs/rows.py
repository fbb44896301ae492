"""Rows of a story table around every window, birthday, month end and holiday: drawn by lot, the same at each run."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from tests.programs import oracle

COLUMNS = (
    "id", "event", "sector", "birth_date", "service_start", "event_date", "ei_status", "ei_end",
    "contrib_years_of_30", "contrib_event_year", "received_on", "facts",
)  # fmt: skip
EDGES = ("2006-05-01", "2009-03-31", "2009-04-01", "2012-12-31", "2013-01-01", "2013-03-31", "2013-04-01", "2011-02-28", "2012-02-29")
HOLIDAYS = ("2012-06-30", "2013-03-31", "2011-12-31", "2012-03-31", "2013-08-31", "2010-10-31", "2011-07-31", "2010-01-31", "2012-09-30")
"""Month ends on a Saturday, on a Sunday, before or on a holiday."""
OTHER_FACTS = (*oracle.WHEN_NO, *oracle.WHEN_YES)


def rows(count: int, seed: int = 2013) -> Iterator[dict[str, str]]:
    """That many rows, with what the oracle expects of them."""
    dice = random.Random(seed)
    for number in range(count):
        row = _row(dice, number)
        yield row | oracle.judge(row)


def _row(dice: random.Random, number: int) -> dict[str, str]:
    event = dice.choice(("dismissal", "dismissal", "layoff", "layoff", "self_employed"))
    sector = dice.choice(("other", "other", "asbestos", "forest_self" if event == "self_employed" else "other"))
    day = _event_day(dice)
    facts: dict[str, str] = {}
    latest = day
    if event == "layoff":
        latest = _after_layoff(dice, day, facts)
    if dice.random() < 0.1 and event != "self_employed":
        facts["work_for_asbestos_company"] = "yes"
    if dice.random() < 0.08:
        facts[dice.choice(OTHER_FACTS)] = dice.choice(("yes", "no", "not_known"))
    if event == "self_employed":
        facts = {name: value for name, value in facts.items() if name not in _of_employees()} | {"all_contracts_ended": "yes"}
    status = dice.choice(("ineligible", "ineligible", "eligible-ended", "eligible-running"))
    ended = day + timedelta(days=dice.randint(0, 400))
    row = {
        "id": f"W{number}",
        "event": event,
        "sector": sector,
        "birth_date": _birth(dice, latest).isoformat(),
        "service_start": "" if event == "self_employed" else _start(dice, latest).isoformat(),
        "event_date": day.isoformat(),
        "ei_status": status,
        "ei_end": ended.isoformat() if status == "eligible-ended" else "",
        "contrib_years_of_30": str(dice.choice((18, 19, 19, *[20] * 9, *[30] * 9))),
        "contrib_event_year": dice.choice(("", "", "yes", "no", "not_sure")),
        "received_on": "",
        "facts": ";".join(f"{name}={value}" for name, value in facts.items()),
    }
    return _filed(dice, row, latest)


def _of_employees() -> set[str]:
    return {
        "worked_in_quebec",
        "contract_expired",
        "on_strike_or_locked_out",
        "establishment_seasonal_or_intermittent",
        "force_majeure_not_economic",
    }


def _event_day(dice: random.Random) -> date:
    """A day near an edge of a window, a month end, or any day of the program."""
    near = date.fromisoformat(dice.choice(EDGES)) + timedelta(days=dice.randint(-2, 2))
    month_end = oracle.end_of_month(date(2009, 4, 1) + timedelta(days=dice.randint(0, 1460)), 1) + timedelta(days=dice.randint(-1, 1))
    before_holiday = oracle.same_day(date.fromisoformat(dice.choice(HOLIDAYS)) - timedelta(days=366), dice.choice((5, 8)))
    forest = date(2006, 5, 1) + timedelta(days=dice.randint(0, 1095))
    open_days = [date(2009, 4, 1) + timedelta(days=dice.randint(0, 1370)) for _ in range(3)]
    return dice.choice((near, month_end, before_holiday, forest, *open_days))


def _after_layoff(dice: random.Random, day: date, facts: dict[str, str]) -> date:
    """Made permanent, recalled, or neither; the day of the latest event."""
    chance = dice.random()
    if chance < 0.15:
        latest = day + timedelta(days=dice.randint(1, 200))
        facts["made_permanent_on"] = latest.isoformat()
        return latest
    complete = oracle.same_day(day, 6)
    if chance < 0.5:
        first = complete + timedelta(days=dice.choice((-90, -1, 0, 1, 30)))
        last = first + timedelta(days=dice.choice((0, 4, 60)))
        second = oracle.same_day(last, 6) + timedelta(days=dice.choice((-3, 0, 1)))
        periods = [f"{first}/{last}", f"{second}/" if dice.random() < 0.3 else f"{second}/{second + timedelta(days=9)}"]
        facts["recalled"] = "yes"
        facts["recalls"] = ",".join(dice.sample(periods, dice.choice((1, 2))))
    else:
        facts["recalled"] = "no"
    return day


def _birth(dice: random.Random, day: date) -> date:
    """Around the 55th and the 60th birthday, on a February 29, or in between."""
    years, near = dice.choice((55, 60, 57, 57, 58, 58, 59)), timedelta(days=dice.choice((-1, 0, 1, -40, 150)))
    if (day.month, day.day) in {(2, 28), (2, 29), (3, 1)} or dice.random() < 0.03:
        return date(dice.choice((1952, 1956)), 2, 29)
    try:
        return day.replace(year=day.year - years) + near
    except ValueError:
        return date(day.year - years, 3, 1) + near


def _start(dice: random.Random, day: date) -> date:
    """Around three months of service, or long before."""
    return day - timedelta(days=dice.choice((88, 89, 90, 91, 92, 93, *[2000] * 20)))


def _filed(dice: random.Random, row: dict[str, str], latest: date) -> dict[str, str]:
    """Around the limit, around the end of the wait, long after, or soon."""
    made = row | {"received_on": latest.isoformat()}
    last = oracle.judge(made)["expected_deadline"] or latest.isoformat()
    day = date.fromisoformat(last) + timedelta(days=dice.choice((-40, -2, -1, 0, 1, 2, 3, 4, 5, 30)))
    sixth = oracle.same_day(latest, 6) + timedelta(days=dice.choice((-1, 0, 1)))
    filed = dice.choice((day, day, day, sixth, latest, date(2018, 3, 31) + timedelta(days=dice.randint(0, 1))))
    if dice.random() < 0.1:
        saved = f"draft_saved_on={date.fromisoformat(last) + timedelta(days=dice.randint(-1, 4))}"
        made["facts"] = f"{made['facts']};{saved}" if made["facts"] else saved
    return made | {"received_on": filed.isoformat()}

"""The law a second time, written from the domain alone and by other means: days are walked one by one, holidays are listed.

It judges rows of a story table, as texts. Nothing here is imported from the program it is held against.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

ONE = timedelta(days=1)
EASTERS = {date(year, month, day) for year, month, day in (
    (2006, 4, 16), (2007, 4, 8), (2008, 3, 23), (2009, 4, 12), (2010, 4, 4), (2011, 4, 24), (2012, 4, 8), (2013, 3, 31),
    (2014, 4, 20), (2015, 4, 5), (2016, 3, 27), (2017, 4, 16), (2018, 4, 1), (2019, 4, 21), (2026, 4, 5), (2027, 3, 28),
)}  # fmt: skip
Row = Mapping[str, str]


def days_from(day: date) -> Iterator[date]:
    """The days after a day, without end."""
    while True:
        day += ONE
        yield day


def months_between(first: date, last: date) -> int:
    """Calendar months from one day's month to another's."""
    return (last.year - first.year) * 12 + last.month - first.month


def ends_month(day: date) -> bool:
    """Whether a day is the last of its month."""
    return (day + ONE).month != day.month


def same_day(start: date, months: int) -> date:
    """The day of the same number some months later, or the last of that month."""
    return next(day for day in days_from(start) if months_between(start, day) == months and (day.day == start.day or ends_month(day)))


def end_of_month(start: date, months: int) -> date:
    """The last day of a later month."""
    return next(day for day in days_from(start) if months_between(start, day) == months and ends_month(day))


def is_holiday(day: date) -> bool:
    """I-16, s. 61 (23): Sundays and the days it lists."""
    nth_monday = (day.day + 6) // 7 if day.weekday() == 0 else 0
    fixed = (day.month, day.day) in {(1, 1), (6, 24), (12, 25)}
    canada = (day.month, day.day) == (7, 1) or ((day.month, day.day) == (7, 2) and day.weekday() == 0)
    labour, thanks = (day.month, nth_monday) == (9, 1), (day.month, nth_monday) == (10, 2)
    sovereign = day.month == 5 and day.weekday() == 0 and 18 <= day.day <= 24
    easter = day + 2 * ONE in EASTERS or day - ONE in EASTERS
    return day.weekday() == 6 or fixed or canada or labour or thanks or sovereign or easter


def open_day(day: date) -> date:
    """The day itself or the first after it when offices are open."""
    return day if day.weekday() != 5 and not is_holiday(day) else open_day(day + ONE)


def lawful_day(day: date) -> date:
    """The day itself or the first after it that is no holiday."""
    return lawful_day(day + ONE) if is_holiday(day) else day


def age(born: date, on: date) -> int:
    """Birthdays that came, one by one; of a February 29, March 1 in common years."""
    count = 0
    while True:
        year = born.year + count + 1
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        number = (3, 1) if (born.month, born.day) == (2, 29) and not leap else (born.month, born.day)
        if (year, *number) > (on.year, on.month, on.day):
            return count
        count += 1


@dataclass
class Case:
    """A row, read."""

    row: Row
    refused: set[str] = field(default_factory=set)
    doubts: set[str] = field(default_factory=set)
    unknown: bool = False

    def __post_init__(self) -> None:
        self.facts = dict(pair.split("=") for pair in self.row["facts"].split(";") if pair)
        self.event = self.row["event"]
        self.converted = self.event == "layoff" and "made_permanent_on" in self.facts
        self.day = date.fromisoformat(self.facts["made_permanent_on"] if self.converted else self.row["event_date"])
        self.born = date.fromisoformat(self.row["birth_date"])
        self.filed = date.fromisoformat(self.row["received_on"])

    def days_of_layoff(self) -> tuple[date, bool] | None:
        """The last day of six consecutive months, and whether a recall broke them; None while one lasts."""
        if self.event != "layoff" or self.converted:
            return self.day - ONE, False
        begins, broken = self.day, False
        recalls = sorted(text.split("/") for text in self.facts.get("recalls", "").split(",") if text)
        while True:
            complete = same_day(begins, 6)
            breaking = [(first, last) for first, last in recalls if begins < date.fromisoformat(first) <= complete]
            if not breaking:
                return complete, broken
            if not breaking[0][1]:
                return None
            begins, broken = date.fromisoformat(breaking[0][1]), True


WINDOWS = {
    "other": ("2009-04-01", "2012-12-31"),
    "asbestos": ("2009-04-01", "2013-03-31"),
    "forest_self": ("2006-05-01", "2012-12-31"),
}
WHEN_NO = {"lives_in_quebec": "RESIDENCE", "worked_in_quebec": "EVENT_OUTSIDE_QUEBEC"}
WHEN_YES = {
    "on_strike_or_locked_out": "STRIKE_OR_LOCKOUT",
    "establishment_seasonal_or_intermittent": "SEASONAL",
    "force_majeure_not_economic": "FORCE_MAJEURE",
    "contract_expired": "FIXED_TERM",
    "work_study_student": "WORK_STUDY",
    "sheltered_adult": "SHELTERED",
    "collective_dismissal_program": "OTHER_PROGRAM",
}


def judge(row: Row) -> dict[str, str]:
    """The expected cells of a row."""
    case = Case(row)
    window(case)
    service(case)
    others(case)
    years = age(case.born, case.day)
    layoff = case.days_of_layoff()
    payable = max(case.filed, layoff[0] + ONE) if layoff else None
    if case.event != "layoff" or case.converted:
        payable = case.filed
    ages(case, years, layoff, payable)
    if layoff is None or layoff[1]:
        case.doubts.add("SIX_MONTHS_BROKEN")
    limits, late, doubts = limit(case)
    expected = {"expected_age": str(years), "first_payable_from": ""} | limits
    result, codes = verdict(case, late, doubts, payable)
    if payable and result not in {"NO", "LATE"} and not any(code.startswith("AGE_60") for code in codes):
        expected["first_payable_from"] = payable.isoformat()
    return expected | {"expected_result": result, "reason_codes": ";".join(sorted(codes))}


def verdict(case: Case, late: set[str], doubts: set[str], payable: date | None) -> tuple[str, set[str]]:
    """The first that applies, in the order of section 4, with the codes it carries."""
    closed = {"PROGRAM_CLOSED"} if case.filed.isoformat() > "2018-03-31" else set()
    waits = case.event == "layoff" and not case.converted and payable != case.filed
    order: tuple[tuple[bool, str, set[str]], ...] = (
        (bool(case.refused), "NO", case.refused | closed),
        (bool(late), "LATE", late | case.doubts),
        (bool(case.doubts | doubts), "REVIEW", case.doubts | doubts),
        (case.unknown, "UNKNOWN", set()),
        (waits, "OK_WAIT", {"SIX_MONTHS_NOT_REACHED"}),
        (case.row["ei_status"] == "eligible-running", "OK_NO_DEADLINE_YET", {"EI_INCOME"}),
        (True, "OK", set()),
    )
    return next((result, codes) for applies, result, codes in order if applies)


def window(case: Case) -> None:
    """Criterion 1, the days and the conversion."""
    first, last = WINDOWS[case.row["sector"]]
    if not first <= case.day.isoformat() <= last:
        mines_alone = "2012-12-31" < case.day.isoformat() <= "2013-03-31" and case.event != "self_employed"
        served = mines_alone and case.facts.get("work_for_asbestos_company") == "yes"
        (case.doubts if served else case.refused).add("SECTOR_DOUBT" if served else "WINDOW")
    if case.converted:
        case.doubts.add("EVENT_CONVERTED")


def service(case: Case) -> None:
    """Criterion 3."""
    if case.event != "self_employed":
        exact = same_day(date.fromisoformat(case.row["service_start"]), 3) - ONE
        if case.day < exact:
            case.refused.add("SERVICE")
        if case.day == exact:
            case.doubts.add("SERVICE_EXACT")


def ages(case: Case, years: int, layoff: tuple[date, bool] | None, payable: date | None) -> None:
    """Criterion 4 with its warnings."""
    leap = (case.born.month, case.born.day, case.day.month, case.day.day) == (2, 29, 2, 28) and ends_month(case.day)
    if years == 54 and leap and age(case.born, case.day + ONE) == 55:
        case.doubts.add("AGE_LEAP")
    elif not 55 <= years <= 59:
        case.refused.add("AGE")
    elif age(case.born, payable or case.filed) >= 60:
        waits = case.event == "layoff" and not case.converted and (layoff is None or age(case.born, layoff[0]) >= 60)
        case.doubts.add("AGE_60_BEFORE_SIX_MONTHS" if waits else "AGE_60_REACHED_BEFORE_FILING")


def others(case: Case) -> None:
    """Criteria 2 and 5 to 14, as far as the rows speak of them."""
    for question, answer in case.facts.items():
        if answer == "not_known":
            case.unknown = True
        if answer == "no" and question in WHEN_NO:
            case.refused.add(WHEN_NO[question])
        if answer == "yes" and question in WHEN_YES:
            case.refused.add(WHEN_YES[question])
    contributed, this_year = int(case.row["contrib_years_of_30"]), case.row["contrib_event_year"]
    if contributed == 19 and this_year in {"yes", "not_sure"}:
        case.doubts.add("CONTRIB_WINDOW")
    elif contributed < 20:
        case.refused.add("CONTRIB")


def limit(case: Case) -> tuple[dict[str, str], set[str], set[str]]:
    """The two days of the limit, the codes of being late, and what else it leaves to the Department."""
    if case.row["ei_status"] == "eligible-running":
        return {"expected_deadline": "", "expected_effective_deadline": ""}, set(), set()
    ended = case.row["ei_status"] == "eligible-ended"
    alone = case.event == "self_employed" and not ended
    rule = "EI" if ended else "LAYOFF" if case.event == "layoff" and not case.converted else "DISMISSAL"
    last = end_of_month(date.fromisoformat(case.row["ei_end"]) if ended else case.day, {"EI": 3, "LAYOFF": 7, "DISMISSAL": 4}[rule])
    days = {"expected_deadline": last.isoformat(), "expected_effective_deadline": open_day(last).isoformat()}
    doubts = {"SELF_EMPLOYED_DEADLINE"} if alone else set()
    before_program = case.row["sector"] == "forest_self" and case.day.isoformat() < "2009-04-01"
    doubts |= {"RETROACTIVE_WINDOW"} if before_program else set()
    if lawful_day(last) < case.filed <= open_day(last):
        doubts.add("DEADLINE_SATURDAY")
    if case.filed <= open_day(last) or alone or before_program:
        return days, set(), doubts
    draft = case.facts.get("draft_saved_on", "9999")
    unsigned = {"UNSIGNED_DRAFT"} if draft <= open_day(last).isoformat() else set()
    return days, {f"DEADLINE_{rule}"} | unsigned, doubts

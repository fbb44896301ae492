"""The law of last-resort assistance: it explains as far as dated amounts allow, and guesses nothing."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import walk
from kiosk.programs.ages import age_on
from kiosk.programs.check import check
from kiosk.programs.facts import facts_of
from kiosk.programs.findings import Facts
from kiosk.programs.last_resort import PROGRAM
from kiosk.programs.last_resort.amounts import amounts, on
from kiosk.programs.last_resort.criteria import CRITERIA
from kiosk.programs.last_resort.documents import documents_of
from kiosk.programs.last_resort.household import CONDITIONS, LIVES_WITH, children_of, spouse_of
from kiosk.programs.last_resort.means import liquid_assets
from kiosk.programs.last_resort.verdict import findings_of, opinion, weigh
from kiosk.words.findings import ALL
from tests.programs.last_resort.told import FILED, FORM, QUESTIONS, facts, household, people

CASES = Path(__file__).with_name("cases.tsv")
ANY_DAY = st.dates(date(1800, 1, 1), date(2200, 12, 31))
SAID = st.sampled_from(("yes", "no", "full_time", "college", "none", "x", ("none",), ("wages",), ("accounts",), ("employment_services",)))
CENTS = st.integers(0, 1_000_000)
LIMIT = {(1, 0): 2500, (1, 1): 5517, (1, 2): 5830, (2, 0): 5000, (2, 1): 5343, (2, 2): 5656}
"""The limits of 2024, in dollars, written a second time: Regulation, section 53."""


def limit(adults: int, children: int) -> int:
    """In cents; 313 dollars for each child after the second."""
    return 100 * (LIMIT[adults, min(children, 2)] + 313 * max(0, children - 2))


def test_the_worked_cases_come_out_as_they_are_told() -> None:
    """Each row of the table, and each person of the folder: verdict, codes and documents."""
    assert not [one.line() for one in check(PROGRAM, CASES, None).differences]
    for name, story in people().items():
        told = weigh(facts(name), findings_of(facts(name)), documents_of(FORM, story.answers))
        expected = dict(story.expected.values())
        assert expected == {
            "result": told.verdict,
            "reason_codes": frozenset(told.codes),
            "documents": frozenset(told.documents),
        }, name


@given(
    st.dictionaries(st.sampled_from(sorted(QUESTIONS)), ANY_DAY | st.integers(0, 40) | SAID),
    st.frozensets(st.sampled_from(sorted(QUESTIONS))),
    st.none() | ANY_DAY,
    st.dictionaries(
        st.sampled_from(("children", "accounts", "on_hand", "investments")),
        st.lists(st.dictionaries(st.sampled_from(("birth_date", "student", "amount")), ANY_DAY | SAID), max_size=3).map(tuple),
    ),
)
def test_the_law_never_raises_and_no_last_day_exists(
    values: dict[str, object], not_known: frozenset[str], filed: date | None, rows: dict[str, tuple[dict[str, date | str], ...]]
) -> None:
    """Whatever the facts: findings in their order, codes that have words, and nothing that could be late."""
    known = {id: fact for id, fact in values.items() if isinstance(fact, (str, int, date, tuple)) and id not in not_known}
    found = opinion(Facts(known, not_known, filed, rows=rows))
    assert [one.criterion for one in found.findings] in ([1], list(range(1, 10)))
    assert set(found.codes) <= ALL.keys()
    assert (found.limit.last_day, found.limit.effective, found.first_payable) == (None, None, None)
    assert found.verdict not in {"LATE", "OK_WAIT", "OK_NO_DEADLINE_YET"}
    assert set(found.todo) <= QUESTIONS.keys()


@given(st.dictionaries(st.sampled_from((LIVES_WITH, *CONDITIONS)), st.sampled_from(("yes", "no", "not_known"))))
@example({LIVES_WITH: "no", CONDITIONS[0]: "yes"})
def test_the_form_asks_a_spouse_exactly_where_the_law_finds_one(said: dict[str, str]) -> None:
    """The spouse rule of the form and that of the law are one rule, with what is not known too."""
    entries = {id: Answer("not_known") if word == "not_known" else Answer("answered", word) for id, word in said.items()}
    answers = Answers({"request_type": Answer("answered", ("last_resort",)), **entries})
    walked = walk(FORM, answers)
    asked = any(place.section.id.startswith("adult2") for place in walked.path)
    assert asked is (spouse_of(facts_of(FORM, answers, FILED)).is_one is True)


@given(st.integers(1, 2), st.integers(0, 9), st.lists(st.tuples(st.sampled_from(("accounts", "on_hand")), CENTS), max_size=2), CENTS)
@example(1, 0, [("accounts", 250_000)], 0)
@example(1, 0, [("accounts", 250_001)], 0)
@example(2, 3, [("accounts", 596_901)], 1)
def test_money_above_the_limit_of_the_household_and_only_that_does_not_meet_it(
    adults: int, children: int, money: list[tuple[str, int]], leaving: int
) -> None:
    """To the cent, for every household; a payment for housing that is on its way is taken off the account."""
    rows = dict(money) | ({"housing_payments": leaving} if leaving else {})
    found = liquid_assets(household(adults, children, rows))
    over = sum(dict(money).values()) - leaving > limit(adults, children)
    assert (found.result == "not_met") is over
    assert (found.result == "met") is (not any(rows.values()))
    assert found.result in ("met", "review", "not_met")


@given(st.integers(1, 2), CENTS, st.sampled_from(("investments", "sums_owed")))
def test_what_the_law_may_exclude_never_decides_alone(adults: int, cents: int, group: str) -> None:
    """Nobody is asked what the law excludes of investments and of sums owed."""
    assert liquid_assets(household(adults, 0, {group: cents})).result in ("met", "review")


@given(ANY_DAY, CENTS.filter(bool))
@example(date(2023, 12, 31), 10_000_000)
@example(date(2025, 1, 1), 10_000_000)
def test_a_day_without_data_is_said_to_be_one(day: date, cents: int) -> None:
    """No limit of another year is used in its place: the finding says that it is unknown, and shows the last one with its date."""
    found = liquid_assets(household(1, 0, {"accounts": cents}, day))
    known = on(amounts().liquid_assets, day)
    assert (found.code == "ASSETS_LIMIT_UNKNOWN") is (known is None)
    assert known is None or date(2024, 1, 1) <= day <= date(2024, 12, 31)


@given(st.lists(st.tuples(ANY_DAY, st.sampled_from(("yes", "no"))), min_size=1, max_size=6), ANY_DAY)
def test_a_child_depends_until_eighteen_and_after_that_while_studying(told: list[tuple[date, str]], day: date) -> None:
    """The birthday counts as a day of age."""
    rows = tuple({"birth_date": born, "student": student} for born, student in told)
    found = children_of(Facts({LIVES_WITH: "no", "adult1.has_children": "yes"}, filed_on=day, rows={"children": rows}))
    dependent = sum(age_on(born, day) < 18 or student == "yes" for born, student in told)
    assert (found.dependent, found.others) == (dependent, len(told) - dependent)


def without(known: Facts, question: str) -> Facts:
    """The same facts with one not known."""
    values = {id: fact for id, fact in known.values.items() if id != question}
    rows = {id: told for id, told in known.rows.items() if id != question}
    return replace(known, values=values, rows=rows, not_known=known.not_known | {question})


def test_each_deciding_answer_decides() -> None:
    """Over all people: not knowing an answer that decided leaves its finding open, or changes it or what it rests on."""
    idle = set()
    for name in people():
        known = facts(name)
        for rule, finding in zip(CRITERIA, opinion(known).findings, strict=False):
            for question in finding.because if finding.result != "unknown" else ():
                again = rule(without(known, question))
                if (again.result, again.codes, again.because) == (finding.result, finding.codes, finding.because):
                    idle.add((name, finding.criterion, question))
    assert not idle


def test_a_person_who_answered_all_leaves_nothing_unknown() -> None:
    """The form asks all that the law needs, on every path; only what is not known stays open."""
    for name in people():
        found = opinion(facts(name))
        assert (found.verdict == "UNKNOWN") is (name == "assets_not_known"), name
        assert all(one.codes if one.result in ("review", "not_met") else not one.codes for one in found.findings), name


def test_an_empty_draft_is_unknown_and_says_what_is_missing() -> None:
    """Nothing answered: nothing decided, nothing asked for but the card that is shown to everybody."""
    found = PROGRAM.opinion(FORM, Answers(), FILED)
    assert (found.verdict, found.documents) == ("UNKNOWN", ("DOC-PHOTO",))
    assert {one.result for one in found.findings} == {"unknown"}
    assert all(max(len(one.name.fr), len(one.name.en)) <= 34 for one in found.findings)
    assert set(found.todo) <= QUESTIONS.keys()


def test_it_is_open_and_counts_from_the_day_of_receipt() -> None:
    """On any day; who is late loses time and no right."""
    for day in (FILED, FILED + timedelta(days=9000)):
        assert PROGRAM.closed_since(day) is None
        assert PROGRAM.opinion(FORM, Answers(), day).limit.absence == "limit.never"

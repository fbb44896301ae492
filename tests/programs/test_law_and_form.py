"""The law and the form fit: the form asks all that the law needs, the law blocks nothing, and every code has its words."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import Place, walk
from kiosk.programs import last_resort, monthly_statement, older_workers, registry, statement_of_change
from kiosk.programs.facts import facts_of
from kiosk.programs.findings import Facts
from kiosk.programs.older_workers import PROGRAM
from kiosk.programs.older_workers.dates import dates
from kiosk.programs.older_workers.verdict import opinion
from kiosk.words import catalogue
from kiosk.words.findings import ALL
from tests.programs.stories import FORM, QUESTIONS, stories

SOURCE = Path(older_workers.__file__).parent
LAWS = tuple(Path(str(one.__file__)).parent for one in (older_workers, last_resort, monthly_statement, statement_of_change))
ANY_DAY = st.dates(date(1800, 1, 1), date(2200, 12, 31))
DAYS = {"birth_date": "1956-03-03", "employment_start": "1995-01-01", "employment_end": "2012-04-30", "ei_end": "2012-05-01"}


def some_answer(place: Place, event: str, sector: str) -> Answer:
    """An answer that is as good as another, but for those that steer the law."""
    question = place.question
    chosen = {"event": event, "sector": sector}.get(question.id, (place.allowed or ("no",))[-1])
    match question.kind:
        case "date":
            return Answer("answered", DAYS.get(question.id, "2012-01-01"))
        case "choice" | "yes_no":
            return Answer("answered", chosen)
        case "number":
            return Answer("answered", "19")
        case "group":
            return Answer("answered", ())
        case _:
            return Answer("answered", "x")


def everything(event: str, sector: str, last: str) -> Answers:
    """All that the form asks of an event, yes and no questions answered alike."""
    answers = Answers()
    for _ in range(400):
        place = next((place for place in walk(FORM, answers).path if place.state == "open" and answers.get(place.key) is None), None)
        if place is None:
            return answers
        entry = some_answer(place, event, sector)
        answers = answers.with_(place.key, Answer("answered", last) if place.question.kind == "yes_no" else entry)
    raise AssertionError("the form has no end")


@pytest.mark.parametrize("last", ["yes", "no"])
@pytest.mark.parametrize(
    ("event", "sector"), [("dismissal", "other"), ("layoff", "asbestos"), ("self_employed", "forest_self"), ("self_employed", "other")]
)
def test_the_form_asks_all_that_the_law_needs(event: str, sector: str, last: str) -> None:
    """Once everything that is asked is answered, nothing is left unknown, whatever the event."""
    facts = facts_of(FORM, everything(event, sector, last), date(2012, 8, 1))
    found = opinion(facts)
    unknown = {finding.criterion: finding.todo for finding in found.findings if finding.result == "unknown"}
    assert unknown == {}
    assert found.limit.result != "UNKNOWN"


def test_an_empty_draft_is_unknown_and_says_what_is_missing() -> None:
    """Nothing answered: nothing decided, and every id still to answer is a question of the form."""
    found = PROGRAM.opinion(FORM, Answers(), date(2013, 4, 15))
    assert found.verdict == "UNKNOWN"
    assert {finding.result for finding in found.findings} == {"unknown"}
    assert set(found.todo) <= QUESTIONS.keys()
    assert found.documents == ("DOC-PHOTO", "DOC-TERM", "DOC-QPP", "DOC-CPP")


def test_no_finding_changes_the_path() -> None:
    """L19: people of every verdict come to the end of the form, and may submit."""
    verdicts = set()
    for story in stories():
        if story.by_form and "affirmation" in story.answers.entries and story.filed_on:
            verdicts.add(PROGRAM.opinion(FORM, story.answers, story.filed_on).verdict)
            gaps = [place for place in walk(FORM, story.answers).path if not place.settled and place.key in story.answers.entries]
            assert not [place.key for place in gaps if place.question.kind != "address"]
    assert verdicts >= {"NO", "LATE", "REVIEW", "OK_WAIT", "OK_NO_DEADLINE_YET", "OK"}


@given(
    st.dictionaries(
        st.sampled_from(sorted(QUESTIONS)),
        st.one_of(
            ANY_DAY, st.integers(0, 40), st.sampled_from(("yes", "no", "layoff", "dismissal", "other", "eligible-ended", "ineligible", "x"))
        ),
    ),
    st.frozensets(st.sampled_from(sorted(QUESTIONS))),
    st.none() | ANY_DAY,
    st.lists(st.tuples(ANY_DAY, st.none() | ANY_DAY), max_size=4),
)
def test_the_law_never_raises(
    values: dict[str, object], not_known: frozenset[str], filed: date | None, recalls: list[tuple[date, date | None]]
) -> None:
    """Whatever the facts, there is an opinion: fourteen findings, a limit, a verdict whose codes have words."""
    known = {id: fact for id, fact in values.items() if isinstance(fact, (str, int, date)) and id not in not_known}
    found = opinion(Facts({**known, "recalls": tuple(recalls)}, not_known, filed))
    assert [finding.criterion for finding in found.findings] == list(range(1, 15))
    assert set(found.codes) <= ALL.keys()


def test_every_code_of_the_law_has_words_and_every_word_its_code() -> None:
    """What was found and what to do, in both languages, for each code in the rules; and nothing more."""
    sources = "".join(file.read_text("utf-8") for folder in LAWS for file in folder.glob("*.py"))
    written = {code for code in re.findall(r'"([A-Z][A-Z0-9_]{2,})"', sources) if code not in {"LATE", "REVIEW", "UNKNOWN"}}
    written = {code for code in written if not code.startswith("OK") and code != "NO"} - {"DOC"}
    assert written | {"DEADLINE_EI", "DEADLINE_DISMISSAL", "DEADLINE_LAYOFF"} == ALL.keys()
    for code in ALL:
        for word in (f"finding.{code}", f"finding.{code}.do"):
            assert catalogue()[word].fr != catalogue()[word].en


@pytest.mark.parametrize("criterion", range(1, 15))
def test_a_criterion_has_a_title_a_rule_and_a_source(criterion: int) -> None:
    """The title fits its column."""
    for suffix in ("", ".rule", ".source"):
        words = catalogue()[f"criterion.{criterion}{suffix}"]
        assert words.fr
        assert words.en
    assert max(len(catalogue()[f"criterion.{criterion}"].fr), len(catalogue()[f"criterion.{criterion}"].en)) <= 34


def test_the_minister_may_make_an_exception() -> None:
    """Age and contributions: the words say so in both languages."""
    for code in ("AGE", "CONTRIB", "CONTRIB_WINDOW"):
        for lang in ("fr", "en"):
            words = catalogue()[f"finding.{code}"].to(lang) + catalogue()[f"finding.{code}.do"].to(lang)
            assert "inist" in words, (code, lang)


def test_each_date_of_the_state_has_its_source() -> None:
    """No date of a window or a limit stands in code; each in the data says since when and from where."""
    import yaml

    read = yaml.load((SOURCE / "dates.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)
    rows = [row for group in read.values() for row in group.values()]
    assert rows
    assert all(date.fromisoformat(row["valid_from"]) and row["source"] for row in rows)
    assert dates().windows["forest_self"].first == date(2006, 5, 1)
    code = "".join(file.read_text("utf-8") for file in SOURCE.glob("*.py"))
    assert not re.search(r"date\((19|20)[0-9]{2}|\"20[0-9]{2}-", code)


def test_programs_are_found_by_their_folder() -> None:
    """The registry names none."""
    assert [found.id for found in registry.programs()] == ["last_resort", "monthly_statement", "older_workers", "statement_of_change"]
    assert registry.program("older_workers") is PROGRAM
    assert registry.program("none") is None

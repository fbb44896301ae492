"""A request against a decision: all of it can be read where applications are read, and its last day is the law's."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.account import request
from kiosk.account.recourse import ends
from kiosk.account.request import REQUESTS, Contested, answers_of
from kiosk.forms.journey import prune, walk
from kiosk.forms.lint import lint
from kiosk.programs.findings import Program

AT = datetime(2023, 6, 1, 14, tzinfo=UTC)
ABOUT = Contested("review", "L-1", "Avis de décision", date(2023, 5, 1), date(2023, 5, 2), "Gagnon", "Madeleine", "ABCD12345678")
PROGRAM: Program = REQUESTS


def test_everything_that_is_put_away_is_read_again() -> None:
    """No entry is pruned, each question is settled, and the form is clean."""
    answers = answers_of(ABOUT, "Je n’avais pas cet argent.", "fr", AT)
    walked = walk(PROGRAM.form(), answers)
    assert prune(PROGRAM.form(), answers).entries == answers.entries
    assert {place.key: place.value for place in walked.path}.keys() == answers.entries.keys()
    assert all(place.settled for place in walked.path)
    assert not lint(Path(request.__file__).with_name("contested.yaml"))


@given(st.dates(date(2009, 4, 1), date(2199, 1, 1)), st.integers(0, 400))
def test_it_is_late_after_the_last_day_and_never_before(notified: date, after: int) -> None:
    """Whatever day it is sent."""
    found = ends("review", notified)
    assert found is not None
    today = notified + timedelta(days=after)
    about = Contested("review", "L-1", "Avis", notified, notified, "A", "B", "ABCD12345678")
    opinion = PROGRAM.opinion(PROGRAM.form(), answers_of(about, "Non.", "fr", AT), today)
    assert (opinion.verdict == "LATE") is (today > found.last)
    assert opinion.limit.effective == found.last


def test_without_a_day_of_notice_no_last_day_is_named() -> None:
    """Staff look at it."""
    about = Contested("reconsideration", "L-1", "Avis", date(2013, 5, 1), None, "A", "B", "ABCD12345678")
    opinion = PROGRAM.opinion(PROGRAM.form(), answers_of(about, "Non.", "fr", AT), date(2013, 6, 1))
    assert (opinion.verdict, opinion.limit.result, opinion.limit.effective) == ("REVIEW", "UNKNOWN", None)

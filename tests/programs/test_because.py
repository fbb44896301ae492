"""A finding names the answers that decided it: change one, and the finding changes or becomes unknown."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from kiosk.programs.findings import Fact, Facts, Finding
from kiosk.programs.older_workers.stories import filled
from kiosk.programs.older_workers.verdict import CRITERIA
from kiosk.programs.story import Story
from tests.programs.stories import QUESTIONS, facts, stories

DAYS = tuple(date(year, month, 15) for year in range(1940, 2028) for month in (2, 9))
LOTS: dict[str, tuple[Fact, ...]] = {
    "date": DAYS,
    "number": (0, 18, 19, 20),
    "yes_no": ("yes", "no"),
    "group": ((), ((date(2000, 1, 1), None),), ((date(2013, 12, 1), None),)),
}
ONLY_KNOWING = {(3, "event"), (6, "event"), (1, "made_permanent_on"), (3, "made_permanent_on"), (4, "made_permanent_on")}
"""Where another answer may come to the same: not knowing it is what leaves the finding open."""


def others(question: str, answer: Fact | None) -> Iterator[Fact]:
    """Other answers that the question takes."""
    lot = LOTS.get(QUESTIONS[question].kind) or tuple(option.code for option in QUESTIONS[question].options)
    return (other for other in lot if other != answer)


def without(known: Facts, question: str) -> Facts:
    """The same facts with one not known."""
    values = {id: fact for id, fact in known.values.items() if id != question}
    return replace(known, values=values, not_known=known.not_known | {question})


def with_(known: Facts, question: str, answer: Fact) -> Facts:
    """The same facts with one answered otherwise."""
    return replace(known, values={**known.values, question: answer}, not_known=known.not_known - {question})


def said(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """What a finding comes to."""
    return finding.result, finding.codes


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.id)
def test_each_deciding_answer_decides(story: Story) -> None:
    """Over all stories and criteria: not knowing a deciding answer changes the finding, and so does another answer."""
    known = filled(facts(story))
    for rule in CRITERIA:
        finding = rule(known)
        for question in finding.because:
            open_again = rule(without(known, question))
            assert finding.result == "unknown" or said(open_again) != said(finding), (finding, question)
            changes = (with_(known, question, other) for other in others(question, known.get(question)))
            changed = any(said(rule(change)) != said(finding) for change in changes)
            assert changed or (finding.criterion, question) in ONLY_KNOWING, (finding, question)


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.id)
def test_every_finding_has_a_reason(story: Story) -> None:
    """No finding stands without the answers behind it and a source; one that is not met or to be reviewed has a code."""
    known = filled(facts(story))
    for finding in (rule(known) for rule in CRITERIA):
        assert finding.because
        assert finding.source.fr
        assert finding.source.en
        assert bool(finding.codes) == (finding.result in {"not_met", "review"})
        assert bool(finding.todo) == (finding.result == "unknown") or finding.result in {"not_met", "review"}

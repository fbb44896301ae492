"""What a form can never ask, and where it may offer nothing: found by trying, told with line and repair."""

from pathlib import Path

import pytest

from kiosk.forms.lint import lint
from tests.forms.small import source_of

BASE = """
- {id: event, kind: choice, options: [layoff, dismissal], must_know: "yes"}
- {id: end, kind: date}
- {id: years, kind: number}
- {id: paid, kind: multi, options: [rent, tips]}
- {id: early, kind: yes_no, when: {q: end, lt: 2009-04-01}}
- {id: rows, kind: group, when: {q: event, eq: layoff}, questions: [{id: still, kind: yes_no}, %s]}
- %s
"""
DEAD = ("NEVER", "ALWAYS", "NO_CHOICE_LEFT")
CHILD = "{id: to, kind: date}"


def found(last: str, child: str = CHILD, documents: str = "[]", tmp_path: Path = Path()) -> list[str]:
    """The codes found in a form with this last question."""
    (tmp_path / "form.yaml").write_bytes(source_of(BASE % (child, last), documents=documents))
    return [mistake.code for mistake in lint(tmp_path / "form.yaml") if mistake.code in DEAD]


@pytest.mark.parametrize(
    ("when", "codes"),
    [
        pytest.param("{q: event, eq: layoff}", [], id="sometimes"),
        pytest.param("{all: [{q: event, eq: layoff}, {q: event, eq: dismissal}]}", ["NEVER"], id="two codes at once"),
        pytest.param("{any: [{q: event, eq: layoff}, {q: event, eq: dismissal}]}", ["ALWAYS"], id="either of two codes"),
        pytest.param("{all: [{q: end, lt: 2009-01-01}, {q: end, gt: 2010-01-01}]}", ["NEVER"], id="before and after"),
        pytest.param("{all: [{q: end, gt: 2009-01-01}, {q: end, lt: 2009-01-03}]}", [], id="the day between"),
        pytest.param("{all: [{q: early, eq: yes}, {q: end, ge: 2009-04-01}]}", ["NEVER"], id="a hidden question"),
        pytest.param("{all: [{q: years, gt: 3}, {q: years, le: 3}]}", ["NEVER"], id="more and less"),
        pytest.param("{all: [{q: paid, includes: rent}, {q: paid, includes: tips}]}", [], id="several at once"),
        pytest.param("{all: [{q: paid, answered: yes}, {not: {q: paid, includes: tips}}]}", [], id="neither"),
        pytest.param("{not: {q: event, eq: layoff}}", [], id="not one of two"),
    ],
)
def test_a_question_that_cannot_be_asked_is_found(when: str, codes: list[str], tmp_path: Path) -> None:
    """Acceptance 21: unreachable and always, over choices, dates, numbers and hidden questions."""
    assert found(f"{{id: last, kind: yes_no, when: {when}}}", tmp_path=tmp_path) == codes


@pytest.mark.parametrize(
    ("child", "codes"),
    [
        ("{id: to, kind: date, when: {row: still, eq: no}}", []),
        ("{id: to, kind: date, when: {all: [{row: still, eq: no}, {row: still, eq: yes}]}}", ["NEVER"]),
        ("{id: to, kind: date, when: {q: event, eq: dismissal}}", ["NEVER"]),
        ("{id: to, kind: date, when: {q: event, eq: layoff}}", ["ALWAYS"]),
    ],
)
def test_a_question_of_a_row_hangs_on_its_group(child: str, codes: list[str], tmp_path: Path) -> None:
    """A row is only there while its group is asked."""
    assert found("{id: last, kind: yes_no}", child, tmp_path=tmp_path) == codes


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ("{a: {}, b: {when: {q: event, eq: layoff}}}", []),
        ("{a: {when: {q: event, eq: dismissal}}, b: {when: {q: event, eq: layoff}}}", []),
        ("{a: {when: {q: early, eq: yes}}, b: {when: {q: early, eq: no}}}", ["NO_CHOICE_LEFT"]),
        ("{a: {}, b: {when: {all: [{q: early, eq: yes}, {q: early, eq: no}]}}}", ["NEVER"]),
    ],
)
def test_a_choice_that_may_offer_nothing_is_a_dead_end(options: str, codes: list[str], tmp_path: Path) -> None:
    """Acceptance 21: nobody is left before a question without a choice."""
    assert found(f"{{id: last, kind: choice, options: {options}}}", tmp_path=tmp_path) == codes


@pytest.mark.parametrize(
    ("fails", "codes"),
    [
        ("{q: last, lt: {q: end}}", []),
        ("{all: [{q: last, lt: 2010-01-01}, {q: last, gt: 2010-01-01}]}", ["NEVER"]),
        ("{all: [{q: last, eq: 2010-01-01}, {q: early, eq: no}, {q: end, eq: 2011-01-01}]}", ["NEVER"]),
    ],
)
def test_a_check_that_cannot_fail_is_found(fails: str, codes: list[str], tmp_path: Path) -> None:
    """A check may compare two questions; one that can never speak is a slip."""
    assert found(f"{{id: last, kind: date, checks: [{{fails: {fails}}}]}}", tmp_path=tmp_path) == codes


def test_a_document_that_is_never_asked_for_is_found(tmp_path: Path) -> None:
    """The checklist is proved like the questions."""
    documents = "[{id: D1}, {id: D2, when: {all: [{q: event, eq: layoff}, {not: {q: event, eq: layoff}}]}}]"
    assert found("{id: last, kind: yes_no}", documents=documents, tmp_path=tmp_path) == ["NEVER"]

"""The route as text: what is asked, when, and what an answer opens."""

from kiosk.forms.graph import graph
from tests.forms.small import form_of
from tests.programs.content import form

SMALL = """
- {id: event, kind: choice, options: [layoff, dismissal]}
- {id: years, kind: number, when: {all: [{q: event, eq: layoff}, {not: {q: event, in: [dismissal]}}]}, needed: useful}
- {id: begun, kind: date}
- id: ended
  kind: date
  checks: [{fails: {q: ended, lt: {q: begun}}}]
- id: rows
  kind: group
  when: {any: [{q: years, ge: "2"}, {q: years, answered: "yes"}]}
  questions:
    - {id: still, kind: yes_no}
    - {id: to, kind: date, when: {row: still, eq: "no"}}
"""


def test_the_route_of_a_small_form() -> None:
    """Questions in order, conditions in brackets, arrows to what hangs on an answer."""
    documents = "[{id: DOC-A, when: {q: event, ne: layoff}}, {id: DOC-B}]"
    assert graph(form_of(SMALL, documents=documents)) == (
        "small@1\n"
        "1 s1 (citizen)\n"
        "  event: choice\n"
        "    - layoff\n"
        "    - dismissal\n"
        "    → years, DOC-A\n"
        "  years: number ?  [all(event = layoff, not(event in dismissal))]\n"
        "    → rows\n"
        "  begun: date\n"
        "  ended: date\n"
        "    x CHECK  [ended < begun]\n"
        "  rows: group  [any(years ≥ 2, answered(years))]\n"
        "    still: yes_no\n"
        "      → rows/to\n"
        "    to: date  [row still = no]\n"
        "documents\n"
        "  DOC-A  [event ne layoff]\n"
        "  DOC-B\n"
    )


def test_every_question_stands_in_the_route() -> None:
    """Nothing of the form for older workers is left out."""
    lines = [line.strip() for line in graph(form()).splitlines()]
    for section in form().sections:
        assert f"{section.number or '–'} {section.id} ({section.owner})" in lines
        assert all(any(line.startswith(f"{question.id}: {question.kind}") for line in lines) for question in section.questions)

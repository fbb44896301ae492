"""How story tables and people files speak of this program, and what they leave unsaid (domain, section 4)."""

from collections.abc import Mapping
from dataclasses import replace

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.findings import Fact, Facts, Finding, Opinion
from kiosk.programs.last_resort.documents import documents_of
from kiosk.programs.last_resort.verdict import findings_of, weigh

COLUMNS: Mapping[str, str] = {}
"""Column of a story table -> id of the question: a story stands in the column `facts`, by the ids of the questions."""

PLACES: Mapping[str, str] = {}
"""Where a people file keeps an answer under another path than its id: nowhere."""

UNSAID: Mapping[str, Fact] = {
    "request_type": ("last_resort",),
    "lives_with_adult": "no",
    "adult1.has_children": "no",
    "adult2.has_children": "no",
}
"""What a story means where it says nothing: one adult alone, who asks for assistance."""


def judge(form: Form, answers: Answers, facts: Facts) -> Opinion:
    """What the law says of a story: an absent fact counts as the one that meets its criterion; one not known stays unknown."""
    full = filled(facts)
    findings = tuple(_given(finding, facts) for finding in findings_of(full))
    return weigh(full, findings, documents_of(form, answers))


def filled(facts: Facts) -> Facts:
    """The facts of a story, with what it means where it says nothing."""
    meant = {question: answer for question, answer in UNSAID.items() if question not in facts.not_known}
    return replace(facts, values={**meant, **facts.values})


def _given(finding: Finding, facts: Facts) -> Finding:
    """A finding that waits only for what the story left out is met."""
    waits = finding.result == "unknown" and not facts.not_known.intersection(finding.todo)
    return replace(finding, result="met", because=(), todo=()) if waits else finding

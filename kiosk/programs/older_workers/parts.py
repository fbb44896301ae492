"""What the criteria of this program share: who was asked what, and how their conditions make one finding."""

from kiosk.programs.findings import Facts, Finding
from kiosk.programs.parts import Part, joined


def not_asked(facts: Facts, question: str) -> bool:
    """Whether a self-employed person was simply never asked; an answer given all the same counts."""
    asked_of_employees = facts.get("event") == "self_employed" and facts.get(question) is None
    return asked_of_employees and question not in facts.not_known


def finding(criterion: int, *parts: Part) -> Finding:
    """Join the conditions of one criterion of the guide, which must all be met."""
    return joined(f"criterion.{criterion}", criterion, parts)

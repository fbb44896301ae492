"""Déclaration mensuelle: what somebody who receives assistance tells of one month (guide, obligation 3)."""

from pathlib import Path

from kiosk.programs.findings import Facts, Limit, OfFile
from kiosk.programs.of_a_file import Report, dated
from kiosk.programs.parts import day_of
from kiosk.words.text import Text


class MonthlyStatement(Report):
    """The program, as the rest of the kiosk sees it."""

    id = "monthly_statement"
    for_file: OfFile = "statement"
    folder = Path(__file__).parent
    about = Text("Ce que vous avez reçu en un mois, et ce qui a changé.", "What you received in a month, and what changed.")

    def limit(self, facts: Facts) -> Limit:
        """The day that the Ministry gave; it is never computed, and not known without it."""
        due = day_of(facts, "due_on")
        if due is None:
            return Limit((), "UNKNOWN", "statement")
        return dated(Limit((), "OK", "statement", due, due, because=("due_on",)), facts.filed_on, "STATEMENT_LATE")


PROGRAM = MonthlyStatement()

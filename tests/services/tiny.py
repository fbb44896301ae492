"""A program of nine questions: a route, a group, a text, an affirmation; its law is always content."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.forms.answers import Answers
from kiosk.forms.conditions import evaluate
from kiosk.forms.journey import walk
from kiosk.forms.load import load
from kiosk.forms.migrate import Step, remove, rename, together
from kiosk.forms.model import Form
from kiosk.programs.findings import Finding, GuidePart, Limit, OfFile, Opinion
from kiosk.words.text import Text


def met(question: str) -> Finding:
    """A criterion that one answer meets."""
    same = Text("guide", "guide")
    return Finding(2, "met", (), (question,), same, name=Text("Résidence au Québec", "Residence in Québec"), rule=same)


@cache
def form() -> Form:
    """The form, compiled once."""
    return load(Path(__file__).with_name("tiny.yaml"))


@dataclass(frozen=True)
class Tiny:
    """The smallest program that has everything a visit can meet."""

    id: str = "tiny"
    closed: date | None = None
    for_file: OfFile = ""
    findings: tuple[Finding, ...] = field(default_factory=lambda: (met("event"),))

    def form(self) -> Form:
        """Its form."""
        return form()

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """Always content; the documents follow their conditions."""
        lookup = walk(form, answers).lookup()
        documents = tuple(one.id for one in form.documents if evaluate(one.when, lookup))
        return Opinion("OK", (), self.findings, Limit((), "OK", "dismissal", date(2013, 7, 31), date(2013, 7, 31)), None, 58, documents)

    def guide(self) -> tuple[GuidePart, ...]:
        """Two parts."""
        one = Text("Un.", "One.")
        return (GuidePart("a", Text("Partie A", "Part A"), (one,)), GuidePart("b", Text("Partie B", "Part B"), (one,)))

    def notice(self) -> GuidePart:
        """One paragraph."""
        return GuidePart("notice", Text("Avis", "Notice"), (Text("Qui, pourquoi.", "Who, why."),))

    def migrations(self) -> tuple[Step, ...]:
        """One step from a version that nobody offers any more: a question was renamed, another removed."""
        return (Step("0", "1", together(rename("surname", "last_name"), remove("pet"))),)

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """One hard word."""
        return ((Text("Recours", "Recourse"), Text("Ce qu’on peut faire.", "What one can do.")),)

    def closed_since(self, today: date) -> date | None:
        """As it was made."""
        return self.closed

    def summary(self) -> Text:
        """One sentence."""
        return Text("Un petit programme.", "A small program.")

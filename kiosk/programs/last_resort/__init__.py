"""Aide financière de dernier recours: its form, its guide, its law. Heavy parts are read when first asked for."""

from datetime import date
from functools import cache
from pathlib import Path

from kiosk.forms.answers import Answers
from kiosk.forms.migrate import Step
from kiosk.forms.model import Form
from kiosk.programs.findings import GuidePart, OfFile, Opinion
from kiosk.words.text import Text

FOLDER = Path(__file__).parent
SUMMARY = Text(
    "Une aide pour couvrir vos besoins de base, quand vos autres revenus ne suffisent pas. On l’appelle aussi aide sociale.",
    "Assistance to cover your basic needs, when your other income is not enough. It is also called social assistance.",
)


class LastResort:
    """The program, as the rest of the kiosk sees it."""

    id = "last_resort"
    for_file: OfFile = ""

    def form(self) -> Form:
        """The current version of its form. Raises DefinitionError."""
        return _form()

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """What the law says of the answers, if the form were filed today. Never raises for what a person entered."""
        from kiosk.programs.facts import facts_of
        from kiosk.programs.last_resort.documents import documents_of
        from kiosk.programs.last_resort.verdict import opinion

        return opinion(facts_of(form, answers, today, draft_saved_on), documents_of(form, answers))

    def guide(self) -> tuple[GuidePart, ...]:
        """What the assistance is and how it is asked for, in plain words of our own."""
        return _read("guide")

    def notice(self) -> GuidePart:
        """The notice of collection (A-2.1 s. 65)."""
        return _read("notice")[0]

    def migrations(self) -> tuple[Step, ...]:
        """The steps from earlier versions of the form: there is one version so far."""
        from kiosk.programs.last_resort.migrations import STEPS

        return STEPS

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """The words of the law in plain words."""
        return _terms()

    def closed_since(self, today: date) -> date | None:  # noqa: ARG002 - no day closes it
        """None: the program is open."""
        return None

    def summary(self) -> Text:
        """What the program is, for the list of programs."""
        return SUMMARY


@cache
def _form() -> Form:
    from kiosk.forms.load import load

    return load(FOLDER / "form.yaml")


@cache
def _read(name: str) -> tuple[GuidePart, ...]:
    from kiosk.programs.guides import read_guide

    return read_guide(FOLDER, name)


@cache
def _terms() -> tuple[tuple[Text, Text], ...]:
    from kiosk.programs.guides import read_terms

    return tuple((term.term, term.means) for term in read_terms(FOLDER))


PROGRAM = LastResort()

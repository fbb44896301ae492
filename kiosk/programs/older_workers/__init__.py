"""Programme de soutien pour les travailleurs âgés: its form, its guide, its law. Heavy parts are read when first asked for."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from kiosk.forms.answers import Answers
from kiosk.forms.migrate import Step
from kiosk.forms.model import Form
from kiosk.programs.findings import GuidePart, OfFile, Opinion
from kiosk.words.text import Text

FOLDER = Path(__file__).parent
SUMMARY = Text(
    "Un soutien du revenu pour les personnes de 55 à 59 ans qui ont perdu leur emploi. Il suit un licenciement, une mise à pied "
    "ou la fin de contrats.",
    "Income support for people aged 55 to 59 who lost their work. It follows a dismissal, a layoff or the end of contracts.",
)


class OlderWorkers:
    """The program, as the rest of the kiosk sees it."""

    id = "older_workers"
    for_file: OfFile = ""

    def form(self) -> Form:
        """The current version of its form. Raises DefinitionError."""
        return _form()

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """What the law says of the answers, if the form were filed today. Never raises for what a person entered."""
        from kiosk.programs.facts import facts_of
        from kiosk.programs.older_workers.documents import documents_of
        from kiosk.programs.older_workers.verdict import opinion

        return opinion(facts_of(form, answers, today, draft_saved_on), documents_of(form, answers, today))

    def guide(self) -> tuple[GuidePart, ...]:
        """The information guide of the paper form, in plain words."""
        return _read("guide")

    def notice(self) -> GuidePart:
        """The notice of collection (A-2.1 s. 65)."""
        return _read("notice")[0]

    def migrations(self) -> tuple[Step, ...]:
        """The steps from earlier versions of the form: there is one version so far."""
        from kiosk.programs.older_workers.migrations import STEPS

        return STEPS

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """The words of the law in plain words."""
        return _terms()

    def closed_since(self, today: date) -> date | None:
        """The day after the last possible payment, once it has come; None before."""
        from kiosk.programs.older_workers.dates import dates

        closed = dates().days["last_payment"] + timedelta(days=1)
        return closed if today >= closed else None

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


PROGRAM = OlderWorkers()

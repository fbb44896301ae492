"""What somebody with a file tells the Ministry: a short form, a limit, no criteria. Each of its kinds is a folder of its own."""

from abc import ABC, abstractmethod
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from kiosk.forms.answers import Answers
from kiosk.forms.migrate import Step
from kiosk.forms.model import Form
from kiosk.programs.facts import facts_of
from kiosk.programs.findings import Facts, GuidePart, Limit, OfFile, Opinion, Verdict
from kiosk.words.text import Text


class Report(ABC):
    """Implements `kiosk.programs.findings.Program`, but for what each kind has of its own."""

    id: str
    for_file: OfFile
    folder: Path
    about: Text

    @abstractmethod
    def limit(self, facts: Facts) -> Limit:
        """The last day to send it, and whether the day of `facts` keeps it. Never raises for what a person entered."""

    def form(self) -> Form:
        """The current version of its form. Raises DefinitionError."""
        return _form(self.folder)

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """Whether it is on time, and nothing else: no criterion hangs on it, and no document."""
        return opinion(self.limit(facts_of(form, answers, today, draft_saved_on)))

    def guide(self) -> tuple[GuidePart, ...]:
        """What it is, when it is due, and what follows, in a few sentences."""
        return _read(self.folder, "guide")

    def notice(self) -> GuidePart:
        """The notice of collection (A-2.1 s. 65)."""
        return _read(self.folder, "notice")[0]

    def migrations(self) -> tuple[Step, ...]:
        """There is one version so far."""
        return ()

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """The hard words, in plain words."""
        return _terms(self.folder)

    def closed_since(self, today: date) -> date | None:  # noqa: ARG002 - no day closes it
        """None: it is open."""
        return None

    def summary(self) -> Text:
        """What it is, for the list of programs."""
        return self.about


def opinion(limit: Limit) -> Opinion:
    """One opinion from a limit alone: where no last day is known, nothing is late."""
    verdict: Verdict = "LATE" if limit.result == "LATE" else "OK"
    return Opinion(verdict, limit.codes, (), limit, None, None, (), limit.todo)


def dated(limit: Limit, filed: date | None, code: str) -> Limit:
    """A limit with its last day, and what a filing on a day comes to: `code` says that it is late."""
    late = filed is not None and limit.effective is not None and filed > limit.effective
    return replace(limit, codes=(code,), result="LATE") if late else limit


@cache
def _form(folder: Path) -> Form:
    from kiosk.forms.load import load

    return load(folder / "form.yaml")


@cache
def _read(folder: Path, name: str) -> tuple[GuidePart, ...]:
    from kiosk.programs.guides import read_guide

    return read_guide(folder, name)


@cache
def _terms(folder: Path) -> tuple[tuple[Text, Text], ...]:
    from kiosk.programs.guides import read_terms

    return tuple((term.term, term.means) for term in read_terms(folder))

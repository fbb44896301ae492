"""A request for reconsideration or review: put away, read at the counter and handed over like an application, though no program."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from kiosk.account.recourse import Kind, ends
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.migrate import Step
from kiosk.forms.model import Form
from kiosk.programs.findings import GuidePart, Limit, OfFile, Opinion, Verdict
from kiosk.words.text import Lang, Text

SUMMARY = Text("Une demande pour qu’une décision soit regardée de nouveau.", "A request to have a decision looked at again.")


@dataclass(frozen=True, slots=True)
class Contested:
    """What a request is about: one letter of a file, and the person whose file it is."""

    recourse: Kind
    letter: str
    """Its id in the file."""
    decision: str
    decided_on: date
    notified_on: date | None
    last_name: str
    first_name: str
    file_number: str


class Requests:
    """Implements `kiosk.programs.findings.Program`; it is in no list of programs, since nobody begins it from there."""

    id = "recourse"
    for_file: OfFile = ""

    def form(self) -> Form:
        """What is put away. Raises DefinitionError."""
        return _form()

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """Whether it came in time, as far as that is known. The Department decides on everything else."""
        limit = limit_of(answers, today)
        verdict: Verdict = "LATE" if limit.result == "LATE" else "REVIEW"
        return Opinion(verdict, (), (), limit, None, None, ())

    def guide(self) -> tuple[GuidePart, ...]:
        """None: the page of the recourse explains it."""
        return ()

    def notice(self) -> GuidePart:
        """None: it belongs to the file, whose notice was read."""
        return GuidePart("notice", self.form().title, ())

    def migrations(self) -> tuple[Step, ...]:
        """There is one version so far."""
        return ()

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """None."""
        return ()

    def closed_since(self, today: date) -> date | None:
        """Never."""
        return None

    def summary(self) -> Text:
        """What it is."""
        return SUMMARY


KINDS: Mapping[str, Kind] = {"reconsideration": "reconsideration", "review": "review"}
"""What the Ministry itself looks at again; the Tribunal is asked without it."""


def limit_of(answers: Answers, today: date) -> Limit:
    """The last day, counted from the day of the notice; unknown without it."""
    kind, told = KINDS.get(str(answers.value("recourse"))), answers.value("notified_on")
    found = ends(kind, date.fromisoformat(told)) if kind is not None and isinstance(told, str) else None
    if found is None:
        return Limit((), "UNKNOWN", "none")
    return Limit((), "OK" if today <= found.last else "LATE", "none", found.counted, found.last, counted_from=found.notified)


def answers_of(about: Contested, words: str, lang: Lang, at: datetime) -> Answers:
    """The request as answers: what the file says is protected, the person's own words are typed."""
    known: Mapping[str, str] = {
        "recourse": about.recourse,
        "decision": about.decision,
        "letter": about.letter,
        "decided_on": about.decided_on.isoformat(),
        "notified_on": about.notified_on.isoformat() if about.notified_on is not None else "",
        "last_name": about.last_name,
        "first_name": about.first_name,
        "file_number": about.file_number,
    }
    entries = {key: Answer("answered", value, lang=lang, source="protected", at=at) for key, value in known.items() if value}
    return Answers({**entries, "request": Answer("answered", words, lang=lang, at=at)})


@cache
def _form() -> Form:
    from kiosk.forms.load import load

    return load(Path(__file__).with_name("contested.yaml"))


REQUESTS = Requests()

"""What the law says of a set of answers: findings, limits, documents. It explains, and never blocks a filing (L19)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol, TypeAlias, get_args

from kiosk.forms.answers import Answers
from kiosk.forms.migrate import Step
from kiosk.forms.model import Form, Value
from kiosk.words.text import Text

Result: TypeAlias = Literal["met", "not_met", "review", "unknown"]
Verdict: TypeAlias = Literal["NO", "LATE", "REVIEW", "UNKNOWN", "OK_WAIT", "OK_NO_DEADLINE_YET", "OK"]
OfFile: TypeAlias = Literal["", "statement", "change"]
"""What a form tells of a file that somebody has: a month, a change; empty: it is an application, which anybody may begin."""
Fact: TypeAlias = Value | date | int | tuple[tuple[date, date | None], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one numbered criterion comes to, and why."""

    criterion: int
    result: Result
    codes: tuple[str, ...]
    """Their words are `finding.<CODE>` (why, what follows)."""
    because: tuple[str, ...]
    """The ids of the deciding answers: changing any of them changes the finding or makes it unknown."""
    source: Text
    """Where the rule stands: « guide, condition 3, note 1 »."""
    todo: tuple[str, ...] = ()
    """The ids still to be answered."""
    figures: tuple[Text, ...] = ()
    """What dated data say of it, a sentence each: amounts with the day since when they hold, or that none is known."""
    name: Text = field(kw_only=True)
    """The criterion in at most 34 cells."""
    rule: Text = field(kw_only=True)
    """What it asks for, in one sentence."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The filing limit, with its working."""

    codes: tuple[str, ...]
    """DEADLINE_..., SELF_EMPLOYED_DEADLINE, EI_INCOME...; empty when filing is in time and nothing is to be said."""
    result: Verdict
    """OK, LATE, REVIEW, OK_NO_DEADLINE_YET or UNKNOWN: what the limit alone comes to."""
    rule: str
    """ei, dismissal, layoff, self_employed, none, received; its words are `limit.rule.<rule>`."""
    last_day: date | None = None
    """The computed last day, or None where no limit exists (yet)."""
    effective: date | None = None
    """The same moved to the next working day."""
    safe: date | None = None
    """The day to show when the last day is a Saturday: the Friday before."""
    counted_from: date | None = None
    """The day of the event, or the end of employment insurance."""
    earlier: "Limit | None" = None
    """The limit of the layoff, when it was made permanent later: both are shown."""
    because: tuple[str, ...] = ()
    todo: tuple[str, ...] = ()

    @property
    def never(self) -> bool:
        """Whether the program has no last day at all: it counts from the day of receipt."""
        return self.rule == "received"

    @property
    def absence(self) -> str:
        """The word that says why there is no last day."""
        return "limit.never" if self.never else "limit.none"

    @property
    def title(self) -> str:
        """The word above it, on a page as on paper."""
        return "limit.never.title" if self.never else "page.limit.title"

    @property
    def reports(self) -> bool:
        """Whether what is sent by that day is a statement, and no application."""
        return self.rule in get_args(OfFile)

    @property
    def words(self) -> str:
        """Under which id the words stand that say what is sent by that day."""
        return "limit.report" if self.reports else "limit"


@dataclass(frozen=True, slots=True)
class Opinion:
    """Everything the law says at once."""

    verdict: Verdict
    codes: tuple[str, ...]
    findings: tuple[Finding, ...]
    limit: Limit
    first_payable: date | None
    age: int | None
    """In completed years on the day that the law looks at: the event, or the filing."""
    documents: tuple[str, ...]
    """Ids of the documents that apply, in the order of the checklist."""
    todo: tuple[str, ...] = ()
    """Ids still to be answered before a verdict."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers the law may look at: applicable ones only, typed (dates are dates, numbers are numbers)."""

    values: Mapping[str, Fact] = field(default_factory=dict)
    not_known: frozenset[str] = frozenset()
    filed_on: date | None = None
    """The local date on which the completed and signed form is received; today while it is being filled in."""
    draft_saved_on: date | None = None
    rows: Mapping[str, tuple[Mapping[str, Fact], ...]] = field(default_factory=dict)
    """Of each group that was answered, its rows in order: what is not known in a row is absent from it."""

    def get(self, question: str) -> Fact | None:
        """The fact, or None when it is absent or not known."""
        return self.values.get(question)


class Program(Protocol):
    """A program is one folder under `kiosk/programs/`; its package offers these names."""

    id: str
    for_file: OfFile
    """Offered to whoever receives assistance, and to nobody else; empty: to everybody."""

    def form(self) -> Form:
        """The current version of its form. Raises DefinitionError."""
        ...

    def opinion(self, form: Form, answers: Answers, today: date, draft_saved_on: date | None = None) -> Opinion:
        """What the law says of the answers, if the form were filed today. Never raises for what a person entered.

        `draft_saved_on`: the day the draft was begun, which does not count as a filing (R3) and is said when it is late.
        """
        ...

    def guide(self) -> "tuple[GuidePart, ...]":
        """The guide, part by part, in the order of reading."""
        ...

    def notice(self) -> "GuidePart":
        """The notice of collection (A-2.1 s. 65)."""
        ...

    def migrations(self) -> "tuple[Step, ...]":
        """The steps from each version of the form that is no longer offered."""
        ...

    def terms(self) -> tuple[tuple[Text, Text], ...]:
        """« Mots difficiles »: each hard word with its plain meaning."""
        ...

    def closed_since(self, today: date) -> date | None:
        """The day the program closed, or None while it is open (dated data)."""
        ...

    def summary(self) -> Text:
        """One or two plain sentences for the list of programs."""
        ...


@dataclass(frozen=True, slots=True)
class GuidePart:
    """One part of a guide or notice: a title and paragraphs, `- ` beginning a list item, in both languages."""

    id: str
    title: Text
    paragraphs: tuple[Text, ...]

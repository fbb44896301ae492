"""A compiled form: frozen, both languages side by side, conditions as data.

Shapes and meaning: the laws L1-L22 of the form engine (ARCHITECTURE.md). A program's `form.yaml` is
compiled into these by `kiosk.forms.load`, and nothing changes them afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from kiosk.words import text_of
from kiosk.words.text import Text

Value: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
"""An answer as a code or a canonical text, never a word of a language: dates are `2013-03-31`, cents are digits,
several choices are a tuple in form order, and a kind with parts (money, address, phone...) is a mapping part -> text."""

Owner: TypeAlias = Literal["citizen", "department"]
Operator: TypeAlias = Literal["eq", "ne", "in", "includes", "answered", "gt", "ge", "lt", "le", "starts_with"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The right side of a comparison that is another question's answer."""

    question: str
    """Its id."""
    same_row: bool = False
    """Of the enclosing row rather than of the form."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One comparison, e.g. `{q: event, eq: layoff}`."""

    question: str
    """The id of the question compared; inside a row, the child's own id."""
    operator: Operator
    right: str | tuple[str, ...] | Reference
    """A canonical value of that question's kind, several for `in`, or another question."""
    same_row: bool = False
    """`{row: id, ...}`: the question of the same row of the enclosing group."""


@dataclass(frozen=True, slots=True)
class All:
    """True when every condition is."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True when one condition is."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when the condition is false; unknown stays unknown."""

    of: "Condition"


Condition: TypeAlias = Atom | All | Any | Not
ALWAYS = All(())
"""No condition at all: true."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose."""

    code: str
    """What is stored."""
    text: Text
    when: Condition = ALWAYS
    """Law L8: an option may stop applying."""
    exclusive: bool = False
    """In a `multi`, goes with no other."""


@dataclass(frozen=True, slots=True)
class Check:
    """A rule between answers; says nothing while an input is unknown (L6)."""

    code: str
    fails: Condition
    """The condition under which the answers contradict one another."""
    at: str
    """The question, and after a dot the part, that the person is led to."""
    say: Text
    short: Text
    """At most 10 cells, for a prompt."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, with what every face needs to ask it."""

    id: str
    """Unique in its form (in its group for a child); the path of `cases/personas.json`, joined by dots."""
    kind: str
    """The name of a module of `kiosk.forms.kinds`."""
    ask: Text
    """The question in full, its condition never repeated."""
    short: Text
    """The label on the control's own row: at most 14 cells."""
    help: Text | None = None
    """A page of explanation, one key away."""
    hint: Text | None = None
    """One line under the question, for what cannot wait for the help."""
    when: Condition = ALWAYS
    options: tuple[Option, ...] = ()
    optional: bool = False
    """How necessary the answer is (A-2.1 s. 64): `needed: required` for the decision; `needed: useful` may be left blank."""
    must_know: bool = False
    """« Je ne sais pas » is refused: name, language, kind of event and affirmation only (L9)."""
    private: bool = True
    """Never said by the speaker; masked where the kind masks."""
    purpose: str = ""
    """What the answer is for (A-2.1 s. 64)."""
    source: str = ""
    """Where the question comes from: section of the form, criterion of the guide, or our choice."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """What its kind may be told: `min`, `max`, `from`, `to` (a date or `today`), `places`, `rows`, `text_id`, `version`..."""
    periods: tuple[str, ...] = ()
    """Of an amount of money: the periods to choose from, none where the question fixes it."""
    part_ids: Mapping[str, str] = field(default_factory=dict)
    """Of a kind with parts: part -> id under which people files name it (`{"period": "work_income.period"}`)."""
    checks: tuple[Check, ...] = ()
    questions: tuple["Question", ...] = ()
    """Of a group: what each row asks."""
    row_title: Text | None = None
    """Of a group: `{n}` is the place of the row, not its identity."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper form, or the pre-check before it."""

    id: str
    number: str
    """The paper's number, empty before its first section; empty everywhere where the paper has none."""
    owner: Owner
    title: Text
    questions: tuple[Question, ...]
    intro: Text | None = None
    """Read before the first question, where something has to be explained."""
    guide: str = ""
    """The id of the part of the guide to read with it."""


@dataclass(frozen=True, slots=True)
class Document:
    """One line of the checklist."""

    id: str
    when: Condition
    name: Text
    must_show: Text | None = None
    """What it has to prove."""
    alternatives: tuple[Text, ...] = ()
    """Other documents that will do (`or`)."""
    if_not: Text | None = None
    """Who gives it, and what to do without it."""
    bring_by: Literal["limit", "decision", "when asked"] = "limit"
    copy_kept: bool = True
    """False: shown at the counter only."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form in one version."""

    id: str
    version: str
    title: Text
    sections: tuple[Section, ...]
    documents: tuple[Document, ...] = ()
    digest: str = ""
    """SHA-256 of the definition's bytes, in hex: what a receipt is sealed with (L18)."""
    noun: Text = field(default_factory=lambda: text_of("noun"))
    """What its person fills in and sends, a feminine word in French: an application, where its definition says nothing else."""

    @property
    def name(self) -> str:
        """`id@version`, as drafts and receipts record it."""
        return f"{self.id}@{self.version}"

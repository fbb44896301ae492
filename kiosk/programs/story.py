"""A story: a made-up application, and what its author expects the law to say of it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Protocol, TypeAlias

from kiosk.clock import local_date
from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.findings import Facts, Opinion
from kiosk.programs.told import NoSuchFact, NotOfKind, Said, answers_of, day

Expectation: TypeAlias = str | int | frozenset[str] | None
Expected: TypeAlias = Mapping[str, tuple[str, Expectation]]
"""Column of the file -> what is compared, and with what."""
VERDICTS = frozenset({"NO", "LATE", "REVIEW", "UNKNOWN", "OK_WAIT", "OK_NO_DEADLINE_YET", "OK"})
BESIDE = ("received_on", "received_at", "signed_on", "draft_saved_on", "ei_refused_on")
"""What is told of a filing, and is no answer. A refusal of employment insurance restarts nothing (R4)."""


class Broken(Exception):
    """A file that cannot be read as stories: `check.<word>` says what is wrong, and where."""

    def __init__(self, word: str, **values: str | int) -> None:
        """Keep the word and what its sentence names."""
        super().__init__(word)
        self.word = word
        self.values = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}


class Teller(Protocol):
    """How a program's stories speak: the module `stories` of its folder."""

    COLUMNS: Mapping[str, str]
    """Column of a table -> id of the question."""
    PLACES: Mapping[str, str]
    """Path in a file of people -> id, where the two differ."""

    def judge(self, form: Form, answers: Answers, facts: Facts) -> Opinion:
        """What the law says of a story."""
        ...


@dataclass(frozen=True, slots=True)
class Story:
    """One row of a table, or one person."""

    id: str
    answers: Answers
    filed_on: date | None
    draft_saved_on: date | None
    expected: Expected
    by_form: bool = False
    """Judged through the form's path, as a person is; a row of a table is taken as it is told."""


def story(id: str, said: Mapping[str, Said], expected: Expected, form: Form, *, by_form: bool = False) -> Story:
    """A story from all that was said, by id. It is filed when it is both received and signed (R3).

    Raises NoSuchFact and NotOfKind.
    """
    beside = {name: said[name] for name in BESIDE if said.get(name) not in (None, "")}
    days = {name: moment(text) if name == "received_at" else day(name, text) for name, text in beside.items()}
    received, signed = days.get("received_at", days.get("received_on")), days.get("signed_on")
    filed = max(received, signed) if received and signed else received
    answers = answers_of(form, {name: words for name, words in said.items() if name not in BESIDE})
    return Story(id, answers, filed, days.get("draft_saved_on"), expected, by_form)


def moment(said: Said) -> date:
    """The day in Québec of a moment, which is of UTC unless it says otherwise (R3). Raises NotOfKind."""
    try:
        found = datetime.fromisoformat(said if isinstance(said, str) else "")
        return local_date(found if found.tzinfo else found.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise NotOfKind("received_at", said) from error


def expectation(column: str, aspect: str, said: Said) -> Expectation:
    """One expected value: a verdict, an age or a day. Raises NotOfKind."""
    if aspect == "result" and isinstance(said, str) and said in VERDICTS:
        return said
    if aspect == "age" and not isinstance(said, bool) and str(said).isascii() and str(said).isdecimal():
        return int(str(said))
    if aspect in ("result", "age"):
        raise NotOfKind(column, said)
    return day(column, said).isoformat()


def with_no_limit(expected: Expected) -> Expected:
    """With OK_NO_DEADLINE_YET, limits that are not named are expected to be absent."""
    if ("result", "OK_NO_DEADLINE_YET") not in expected.values():
        return expected
    prefix = "expected_" if "expected_result" in expected else ""
    return {**{prefix + aspect: (aspect, None) for aspect in ("deadline", "effective_deadline")}, **expected}


@contextmanager
def located(file: str, row: int, column_of: Callable[[str], str]) -> Iterator[None]:
    """Tell with its place what does not hold: raises Broken instead of NoSuchFact and NotOfKind."""
    try:
        yield
    except NoSuchFact as error:
        raise Broken("unknown_fact", file=file, row=row, column=column_of(error.id), fact=short(error.id)) from error
    except NotOfKind as error:
        raise Broken("not_of_kind", file=file, row=row, column=column_of(error.id), fact=error.id, said=short(error.said)) from error


def text_of(path: Path) -> str:
    """The text of a file; a mark at its beginning is left out. Raises Broken."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Broken("unreadable", file=str(path), why=error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise Broken("not_utf8", file=path.name, row=error.object[: error.start].count(b"\n") + 1) from error


def short(said: Said) -> str:
    """What was said, in at most 60 signs."""
    return one_line(str(said)[:200])[:60]


def one_line(text: str) -> str:
    """A text in one line that no terminal can mistake for a command."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())

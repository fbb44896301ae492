"""What the kiosk asks of the outside world, and nobody's name: storage, paper and time implement these."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from kiosk.forms.answers import Answer, Answers
from kiosk.words.text import Lang


class StoreUnavailable(Exception):
    """The answers cannot be read or written now: full disk, read-only, corrupt, newer version. `code` names the words."""

    def __init__(self, code: str, detail: str = "") -> None:
        """Keep the code (`store.<code>` in the words) and a detail without personal data."""
        super().__init__(f"{code} {detail}".strip())
        self.code = code


@dataclass(frozen=True, slots=True)
class Draft:
    """An application that is being filled in."""

    id: str
    form: str
    """`id@version`: a draft keeps the version it began with (L17)."""
    began: datetime
    keep_until: date
    """The last day it is kept, as it was shown."""
    answers: Answers
    reference: str = ""
    """Of the application it became; empty until it is submitted."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What submission puts away: the pruned answers and everything a receipt must be able to say again (L18)."""

    reference: str
    form: str
    digest: str
    guide: str
    """The guide's version."""
    affirmation: str
    """The affirmation's version."""
    at: datetime
    """Local acceptance time: the filing date is its date in Québec (R3)."""
    lang: Lang
    answers: Answers
    """Applicable, settled entries only (L4)."""
    marks: Mapping[str, str]
    """The checklist: document id -> here, home, cannot or empty."""


class Drafts(Protocol):
    """Drafts at rest: encrypted, each under a key that only its resume code (with the kiosk's own key) opens."""

    def begin(self, form: str, at: datetime, keep_until: date) -> tuple[Draft, str]:
        """A new empty draft, committed, and its resume code (13 signs, no separators). Raises StoreUnavailable."""

    def open(self, code: str, at: datetime) -> Draft | None:
        """The draft that a code opens, or None. The code is as typed, separators and case free. Raises StoreUnavailable."""

    def keep(self, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        """Write entries (None removes one) in one transaction; when it returns they are on disk. Raises StoreUnavailable.

        `form`: the `id@version` that the draft stands on from now on, when the changes moved it to another one (L17).
        """

    def submit(self, draft: str, sealed: Sealed) -> Sealed:
        """Put an application away, once: a second call returns the first one's. One transaction. Raises StoreUnavailable."""

    def submitted(self, draft: str) -> Sealed | None:
        """The application a draft became."""

    def shred(self, draft: str) -> None:
        """Destroy a draft's key and rows for good."""

    def shred_due(self, today: date) -> int:
        """Destroy the unclaimed drafts whose time is over; how many."""

    def close(self) -> None:
        """Leave nothing behind in a journal; the end of the session."""


class DepartmentSection(Protocol):
    """The Department's own section: written by signed-in staff after submission; can change no citizen answer."""

    def record(self, reference: str, staff: str, entries: Mapping[str, Answer]) -> None:
        """Seal the Department's entries beside an application."""

    def of(self, reference: str) -> Mapping[str, Answer]:
        """What was recorded."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its bytes and its text twin say the same."""

    title: str
    pdf: bytes
    text: str


class Papers(Protocol):
    """Makes paper. Both languages are on it when English was chosen (French alone otherwise)."""

    def make(self, document: "PaperDocument", lang: Lang) -> Paper:
        """A receipt, a checklist or a summary as PDF and as text."""


class PaperReader(Protocol):
    """Reads paper back: what « verify the print » shows and speaks comes from the bytes that were printed."""

    def read(self, pdf: bytes) -> tuple["PaperLine", ...]:
        """What a screen reader would find in the PDF, in its order. Raises ValueError on bytes that are no tagged PDF."""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One piece of text of a PDF, as its tags say it."""

    tag: str
    """`H1`, `P`, `TH`, `TD`, `Lbl`, `Figure`... as the standard names them; of a passage in the other language, its owner's."""
    lang: Lang
    text: str


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """One piece of a document, by its kind.

    `heading`, `text`, `code` (large, to be copied by hand), `pair` (label and value), `item` (a list line), `check` (a box:
    `[x]` or `[ ]`, name, state), `table` (its cells, row after row), `figure` (a QR code) or `space`. Pairs, items and
    checks that follow one another make one table or one list.
    """

    kind: str
    fr: tuple[str, ...]
    """The words in French: one for heading, text, code and item; label and value for a pair; of a figure, what it is."""
    en: tuple[str, ...]
    """The same in English, in the same shape; empty where there is none."""
    level: int = 2
    """Of a heading: 2, or 3 under a 2. The title is the only 1."""
    columns: int = 0
    """Of a table: how many cells make a row. The first row holds the headings, and the first cell of each row names it."""
    data: str = ""
    """Of a figure: what its QR code says."""
    inside: bool = False
    """Of a text or an item: it belongs to the check above it."""


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """What a document says, before it has a shape."""

    title_fr: str
    title_en: str
    reference: str
    blocks: tuple[PaperBlock, ...]
    foot: str = ""
    """Form version and seal, at the bottom of each page."""
    at: datetime | None = None
    """The moment it tells of; the same document has the same bytes whenever it is drawn."""
    size: Literal["letter", "a4"] = "letter"
    large: bool = False
    """Large print: a body of 18 points instead of 14."""


class Shelf(Protocol):
    """Where finished papers are saved for the person and the counter."""

    def put(self, name: str, paper: Paper) -> Path:
        """Save the PDF and its text; the PDF's path. Raises StoreUnavailable."""


JobId: TypeAlias = str
PrinterState: TypeAlias = Literal["ready", "printing", "paper_out", "offline", "jam", "down", "no_queue"]
JobState: TypeAlias = Literal["printing", "sent", "done", "paper_out", "offline", "jam", "cancelled", "down", "no_queue"]
"""`sent`: the printer has all of it; nobody saw paper. `done`: the result was seen. `down`: no print system answers."""


class PrinterUnavailable(Exception):
    """A paper was not taken. `state` says why, as a state of the printer or of a job."""

    def __init__(self, state: PrinterState) -> None:
        self.state: PrinterState = state


class Printer(Protocol):
    """Puts papers on paper. Each call is over within seconds, whatever the printer does."""

    def print(self, paper: Paper, title: str) -> JobId:
        """Hand a paper over under a neutral title. Raises PrinterUnavailable; ValueError on a title that is not neutral."""

    def state(self, job: JobId) -> JobState:
        """How a job stands; one that nobody knows any more is `cancelled`. Never raises."""

    def ready(self) -> PrinterState:
        """How the printer stands. Never raises."""

    def cancel(self, job: JobId) -> None:
        """Take a job back with its document, if it is not over. Never raises."""

    def clear(self) -> None:
        """Take back every unfinished job of this kiosk: those that a stopped process left behind too. Never raises."""


class VoiceUnavailable(Exception):
    """The kiosk cannot speak now: no audio device, a library that fails to load."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say, as it is handed to the voice: numbers, dates and signs are words already."""

    text: str
    lang: Lang
    private: bool = False
    """It tells of the person."""
    channel: Literal["private", "speaker"] = "speaker"
    """Who may hear it: one person with headphones, or whoever stands near."""


class Voice(Protocol):
    """Says things one after the other. None of its methods waits for a sound."""

    @property
    def busy(self) -> bool:
        """Something is still to be heard."""

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Say these after what is being said."""

    def hush(self) -> None:
        """Silence at once; what was still to be said is forgotten."""

    def pause(self) -> bool:
        """Hold speech where it is, or go on from there; whether it is held now."""

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """Faster, slower, louder or softer by so many steps; the new value in percent of the usual one."""

    def reset(self) -> None:
        """Rate and volume as they were at first."""

    def close(self) -> None:
        """Let the device go."""

"""A world in memory: drafts without a disk, papers without ink, a clock that stands still."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from kiosk.access.codes import new_resume_code, read_resume_code
from kiosk.clock import SecretDice, local_date, quebec
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Draft, MailUnavailable, Paper, PaperDocument, PaperLine, Sealed, StoreUnavailable
from kiosk.ports.kept import Filed, KeptDraft, Later
from kiosk.programs.findings import Program
from kiosk.services.world import World
from kiosk.settings import Settings
from kiosk.words import Lang
from tests.services.accounts import MemoryAccounts
from tests.services.dossier import MemoryDossier
from tests.services.handed import MemoryHanded


@dataclass
class StoppedClock:
    """Always the same moment, until it is moved."""

    moment: datetime

    def now(self) -> datetime:
        """The moment, as a clock in Québec shows it."""
        return self.moment.astimezone(quebec())


@dataclass
class MemoryDrafts:
    """The port Drafts, in a dictionary; `broken` names the trouble it answers with."""

    held: dict[str, Draft] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    sent: dict[str, Sealed] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    """In which session each was sent."""
    closed: int = 0
    broken: str = ""

    def begin(self, form: str, at: datetime, keep_until: date) -> tuple[Draft, str]:
        """A new draft."""
        self._check()
        draft = Draft(f"d{len(self.held) + 1}", form, at, keep_until, Answers())
        code = new_resume_code(SecretDice())
        self.held[draft.id], self.codes[code] = draft, draft.id
        return draft, code

    def open(self, code: str, at: datetime) -> Draft | None:
        """The draft of a code."""
        self._check()
        return self.held.get(self.codes.get(read_resume_code(code) or "", ""))

    def keep(self, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        """Write entries."""
        self._check()
        self.held[draft] = replace(self.held[draft], form=form or self.held[draft].form)
        entries = {**self.held[draft].answers.entries, **changes}
        kept = {key: entry for key, entry in entries.items() if entry is not None}
        self.held[draft] = replace(self.held[draft], answers=Answers(kept))

    def submit(self, draft: str, sealed: Sealed, session: str = "") -> Sealed:
        """Once."""
        self._check()
        self.by[draft] = session
        return self.sent.setdefault(draft, sealed)

    def submitted(self, draft: str) -> Sealed | None:
        """What it became."""
        return self.sent.get(draft)

    def shred(self, draft: str) -> None:
        """Gone."""
        self._check()
        del self.held[draft]

    def shred_due(self, today: date) -> int:
        """None is due."""
        self._check()
        return 0

    def close(self) -> None:
        """Count the ends."""
        self.closed += 1

    def _check(self) -> None:
        if self.broken:
            raise StoreUnavailable(self.broken)


@dataclass
class MemoryKept:
    """The port Kept: which draft is in which account; whoever is signed in opens theirs."""

    people: MemoryAccounts
    all: MemoryDrafts
    mine: dict[str, str] = field(default_factory=dict)
    since: dict[str, list[Later]] = field(default_factory=dict)

    def drafts(self, session: str, at: datetime) -> tuple[KeptDraft, ...]:
        """Of whoever is signed in."""
        self.all._check()
        whose, held = self.people.sessions.whose(session), self.all.held
        there = [held[id] for id, owner in self.mine.items() if owner == whose and id in held and id not in self.all.sent]
        return tuple(KeptDraft(one.id, one.form, one.began, one.keep_until) for one in there if one.keep_until >= local_date(at))

    def keep(self, session: str, draft: str) -> None:
        """There."""
        self.mine[draft] = self._whose(session)

    def open(self, session: str, draft: str, at: datetime) -> Draft | None:
        """Theirs."""
        return self.all.held.get(draft) if self.mine.get(draft) == self._whose(session) else None

    def release(self, session: str, draft: str) -> None:
        """Not there."""
        self._whose(session)
        self.mine.pop(draft)

    def erase(self, session: str, draft: str) -> bool:
        """Gone."""
        self.release(session, draft)
        self.all.shred(draft)
        return True

    def filed(self, session: str) -> tuple[Filed, ...]:
        """Sent by whoever is signed in."""
        whose, ever = self.people.sessions.whose(session), self.people.sessions.ever
        there = [sealed for draft, sealed in self.all.sent.items() if whose and ever.get(self.all.by.get(draft, "")) == whose]
        return tuple(Filed(one, tuple(self.since.get(one.reference, ()))) for one in there)

    def correct(self, session: str, reference: str, text: str, lang: Lang, at: datetime) -> bool:
        """Added."""
        return self._after(session, reference, Later("corrected", at, text, lang))

    def withdraw(self, session: str, reference: str, at: datetime) -> bool:
        """Withdrawn."""
        return self._after(session, reference, Later("withdrawn", at))

    def _after(self, session: str, reference: str, act: Later) -> bool:
        self._whose(session)
        mine = [one for one in self.filed(session) if one.sealed.reference == reference and not one.settled]
        if mine:
            self.since.setdefault(reference, []).append(act)
        return bool(mine)

    def _whose(self, session: str) -> str:
        self.all._check()
        whose = self.people.sessions.whose(session)
        if not whose:
            raise LookupError(session)
        return whose


class PlainPapers:
    """The port Papers: the words alone."""

    def make(self, document: PaperDocument, lang: Lang) -> Paper:
        """All the French words, one block a line."""
        return Paper(document.title_fr, b"%PDF-", "\n".join(" ".join(block.fr) for block in document.blocks))

    def legible(self, document: PaperDocument) -> PaperDocument:
        """Every letter can be drawn."""
        return document

    def squares(self, data: str) -> tuple[str, ...]:
        """Four."""
        return ("10", "01")

    def read(self, pdf: bytes) -> tuple[PaperLine, ...]:
        """No bytes, no words."""
        return ()


@dataclass
class MemoryMailer:
    """The port Mailer: a list of address, subject and text; `down` refuses like a server that is away."""

    sent: list[tuple[str, str, str]] = field(default_factory=list)
    down: bool = False

    def send(self, address: str, subject: str, text: str) -> None:
        """Keep it."""
        if self.down:
            raise MailUnavailable
        self.sent.append((address, subject, text))


@dataclass
class ListShelf:
    """The port Shelf: a list; `full` refuses like a full disk."""

    papers: dict[str, Paper] = field(default_factory=dict)
    full: bool = False

    def put(self, name: str, paper: Paper) -> Path:
        """Keep it."""
        if self.full:
            raise StoreUnavailable("full_disk")
        self.papers[name] = paper
        return Path(name)


OPENING = datetime(2013, 4, 15, 10, tzinfo=quebec())


def world(programs: tuple[Program, ...], *, moment: datetime = OPENING, demo: bool = True) -> World:
    """A world in memory around some programs."""
    drafts = MemoryDrafts()
    settings = Settings(data=Path("data"), key_file=Path("key"), demo=demo, centre_address=("1, rue Fictive",))
    ports = (lambda: programs, lambda: drafts, PlainPapers, ListShelf(), StoppedClock(moment), SecretDice(), settings)
    people = MemoryAccounts()
    kept, file, handed = MemoryKept(people, drafts), MemoryDossier(people), MemoryHanded(people)
    made = World(*ports, accounts=lambda: people, kept=lambda: kept, dossier=lambda: file, mailer=MemoryMailer())
    return replace(made, handed=lambda: handed)

"""Answering: keep what was typed, say what comes back. Nothing here knows a screen, and no question is named here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from kiosk.clock import local_date
from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers, Raw, cell
from kiosk.forms.journey import HELPER, Place
from kiosk.forms.kinds import Context, Parsed, kind_of
from kiosk.forms.model import Value
from kiosk.forms.problems import Problem
from kiosk.services.outcomes import Asks, Outcome, Recorded, Rejected
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import Lang

MARKS = ("here", "home", "cannot")
"""What can be said of a document; words: `mark.<code>`."""


MASKED = ("sin", "cp12", "digits")
"""Kinds that are masked once they are left: an empty field there means that nothing was typed anew (L16)."""


class NotOnPath(Exception):
    """A question that does not apply was answered: a face's defect, never a person's."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where answers are given. Each method returns once everything is on disk. Raises StoreUnavailable, NotOnPath."""

    world: World

    def record_answer(self, session: Session, key: str, raw: Raw, lang: Lang, *, confirmed: bool = False) -> Outcome:
        """Keep what was typed. `Asks` comes back, with nothing written, when answers would stop applying (L15)."""
        place = self._place(session, key)
        if _is_protected(session, key):
            return Recorded()
        if place.question.kind in MASKED and _is_empty(raw) and place.state == "answered":
            return Recorded()
        problems, answer = self._read(place, raw, lang)
        after = session.answers.with_(key, answer)
        impact = journey.orphaned(session.form, session.answers, after) if answer.settles else ()
        if impact and not confirmed:
            return Asks(impact)
        self._keep(session, {key: answer})
        return Rejected(problems) if problems else Recorded()

    def skip(self, session: Session, key: str, lang: Lang, *, confirmed: bool = False) -> Outcome:
        """Leave a question blank on purpose, or say that the answer is not known, whichever it offers (L9)."""
        place = self._place(session, key)
        if _is_protected(session, key):
            return Recorded()
        answer = self._skipped(place, lang)
        impact = journey.orphaned(session.form, session.answers, session.answers.with_(key, answer))
        if impact and not confirmed:
            return Asks(impact)
        self._keep(session, {key: answer})
        return Recorded()

    def impact(self, session: Session, key: str, raw: Raw | None, lang: Lang) -> tuple[Place, ...]:
        """The answers that would stop applying with this entry (None: with a skip), as they stand; writes nothing."""
        place = self._place(session, key)
        answer = self._skipped(place, lang) if raw is None else self._read(place, raw, lang)[1]
        return journey.orphaned(session.form, session.answers, session.answers.with_(key, answer))

    def add_row(self, session: Session, key: str, lang: Lang) -> str | None:
        """Add a row to a group; its id, or None when the group is full (L14)."""
        place = self._place(session, key)
        rows = rows_of(place)
        if len(rows) >= int(place.question.settings.get("rows_max", "99")):
            return None
        used = [int(row[1:]) for name in session.answers.entries if (row := _row_in(name, key))] + [int(row[1:]) for row in rows]
        row = f"r{max(used, default=0) + 1}"
        self._keep(session, {key: Answer("answered", (*rows, row), lang=lang, at=self.now())})
        return row

    def remove_row(self, session: Session, key: str, row: str, lang: Lang) -> None:
        """Take a row away; nothing else moves (L14)."""
        place = self._place(session, key)
        gone: dict[str, Answer | None] = {name: None for name in session.answers.entries if name.startswith(f"{key}/{row}/")}
        left = tuple(one for one in rows_of(place) if one != row)
        entry = Answer("answered", left, lang=lang, at=self.now()) if left else None
        self._keep(session, {key: entry, **gone})

    def no_rows(self, session: Session, key: str, lang: Lang) -> None:
        """Say that a group has no row, where none is needed."""
        self._keep(session, {key: Answer("answered", (), lang=lang, at=self.now())})

    def mark_document(self, session: Session, document: str, mark: str, lang: Lang) -> bool:
        """Say of a document that it is here, at home, or cannot be had; False for another mark, which changes nothing."""
        if mark not in MARKS:
            return False
        self._keep(session, {f"documents/{document}": Answer("answered", mark, lang=lang, at=self.now())})
        return True

    def declare_helper(self, session: Session, who: str, lang: Lang) -> None:
        """Keep who helps to fill in; empty: nobody."""
        self._keep(session, {HELPER: Answer("answered", who, lang=lang, at=self.now()) if who else None})

    def problems(self, session: Session, place: Place, lang: Lang) -> tuple[Problem, ...]:
        """What is wrong with a question as it stands; nothing when it is settled."""
        entry = session.answers.get(place.key)
        if place.settled or place.failing:
            return place.problems
        if place.state == "stale":
            return (Problem("ATTEST_CHANGED" if place.question.kind == "attestation" else "CHOICE_GONE"),)
        raw: Raw = entry.raw if entry is not None and place.state == "rejected" else ""
        found = self._read(place, raw, lang)[0]
        return found or (Problem("MISSING"),)

    def now(self) -> datetime:
        """The present moment."""
        return self.world.clock.now()

    def _skipped(self, place: Place, lang: Lang) -> Answer:
        return Answer("blank" if place.question.optional else "not_known", lang=lang, at=self.now())

    def _context(self, place: Place) -> Context:
        return Context(local_date(self.now()), self.world.settings.demo, place.allowed)

    def _read(self, place: Place, raw: Raw, lang: Lang) -> tuple[tuple[Problem, ...], Answer]:
        """Parse; what is wrong, and the entry to keep either way."""
        parsed = kind_of(place.question.kind).parse(raw, place.question, lang, self._context(place))
        problems = problems_in(parsed)
        if not problems:
            return (), Answer("answered", cast("Value", parsed), lang=lang, at=self.now())
        if place.question.optional and _is_empty(raw):
            return (), self._skipped(place, lang)
        return problems, Answer("rejected", raw=raw, problems=problems, lang=lang, at=self.now())

    def _place(self, session: Session, key: str) -> Place:
        place = session.walk().at(key)
        if place is None or not place.applies:
            raise NotOnPath(key)
        return place

    def _keep(self, session: Session, changes: Mapping[str, Answer | None]) -> None:
        """Write first; only then do the answers in memory follow."""
        self.world.drafts().keep(session.draft, changes)
        entries = {name: entry for name, entry in session.answers.entries.items() if name not in changes}
        session.answers = Answers({**entries, **{name: entry for name, entry in changes.items() if entry is not None}})


def problems_in(parsed: Parsed) -> tuple[Problem, ...]:
    """What is wrong with an entry, as its kind read it; nothing when it is a value."""
    found = parsed if isinstance(parsed, tuple) else (parsed,)
    return tuple(one for one in found if isinstance(one, Problem))


def rows_of(place: Place) -> tuple[str, ...]:
    """The row ids of a group."""
    return place.value if isinstance(place.value, tuple) else ()


def row_keys(place: Place, row: str) -> tuple[str, ...]:
    """The keys of a row's questions, in order."""
    return tuple(cell(place.key, row, child.id) for child in place.question.questions)


def _row_in(name: str, group: str) -> str:
    return name.removeprefix(f"{group}/").split("/")[0] if name.startswith(f"{group}/") else ""


def _is_protected(session: Session, key: str) -> bool:
    """Whether an answer was filled in from elsewhere for good: it stays, whatever a face sends (L16)."""
    entry = session.answers.get(key)
    return entry is not None and entry.source == "protected"


def _is_empty(raw: Raw) -> bool:
    texts = (raw,) if isinstance(raw, str) else tuple(raw.values())
    return not any(text.strip() for text in texts)

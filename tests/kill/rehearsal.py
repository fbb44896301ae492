"""A visit held in memory before it is held for real: which lines to type, what is then written, and what is then kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import TextIO, cast

from kiosk.compose import DEMO_BEGINS, world
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.faces.lines import run
from kiosk.faces.lines.dialogue import focused
from kiosk.forms.answers import Answer, Answers
from kiosk.ports import Draft, Sealed
from kiosk.programs.older_workers import stories
from kiosk.programs.registry import program
from kiosk.programs.story_people import people_of, person_answers
from kiosk.services.visit import Visit
from kiosk.settings import load
from tests.faces.lines.typist import Typist
from tests.services.fakes import ListShelf, MemoryDrafts, PlainPapers, StoppedClock
from tests.source import ROOT

PROGRAM = "older_workers"
RESUME = (("Que voulez-vous", "\r"), ("Quel est votre code", "2"))
"""On the full screen, from the welcome page to where a code is typed: words, and the keys after which they stand there."""
CHOSEN = re.compile(r"(?:[A-Z2-9]{4} · ){3}[A-Z2-9]|[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]")
"""What the dice decide: a resume code, a reference."""


@dataclass(frozen=True)
class State:
    """What a draft holds at a moment, times apart, and whether it was sent."""

    entries: Mapping[str, Answer]
    sent: bool


@dataclass(frozen=True)
class Moment:
    """The kiosk waits for a line: all it said and kept before is acknowledged."""

    written: int
    """How many signs stand on the paper."""
    kept: int
    """Which state of the draft stands in the store."""


@dataclass
class WatchedDrafts(MemoryDrafts):
    """Drafts in memory that note every state they go through."""

    states: list[State] = field(default_factory=list)

    def begin(self, form: str, at: datetime, keep_until: date) -> tuple[Draft, str]:
        """A new draft."""
        made = super().begin(form, at, keep_until)
        self.states.append(state_of(made[0]))
        return made

    def keep(self, draft: str, changes: Mapping[str, Answer | None], form: str = "") -> None:
        """Write entries."""
        super().keep(draft, changes, form)
        self.states.append(state_of(self.held[draft]))

    def submit(self, draft: str, sealed: Sealed, session: str = "") -> Sealed:
        """Once."""
        first = super().submit(draft, sealed, session)
        self.states.append(state_of(replace(self.held[draft], reference=first.reference)))
        return first


def state_of(draft: Draft) -> State:
    """A draft as two runs can be compared."""
    return State({key: replace(answer, at=None) for key, answer in draft.answers.entries.items()}, bool(draft.reference))


@dataclass
class Rehearsal(Typist):
    """A typist on a pipe: nothing typed shows on the paper. After `most` lines nobody types any more."""

    code: str = ""
    """To resume with; empty to begin."""
    most: int = 0
    asked: str = ""
    """The first question of the form that was shown."""
    due: str = ""
    """The question that the form and the answers then led to."""
    lines: list[str] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)

    def isatty(self) -> bool:
        """No terminal writes what is typed."""
        return False

    def readline(self) -> str:
        """The next line, with all that was acknowledged before it."""
        drafts = self.visit.world.drafts()
        assert isinstance(drafts, WatchedDrafts)
        self.moments.append(Moment(len(self.paper.getvalue()), len(drafts.states) - 1))
        if len(self.lines) >= self.most:
            return ""
        if not self.pending:
            page = describe(self.visit)
            self._note(page)
            self.pending = self._resumed(page) or self._lines(page)
        self.lines.append(f"{self.pending.pop(0)}\n")
        return self.lines[-1]

    def _note(self, page: Page) -> None:
        control = focused(page) if page.packs else None
        if control is not None and not self.asked and not control.key.startswith("documents/"):
            following = self.visit.application().walk().next
            self.asked, self.due = control.key, following.key if following else ""

    def _resumed(self, page: Page) -> list[str]:
        if not self.code:
            return []
        return {"services": ["2"], "resume": [self.code, ""]}.get(page.id, [])


def person() -> Answers:
    """All that a made-up person answers."""
    found = program(PROGRAM)
    assert found is not None
    people = people_of(ROOT / "kiosk" / "programs" / PROGRAM / "people" / "minimal.json")
    return person_answers(found.form(), people[0], stories)


def rehearse(folder: Path, answers: Answers, most: int, known: tuple[str, Draft, Sealed | None] | None) -> tuple[Rehearsal, list[State]]:
    """Hold the dialogue in memory, `most` lines long, from the welcome page on; resume when a draft is known by its code."""
    visit, drafts = in_memory(folder, known)
    held = Rehearsal(visit, answers, StringIO(), program=PROGRAM, code=known[0] if known else "", most=most)
    run(visit, describe, cast("TextIO", held), held.paper)
    return held, drafts.states


def in_memory(folder: Path, known: tuple[str, Draft, Sealed | None] | None) -> tuple[Visit, WatchedDrafts]:
    """A visit with the settings of a real one in that folder, whose drafts, papers and clock are not real."""
    drafts = WatchedDrafts()
    if known is not None:
        code, draft, sealed = known
        drafts.held, drafts.codes = {draft.id: draft}, {code: draft.id}
        drafts.sent = {draft.id: sealed} if sealed else {}
        drafts.states.append(state_of(draft))
    settings = load({}, {"demo": True, "data": folder})
    made = world(settings, StoppedClock(DEMO_BEGINS))
    return Visit(replace(made, drafts=lambda: drafts, papers=PlainPapers, shelf=ListShelf())), drafts


def at_first_question(folder: Path, known: tuple[str, Draft, Sealed | None] | None) -> tuple[Visit, WatchedDrafts]:
    """Such a visit, led to the question that is due."""
    visit, drafts = in_memory(folder, known)
    start = ("programs", f"program:{PROGRAM}", f"start:{PROGRAM}", "noted")
    acts: tuple[str, ...] = ("begin", *(start if known is None else ("resume",)))
    for act in acts:
        visit.act(act)
    if known is not None:
        visit.enter("#code", known[0])
        visit.go_on(("#code",))
        visit.act("continue")
    return visit, drafts


def neutral(text: str) -> str:
    """A text without what the dice decided, as long as before."""
    return CHOSEN.sub(lambda found: "#" * len(found[0]), text)

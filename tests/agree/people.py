"""Who fills an application in, and what they would type: from the shared file, and from the people of each program."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from kiosk.faces.describe.page import Control
from kiosk.forms.answers import Answers
from kiosk.forms.journey import Place, Walk, prune, walk
from kiosk.forms.kinds import kind_of
from kiosk.programs import last_resort, monthly_statement, older_workers, statement_of_change
from kiosk.programs.examples import people_folder
from kiosk.programs.findings import Program
from kiosk.programs.last_resort import stories as last_resort_stories
from kiosk.programs.monthly_statement import stories as monthly_stories
from kiosk.programs.older_workers import stories as older_workers_stories
from kiosk.programs.statement_of_change import stories as change_stories
from kiosk.programs.story import Teller
from kiosk.programs.story_people import people_of, person_answers
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.services.accounts import ROSE
from tests.services.fakes import MemoryDrafts, world
from tests.services.hands import accounts, sign_in

PEOPLE = Path(__file__).parent.parent / "programs" / "cases" / "personas.json"


class Person:
    """A person with all answers, before any face."""

    _walked: tuple[Answers, Walk] | None = None

    def __init__(self, program: Program, told: Mapping[str, object], answers: Answers) -> None:
        self.program = program
        self.id = str(told["id"])
        self.lang: Lang = "en" if told["ui_language"] == "en" else "fr"
        self.moment = datetime.fromisoformat(str(told["kiosk_clock"]))
        self.form = program.form()
        self.answers = answers

    def visit(self) -> Visit:
        """This person at the welcome page of a kiosk in memory, at the hour of the story; for a statement, in the own account."""
        visit = Visit(world((self.program,), moment=self.moment))
        return self._signed_in(visit) if self.program.for_file else visit

    def _signed_in(self, visit: Visit) -> Visit:
        """At the list of services, on a terminal that asks for the password once."""
        first, last = (str(self.answers.value(name)) for name in ("first_name", "last_name"))
        id, card = accounts(visit).create(replace(ROSE, first_name=first, last_name=last), self.moment)
        accounts(visit).held[id].verified = True
        visit.act("begin")
        sign_in(visit, card[0])
        assert visit.signing is not None
        visit.signing.public = False
        return visit

    def place(self, key: str) -> Place | None:
        """A question as it stands in the whole application."""
        if self._walked is None or self._walked[0] is not self.answers:
            self._walked = (self.answers, walk(self.form, self.answers))
        return self._walked[1].at(key)

    def texts(self, control: Control) -> dict[str, str] | None:
        """What goes into the control, part by part; None when the person leaves it."""
        place = self.place(control.key)
        if place is None or place.value is None:
            return None
        question, value = place.question, place.value
        if isinstance(value, str) and question.kind in ("yes_no", "choice"):
            return {"": value}
        texts = dict(kind_of(question.kind).split(value, question, self.lang))
        if control.option_part and isinstance(value, dict):
            texts[control.option_part] = value[control.option_part]
        return texts

    def rows(self, key: str) -> int:
        """How many rows a list has in the end."""
        value = self.answers.value(key)
        return len(value) if isinstance(value, tuple) else 0


def everyone() -> Iterator[Person]:
    """All the people of the shared file, each a new person: nobody sees what another test changed."""
    yield from _people(older_workers.PROGRAM, older_workers_stories, (PEOPLE,))


def applicants() -> Iterator[Person]:
    """All the people who apply for last-resort assistance, each a new person; the minimal one first, then by what they say."""
    files = sorted(people_folder(last_resort.PROGRAM).glob("*.json"), key=lambda file: (file.stem != "minimal", file.stat().st_size))
    yield from _people(last_resort.PROGRAM, last_resort_stories, tuple(files))


def reporters() -> Iterator[Person]:
    """All the people who receive assistance and make a statement, each a new person."""
    for program, teller in ((monthly_statement.PROGRAM, monthly_stories), (statement_of_change.PROGRAM, change_stories)):
        yield from _people(program, teller, tuple(sorted(people_folder(program).glob("*.json"))))


def _people(program: Program, teller: Teller, files: tuple[Path, ...]) -> Iterator[Person]:
    yield from (Person(program, told, answers) for file in files for told, answers in _told(file, program, teller))


@cache
def _told(file: Path, program: Program, teller: Teller) -> tuple[tuple[Mapping[str, object], Answers], ...]:
    """What a file tells, and the answers that come of it: read once."""
    form = program.form()
    return tuple((told, prune(form, person_answers(form, told, teller))) for told in map(dict, people_of(file)))


def stored(visit: Visit) -> dict[str, object]:
    """What the store holds of the application that was sent: accepted values by key."""
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    (sealed,) = drafts.sent.values()
    return accepted(sealed.answers)


def accepted(answers: Answers) -> dict[str, object]:
    """The accepted values by key, texts to read and empty lists apart."""
    return {key: entry.value for key, entry in answers.entries.items() if entry.state == "answered" and entry.value not in ((), "read")}

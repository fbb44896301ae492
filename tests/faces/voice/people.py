"""Somebody made up, for any program; and somebody who listens for them."""

from datetime import datetime
from random import Random

from kiosk.clock import quebec
from kiosk.forms.answers import Answers
from kiosk.forms.journey import prune
from kiosk.programs.findings import Program
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.agree import by_engine
from tests.agree.people import Person
from tests.faces.voice.listener import Heard
from tests.faces.voice.robot import Robot, papers_of
from tests.properties.finishing import finish, person
from tests.services.fakes import world


class Anybody(Person):
    """A person whose answers are drawn at random."""

    def __init__(self, program: Program, seed: int, lang: Lang) -> None:
        self.id = f"{program.id} {seed} {lang}"
        self.lang = lang
        self.moment = datetime(2013, 4, 15, 10, tzinfo=quebec())
        self.form = program.form()
        self.answers = prune(self.form, finish(self.form, Answers(), Random(seed), person))
        self._program = program

    def visit(self) -> Visit:
        """At the welcome page of a kiosk that has this program alone."""
        return Visit(world((self._program,), moment=self.moment))


def begun(somebody: Person) -> Visit:
    """At the welcome page, in the person's language."""
    visit = somebody.visit()
    visit.english, visit.lang = somebody.lang == "en", somebody.lang
    return visit


def robot(kiosk: Heard, somebody: Person, most: int = 1500) -> Robot:
    """Who fills in that person's application by ear."""
    papers, rows = papers_of(by_engine.fill(somebody))
    return Robot(kiosk, somebody.lang, papers, rows, somebody.form.title.to(somebody.lang), most)

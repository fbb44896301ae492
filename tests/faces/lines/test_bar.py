"""The dialogue over whole applications: short prompts, errors that are felt, help once, nothing twice."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines import prompts, run
from kiosk.words import LANGS, Lang, catalogue, say
from tests.agree.by_lines import Typist
from tests.agree.people import Person, everyone
from tests.conftest import FULL
from tests.faces.lines.test_prompts import cells

PEOPLE = [one.id for one in everyone()]
CLUMSY = PEOPLE if FULL else ["P12"]
"""Who answers wrong first."""
STRAIGHT = [(id, None, lang) for at, id in enumerate(PEOPLE) for lang in LANGS if FULL or lang == LANGS[at % 2]]
WAYS = STRAIGHT + [(id, wrong, lang) for id in CLUMSY for wrong in ("", "zzz") for lang in LANGS]
"""Who, what is typed before each answer, and in which language: one of them each where there are few."""
JUDGED = ("yes_no", "choice", "date", "number", "sin", "cp12", "postal_code", "country", "municipality")
"""Kinds answered in one line that refuse « zzz »."""
QUESTION = {lang: re.compile(say("lines.question", lang, a=1, n=2).replace("1", r"\d+").replace("2", r"\d+")) for lang in LANGS}


@dataclass
class Clumsy(Typist):
    """Types something wrong first, then the answer. Its paper holds all that a terminal shows; a prompt ends in its own sign."""

    first: str | None = None
    paper: io.StringIO = field(default_factory=io.StringIO)
    tried: set[str] = field(default_factory=set)

    def isatty(self) -> bool:
        """It shows what it types."""
        return True

    def readline(self, size: int | None = -1, /) -> str:
        """The next line, shown after a sign that ends the prompt."""
        line = super().readline(size)
        self.paper.write(f"\x03{line}")
        return line

    def _control(self, control: Control) -> list[str]:
        if self.first is not None and control.kind in JUDGED and control.key not in self.tried:
            self.tried.add(control.key)
            return [self.first]
        return ["-"] if control.problem and control.may_skip and self.person.texts(control) is None else super()._control(control)


def person(id: str, lang: Lang) -> Person:
    """One of the people, in a language."""
    found = next(one for one in everyone() if one.id == id)
    found.lang = lang
    return found


@cache
def written(id: str, lang: Lang, first: str | None = None) -> tuple[str, tuple[str, ...]]:
    """A whole application: the text without what was typed, and the prompts."""
    visit, paper = person(id, lang).visit(), io.StringIO()
    run(visit, describe, Clumsy(person(id, lang), visit, first=first, paper=paper), paper)
    assert describe(visit).id == "left" or visit.session is None or visit.session.sealed is not None
    text = re.sub("\x03.*", "\x03", paper.getvalue())
    return text, tuple(re.findall("(.*)\x03", text))


def pages_of(text: str, title: str) -> Iterator[list[str]]:
    """The pages of that title, without title, place and prompt."""
    for part in text.split("\n\n"):
        lines = part.split("\n")
        if lines[0] == title:
            yield [line for line in lines[2:] if "\x03" not in line]


@pytest.mark.parametrize(("id", "first", "lang"), WAYS)
def test_no_prompt_of_a_whole_application_is_longer_than_a_display(id: str, lang: Lang, first: str | None) -> None:
    """Eighteen cells, the last space included, whether the person answers, forgets or mistypes."""
    _, asked = written(id, lang, first)
    assert len(asked) > 90
    assert not [prompt for prompt in asked if cells(prompt) > prompts.LIMIT or not prompt.endswith(" ")]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("id", CLUMSY)
def test_each_error_is_felt(id: str, lang: Lang) -> None:
    """After each wrong answer the prompt begins with « Err. », and the sentence stands above it once."""
    text, asked = written(id, lang, "zzz")
    felt = [prompt for prompt in asked if prompt.startswith("Err. ")]
    assert len(felt) >= sum(1 for _ in person(id, lang).answers.entries) // 3
    assert all(text.count(f"\n{prompt}\x03") for prompt in felt)


@pytest.mark.parametrize(("id", "first", "lang"), WAYS)
def test_help_is_given_once(id: str, lang: Lang, first: str | None) -> None:
    """Each sentence that explains the dialogue comes once in a visit, and then on request."""
    lines = Counter(written(id, lang, first)[0].split("\n"))
    helps = [word for word in catalogue() if word.startswith("lines.") and "{" not in catalogue()[word].fr and " " in say(word, lang)]
    assert "lines.dont_know" in helps
    again = {word: lines[say(word, lang)] for word in helps if not word.startswith("lines.prompt.") and lines[say(word, lang)] > 1}
    assert not again
    parts = [line for line in lines if line.endswith(say("lines.part", lang, label="").partition(",")[2])]
    assert all(lines[line] == 1 for line in parts)


@pytest.mark.parametrize(("id", "first", "lang"), WAYS)
def test_nothing_is_written_twice(id: str, lang: Lang, first: str | None) -> None:
    """Neither a question that was refused, nor what stood on the list of sections, nor a hint right after itself."""
    text, _ = written(id, lang, first)
    told = Counter(line for page in pages_of(text, say("page.tasks.title", lang)) for line in page)
    assert sum(told.values()) >= 19
    assert [line for line, times in told.items() if times > 1] == []
    questions = [part.split("\n") for part in text.split("\n\n") if QUESTION[lang].fullmatch(part.partition("\n")[0])]
    assert len(questions) > 50
    assert all(part.count(part[0]) == 1 and part.count(part[1]) == 1 for part in questions)
    spoken = [line for line in text.split("\n") if "\x03" not in line]
    assert not [a for a, b in pairwise(spoken) if a == b != ""]


@pytest.mark.parametrize("lang", LANGS)
def test_marks_and_periods_are_listed_when_they_change(lang: Lang) -> None:
    """The three marks of a document stand once for all documents, the periods once for amounts that follow each other."""
    text, asked = written("P11", lang)
    assert text.count(f"1. {say('mark.here', lang)}") == 1
    assert asked.count(say("lines.prompt.choice", lang, n=3)) >= 20
    assert text.count(f"1. {say('period.week', lang)}") == 1


@dataclass
class Forgetful(Clumsy):
    """Asks for the list of sections again when it comes for the second time."""

    lists: int = 0

    def _answers(self, page: Page) -> list[str]:
        self.lists += page.id == "tasks"
        return ["*"] if page.id == "tasks" and self.lists == 2 else super()._answers(page)


def test_the_repeat_sign_writes_everything_again() -> None:
    """Rows, words and buttons stand there as for the first time."""
    visit, paper = person("P12", "fr").visit(), io.StringIO()
    run(visit, describe, Forgetful(person("P12", "fr"), visit, paper=paper), paper)
    lists = list(pages_of(paper.getvalue(), say("page.tasks.title", "fr")))
    assert len(lists[0]) == len(lists[2]) == 13
    assert len(lists[1]) == 1

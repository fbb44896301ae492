"""A person at the keyboard of the lines face: types the answers of a made-up person, whatever the page asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import StringIO

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Lines, Page
from kiosk.faces.lines import run
from kiosk.faces.lines.dialogue import focused
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.kinds import kind_of
from kiosk.services.visit import Visit

WAYS = {"services": "1", "confirmation": ".", "end": "1"}
"""What leads on, on pages where a bare Enter does not."""
MOST = 3000
"""Lines after which a typist who goes round in circles gives up."""


@dataclass
class Typist:
    """The input of a dialogue. What it types is decided when it is asked, from the page that stands there."""

    visit: Visit
    answers: Answers
    paper: StringIO
    """What the face writes; what is typed is noted on it too, as a terminal would show it."""
    before: Callable[["Typist", Page], list[str] | None] = lambda typist, page: None
    """May type something else first; None: nothing else."""
    program: str = ""
    """Which one to apply to."""
    pending: list[str] = field(default_factory=list)
    typed: int = 0

    def isatty(self) -> bool:
        """It shows what it types by itself."""
        return True

    def readline(self) -> str:
        """The next line."""
        self.typed += 1
        assert self.typed < MOST, self.paper.getvalue()[-2000:]
        if not self.pending:
            page = describe(self.visit)
            self.pending = self.before(self, page) or self._lines(page)
        line = self.pending.pop(0)
        self.paper.write(f"{line}\n")
        return f"{line}\n"

    def _lines(self, page: Page) -> list[str]:
        if page.packs:
            control = focused(page)
            assert control is not None, page
            return [""] if control.key.startswith("documents/") else self._answer(control)
        if page.id == "affirmation":
            return ["oui", ""]
        if page.id == "group":
            wanted = self.answers.value(self.visit.stop.at) or ()
            rows = sum(len(one.rows) for one in page.blocks if isinstance(one, Lines))
            return ["a"] if rows < len(wanted) else ["0"]
        return [self._program(page) if page.id == "programs" else WAYS.get(page.id, "")]

    def _program(self, page: Page) -> str:
        """The number of the program of these answers: the first one where nobody named it."""
        rows = [row for block in page.blocks if isinstance(block, Lines) for row in block.rows]
        return next(row.number for row in rows if self.program in row.act)

    def _answer(self, control: Control) -> list[str]:
        entry = self.answers.get(control.key)
        if control.role == "read":
            return [""]
        if entry is None or entry.state != "answered":
            return ["-"] if control.required else [""]
        return typed(self.visit, control, entry)


def typed(visit: Visit, control: Control, entry: Answer) -> list[str]:
    """The lines that give an answer, for a control of any kind."""
    place = visit.application().walk().at(control.key)
    assert place is not None
    assert entry.value is not None
    numbers = {option.code: str(number) for number, option in enumerate(control.options, 1)}
    if control.role == "choices":
        return [" ".join(numbers[code] for code in entry.value), "0"]
    if control.role == "choice":
        return [numbers[str(entry.value)]]
    texts = kind_of(control.kind).split(entry.value, place.question, visit.lang)
    if control.role == "text":
        return [*texts[""].split("\n"), "."]
    if control.kind in ("date", "year_month"):
        return [str(entry.value)]
    lines = [texts.get(part.id, "") for part in control.parts]
    if control.option_part:
        assert isinstance(entry.value, Mapping)
        lines.append(numbers[entry.value[control.option_part]])
    if control.suggests and texts[""].casefold() not in {name.casefold() for name in visit.suggest(control.key, texts[""])}:
        lines += [""] * bool(visit.suggest(control.key, texts[""]))
    return lines


def transcript(
    visit: Visit, answers: Answers, before: Callable[[Typist, Page], list[str] | None] = lambda typist, page: None
) -> tuple[int, str]:
    """A whole visit, from the welcome page to its end; the exit code and all that a terminal showed."""
    paper = StringIO()
    code = run(visit, describe, Typist(visit, answers, paper, before), paper)
    return code, paper.getvalue()

"""A person through the lines face: what is typed is decided, line by line, from the page that stands."""

import io
from collections import deque
from dataclasses import dataclass, field

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.faces.lines import run
from kiosk.services.visit import Visit
from tests.agree.people import Person


@dataclass
class Typist(io.TextIOBase):
    """Standard input: one line whenever the dialogue asks for one."""

    person: Person
    visit: Visit
    waiting: deque[str] = field(default_factory=deque)
    last: tuple[object, ...] = ()
    lines: int = 0

    def readline(self, size: int | None = -1, /) -> str:
        """The next line; the end of input once the application is sent."""
        page = describe(self.visit)
        if not self.waiting:
            if page.id == "confirmation" or self.lines > 6000:
                return ""
            self.waiting.extend(self._answers(page))
        self.lines += 1
        return self.waiting.popleft() + "\n"

    def _answers(self, page: Page) -> list[str]:
        if page.id == "welcome" and self.person.lang == "en" and not self.visit.english:
            return ["%"]
        if page.id == "group":
            have = self.visit.application().answers.value(self.visit.stop.at) or ()
            return ["A" if len(have) < self.person.rows(self.visit.stop.at) else "0"]
        controls = [block for block in page.blocks if isinstance(block, Control)]
        if page.packs and controls:
            key = page.focus.partition(":")[0]
            return self._control(next((one for one in controls if one.key == key), controls[0]))
        if page.id == "affirmation":
            return [*("OUI" for control in controls if not self.visit.application().answers.value(control.key)), ""]
        return ["2" if page.id == "closed" else "1" if page.id in ("services", "my_file", "programs") else ""]

    def _control(self, control: Control) -> list[str]:
        texts = self.person.texts(control)
        asked_before = self.last == (control.key, control.problem)
        self.last = (control.key, control.problem)
        if texts is None or asked_before:
            return ["" if control.key.startswith("documents/") or control.may_skip == "blank" or not control.problem else "-"]
        numbers = {one.code: str(number) for number, one in enumerate(control.options, 1)}
        if control.role == "choices":
            return [*(numbers[code] for code in texts[""].split()), "0"]
        if control.role == "choice":
            return [numbers[texts[""]]] if control.kind != "yes_no" else [_yes(texts[""])]
        if control.role == "text":
            return [*texts[""].split("\n"), "."]
        if control.kind in ("date", "year_month"):
            return ["-".join(texts[part.id] for part in control.parts)]
        typed = [_literal(texts.get(part.id, "")) for part in control.parts]
        if control.option_part:
            typed.append(numbers[texts[control.option_part]])
        return typed


def _yes(code: str) -> str:
    return "O" if code == "yes" else "N"


def _literal(text: str) -> str:
    """A text that begins with a sign is typed with the sign doubled."""
    return text[0] + text if text[:1] in tuple("?<=!*@%#.-") and text else text


def fill(person: Person) -> tuple[Visit, str]:
    """The visit when the application is sent, and the whole transcript."""
    visit, out = person.visit(), io.StringIO()
    run(visit, describe, Typist(person, visit), out)
    return visit, out.getvalue()

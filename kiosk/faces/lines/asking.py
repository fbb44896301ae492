"""One control as a dialogue: what is asked, what was typed. No answer is judged here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.faces.describe.page import Control, Part
from kiosk.faces.lines import prompts
from kiosk.faces.lines.signs import Typed, understand
from kiosk.faces.lines.teller import Teller
from kiosk.forms.answers import Raw
from kiosk.words import Lang, say

YES = ("oui", "yes")
"""What ticks a box: the whole word, in either language; a bare Enter never does."""
NO = ("non", "no")
"""What unticks a box that may stay without a mark."""

IN_ONE_LINE = ("date", "year_month")
"""Kinds with parts that a dialogue asks in one line all the same."""
NOTHING = Typed()
MARKS = "documents/"
"""How the key of a mark of the checklist begins."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person did with a control."""

    deed: Literal["enter", "empty", "sign"]
    raw: Raw = ""
    """Of `enter`: the answer."""
    typed: Typed = NOTHING
    """Of a sign: which."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks controls on a teller, in one language."""

    teller: Teller
    lang: Lang
    suggest: Callable[[str, str], tuple[str, ...]]
    keep: Callable[[str, Raw], object]
    """Takes what a control of several lines holds so far: the end of the input, or of the time, loses one line at most."""

    def ask(self, control: Control) -> Reply:
        """Ask in the way that suits the control. Raises EndOfInput."""
        if control.key.startswith(MARKS):
            return self._mark(control)
        if control.role == "choices":
            return self._several(control)
        if control.role == "text":
            return self._long(control)
        if control.role == "box":
            return self._box(control)
        if control.option_part or (len(control.parts) > 1 and control.kind not in IN_ONE_LINE):
            return self._parts(control, control.parts)
        return self._line(control)

    def _line(self, control: Control) -> Reply:
        """One line: fields, dates, yes or no, one choice."""
        if any(part.secret for part in control.parts):
            return self._secret(control)
        typed = understand(self.teller.ask(prompts.of_control(control, self.lang)))
        if typed.sign:
            return Reply("sign", typed=typed)
        if not typed.text.strip():
            return Reply("empty")
        if control.role == "choice":
            return Reply("enter", _code(control, typed.text))
        return self._completed(control, typed.text) if control.suggests else Reply("enter", typed.text)

    def _secret(self, control: Control) -> Reply:
        """A line that nobody sees, taken as it is: a sign counts only alone."""
        line = self.teller.ask(prompts.of_control(control, self.lang), hidden=True)
        typed = understand(line)
        if typed.sign:
            return Reply("sign", typed=typed)
        return Reply("enter", line) if line.strip() else Reply("empty")

    def _mark(self, control: Control) -> Reply:
        """A mark of the checklist: no question of the form, so a number and nothing else."""
        prompt = prompts.of_control(control, self.lang)
        while True:
            typed = understand(self.teller.ask(prompt))
            code = _code(control, typed.text)
            if typed.sign or not code:
                return Reply("sign", typed=typed) if typed.sign else Reply("empty")
            if code in {option.code for option in control.options}:
                return Reply("enter", code)
            self.teller.say(say("lines.choose", self.lang, n=len(control.options)))
            prompt = prompts.failed(say("lines.err.choice", self.lang, n=len(control.options)), self.lang)

    def _parts(self, control: Control, parts: tuple[Part, ...]) -> Reply:
        """Part by part; after a refusal only the part that was refused, the others as they stand."""
        texts = {part.id: part.text for part in parts} | ({control.option_part: _chosen(control)} if control.option_part else {})
        wrong = [part for part in parts if part.id == control.problem_part]
        changed = False
        for part in wrong or (() if control.problem_part else parts):
            typed = self._part(control, part)
            if typed.sign:
                return Reply("sign", typed=typed)
            if typed.text.strip():
                texts[part.id], changed = typed.text, True
                self.keep(control.key, dict(texts))
            elif part is parts[0] and not any(one.text for one in parts):
                return Reply("empty")
        if control.option_part and not (wrong and _chosen(control)):
            return self._period(control, texts, changed=changed)
        return Reply("enter", texts) if changed else Reply("empty")

    def _part(self, control: Control, part: Part) -> Typed:
        if part.text and not part.masked and part.id != control.problem_part:
            self.teller.say(say("lines.part.current", self.lang, label=part.label, typed=part.text))
        elif part.optional and not part.text and part is not control.parts[0]:
            again = say("lines.part.again", self.lang, label=part.label)
            self.teller.once(say("lines.part", self.lang, label=part.label), again)
        return understand(self.teller.ask(prompts.of_part(control, part, self.lang)))

    def _period(self, control: Control, texts: Mapping[str, str], *, changed: bool) -> Reply:
        """The options beside the fields."""
        if control.option_ask:
            self.teller.say(control.option_ask)
        self.options(control)
        typed = understand(self.teller.ask(prompts.of_options(control, self.lang)))
        if typed.sign:
            return Reply("sign", typed=typed)
        raw = {**texts, **({control.option_part: _code(control, typed.text)} if typed.text.strip() else {})}
        return Reply("enter", raw) if changed or typed.text.strip() else Reply("empty")

    def _several(self, control: Control) -> Reply:
        """Numbers tick and untick; each change is one line, the list is never written again."""
        chosen = {option.code: option.chosen for option in control.options}
        changed = False
        while True:
            typed = understand(self.teller.ask(prompts.of_control(control, self.lang)))
            if typed.sign:
                return Reply("sign", typed=typed)
            numbers = typed.text.replace(",", " ").split()
            changed = self._tick(control, numbers, chosen) or changed
            raw = " ".join(code for code, ticked in chosen.items() if ticked)
            if not numbers or numbers[-1] == "0":
                return Reply("enter", raw) if changed else Reply("empty")
            self.keep(control.key, raw)

    def _tick(self, control: Control, numbers: list[str], chosen: dict[str, bool]) -> bool:
        """Turn options over, saying each; whether one was."""
        turned = False
        for number in numbers:
            code = _code(control, number)
            if code in chosen:
                chosen[code], turned = not chosen[code], True
                label = next(option.label for option in control.options if option.code == code)
                self.teller.say(say("lines.chosen" if chosen[code] else "lines.not_chosen", self.lang, label=label))
            elif number != "0":
                self.teller.say(say("lines.choose", self.lang, n=len(control.options)))
        return turned

    def _long(self, control: Control) -> Reply:
        """Line after line, until `.` stands alone."""
        lines: list[str] = []
        while True:
            line = self.teller.ask(prompts.of_control(control, self.lang))
            typed = understand(line)
            if typed.sign == "end" or (not lines and not line.strip()):
                return Reply("enter", "\n".join(lines)) if lines else Reply("empty")
            if typed.sign and not (lines and typed.sign == "not_known"):
                return Reply("sign", typed=typed)
            lines.append(typed.text or line)
            self.keep(control.key, "\n".join(lines))

    def _box(self, control: Control) -> Reply:
        """A deliberate act: the word, typed whole. A box that may stay without a mark takes the other word too; Enter leaves it."""
        prompt = prompts.of_control(control, self.lang)
        again, short = ("lines.type_yes", "lines.err.yes") if control.required else ("lines.type_either", "lines.err.either")
        while True:
            typed = understand(self.teller.ask(prompt))
            if typed.sign:
                return Reply("sign", typed=typed)
            word = typed.text.strip().casefold()
            if word in YES:
                return Reply("enter", control.options[0].code if control.options else "yes")
            if not control.required and (not word or word in NO):
                return Reply("enter") if word else Reply("empty")
            self.teller.say(say(again, self.lang))
            prompt = prompts.failed(say(short, self.lang), self.lang)

    def _completed(self, control: Control, text: str) -> Reply:
        """Names that begin like what was typed are offered; nothing is ever put in its place unasked."""
        names = self.suggest(control.key, text)
        same = [name for name in names if name.casefold() == text.strip().casefold()]
        if same or not names:
            return Reply("enter", same[0] if same else text)
        self.teller.say(say("lines.which", self.lang))
        listed = (*names, say("lines.as_typed", self.lang))
        for number, name in enumerate(listed, 1):
            self.teller.say(name, f"{number}. ")
        prompt = say("lines.prompt.choice", self.lang, n=len(listed))
        while True:
            typed = understand(self.teller.ask(prompt))
            if typed.sign:
                self.keep(control.key, text)
                return Reply("sign", typed=typed)
            wanted = typed.text.strip() or str(len(listed))
            if wanted.isdecimal() and 1 <= int(wanted) <= len(listed):
                return Reply("enter", (*names, text)[int(wanted) - 1])
            prompt = prompts.failed(say("lines.err.choice", self.lang, n=len(listed)), self.lang)

    def options(self, control: Control) -> None:
        """The options, numbered; what is chosen says so in words. Periods and marks that were just written are not written again."""
        texts = [say("lines.chosen", self.lang, label=option.label) if option.chosen else option.label for option in control.options]
        if control.option_part or control.key.startswith(MARKS):
            if self.teller.listed == tuple(texts):
                return
            self.teller.listed = tuple(texts)
        for number, text in enumerate(texts, 1):
            self.teller.say(text, f"{number}. ")


def _code(control: Control, typed: str) -> str:
    """The code of the option whose number was typed; else what was typed, for the form to judge."""
    text = typed.strip()
    if control.kind != "yes_no" and text.isdecimal() and 1 <= int(text) <= len(control.options):
        return control.options[int(text) - 1].code
    return text


def _chosen(control: Control) -> str:
    return next((option.code for option in control.options if option.chosen), "")

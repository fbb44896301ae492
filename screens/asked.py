"""One question on the screen: its words, what is wrong with it, and its fields or options."""

import re
from collections.abc import Sequence

from kiosk.faces.describe.page import Control
from kiosk.words import Lang, say
from screens.cells import fitting, pad, width_of
from screens.completions import listing
from screens.grid import LABEL, Grid
from screens.options import Options
from screens.paging import Cut, Unit, cut_up
from screens.rows import MARGIN, Row, Span, paragraph, shifted
from screens.targets import Field, LongText, beside

INLINE = 40
"""The parts of a question share a row where they end by this cell: a braille display shows them at once."""
LONG_ROWS = 6
"""Rows of a long text where there is room."""


class Asked:
    """A question whose fields keep what is typed while the page is described anew."""

    def __init__(self, control: Control, lang: Lang) -> None:
        self.control = control
        self.lang = lang
        self.completions: tuple[str, ...] = ()
        self.listed: tuple[str, ...] = ()
        """Those that are drawn."""
        self.asked_for = ""
        """The text for which completions were asked last."""
        self.pick = -1
        """The completion with the focus; -1: the field has it."""
        self.targets: dict[str, Field | LongText | Options] = dict(self._made())
        self.stops: Sequence[str] = [self.stop(part) for part in self.targets]
        """`key:part`, or `key` where it has one field."""
        self._cuts: list[Cut] = []
        self._sent: list[Field | LongText | Options] = []
        """What was sent on since the question was described last."""
        self._known: tuple[Control, Grid, int] | None = None
        self._units: list[Unit] = []
        """What it takes of a sheet, until the question or the grid changes."""
        self._brief = False
        """Only the first sentence of what is wrong has room here: the error line has it all."""

    def _made(self) -> Sequence[tuple[str, "Field | LongText | Options"]]:
        control = self.control
        text = control.role == "text"
        made: list[tuple[str, Field | LongText | Options]] = [
            (part.id, LongText(part) if text else Field(part, right=control.kind == "money")) for part in control.parts
        ]
        if control.options:
            options = Options(control.options, several=control.role == "choices", box=control.role == "box")
            made.append((control.option_part, options))
        return made

    @property
    def shape(self) -> tuple[object, ...]:
        """Two descriptions of the same shape are the same controls."""
        return shape_of(self.control)

    @property
    def changed(self) -> bool:
        """Whether something was typed or chosen since it was kept."""
        return any(target.changed for target in self.targets.values())

    def stop(self, part: str) -> str:
        """The id of a part's stop."""
        return f"{self.control.key}:{part}" if part else self.control.key

    def target(self, stop: str) -> "Field | LongText | Options | None":
        """What a stop edits."""
        return next((target for part, target in self.targets.items() if self.stop(part) == stop), None)

    def take(self, control: Control, lang: Lang) -> None:
        """Described anew, in the same shape."""
        self.control, self.lang, self._sent = control, lang, []
        for part in control.parts:
            held = self.targets[part.id]
            assert not isinstance(held, Options)
            held.take(part)
        if control.options:
            options = self.targets[control.option_part]
            assert isinstance(options, Options)
            options.take(control.options)

    def kept(self) -> str | dict[str, str]:
        """What stands in it, to be sent on: one text, or part -> text; from now on it counts as kept."""
        raw = {}
        for part, target in self.targets.items():
            raw[part] = " ".join(target.chosen) if isinstance(target, Options) else target.editor.text
            if target.changed:
                self._sent.append(target)
            target.changed = False
        return raw[""] if list(raw) == [""] else raw

    def reopen(self) -> None:
        """What was sent on could not be written: it counts as typed and not kept."""
        for target in self._sent:
            target.changed = True

    def unit_of(self, grid: Grid, stop: str) -> int:
        """The piece in which a stop is read; a question that is too long to stand with its fields begins with its words."""
        if len(self._cuts) < 2:
            return 0
        rows = self._controls(grid, stop)
        at = next((index for index, one in enumerate(rows) if one.caret >= 0), 0)
        return next((unit for unit, cut in enumerate(self._cuts) if cut.first <= at < cut.last), 0)

    def bring(self, grid: Grid, units: Sequence[int]) -> None:
        """Put the row of the options on one of these pieces."""
        stop = self.stop(self.control.option_part)
        target = self.target(stop)
        if isinstance(target, Options) and len(self._cuts) > 1:
            here = target.at
            for at in (here, *range(len(target.options))):
                target.at = at
                if self.unit_of(grid, stop) in units:
                    return
            target.at = here

    def units(self, grid: Grid, room: int) -> list[Unit]:
        """One, unless it is higher than a whole sheet."""
        known = (self.control, grid, room)
        if self._known != known:
            self._known, self._units = known, self._dealt(grid, room)
        return self._units

    def _dealt(self, grid: Grid, room: int) -> list[Unit]:
        ask, controls = len(self._ask(grid)), len(self._controls(grid, ""))
        self._brief = False
        wrong = bool(self.control.problem)
        if wrong and ask + len(self._note(grid)) + controls > room:
            wrong = self._brief = width_of(in_short(what_is_wrong(self.control, self.lang), self.lang)) <= grid.text
        note = len(self._note(grid))
        self._cuts = cut_up(ask, note, controls, room, wrong=wrong)
        heights = [ask * cut.ask + note * cut.note + cut.last - cut.first for cut in self._cuts]
        return [Unit(height, gap=not grid.narrow, alone=len(self._cuts) > 1) for height in heights]

    def rows(self, grid: Grid, unit: int, focus: str) -> Sequence[Row]:
        """Question, what is wrong or a hint, controls: no blanks between them."""
        cut = self._cuts[unit]
        words = (*(self._ask(grid) if cut.ask else ()), *(self._note(grid) if cut.note else ()))
        return (*words, *self._controls(grid, focus)[cut.first : cut.last])

    def _indent(self, grid: Grid) -> int:
        """Under the words of a numbered question, where there is room."""
        found = re.match(r"\S+  ", self.control.ask)
        return len(found.group()) if found and not grid.narrow else 0

    def _ask(self, grid: Grid) -> Sequence[Row]:
        ask = self.control.ask
        if not ask or self.control.role == "box":  # a box has its words beside it
            return ()
        if not self.control.required and self.control.role != "read" and not is_mark(self.control):
            ask = f"{ask} {say('optional', self.lang)}"
        lead = ask[: self._indent(grid)]
        return paragraph(ask[len(lead) :], grid.text, "strong", lead=lead)

    def _note(self, grid: Grid) -> Sequence[Row]:
        """What is wrong takes the hint's place."""
        if self.control.problem:
            wrong = what_is_wrong(self.control, self.lang)
            return paragraph(fitting(wrong, grid.text) if self._brief else wrong, grid.text, "error", sign="!")
        if not self.control.hint:
            return ()
        indent = self._indent(grid)
        return shifted(paragraph(self.control.hint, grid.text - indent, "quiet"), indent)

    def _controls(self, grid: Grid, focus: str) -> Sequence[Row]:
        fields = {part: target for part, target in self.targets.items() if isinstance(target, Field)}
        drawn: list[Row] = []
        if len(fields) > 1 and not grid.narrow and self._inline_width(fields) <= INLINE:
            drawn.append(self._inline(fields, focus))
        else:
            drawn += [self._field(part, one, grid, focus) for part, one in fields.items()]
        drawn += listing(self.listed if focus in self.stops else (), self.pick, grid) if self.control.suggests else []
        for part, target in self.targets.items():
            here = self.stop(part) == focus
            if isinstance(target, LongText):
                height = LONG_ROWS if not grid.narrow else 3
                drawn += target.rows(min(target.part.width, grid.text - 2), height, here=here)
            elif isinstance(target, Options):
                drawn += shifted(target.rows(grid.text - self._indent(grid), here=here), self._indent(grid))
        return drawn

    def _field(self, part: str, field: Field, grid: Grid, focus: str) -> Row:
        here = self.stop(part) == focus and self.pick < 0
        room = grid.text - LABEL - 2 - (width_of(field.part.suffix) + 1 if field.part.suffix else 0)
        spans, caret = field.spans(max(1, min(field.part.width, room)), here=here)
        suffix = (Span(f" {field.part.suffix}"),) if field.part.suffix else ()
        label = Span(pad(field.part.label, LABEL - 1))
        return Row((label, beside(here=here), *spans, *suffix), self._sign(part, here=here), LABEL + caret if here else -1)

    def _sign(self, part: str, *, here: bool) -> str:
        return ">" if here else "!" if self.control.problem and part and part == self.control.problem_part else " "

    @staticmethod
    def _inline_width(fields: dict[str, Field]) -> int:
        return MARGIN + sum(width_of(one.part.label) + 1 + one.part.width + 2 for one in fields.values()) + 2 * (len(fields) - 1)

    def _inline(self, fields: dict[str, Field], focus: str) -> Row:
        spans: list[Span] = []
        read = -1
        for part, field in fields.items():
            here = self.stop(part) == focus
            spans += [Span(("  " if spans else "") + field.part.label), beside(here=here)]
            cells, caret = field.spans(field.part.width, here=here)
            read = sum(width_of(one.text) for one in spans) + caret if here else read
            spans += cells
        return Row(tuple(spans), ">" if read >= 0 else " ", read)

    def offer(self, found: tuple[str, ...]) -> None:
        """Completions of what is typed now; others that are drawn go."""
        self.completions, self.listed = found, found if found == self.listed else ()

    def list_them(self, typed: str) -> bool:
        """Draw them, unless another text was typed since; whether that changes anything."""
        changed = self.asked_for == typed and self.listed != self.completions
        self.listed = self.completions if changed else self.listed
        return changed

    def complete(self, at: int) -> None:
        """Take a completion for the text."""
        field = self.targets[""]
        assert isinstance(field, Field)
        field.editor.set(self.completions[at])
        field.changed = True
        self.completions, self.listed, self.pick, self.asked_for = (), (), -1, field.editor.text


def what_is_wrong(control: Control, lang: Lang) -> str:
    """« Erreur », and the whole sentence."""
    return say("error.line", lang, problem=control.problem)


def in_short(error: str, lang: Lang) -> str:
    """What is wrong with its example said in short, for a row that is too narrow."""
    return error.replace(say("screen.example", lang), say("screen.example.short", lang))


def is_mark(control: Control) -> bool:
    """A line of the checklist of documents, which is no question of the form."""
    return control.key.startswith("documents/")


def shape_of(control: Control) -> tuple[object, ...]:
    """What must be the same for a question to keep its fields."""
    return control.key, control.role, tuple(part.id for part in control.parts), bool(control.options), control.option_part

"""A visit without a form: pages made by hand, and a record of what a face asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from types import SimpleNamespace

from kiosk.faces.describe.page import Action, Block, Choice, Control, Line, Lines, Page, Part, Words
from kiosk.faces.lines import run
from kiosk.words import Lang, Text, text_of

Judge = Callable[[object], str]
"""Raw -> the problem's short words, empty when it is taken."""


@dataclass
class FakeVisit:
    """Asks its controls one after the other, then ends; every call is noted."""

    controls: Sequence[Control] = ()
    judge: Judge = lambda raw: ""
    page: Page | None = None
    lang: Lang = "fr"
    names: tuple[str, ...] = ()
    ended: bool = False
    closed: bool = False
    session: object = field(default_factory=lambda: SimpleNamespace(sealed=None))
    noun: Text = field(default_factory=lambda: text_of("noun"))
    at: int = 0
    over: str = ""
    problem: str = ""
    calls: list[tuple[object, ...]] = field(default_factory=list)
    kept: dict[str, object] = field(default_factory=dict)

    def _next(self) -> None:
        self.problem, self.at = "", self.at + 1
        self.ended = self.at >= len(self.controls)

    def act(self, id: str) -> None:
        """A button or a row."""
        self.calls.append(("act", id))
        self.ended = self.ended or id in ("end", "stop")
        self.over = ""

    def enter(self, key: str, raw: object) -> bool:
        """Keep what was typed."""
        self.calls.append(("enter", key, raw))
        self.kept[key] = raw
        return not self.judge(raw)

    def go_on(self, keys: tuple[str, ...]) -> None:
        """The next control, or the problem of this one."""
        self.calls.append(("go_on", *keys))
        if self.page is not None or self.over:
            self.over = ""
            return
        control = self.controls[self.at]
        key = control.key
        empty = key not in self.kept and not any(part.text for part in control.parts)
        self.problem = ("Manque" if control.required else "") if empty else self.judge(self.kept.get(key))
        if not self.problem:
            self._next()

    def skip(self, key: str) -> None:
        """The next control."""
        self.calls.append(("skip", key))
        self._next()

    def back(self, key: str = "") -> None:
        """The control before, or the page under this one."""
        self.calls.append(("back", key))
        if not self.over:
            self.at, self.problem = max(self.at - 1, 0), ""
        self.over = ""

    def open(self, name: str) -> None:
        """A page over this one."""
        self.calls.append(("open", name))
        self.over = name

    def language(self) -> None:
        """The other language."""
        self.calls.append(("language",))
        self.lang = "en" if self.lang == "fr" else "fr"

    def suggest(self, key: str, typed: str) -> tuple[str, ...]:
        """The names it was given."""
        return self.names

    def save_and_leave(self) -> None:
        """Noted only."""
        self.calls.append(("save_and_leave",))


def describe(visit: FakeVisit) -> Page:
    """The page a visit stands on."""
    if visit.ended:
        return made("ended", (Words("Rien de vous ne reste ici."),), title="Session terminée", lang=visit.lang)
    if visit.over:
        actions = (Action("stay", "Continuer"),) if visit.over in ("agent", "help") else (Action("end", "Finir"), Action("stay", "Rester"))
        return made(visit.over, (Words(f"Page {visit.over}."),), actions, title=f"Titre {visit.over}", lang=visit.lang)
    if visit.page is not None:
        return replace(visit.page, lang=visit.lang)
    controls = list(visit.controls)
    if visit.problem:
        skip = "not_known" if controls[visit.at].required else "blank"
        controls[visit.at] = replace(
            controls[visit.at], problem="Cela ne convient pas. Exemple : 04", prompt_problem=visit.problem, may_skip=skip
        )
    page = made("question", tuple(controls), (Action("continue", "Continuer"),), title="Identité", lang=visit.lang)
    return replace(page, packs=True, focus=controls[visit.at].key, place="Section 2 de 8")


def made(id: str, blocks: tuple[Block, ...], actions: tuple[Action, ...] = (), *, title: str = "Titre", lang: Lang = "fr") -> Page:
    """A page."""
    return Page(id, title, "", "", blocks, actions, lang)


def field_of(kind: str, key: str = "q", label: str = "Nom", **more: object) -> Control:
    """A control with one field."""
    made = Control(key, kind, "field", f"Question {key}", label, parts=(Part("", label, "", 40),))
    return replace(made, **more)


def choice_of(kind: str, *labels: str, role: str = "choice", key: str = "q", **more: object) -> Control:
    """A control with options `a`, `b`, `c`..."""
    options = tuple(Choice(chr(97 + at), label) for at, label in enumerate(labels))
    return replace(Control(key, kind, role, f"Question {key}", "Choix", options=options), **more)


def rows_page(*names: str, actions: tuple[Action, ...] = (), focus: str = "") -> Page:
    """A page with rows `row:1`, `row:2`..."""
    rows = tuple(Line(f"row:{at}", str(at), name) for at, name in enumerate(names, 1))
    return replace(made("list", (Lines(rows),), actions), focus=focus)


def held(visit: FakeVisit, *typed: str, width: int = 72) -> tuple[int, str]:
    """Hold a dialogue in which a person types these lines; the exit code and all that was written."""
    out = StringIO()
    code = run(visit, describe, StringIO("".join(f"{line}\n" for line in typed)), out, width=width)
    return code, out.getvalue()


def prompts(written: str) -> list[str]:
    """The prompts of a dialogue: the lines that end with a space."""
    return [line for line in written.splitlines() if line.endswith(" ")]

"""The one pass over a form: each question is settled when it is met, for conditions look back only (L7)."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.conditions import Lookup, Tri, evaluate
from kiosk.forms.model import ALWAYS, All, Check, Condition, Question, Section, Value
from kiosk.forms.place import Place, PlaceState, look_from


class Row(NamedTuple):
    """Where a question stands: in a row of a group, or at the top of its form."""

    key: str = ""
    """`recalls/r1`; empty at the top."""
    applies: Tri = True
    """Whether its group does."""
    ids: tuple[str, ...] = ()
    """The row ids, outermost first."""


TOP = Row()
SURENESS: Mapping[Tri, int] = {False: 0, None: 1, True: 2}
"""Of two conditions that must both hold, the one that comes first decides."""


class Walker:
    """Meets every question once, and remembers how it stands for the questions that follow."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.known: dict[str, Place] = {}
        self._settled: dict[int, Tri] = {}
        """What parts of conditions came to, by identity: they look back only, so that nothing met later can change them."""

    def meet(self, question: Question, section: Section, row: Row = TOP) -> None:
        """Settle a question and, of a group, the questions of its rows."""
        place = self._place(question, section, row)
        self.known[place.key] = place
        if question.checks and place.applies and place.state == "answered":
            self.known[place.key] = place._replace(failing=self._failing(place, row))
        if question.kind == "group" and isinstance(place.value, tuple):
            for id in place.value:
                inner = Row(f"{place.key}/{id}", place.applies, (*row.ids, id))
                for child in question.questions:
                    self.meet(child, section, inner)

    def _place(self, question: Question, section: Section, row: Row) -> Place:
        key = f"{row.key}/{question.id}" if row.key else question.id
        look = partial(look_from, self.known, row.key)
        applies = self._applies(question.when, look, row)
        if not row.applies:
            applies = min(row.applies, applies, key=SURENESS.__getitem__)
        allowed = _allowed(question, look) if question.options else None
        entry = self.answers.get(key)
        value = entry.value if entry is not None and entry.state == "answered" else None
        return Place(key, question, section, applies, _state(question, entry, allowed), value, row.ids, allowed)

    def _applies(self, when: Condition, look: Lookup, row: Row) -> Tri:
        """Whether a condition holds. At the top, a part that many questions share, as that of a section, is settled once."""
        if when is ALWAYS:
            return True
        if row is not TOP or not isinstance(when, All):
            return evaluate(when, look)
        holds: Tri = True
        for part in when.of:
            if id(part) not in self._settled:
                self._settled[id(part)] = evaluate(part, look)
            holds = min(holds, self._settled[id(part)], key=SURENESS.__getitem__)
            if holds is False:
                break
        return holds

    def _failing(self, place: Place, row: Row) -> tuple[Check, ...]:
        look = partial(look_from, self.known, row.key)
        return tuple(check for check in place.question.checks if evaluate(check.fails, look))


def _allowed(question: Question, look: Lookup) -> tuple[str, ...]:
    """The options a person may choose; not knowing an earlier answer takes no choice away."""
    return tuple(option.code for option in question.options if option.when is ALWAYS or evaluate(option.when, look) is not False)


def _state(question: Question, entry: Answer | None, allowed: tuple[str, ...] | None) -> PlaceState:
    if question.kind == "info":
        return "answered"
    if entry is None:
        return "open"
    if entry.state == "answered":
        return _state_of(question, entry.value, allowed)
    may_not = {"not_known": question.must_know, "blank": not question.optional, "rejected": False}
    return "open" if may_not[entry.state] else entry.state


def _state_of(question: Question, value: Value | None, allowed: tuple[str, ...] | None) -> PlaceState:
    """How an accepted value stands now: rows may be too few, a text or the options may have changed."""
    if value is None or (question.kind == "group" and not _enough(question, len(value))):
        return "open"
    if isinstance(value, str):
        return "answered" if allowed is None or value in allowed else "stale"
    if isinstance(value, Mapping):
        return (
            "stale" if question.kind == "attestation" and value.get("version", "") != question.settings.get("version", "") else "answered"
        )
    return "answered" if allowed is None or set(value) <= set(allowed) else "stale"


def _enough(question: Question, rows: int) -> bool:
    few, many = question.settings.get("rows_min", "0"), question.settings.get("rows_max", str(rows))
    return int(few) <= rows <= int(many)

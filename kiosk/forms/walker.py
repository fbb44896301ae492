"""The one pass over a form: each question is settled when it is met, for conditions look back only (L7)."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from kiosk.forms.answers import Answer, Answers
from kiosk.forms.conditions import Lookup, Tri, evaluate
from kiosk.forms.model import ALWAYS, Check, Question, Section, Value
from kiosk.forms.place import Place, PlaceState, look_from


class Walker:
    """Meets every question once, and remembers how it stands for the questions that follow."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.known: dict[str, Place] = {}

    def meet(self, question: Question, section: Section, group: Place | None = None, row: str = "") -> None:
        """Settle a question and, of a group, the questions of its rows."""
        place = self._place(question, section, group, row)
        self.known[place.key] = place
        if question.checks and place.applies and place.state == "answered":
            place = self.known[place.key] = replace(place, failing=self._failing(place))
        if question.kind == "group" and isinstance(place.value, tuple):
            for row_id in place.value:
                for child in question.questions:
                    self.meet(child, section, place, row_id)

    def _place(self, question: Question, section: Section, group: Place | None, row: str) -> Place:
        within = "" if group is None else f"{group.key}/{row}"
        key = f"{within}/{question.id}" if within else question.id
        look = partial(look_from, self.known, within)
        applies: Tri = True if question.when is ALWAYS else evaluate(question.when, look)
        if group is not None and applies is not False and not group.applies:
            applies = group.applies
        allowed = _allowed(question, look) if question.options else None
        entry = self.answers.get(key)
        rows = () if group is None else (*group.row, row)
        value = entry.value if entry is not None and entry.state == "answered" else None
        return Place(key, question, section, applies, _state(question, entry, allowed), value, rows, allowed)

    def _failing(self, place: Place) -> tuple[Check, ...]:
        look = partial(look_from, self.known, place.key.rpartition("/")[0])
        return tuple(check for check in place.question.checks if evaluate(check.fails, look))


def _allowed(question: Question, look: Lookup) -> tuple[str, ...]:
    """The options a person may choose; not knowing an earlier answer takes no choice away."""
    return tuple(option.code for option in question.options if option.when is ALWAYS or evaluate(option.when, look) is not False)


def _state(question: Question, entry: Answer | None, allowed: tuple[str, ...] | None) -> PlaceState:
    if question.kind == "info":
        return "answered"
    if entry is None:
        return "open"
    if entry.state == "not_known":
        return "open" if question.must_know else "not_known"
    if entry.state == "blank":
        return "blank" if question.optional else "open"
    if entry.state == "rejected":
        return "rejected"
    return "open" if entry.value is None else _state_of_value(question, entry.value, allowed)


def _state_of_value(question: Question, value: Value, allowed: tuple[str, ...] | None) -> PlaceState:
    settings = question.settings
    if question.kind == "group":
        few, many = int(settings.get("rows_min", "0")), settings.get("rows_max")
        rows = len(value)
        return "answered" if few <= rows and (many is None or rows <= int(many)) else "open"
    if isinstance(value, Mapping):
        changed = question.kind == "attestation" and value.get("version") != settings.get("version", value.get("version"))
        return "stale" if changed else "answered"
    chosen = (value,) if isinstance(value, str) else value
    return "answered" if allowed is None or set(chosen) <= set(allowed) else "stale"

"""Which values a condition can come to: proof that a question can be asked, a choice offered, a check fail.

The few values that decide are tried, in every combination that a person could enter in document order: of a choice its
codes, of a date or number those it is compared with and those beside them. Rows are tried one at a time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from kiosk.forms.conditions import LEADING, Looked, Lookup, Tri, atoms, evaluate
from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.definition.values import codes_of
from kiosk.forms.model import ALWAYS, All, Atom, Condition, Form, Not, Question, Reference, Value
from kiosk.words.text import Text

_NOBODY = Question("", "info", Text("", ""), Text("", ""))
"""Where a document's condition is written."""
MOST = 20_000
"""How many combinations are tried before a condition counts as too wide to tell."""
DAYS = ("1000-01-01", "2010-06-15", "2999-12-31")
NUMBERS = ("-1", "0", "5", "1000000000")


@dataclass(frozen=True, slots=True)
class Spot:
    """A question of the form, where it stands among the others."""

    key: str
    """Its id after those of its groups."""
    question: Question
    group: str = ""
    """The key of its group."""

    def key_of(self, question: str, *, same_row: bool, spots: Mapping[str, "Spot"]) -> str:
        """The key of a question as a condition written here names it."""
        group = self.group
        while same_row and group and f"{group}/{question}" not in spots:
            group = spots[group].group
        return f"{group}/{question}" if same_row else question


@dataclass(slots=True)
class Reach:
    """Tries the conditions of one form."""

    form: Form
    spots: dict[str, Spot] = field(default_factory=dict)
    compared: dict[str, set[str]] = field(default_factory=dict)
    """The texts each question is compared with, anywhere in the form."""

    def __post_init__(self) -> None:
        for section in self.form.sections:
            self._spread(section.questions, "")
        for spot in self.spots.values():
            for condition in _conditions_of(spot.question):
                self._note(condition, spot)
        for document in self.form.documents:
            self._note(document.when, Spot("", _NOBODY))

    def outcomes(self, condition: Condition, at: str = "", *, asked: bool = True) -> frozenset[Tri]:
        """What a condition can come to where the question of a key stands, in its group's rows; `asked`: while it is asked.

        The search ends once the condition was both true and not; one too wide to tell counts as such.
        """
        spot = self.spots.get(at, Spot(at, _NOBODY))
        whole = All((spot.question.when, condition)) if asked else condition
        needed = self._needed(whole, spot)
        found: set[Tri] = set()
        for tried, seen in enumerate(self._worlds([key for key in self.spots if key in needed], {})):
            if tried >= MOST or {True} < found:
                return frozenset({True, False, None})
            if all(seen[group].state == "answered" for group in self._groups(spot)):
                found.add(evaluate(whole, self._lookup(spot, seen)))
        return frozenset(found)

    def _spread(self, questions: Iterable[Question], group: str) -> None:
        for question in questions:
            key = f"{group}/{question.id}" if group else question.id
            self.spots[key] = Spot(key, question, group)
            self._spread(question.questions, key)

    def _note(self, condition: Condition, spot: Spot) -> None:
        for atom in atoms(condition):
            texts = () if isinstance(atom.right, Reference) else (atom.right,) if isinstance(atom.right, str) else atom.right
            self.compared.setdefault(spot.key_of(atom.question, same_row=atom.same_row, spots=self.spots), set()).update(texts)

    def _needed(self, condition: Condition, spot: Spot) -> set[str]:
        """The questions that a condition hangs on, with its groups, and those that these hang on."""
        found: set[str] = set()
        waiting = [(condition, spot)]
        while waiting:
            here, at = waiting.pop()
            keys = {key for atom in atoms(here) for key in _keys(atom, at, self.spots)} | set(self._groups(at))
            new = keys & self.spots.keys() - found
            found |= new
            waiting += [(gate, self.spots[key]) for key in new for gate in _gates(self.spots[key].question)]
        return found

    def _groups(self, spot: Spot) -> Iterator[str]:
        """The groups a question stands in, the innermost first."""
        while spot.group:
            yield spot.group
            spot = self.spots[spot.group]

    def _worlds(self, keys: list[str], seen: dict[str, Looked]) -> Iterator[dict[str, Looked]]:
        """Every way to answer some questions, given in document order."""
        if not keys:
            yield seen
            return
        spot = self.spots[keys[0]]
        for looked in self._ways(spot, seen):
            yield from self._worlds(keys[1:], {**seen, spot.key: looked})

    def _ways(self, spot: Spot, seen: dict[str, Looked]) -> Iterator[Looked]:
        """Every way in which one question may stand: closed, answered, or not known."""
        look = self._lookup(spot, seen)
        closed = any(seen[group].state != "answered" for group in self._groups(spot))
        applies = False if closed else evaluate(spot.question.when, look)
        if applies:
            yield from (Looked("answered", value, spot.question, spot.key) for value in self._values(spot, look))
            if not spot.question.must_know:
                yield Looked("not_known", question=spot.question, key=spot.key)
        else:
            yield Looked("unsure" if applies is None else "not_applicable", question=spot.question, key=spot.key)

    def _values(self, spot: Spot, look: Lookup) -> Iterator[Value]:
        question = spot.question
        gone = {option.code for option in question.options if evaluate(option.when, look) is False}
        codes = codes_of(question)
        texts = self.compared.get(spot.key, set())
        if question.kind == "group":
            yield ("r1",)
        elif question.kind == "multi":
            yield from _several(tuple(code for code in codes or () if code not in gone), texts)
        elif codes is not None:
            yield from (code for code in codes if code not in gone)
        else:
            yield from (_whole(question, text) for text in _texts(question.kind, texts))

    def _lookup(self, spot: Spot, seen: Mapping[str, Looked]) -> Lookup:
        return partial(_find, spot, self.spots, seen)


def _find(spot: Spot, spots: Mapping[str, Spot], seen: Mapping[str, Looked], question: str, *, same_row: bool) -> Looked:
    return seen.get(spot.key_of(question, same_row=same_row, spots=spots), Looked("not_applicable"))


def _keys(atom: Atom, spot: Spot, spots: Mapping[str, Spot]) -> Iterator[str]:
    yield spot.key_of(atom.question, same_row=atom.same_row, spots=spots)
    if isinstance(atom.right, Reference):
        yield spot.key_of(atom.right.question, same_row=atom.right.same_row, spots=spots)


def _gates(question: Question) -> tuple[Condition, ...]:
    return (question.when, *(option.when for option in question.options))


def _conditions_of(question: Question) -> tuple[Condition, ...]:
    return (*_gates(question), *(check.fails for check in question.checks))


def _several(codes: tuple[str, ...], texts: set[str]) -> Iterator[Value]:
    """Of several choices: none of those that decide, each alone, and all together."""
    deciding = tuple(code for code in codes if code in texts)
    yield ()
    yield from ((code,) for code in deciding)
    if len(deciding) > 1:
        yield deciding


def _texts(kind: str, texts: set[str]) -> Iterator[str]:
    """The texts a question is compared with, and those just beside them."""
    if kind == "date":
        days = sorted({date.fromisoformat(text) for text in texts})
        beside = {(day + timedelta(days=step)).isoformat() for day in days for step in (-1, 0, 1)}
        yield from sorted(beside | set(DAYS))
    elif kind == "year_month":
        yield from sorted(texts | {day[:7] for day in DAYS})
    elif kind in ("number", "money"):
        beside = {str(Decimal(text) + step) for text in texts for step in (-1, 0, 1)}
        yield from sorted(beside | set(NUMBERS))
    else:
        yield from sorted(texts)
        yield "\u2026"


def _whole(question: Question, text: str) -> Value:
    part = LEADING.get(question.kind)
    return {part: text, "period": ""} if part == "cents" else {part: text} if part else text


def check_reach(form: Form, book: Book, pieces: Mapping[int, Item]) -> None:
    """Note what can never be asked, offered, asked for or fail, what is always true, and choices that may offer nothing."""
    reach = Reach(form)
    for key, spot in reach.spots.items():
        _check_question(reach, key, spot.question, book, pieces)
    for document in form.documents:
        if True not in reach.outcomes(document.when, asked=False):
            book.note(pieces[id(document)], "NEVER_NEEDED", word=document.id)


def _check_question(reach: Reach, key: str, question: Question, book: Book, pieces: Mapping[int, Item]) -> None:
    item = pieces[id(question)]
    came_to = reach.outcomes(question.when, key, asked=False)
    if True not in came_to:
        book.note(item, "NEVER_ASKED", word=question.id)
        return
    if question.when is not ALWAYS and came_to == {True}:
        book.note(item, "ALWAYS_TRUE", word=question.id)
    for option in question.options:
        if option.when is not ALWAYS and True not in reach.outcomes(option.when, key):
            book.note(pieces[id(option)], "NEVER_OFFERED", word=option.code)
    for check in question.checks:
        if True not in reach.outcomes(check.fails, key):
            book.note(pieces[id(check)], "NEVER_FAILS", word=check.code)
    none = All(tuple(Not(option.when) for option in question.options))
    if question.options and True in reach.outcomes(none, key):
        book.note(item, "DEAD_END", word=question.id)

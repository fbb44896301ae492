"""What the parts of a form say of one another: ids, codes, and conditions that look back only (law L7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.forms.conditions import atoms
from kiosk.forms.definition.nodes import Book, Item
from kiosk.forms.definition.shape import check_id, check_shape
from kiosk.forms.definition.values import codes_of, fits, is_value
from kiosk.forms.model import Atom, Condition, Form, Owner, Question, Reference, Section


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be looked at from one place of the form."""

    owner: Owner
    rows: tuple[Mapping[str, Question], ...] = ()
    """The earlier questions of the enclosing rows, the innermost first."""
    later: tuple[tuple[str, ...], ...] = ()
    """All ids of those rows."""


@dataclass(slots=True)
class Order:
    """Walks a form once, in the order in which a person would, and notes what cannot be known at that point."""

    form: Form
    book: Book
    pieces: Mapping[int, Item]
    """Where each part and each comparison was written, by identity."""
    seen: dict[str, Question] = field(default_factory=dict)
    owners: dict[str, Owner] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)

    def check(self) -> None:
        """Note every mistake of the form."""
        for section in self.form.sections:
            self._unique(section.id, section, self.codes)
            self._questions(section, section.questions, Scope(section.owner))
        ids: list[str] = []
        for document in self.form.documents:
            self._unique(document.id, document, ids)
            self._condition(document.when, Scope("citizen"), self.pieces[id(document)])

    def _unique(self, id: str, part: object, used: list[str]) -> None:
        if id in used:
            self.book.note(self.pieces[id_of(part)], "DUPLICATE_ID", word=id)
        used.append(id)

    def _questions(self, section: Section, questions: Iterable[Question], scope: Scope) -> None:
        inside = bool(scope.rows)
        known: dict[str, Question] = dict(scope.rows[0]) if inside else self.seen
        for question in questions:
            item = self.pieces[id_of(question)]
            here = Scope(scope.owner, (known, *scope.rows[1:]), scope.later) if inside else scope
            check_id(question.id, item, self.book, dots=not inside)
            if question.id in known:
                self.book.note(item, "DUPLICATE_ID", word=question.id)
            check_shape(question, item, self.book)
            self._one(section, question, item, here)
            known[question.id] = question
            if not inside:
                self.owners[question.id] = section.owner
            self._checks(question, here)

    def _one(self, section: Section, question: Question, item: Item, scope: Scope) -> None:
        self._condition(question.when, scope, item)
        for option in question.options:
            self._condition(option.when, scope, self.pieces[id_of(option)])
        if question.questions:
            ids = tuple(child.id for child in question.questions)
            self._questions(section, question.questions, Scope(scope.owner, ({}, *scope.rows), (ids, *scope.later)))

    def _checks(self, question: Question, scope: Scope) -> None:
        """A check may also look at its own question, which is known by now; it leads to nowhere else."""
        for check in question.checks:
            item = self.pieces[id_of(check)]
            self._condition(check.fails, scope, item)
            if check.at != question.id and not check.at.startswith(f"{question.id}."):
                self.book.note(item, "CHECK_ELSEWHERE", word=check.at, near=question.id)

    def _condition(self, condition: Condition, scope: Scope, item: Item) -> None:
        for atom in atoms(condition):
            self._atom(atom, scope, self.pieces.get(id_of(atom), item))

    def _atom(self, atom: Atom, scope: Scope, item: Item) -> None:
        left = self._find(atom.question, scope, item, same_row=atom.same_row)
        if left is None:
            return
        if not fits(atom.operator, left.kind):
            self.book.note(item, "NO_FIT", operator=atom.operator, word=left.id, kind=left.kind)
        elif isinstance(atom.right, Reference):
            right = self._find(atom.right.question, scope, item, same_row=atom.right.same_row)
            if right is not None and right.kind != left.kind:
                self.book.note(item, "KINDS_DIFFER", word=left.id, kind=left.kind, other=right.id, other_kind=right.kind)
        elif atom.operator != "answered" and left.kind != "group":
            self._literals(atom, left, item)

    def _literals(self, atom: Atom, left: Question, item: Item) -> None:
        for text in (atom.right,) if isinstance(atom.right, str) else tuple(str(code) for code in _codes(atom)):
            if is_value(text, left, atom.operator):
                continue
            codes = codes_of(left)
            if codes is None:
                self.book.note(item, "BAD_VALUE", word=text, kind=left.kind)
            else:
                self.book.unknown(item, text, codes, "UNKNOWN_CODE")

    def _find(self, id: str, scope: Scope, item: Item, *, same_row: bool) -> Question | None:
        """The earlier question of an id; what stands in the way of finding it is noted."""
        if same_row:
            return self._find_in_row(id, scope, item)
        found = self.seen.get(id)
        if found is None:
            self._missing(id, scope, item)
        elif self.owners[id] == "department" and scope.owner == "citizen":
            self.book.note(item, "DEPARTMENT_ANSWER", word=id)
        return found

    def _find_in_row(self, id: str, scope: Scope, item: Item) -> Question | None:
        found = next((row[id] for row in scope.rows if id in row), None)
        if found is not None:
            return found
        if not scope.rows:
            self.book.note(item, "NO_ROW", word=id)
        elif any(id in ids for ids in scope.later):
            self.book.note(item, "FORWARD", word=id)
        else:
            self.book.unknown(item, id, tuple(known for row in scope.rows for known in row), "UNKNOWN_QUESTION")
        return None

    def _missing(self, id: str, scope: Scope, item: Item) -> None:
        top = tuple(question for section in self.form.sections for question in section.questions)
        if any(question.id == id for question in top):
            self.book.note(item, "FORWARD", word=id)
        elif any(id in ids for ids in scope.later):
            self.book.note(item, "USE_ROW", word=id)
        elif any(child.id == id for question in top for child in question.questions):
            self.book.note(item, "ANSWER_OF_ROWS", word=id)
        else:
            self.book.unknown(item, id, tuple(self.seen), "UNKNOWN_QUESTION")


def id_of(part: object) -> int:
    """The identity under which a part was written down."""
    return id(part)


def _codes(atom: Atom) -> tuple[str, ...]:
    return atom.right if isinstance(atom.right, tuple) else ()

"""From the pieces of a file to the parts of a form. Shapes only: `order` checks what the parts say of one another."""

from collections.abc import Mapping
from typing import Literal, TypeVar

from kiosk.forms.definition.conditions import Conditions, both
from kiosk.forms.definition.nodes import Book, Entry, Item, text_of
from kiosk.forms.kinds import KINDS
from kiosk.forms.model import ALWAYS, Check, Condition, Document, Form, Option, Owner, Question, Section
from kiosk.words import text_of as words_of

PLAIN_SETTINGS = ("min", "max", "places", "text_id", "version", "province", "apartment")
"""Keys of a question that its kind alone understands."""
QUESTION = ("id", "kind", "ask", "short", "needed", "private", "purpose", "source")
QUESTION_MAY = (
    "help", "hint", "when", "options", "must_know", "range", "rows", "periods", "part_ids", "checks", "row_title", "questions",
    *PLAIN_SETTINGS,
)  # fmt: skip
OWNERS: Mapping[str, Owner] = {"citizen": "citizen", "department": "department"}
MOMENTS: Mapping[str, Literal["limit", "decision", "when asked"]] = {"limit": "limit", "decision": "decision", "when asked": "when asked"}
PERIODS = ("week", "2_weeks", "month", "year")

Part = TypeVar("Part", Section, Question, Option, Check, Document)


class Builder:
    """Builds a form, and remembers in `pieces` where each of its parts was written."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.conditions = Conditions(book, {})
        self.pieces = self.conditions.pieces

    def form(self, item: Item, digest: str) -> Form:
        """The whole form; mistakes go to the book."""
        entry = Entry(item, self.book, ("form", "version", "title", "sections"), ("noun", "named", "documents"))
        self.conditions.named = entry.named("named")
        for name, piece in self.conditions.named.items():
            self.conditions.resolve(name, piece)
        sections = tuple(self._section(section) for section in entry.members("sections"))
        documents = tuple(self._document(document) for document in entry.members("documents"))
        noun = entry.maybe("noun") or words_of("noun")
        return Form(entry.text("form"), entry.text("version"), entry.both("title"), sections, documents, digest, noun)

    def _section(self, item: Item) -> Section:
        entry = Entry(item, self.book, ("id", "number", "owner", "title", "questions"), ("when", "intro", "guide"))
        when = self.conditions.read(entry.get("when"))
        section = Section(
            id=entry.text("id"),
            number=entry.text("number"),
            owner=OWNERS[entry.word("owner", tuple(OWNERS))],
            title=entry.both("title"),
            questions=tuple(self._question(question, when) for question in entry.members("questions")),
            intro=entry.maybe("intro"),
            guide=entry.text("guide"),
        )
        return self._placed(section, item)

    def _question(self, item: Item, around: Condition = ALWAYS) -> Question:
        """A question, asked when its section is: `around`."""
        entry = Entry(item, self.book, QUESTION, QUESTION_MAY)
        question = Question(
            id=entry.text("id"),
            kind=entry.word("kind", KINDS),
            ask=entry.both("ask"),
            short=entry.both("short"),
            help=entry.maybe("help"),
            hint=entry.maybe("hint"),
            when=both(around, self.conditions.read(entry.get("when"))),
            options=tuple(self._option(code, option) for code, option in entry.named("options").items()),
            optional=entry.word("needed", ("required", "useful")) == "useful",
            must_know=entry.word("must_know", ("no", "yes")) == "yes",
            private=entry.word("private", ("yes", "no")) == "yes",
            purpose=entry.filled("purpose"),
            source=entry.filled("source"),
            settings=self._settings(entry),
            periods=tuple(self._period(period) for period in entry.members("periods")),
            part_ids={part: piece.text for part, piece in entry.named("part_ids").items()},
            checks=tuple(self._check(check) for check in entry.members("checks")),
            questions=tuple(self._question(child) for child in entry.members("questions")),
            row_title=entry.maybe("row_title"),
        )
        return self._placed(question, item)

    def _option(self, code: str, item: Item) -> Option:
        entry = Entry(item, self.book, ("fr", "en"), ("when", "exclusive"))
        words = Item({name: piece for name, piece in item.mapping.items() if name in ("fr", "en")}, item.line, item.path, item.file)
        exclusive = entry.word("exclusive", ("no", "yes")) == "yes"
        return self._placed(Option(code, text_of(words, self.book), self.conditions.read(entry.get("when")), exclusive), item)

    def _settings(self, entry: Entry) -> dict[str, str]:
        settings = {name: entry.text(name) for name in PLAIN_SETTINGS if entry.get(name) is not None}
        for key, names in {"range": {"from": "from", "to": "to"}, "rows": {"min": "rows_min", "max": "rows_max"}}.items():
            found = entry.get(key)
            if found is not None:
                inner = Entry(found, self.book, (), tuple(names))
                settings |= {names[name]: inner.text(name) for name in found.mapping if name in names}
        return settings

    def _period(self, item: Item) -> str:
        if item.text not in PERIODS:
            self.book.unknown(item, item.text, PERIODS)
        return item.text

    def _check(self, item: Item) -> Check:
        entry = Entry(item, self.book, ("code", "fails", "at", "say", "short"))
        fails = self.conditions.read(entry.get("fails"))
        return self._placed(Check(entry.text("code"), fails, entry.text("at"), entry.both("say"), entry.both("short")), item)

    def _document(self, item: Item) -> Document:
        optional = ("must_show", "or", "if_not", "copy_kept")
        entry = Entry(item, self.book, ("id", "when", "name", "bring_by", "source"), optional)
        document = Document(
            id=entry.text("id"),
            when=self.conditions.read(entry.get("when")),
            name=entry.both("name"),
            must_show=entry.maybe("must_show"),
            alternatives=tuple(text_of(other, self.book) for other in entry.members("or")),
            if_not=entry.maybe("if_not"),
            bring_by=MOMENTS[entry.word("bring_by", tuple(MOMENTS))],
            copy_kept=entry.word("copy_kept", ("yes", "no")) == "yes",
            source=entry.text("source"),
        )
        return self._placed(document, item)

    def _placed(self, part: Part, item: Item) -> Part:
        self.pieces[id(part)] = item
        return part

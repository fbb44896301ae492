"""`multi`: several options of several."""

from collections.abc import Mapping

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.choice import label, open_options
from kiosk.forms.kinds.common import Plain, Slot, matches, single
from kiosk.forms.model import Question, Value
from kiosk.words.text import Lang, Text

SLOT = Slot("multi", "MULTI_MISSING", limit=3000, digits=True)


def pieces(typed: str, options: tuple[tuple[str, Text], ...]) -> list[str]:
    """One text for each choice: apart by a semicolon or a comma, or by spaces where a piece is no choice as a whole."""
    if len(matches(typed, options)) == 1:
        return [typed]
    found: list[str] = []
    for piece in typed.split(";" if ";" in typed else ","):
        whole = piece.strip()
        found += [whole] if matches(whole, options) else whole.split()
    return [piece for piece in found if piece]


class Multi(Plain):
    """The codes chosen, in the order of the form."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Read numbers, codes or labels. Problems: MULTI_MISSING, MULTI_UNKNOWN (names the piece's place), MULTI_EXCLUSIVE."""
        options = open_options(question, context)
        typed = SLOT.read(single(raw), n=len(options))
        if not isinstance(typed, str):
            return typed
        chosen = set()
        for place, piece in enumerate(pieces(typed, options), 1):
            if len(found := matches(piece, options)) != 1:
                return SLOT.problem("MULTI_UNKNOWN", place=place, n=len(options))
            chosen.add(found[0])
        alone = next((one for one in question.options if one.exclusive and one.code in chosen), None)
        if alone and len(chosen) > 1:
            return SLOT.problem("MULTI_EXCLUSIVE", option=alone.text)
        return tuple(code for code, _ in options if code in chosen) or SLOT.problem("MULTI_MISSING", n=len(options))

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """The labels with commas between; semicolons where a label holds a comma."""
        labels = [label(question, code, lang) for code in value]
        return ("; " if any("," in one for one in labels) else ", ").join(labels)

    def split(self, value: Value, question: Question, lang: Lang) -> Mapping[str, str]:
        """The codes, apart by spaces: a control of options marks the chosen ones."""
        return {"": " ".join(value)}


KIND = Multi()

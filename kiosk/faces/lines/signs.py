"""What a typed line is: an answer, or one of the signs that work at every prompt."""

import re
from dataclasses import dataclass

from kiosk.keys import KEYS, STAFF

SIGNS = {key.sign: key.id for key in KEYS if key.sign} | {"-": "not_known"}
"""Sign -> what it asks for."""
CHANGE = re.compile(r"#\s?(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Typed:
    """One line, understood."""

    text: str = ""
    """The answer; empty with a sign."""
    sign: str = ""
    """The id of what was asked for; empty for an answer."""
    number: int = 0
    """Of `#n`: which answer to change."""


def understand(line: str) -> Typed:
    """Tell an answer from a sign: a sign stands alone on its line; doubled, it is an answer that begins with it."""
    text = line.strip()
    if text in SIGNS and text != "#":
        return Typed(sign=SIGNS[text])
    if text == STAFF.sign:
        return Typed(sign=STAFF.id)
    if found := CHANGE.fullmatch(text):
        return Typed(sign="change", number=int(found[1]))
    if len(text) > 1 and text[0] in (*SIGNS, STAFF.sign) and text[1] == text[0]:
        return Typed(text[1:])
    return Typed(line)

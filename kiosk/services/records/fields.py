"""The fields of one record, taken one by one: whatever is not as published is refused, with the name of its field."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TypeVar

MOST = 99_999_999
"""Cents: no amount is larger."""
FIRST, LAST = 1900, 2100
"""Years that a date may have."""
DAY, MONTH, HOUR = (re.compile(one, re.ASCII) for one in (r"\d{4}-\d\d-\d\d", r"\d{4}-\d\d", r"\d\d:\d\d"))
UNSEEN = frozenset(("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Categories of signs that stand in no words; what is printable has none of them."""
Sign = TypeVar("Sign", bound=str)


class Refused(Exception):
    """A record that cannot be taken: the code of its words, and the field that it is about."""

    def __init__(self, code: str, field: str = "") -> None:
        """Keep them."""
        super().__init__(code, field)
        self.code = code
        self.field = field


class Fields:
    """What a record says, by name; each name is taken once."""

    def __init__(self, said: Mapping[str, object]) -> None:
        """Nothing is taken yet."""
        self._said = dict(said)

    def take(self, name: str) -> object:
        """Whatever stands there. Raises Refused: missing."""
        if name not in self._said:
            raise Refused("missing", name)
        return self._said.pop(name)

    def said(self, name: str) -> bool:
        """Whether something stands there; null says nothing."""
        if self._said.get(name, "") is None:
            del self._said[name]
        return name in self._said

    def text(self, name: str, most: int) -> str:
        """Words, on one line, at most so many signs."""
        return _words(self.take(name), name, most)

    def words(self, name: str, most: int) -> str:
        """The same; empty where nothing is said."""
        return self.text(name, most) if self.said(name) else ""

    def texts(self, name: str, many: int, most: int) -> tuple[str, ...]:
        """At least one, at most so many of so many signs."""
        found = self.take(name)
        if not isinstance(found, list) or not 1 <= len(found) <= many:
            raise Refused("list", name)
        return tuple(_words(one, name, most) for one in found)

    def shaped(self, name: str, shape: re.Pattern[str]) -> str:
        """A text of one shape."""
        found = self.take(name)
        if not isinstance(found, str) or not shape.fullmatch(found):
            raise Refused("shape", name)
        return found

    def among(self, name: str, signs: Sequence[Sign]) -> Sign:
        """One of several."""
        found = self.take(name)
        for sign in signs:
            if found == sign:
                return sign
        raise Refused("among", name)

    def several(self, name: str, signs: Sequence[Sign]) -> tuple[Sign, ...]:
        """Some of several, each once; none where nothing is said."""
        found = self.take(name) if self.said(name) else []
        if not isinstance(found, list) or not all(isinstance(one, str) and one in signs for one in found) or len(set(found)) < len(found):
            raise Refused("among", name)
        return tuple(sign for sign in signs if sign in found)

    def cents(self, name: str, least: int = 0) -> int:
        """An amount in cents, whole."""
        found = self.take(name)
        if not isinstance(found, int) or isinstance(found, bool) or not least <= found <= MOST:
            raise Refused("amount", name)
        return found

    def day(self, name: str) -> date:
        """A date that there is."""
        return _date(self.shaped(name, DAY), name)

    def maybe_day(self, name: str) -> date | None:
        """The same; None where nothing is said."""
        return self.day(name) if self.said(name) else None

    def month(self, name: str) -> date:
        """The first day of a month."""
        return _date(f"{self.shaped(name, MONTH)}-01", name)

    def hour(self, name: str) -> time | None:
        """A time of day; None where nothing is said."""
        if not self.said(name):
            return None
        try:
            return time.fromisoformat(self.shaped(name, HOUR))
        except ValueError:
            raise Refused("shape", name) from None

    def flag(self, name: str) -> bool:
        """Yes or no; no where nothing is said."""
        found = self.take(name) if self.said(name) else False
        if not isinstance(found, bool):
            raise Refused("among", name)
        return found

    def end(self) -> None:
        """Nothing else may be said. Raises Refused: extra."""
        for name in self._said:
            raise Refused("extra", _shown(name))


def _words(found: object, name: str, most: int) -> str:
    if not isinstance(found, str) or not found.strip() or len(found) > most:
        raise Refused("text", name)
    if not found.isprintable() and any(unicodedata.category(sign) in UNSEEN for sign in set(found)):
        raise Refused("text", name)
    return unicodedata.normalize("NFC", found.strip())


def _date(text: str, name: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Refused("date", name) from None
    if not FIRST <= found.year <= LAST:
        raise Refused("date", name)
    return found


def _shown(name: str) -> str:
    """A name that somebody made up, as far as it can be said."""
    return "".join(sign for sign in name if sign.isprintable())[:30] or "?"

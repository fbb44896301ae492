"""How hard a password is to guess, and what would make it harder: figures of zxcvbn, our own advice as codes.

zxcvbn knows English only and gives `Québec2026!` full marks: it is shown the words of `quebec.txt` too, and reads the password
a second time without accents. It refuses more than 72 signs, so it sees the first 72; the hash sees all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias, TypedDict

from kiosk.access.blocklist import here, is_common
from kiosk.access.folding import plain, secret
from kiosk.access.limits import SAFE, Limits
from kiosk.access.passwords import holds

SEEN = 72
"""Signs that zxcvbn is shown."""
Score: TypeAlias = Literal[0, 1, 2, 3, 4]
Advice: TypeAlias = Literal["longer", "common", "context", "words", "repeat", "sequence", "keyboard", "date", "good"]
PATTERNS: dict[str, Advice] = {
    "dictionary": "words",
    "repeat": "repeat",
    "sequence": "sequence",
    "spatial": "keyboard",
    "date": "date",
    "regex": "date",
}
"""What zxcvbn recognises, and what is advised for it."""
STRONG = 3


class Match(TypedDict):
    """A part of a password that zxcvbn recognised."""

    pattern: str


class Reading(TypedDict):
    """What of zxcvbn's answer is used."""

    score: Score
    sequence: list[Match]


@dataclass(frozen=True, slots=True)
class Strength:
    """What is shown beside a password while it is chosen; nothing is refused for it."""

    score: Score
    """0 falls at once, 4 lasts."""
    advice: tuple[Advice, ...]
    """The words of each are `advice.<code>`; the most important first, three at most."""


def strength(password: str, known: Iterable[str] = (), limits: Limits = SAFE) -> Strength:
    """Measure a password; `known` are the user code, the names and the sentence."""
    typed, about = secret(password), [each for each in known if each]
    score, patterns = _measured(typed, about)
    found: list[Advice] = []
    if len(typed) < limits.password_least:
        found.append("longer")
    if any(holds(typed, each) for each in about):
        found.append("context")
    if is_common(typed):
        found.append("common")
    if found:
        score = min(score, 1)
    advice = [*found, *(patterns if score < STRONG else ())]
    return Strength(score, tuple(dict.fromkeys(advice))[:3] or ("good",))


def _measured(typed: str, about: list[str]) -> tuple[Score, list[Advice]]:
    """The lower of two readings, and what made it low."""
    if not typed:
        return 0, []
    from zxcvbn import zxcvbn

    inputs = [*map(plain, about), *_inputs()]
    readings: list[Reading] = [zxcvbn(text[:SEEN], user_inputs=inputs) for text in dict.fromkeys((typed, plain(typed))) if text]
    lowest = min(readings, key=lambda reading: reading["score"])
    patterns = [PATTERNS[match["pattern"]] for match in lowest["sequence"] if match["pattern"] in PATTERNS]
    return lowest["score"], patterns


@cache
def _inputs() -> tuple[str, ...]:
    return tuple(sorted(here()))

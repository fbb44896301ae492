"""The conditions of a criterion, each decided apart, and how they make one finding: what the law of every program shares."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.programs.findings import Facts, Finding, Result
from kiosk.words import text_of
from kiosk.words.text import Text

STRENGTH: tuple[Result, ...] = ("not_met", "review", "unknown", "met")
"""Which result a criterion takes from its conditions: the first of these that one of them has."""


@dataclass(frozen=True, slots=True)
class Part:
    """One condition: what it comes to, the answers that decide it, and the code it gives when it is not simply met."""

    result: Result
    because: tuple[str, ...] = ()
    code: str = ""


def unknown(*missing: str) -> Part:
    """A condition that waits for answers."""
    return Part("unknown", missing)


def wanted(facts: Facts, question: str, good: str, code: str) -> Part:
    """A condition on one answer: one code meets it, any other gives `code`."""
    answer = facts.get(question)
    if answer is None:
        return unknown(question)
    return Part("met", (question,)) if answer == good else Part("not_met", (question,), code)


def joined(words: str, criterion: int, parts: Iterable[Part], figures: tuple[Text, ...] = ()) -> Finding:
    """Join conditions that must all be met: the strongest result, with the codes and the answers of those that gave it.

    `words`: the id under which the criterion's name stands, with its `.rule` and `.source`.
    """
    conditions = tuple(parts)
    result = min((part.result for part in conditions), key=STRENGTH.index)
    deciding = [part for part in conditions if part.result == result]
    return Finding(
        criterion,
        result,
        each(part.code for part in deciding if part.code),
        each(question for part in deciding for question in part.because),
        text_of(f"{words}.source"),
        each(question for part in conditions if part.result == "unknown" for question in part.because),
        figures,
        name=text_of(words),
        rule=text_of(f"{words}.rule"),
    )


def each(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in the order met."""
    return tuple(dict.fromkeys(names))


def day_of(facts: Facts, question: str) -> date | None:
    """An answer that is a day, or None."""
    day = facts.get(question)
    return day if isinstance(day, date) else None

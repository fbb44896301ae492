"""What is wrong with a definition file: all of it at once, each with file, line, key and repair."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from kiosk.words import Lang, text_of

SHOWN = 12
"""How many words a repair lists at most, when none is near."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake; its words are `mistake.<code>` (what) and `mistake.<code>.repair`."""

    file: str
    line: int
    """From 1; 0 where the mistake is the whole file's."""
    key: str
    """Where it stands in the file: `sections.precheck.event.when`."""
    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    def what(self, lang: Lang) -> str:
        """What is wrong, in one sentence."""
        return text_of(f"mistake.{self.code}").to(lang, self.values)

    def repair(self, lang: Lang) -> str:
        """What to do about it, in one sentence."""
        return text_of(f"mistake.{self.code}.repair").to(lang, self.values)

    def sentence(self, lang: Lang) -> str:
        """Where, what and repair, for one line of a list."""
        return f"{self.file}:{self.line}: {self.key}: {self.what(lang)} {self.repair(lang)}"


class DefinitionError(Exception):
    """A definition that cannot be used. `problems` holds every mistake, in the order of the file."""

    def __init__(self, problems: tuple[Mistake, ...]) -> None:
        """Keep the mistakes; the message lists them in English, for a log."""
        super().__init__("\n".join(problem.sentence("en") for problem in problems))
        self.problems = problems


def near(word: str, words: Iterable[str]) -> str:
    """The nearest right word; where none is near, the right words."""
    right = tuple(dict.fromkeys(words))
    found = get_close_matches(word, right, n=1)
    return found[0] if found else ", ".join(right[:SHOWN]) + ("…" if len(right) > SHOWN else "")

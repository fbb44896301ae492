"""The smallest piece of speech: the same words in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Lang: TypeAlias = Literal["fr", "en"]
LANGS: tuple[Lang, Lang] = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or a label, side by side; `{name}` stands for a value filled in when it is said."""

    fr: str
    en: str

    def to(self, lang: Lang, values: Mapping[str, "str | int | Text"] | None = None) -> str:
        """Say it in a language; a value that is itself a `Text` is said in the same language.

        Raises KeyError when a value the words name is missing.
        """
        words = self.fr if lang == "fr" else self.en
        if not values:
            return words
        return words.format_map({name: value.to(lang) if isinstance(value, Text) else value for name, value in values.items()})

"""The tag tree of a PDF, kept while its pages are drawn (ISO 32000-1, 14.8): what a screen reader follows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of drawn content of one page."""

    page: int
    """From 1."""
    number: int
    """Its MCID: the runs of a page are counted from 0."""


@dataclass(slots=True)
class Element:
    """One element. It may own runs on several pages: a paragraph that continues is one element."""

    tag: str
    """A standard structure type: `H1`, `P`, `Table`, `LBody`..."""
    lang: str = ""
    """`en-CA`, where it is not the language of what it stands in."""
    alt: str = ""
    """Of a figure: what it is, in words."""
    actual: str = ""
    """What drawn signs say."""
    scope: str = ""
    """Of a `TH`: `Column` or `Row`."""
    numbering: str = ""
    """Of an `L`: `Disc`, `Decimal`, `None`."""
    box: tuple[float, float, float, float] | None = None
    """Of a figure: left, bottom, right, top, in points from the lower left corner."""
    parts: list["Element | Run"] = field(default_factory=list)

    def add(self, tag: str, *, lang: str = "", scope: str = "") -> "Element":
        """A new element at the end of this one."""
        made = Element(tag, lang=lang, scope=scope)
        self.parts.append(made)
        return made

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

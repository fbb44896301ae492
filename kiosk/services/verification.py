"""« Vérifier le document »: what is shown and spoken is read from the printed bytes, and held against the stored application."""

from collections import Counter
from dataclasses import dataclass

from kiosk.ports import PaperBlock, PaperDocument, PaperLine, PaperReader
from kiosk.words import Lang

SAID = frozenset("\u00a0\n\t")
"""What every reader gives back as a space."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What the bytes say, and how it differs from what was stored."""

    lines: tuple[PaperLine, ...]
    """To be shown and spoken, in their order."""
    missing: tuple[str, ...]
    """Values of the application that the bytes do not say as often; empty when paper and application agree."""

    @property
    def agrees(self) -> bool:
        """Whether every stored value is on the paper."""
        return not self.missing


def verify(reader: PaperReader, pdf: bytes, stored: PaperDocument, lang: Lang) -> Verified:
    """Read a paper back and look in it for each value of the document made anew from what is stored.

    `stored` has to be the document in letters that paper can draw. Raises ValueError on bytes that are no paper of ours.
    """
    lines = reader.read(pdf)
    found = Counter(_folded(line.text) for line in lines)
    wanted = Counter(_folded(value) for block in stored.blocks for value in _values(block, lang) if value.strip())
    return Verified(lines, tuple((wanted - found).elements()))


def _values(block: PaperBlock, lang: Lang) -> tuple[str, ...]:
    """What a block says that comes from the application: values, answers, marked documents, codes."""
    if block.kind == "pair":
        said, english = block.fr[1:], block.en[1:]
    elif block.kind == "table":
        said, english = block.fr[block.columns :], block.en[block.columns :]
    elif block.kind in ("check", "code", "item"):
        said, english = block.fr[-2:], block.en[-2:]
    else:
        return ()
    other = (en for fr, en in zip(said, english, strict=False) if en != fr) if lang == "en" else ()
    return (*said, *other)


def _folded(text: str) -> str:
    return " ".join("".join(" " if sign in SAID else sign for sign in text).split())

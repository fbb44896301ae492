"""Reading what a program's folder has to be read: guides and notices (Markdown, a file a language), and hard words (YAML)."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from kiosk.programs.findings import GuidePart
from kiosk.words.text import LANGS, Text

HEADING = "## "
ITEM = "- "


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word, and what it means in plain ones."""

    id: str
    term: Text
    means: Text


@dataclass(frozen=True, slots=True)
class _Part:
    id: str
    title: str
    paragraphs: tuple[str, ...]


def read_guide(folder: Path, name: str = "guide") -> tuple[GuidePart, ...]:
    """The parts of `<name>.fr.md` and `<name>.en.md`, side by side, in the order of reading.

    A part begins with `## id: Title`; blank lines part its paragraphs, and `- ` begins an item of a list.
    Raises ValueError when the twins differ in parts, paragraphs or items, and OSError when one is missing.
    """
    french, english = (_parts(folder / f"{name}.{lang}.md") for lang in LANGS)
    if [part.id for part in french] != [part.id for part in english]:
        raise ValueError(f"{folder / name}: the parts of the two languages differ")
    return tuple(_joined(folder / name, one, other) for one, other in zip(french, english, strict=True))


def read_terms(folder: Path) -> tuple[Term, ...]:
    """The hard words of `terms.yaml`, in the order of the file. Raises KeyError on an entry without its two languages."""
    entries = yaml.safe_load((folder / "terms.yaml").read_text("utf-8"))["terms"]
    return tuple(Term(entry["id"], _both(entry["term"]), _both(entry["means"])) for entry in entries)


def _both(entry: dict[str, str]) -> Text:
    return Text(entry["fr"], entry["en"])


def _parts(file: Path) -> tuple[_Part, ...]:
    before, *chunks = f"\n{file.read_text('utf-8')}".split(f"\n{HEADING}")
    if before.strip():
        raise ValueError(f"{file}: words before the first part")
    return tuple(_part(file, chunk) for chunk in chunks)


def _part(file: Path, chunk: str) -> _Part:
    heading, _, body = chunk.partition("\n")
    id, colon, title = heading.partition(":")
    if not colon:
        raise ValueError(f"{file}: « {heading} » is not `## id: Title`")
    paragraphs = (" ".join(line.strip() for line in block.splitlines()) for block in body.split("\n\n") if block.strip())
    return _Part(id.strip(), title.strip(), tuple(paragraphs))


def _joined(file: Path, french: _Part, english: _Part) -> GuidePart:
    same = [text.startswith(ITEM) for text in french.paragraphs] == [text.startswith(ITEM) for text in english.paragraphs]
    if not same:
        raise ValueError(f"{file}: the paragraphs of part « {french.id} » differ in the two languages")
    paragraphs = tuple(Text(*pair) for pair in zip(french.paragraphs, english.paragraphs, strict=True))
    return GuidePart(french.id, Text(french.title, english.title), paragraphs)

"""What stands on a document, row after row: the one list that the PDF and its text twin both draw."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.ports import PaperBlock, PaperDocument
from kiosk.words import LANGS, Lang, say


@dataclass(frozen=True, slots=True)
class Row:
    """One row, in one language. `kind` is that of a `PaperBlock`, or `title`."""

    kind: str
    parts: tuple[str, ...]
    leads: bool = True
    """False for the English that stands right under its French."""


def rows(document: PaperDocument, lang: Lang) -> Iterator[Row]:
    """All the rows in order: French, and under it the English when that is the chosen language and says something else."""
    title = PaperBlock("title", (document.title_fr,), (document.title_en,))
    for block in (title, *document.blocks):
        yield Row(block.kind, block.fr)
        if lang == "en" and block.en and block.en != block.fr:
            yield Row(block.kind, block.en, leads=False)


def foot(document: PaperDocument) -> str:
    """The line that keeps loose pages together: reference, form version and seal."""
    return " · ".join(part for part in (document.reference, document.foot) if part)


def page_number(lang: Lang, page: str, pages: str) -> str:
    """« Page 1 de 2 », in French, then in English when that was chosen."""
    spoken: tuple[Lang, ...] = LANGS if lang == "en" else ("fr",)
    return " · ".join(say("paper.page", one, page=page, pages=pages) for one in spoken)

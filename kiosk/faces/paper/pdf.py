"""Documents as PDF and text: the paper face's door."""

from kiosk.faces.paper.text import text
from kiosk.ports import Paper, PaperDocument, PaperLine
from kiosk.words import Lang


class PdfPapers:
    """Implements `ports.Papers` and `ports.PaperReader`. The PDF library is imported with the first document, never at start."""

    def make(self, document: PaperDocument, lang: Lang) -> Paper:
        """A document's two forms; the same document gives the same bytes. Raises ValueError on a block of unknown shape."""
        from kiosk.faces.paper.draw import draw

        document = self.legible(document)
        twin = text(document, lang)
        title = document.title_en if lang == "en" else document.title_fr
        return Paper(title, draw(document, lang), twin)

    def legible(self, document: PaperDocument) -> PaperDocument:
        """The document in letters that one of the fonts has."""
        from kiosk.faces.paper.fonts import legible

        return legible(document)

    def squares(self, data: str) -> tuple[str, ...]:
        """The squares of a QR code."""
        from kiosk.faces.paper.squares import squares

        return squares(data)

    def read(self, pdf: bytes) -> tuple[PaperLine, ...]:
        """What a screen reader would find in the bytes, in its order. Raises ValueError on bytes that are no tagged PDF."""
        from kiosk.faces.paper.read import read

        return read(pdf)

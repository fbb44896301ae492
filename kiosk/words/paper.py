"""Words of the paper itself; what a document says stands with the service that says it."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "paper.page": Text("Page {page} de {pages}", "Page {page} of {pages}"),
    "paper.ticked": Text("Coché", "Ticked"),
    "paper.not_ticked": Text("Non coché", "Not ticked"),
    "paper.pair": Text("{label}\u00a0: {value}", "{label}: {value}"),
}

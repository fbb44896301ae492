"""What the confidentiality policy tells of papers that are handed in."""

from dataclasses import replace

import pytest

from kiosk.services import policy
from kiosk.words import LANGS, Lang
from tests.services.fakes import world

FACTS: dict[Lang, dict[str, tuple[str, ...]]] = {
    "fr": {
        "papers": (
            "étudier votre demande",
            "chaque document, son type, ses pages, sa taille et sa date",
            "votre nom et votre numéro de dossier",
        ),
        "papers_kept": (
            "chiffré avec sa propre clé",
            "puis 45 jours",
            "détruite 45 jours après sa préparation",
            "les détruit avec leur clé",
        ),
        "papers_read": ("les agents qui les reçoivent", "ceux qui étudient votre dossier", "Un journal note chaque lecture"),
        "papers_back": ("« Envoyer des documents »", "tout de suite", "ils restent au comptoir"),
    },
    "en": {
        "papers": ("study your application", "each document, its kind, pages, size and date", "your name and your file number"),
        "papers_kept": (
            "encrypted with a key of its own",
            "then 45 days",
            "destroyed 45 days after it was prepared",
            "destroys them with their key",
        ),
        "papers_read": ("the staff who receive them", "the staff who study your file", "A log notes each reading"),
        "papers_back": ("“Send documents”", "at once", "they stay at the counter"),
    },
}
"""What, why, where, for how long, who reads it, and what its person can do."""


@pytest.mark.parametrize("lang", LANGS)
def test_what_becomes_of_papers_is_told(lang: Lang) -> None:
    """Each fact, on the screen and on paper, with the days that this centre set."""
    made = replace(world(()).settings, retention_days=45)
    told = dict(zip(policy.ITEMS, policy.items(made), strict=True))
    paper = "\n".join(text for block in policy.document(made).blocks for text in (block.fr if lang == "fr" else block.en))
    for item, facts in FACTS[lang].items():
        for fact in (each.replace("« ", "«\u00a0").replace(" »", "\u00a0»") for each in facts):
            assert fact in told[item][1].to(lang), item
            assert fact in paper

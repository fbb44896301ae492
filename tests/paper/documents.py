"""Documents that the paper tests draw."""

from kiosk.ports import PaperBlock, PaperDocument

RECEIPT = PaperDocument(
    title_fr="Accusé de réception",
    title_en="Acknowledgement of receipt",
    reference="7H4K-9MTR-C",
    blocks=(
        PaperBlock("text", ("Programme de soutien pour les travailleurs âgés",), ("Income Support Program for Older Workers",)),
        PaperBlock("space", (), ()),
        PaperBlock("pair", ("Référence", "7H4K-9MTR-C"), ("Reference", "7H4K-9MTR-C")),
        PaperBlock("pair", ("Personne", "Réal Côté, NAS ••• ••• 024"), ("Person", "Réal Côté, SIN ••• ••• 024")),
        PaperBlock("heading", ("Vos documents",), ("Your documents",)),
        PaperBlock(
            "check",
            ("[x]", "Pièce d’identité avec photo", "À montrer au comptoir"),
            ("[x]", "Photo identification", "Show it at the counter"),
        ),
        PaperBlock("check", ("[ ]", "Preuve de cessation d’emploi", "À la maison"), ("[ ]", "Proof that work ended", "At home")),
        PaperBlock("item", ("Apportez vos documents dès que possible.",), ("Bring your documents as soon as you can.",)),
    ),
    foot="older_workers@1 · registre 4F7C 19A2",
)


def saying(*words: str) -> PaperDocument:
    """A document of plain paragraphs, in French alone."""
    return PaperDocument("Titre", "Title", "REF", tuple(PaperBlock("text", (each,), ()) for each in words))

"""A sentence for a user code that nobody has: always the same one, and of the kind that people choose.

Without it the sentence that follows the user code would tell a stranger who has an account.
"""

BEGINNINGS = (
    "le vieux canot", "mon grand-père", "la tante Rose", "notre voisin", "le chat gris", "un orignal",
    "la lune d’octobre", "le petit train", "ma première bicyclette", "le facteur", "la cousine Jeanne",
    "un harfang", "la rivière", "le boulanger", "mon accordéon", "la corneille", "le poêle à bois", "une loutre",
)  # fmt: skip
MIDDLES = (
    "dort", "chante", "attend", "se promène", "rit tout bas", "compte les étoiles", "cherche ses bottes", "rêve de bleuets",
    "joue aux cartes", "prend son temps", "revient toujours", "ne dit rien", "fait du sirop", "perd sa tuque",
)  # fmt: skip
ENDINGS = (
    "sous les épinettes", "au bord du fleuve", "derrière la grange", "près du pont couvert", "quand il neige", "le dimanche matin",
    "avant la première gelée", "au bout du rang", "sur la galerie", "à la cabane", "dans le grenier", "pendant la tempête",
    "à marée basse", "au mois de mars", "sur le quai", "en face de l’église",
)  # fmt: skip
SIZE = 8
"""How many bytes a decoy is made of."""


def decoy(digest: bytes) -> str:
    """The sentence of some bytes (an HMAC of the user code): one of 4,032, written with or without capital and stop."""
    first, second, third, manner = (int.from_bytes(digest[at : at + 2]) for at in range(0, SIZE, 2))
    words = (BEGINNINGS[first % len(BEGINNINGS)], MIDDLES[second % len(MIDDLES)], ENDINGS[third % len(ENDINGS)])
    sentence = " ".join(words)
    capital = sentence if manner % 4 == 3 else sentence[0].upper() + sentence[1:]
    return capital if manner // 4 % 5 < 2 else f"{capital}."

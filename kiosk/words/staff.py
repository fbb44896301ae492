"""Words of the counter: the audit trail as commands tell of it, staff and their screens."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "cli.audit": Text("Vérifier le journal d’audit : 0 s’il est entier, sinon 1.", "Verify the audit trail: 0 when it is whole, else 1."),
    "audit.whole": Text("Le journal d’audit est entier : {n} entrées.", "The audit trail is whole: {n} entries."),
    "audit.whole.one": Text("Le journal d’audit est entier : {n} entrée.", "The audit trail is whole: {n} entry."),
    "audit.signed": Text("Dernier point de contrôle : {at}.", "Last checkpoint: {at}."),
    "audit.unsigned": Text("Il n’y a pas encore de point de contrôle.", "There is no checkpoint yet."),
    "audit.receipt": Text("Le code du reçu est dans le journal, au {at}.", "The receipt’s code is in the trail, at {at}."),
    "audit.key": Text("Clé publique : {key}", "Public key: {key}"),
    "audit.problem.broken": Text(
        "L’entrée {number} a été changée, déplacée, ajoutée ou retirée.",
        "Entry {number} was changed, moved, added or removed.",
    ),
    "audit.problem.cut": Text("Les entrées après la {number} ont été retirées.", "The entries after {number} were removed."),
    "audit.problem.unsealed": Text(
        "La fin du journal a été changée : le sceau ne convient pas.",
        "The end of the trail was changed: its seal does not fit.",
    ),
    "audit.problem.signature": Text(
        "Le point de contrôle {number} n’est pas signé par cette borne.",
        "Checkpoint {number} is not signed by this kiosk.",
    ),
    "audit.problem.receipt": Text(
        "Le code du reçu n’est pas dans le journal. Le journal est d’une autre borne, ou plus ancien que le reçu.",
        "The receipt’s code is not in the trail. The trail is another kiosk’s, or older than the receipt.",
    ),
    "audit.none": Text("Il n’y a pas de base de données à {where}.", "There is no database at {where}."),
}

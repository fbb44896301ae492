"""Words of records that the Ministry gives: what keeps one from being taken, line by line."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "record.loaded": Text("Lignes lues : {n}.", "Lines read: {n}."),
    "record.changed": Text("Changements aux dossiers : {n}.", "Changes to files: {n}."),
    "record.erase": Text("Effacez maintenant le fichier d’origine.", "Erase the original file now."),
    "record.moved": Text(
        "Le fichier a changé pendant la lecture. Chargez-le de nouveau.", "The file changed while it was read. Load it again."
    ),
    "record.line.empty": Text("Le fichier n’a aucune ligne.", "The file has no line."),
    "record.line.long": Text("Ligne {line} : elle dépasse 1 Mo.", "Line {line}: it is over 1 MB."),
    "record.line.encoding": Text("Ligne {line} : elle n’est pas en UTF-8.", "Line {line}: it is not UTF-8."),
    "record.line.json": Text(
        "Ligne {line} : ce n’est pas un objet JSON, ou un nom y est deux fois.",
        "Line {line}: this is not a JSON object, or a name stands in it twice.",
    ),
    "record.line.version": Text(
        "Ligne {line} : cette borne lit la version 1. Mettez la borne à jour pour une version plus récente.",
        "Line {line}: this kiosk reads version 1. Update the kiosk for a newer version.",
    ),
    "record.line.kind": Text(
        "Ligne {line} : cette sorte (kind) n’existe pas. Voyez le schéma publié.",
        "Line {line}: there is no such kind. See the published schema.",
    ),
    "record.line.missing": Text("Ligne {line} : « {field} » manque.", "Line {line}: “{field}” is missing."),
    "record.line.extra": Text("Ligne {line} : « {field} » n’existe pas ici.", "Line {line}: there is no “{field}” here."),
    "record.line.shape": Text("Ligne {line} : « {field} » n’a pas la bonne forme.", "Line {line}: “{field}” does not have its shape."),
    "record.line.date": Text(
        "Ligne {line} : « {field} » demande une date qui existe, de 1900 à 2100.",
        "Line {line}: “{field}” needs a date that exists, from 1900 to 2100.",
    ),
    "record.line.among": Text(
        "Ligne {line} : « {field} » n’est pas un des choix du schéma.", "Line {line}: “{field}” is none of the choices of the schema."
    ),
    "record.line.list": Text(
        "Ligne {line} : « {field} » demande une liste, ni vide ni trop longue.",
        "Line {line}: “{field}” needs a list, neither empty nor too long.",
    ),
    "record.line.text": Text(
        "Ligne {line} : « {field} » demande un texte lisible, sur une ligne, pas trop long.",
        "Line {line}: “{field}” needs a readable text, on one line, not too long.",
    ),
    "record.line.amount": Text(
        "Ligne {line} : « {field} » demande un nombre entier de cents, ni négatif ni démesuré.",
        "Line {line}: “{field}” needs a whole number of cents, neither negative nor excessive.",
    ),
    "record.line.small": Text(
        "Ligne {line} : une réclamation de moins de 1,00 $ ne se fait pas.", "Line {line}: less than $1.00 is not claimed."
    ),
    "record.line.owed": Text(
        "Ligne {line} : le solde dépasse le montant d’origine.", "Line {line}: the balance is more than the first amount."
    ),
    "record.line.twice": Text(
        "Ligne {line} : « {field} » est déjà plus haut pour ce dossier.", "Line {line}: “{field}” stands further up already for this file."
    ),
    "record.line.closed": Text("Ligne {line} : ce dossier est détruit plus haut.", "Line {line}: this file is destroyed further up."),
    "record.line.unknown": Text(
        "Ligne {line} : ce dossier n’est pas au registre. Chargez d’abord sa ligne « register ».",
        "Line {line}: this file is not in the register. Load its “register” line first.",
    ),
    "record.line.other": Text(
        "Ligne {line} : ces trois chiffres ne sont pas ceux du dossier. Vérifiez la personne.",
        "Line {line}: these three digits are not those of the file. Check the person.",
    ),
}

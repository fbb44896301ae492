"""Words: when the answers cannot be kept or read now. What happened, why, and what to do, without a technical term a person has to know."""

from kiosk.words.text import Text

_KEPT_FR = "Les réponses déjà gardées sont intactes."
_KEPT_EN = "The answers already kept are intact."
_AGENT_FR = "Demandez à un agent."
_AGENT_EN = "Ask an agent."

WORDS: dict[str, Text] = {
    "store.full_disk": Text(
        f"Rien de plus ne peut être gardé\u00a0: le disque de la borne est plein. {_KEPT_FR} {_AGENT_FR}",
        f"Nothing more can be kept: the kiosk’s disk is full. {_KEPT_EN} {_AGENT_EN}",
    ),
    "store.read_only": Text(
        f"Rien ne peut être gardé\u00a0: le disque de la borne refuse l’écriture. {_KEPT_FR} {_AGENT_FR}",
        f"Nothing can be kept: the kiosk’s disk refuses to be written to. {_KEPT_EN} {_AGENT_EN}",
    ),
    "store.no_access": Text(
        f"Les données ne peuvent pas être ouvertes\u00a0: la borne n’a pas le droit d’y accéder. Rien n’a été changé. {_AGENT_FR}",
        f"The data cannot be opened: the kiosk has no right to reach it. Nothing was changed. {_AGENT_EN}",
    ),
    "store.disk_error": Text(
        "La dernière réponse n’est pas gardée\u00a0: le disque de la borne a une panne. Réessayez une fois. Puis demandez à un agent.",
        "The last answer is not kept: the kiosk’s disk has a fault. Try once more. Then ask an agent.",
    ),
    "store.corrupt": Text(
        f"Les données ne peuvent pas être lues\u00a0: elles sont abîmées, ou elles ont été modifiées. Rien n’a été écrasé. {_AGENT_FR}",
        f"The data cannot be read: it is damaged, or it was altered. Nothing was overwritten. {_AGENT_EN}",
    ),
    "store.newer_version": Text(
        "Les données viennent d’une version plus récente de la borne. Rien n’a été changé. Installez cette version, ou une plus récente.",
        "The data comes from a newer version of the kiosk. Nothing was changed. Install that version, or a newer one.",
    ),
    "store.key_missing": Text(
        "Le fichier de la clé est absent, et les données ne s’ouvrent pas sans lui. Rien n’a été changé. Remettez ce fichier à sa place.",
        "The key file is missing, and the data does not open without it. Nothing was changed. Put that file back in its place.",
    ),
    "store.key_exposed": Text(
        "D’autres utilisateurs de la machine peuvent lire le fichier de la clé. La borne ne démarre pas ainsi. "
        "Réservez ce fichier à son propriétaire (droits 0600).",
        "Other users of this machine can read the key file. The kiosk does not start like this. "
        "Let only its owner read that file (mode 0600).",
    ),
    "store.key_damaged": Text(
        "Le fichier de la clé est abîmé, et les données ne s’ouvrent pas sans lui. Rien n’a été changé. Remettez la copie de ce fichier.",
        "The key file is damaged, and the data does not open without it. Nothing was changed. Put back the copy of that file.",
    ),
    "store.key_wrong": Text(
        "Le fichier de la clé n’est pas celui de ces données. Rien n’a été changé. Remettez le bon fichier à sa place.",
        "The key file is not the one of this data. Nothing was changed. Put the right file back in its place.",
    ),
    "store.locks_missing": Text(
        "Le fichier keys/kiosk.locks est absent, et les données ne s’ouvrent pas sans lui. Rien n’a été changé. Remettez-le à sa place.",
        "The file keys/kiosk.locks is missing, and the data does not open without it. Nothing was changed. Put it back in its place.",
    ),
    "store.library": Text(
        "Les données sont chiffrées, et le composant qui les ouvre manque ici. Rien n’a été changé. "
        "Installez de nouveau la borne avec ses composants (sqlcipher3).",
        "The data is encrypted, and the component that opens it is missing here. Nothing was changed. "
        "Install the kiosk again with its components (sqlcipher3).",
    ),
    "store.locked": Text(
        f"La dernière réponse n’est pas gardée\u00a0: un autre programme utilise les données. Réessayez dans un instant. {_KEPT_FR}",
        f"The last answer is not kept: another program is using the data. Try again in a moment. {_KEPT_EN}",
    ),
    "store.not_open": Text(
        "Cette demande n’est pas ouverte ici, ou elle a été effacée. Reprenez-la avec votre code de reprise.",
        "This application is not open here, or it was erased. Resume it with your resume code.",
    ),
}

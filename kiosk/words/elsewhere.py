"""Words of where an account stands open besides here, and of its use by somebody else."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.end_others": Text("Fermer les autres", "End the others"),
    "do.fraud": Text("Signaler une fraude", "Report fraud"),
    "do.report_fraud": Text("Ce n’était pas moi", "It was not me"),
    "said.session_ended": Text("Cette autre session est fermée.", "That other session is over."),
    "said.sessions_ended": Text("Vos autres sessions sont fermées.", "Your other sessions are over."),
    "said.fraud_reported": Text("C’est noté. Vos autres sessions sont fermées.", "It is noted. Your other sessions are over."),
    "account.sessions": Text("Voir les sessions ouvertes", "See open sessions"),
    "account.sessions.others": Text("{n} autres", "{n} others"),
    "account.sessions.others.one": Text("{n} autre", "{n} other"),
    "account.sessions.none": Text("Ici seulement", "Here only"),
    "page.sessions.title": Text("Sessions ouvertes", "Open sessions"),
    "page.sessions.place": Text("Où votre compte est ouvert", "Where your account is open"),
    "page.sessions.place.short": Text("Votre compte", "Your account"),
    "sessions.here": Text("Votre session d’ici : {when}, borne {kiosk}.", "Your session here: {when}, kiosk {kiosk}."),
    "sessions.none": Text("Votre compte n’est ouvert nulle part ailleurs.", "Your account is open nowhere else."),
    "sessions.choose": Text("Choisissez une autre session pour la fermer.", "Choose another session to end it."),
    "sessions.kept": Text("Ce que votre compte garde reste gardé.", "What your account keeps stays kept."),
    "sessions.left": Text("Une panne à une borne peut en laisser une ouverte.", "A failure at a kiosk can leave one open."),
    "sessions.kiosk": Text("Borne {kiosk}", "Kiosk {kiosk}"),
    "sessions.since": Text("depuis : {when}", "since: {when}"),
    "fraud.report": Text(
        "« Ce n’était pas moi » note la fraude au journal et ferme vos autres sessions.",
        "“It was not me” notes the fraud in the log and ends your other sessions.",
    ),
    "fraud.reported": Text(
        "La fraude est notée au journal. Vos autres sessions sont fermées.", "The fraud is noted in the log. Your other sessions are over."
    ),
}

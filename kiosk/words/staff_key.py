"""Words of the staff key, at the kiosk itself."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.staff_key.title": Text("Réservé au personnel", "For staff only"),
    "page.staff_key.place": Text("Échap revient à la page", "Esc goes back to the page"),
    "page.staff_key.place.short": Text("Échap : retour", "Esc: back"),
    "staff_key.what": Text("Aucune réponse n’est montrée ici.", "No answer is shown here."),
    "staff_key.none": Text("Cette borne n’a pas de comptoir.", "This kiosk has no counter."),
    "field.staff_code.ask": Text("Quel est le prochain code de votre carte?", "What is the next code of your card?"),
    "field.staff_code.label": Text("Code", "Code"),
    "problem.STAFF_CODE": Text("Le nom ou le code ne convient pas.", "The name or the code does not fit."),
    "problem.STAFF_CODE.short": Text("Refusé", "Refused"),
    "page.staff_here.place": Text("Aucune réponse n’est montrée", "No answer is shown"),
    "page.staff_here.place.short": Text("Aucune réponse", "No answer"),
    "staff_here.call": Text("La personne a appelé un agent.", "The person called staff."),
    "staff_here.no_call": Text("Personne n’appelle.", "Nobody calls."),
    "staff_here.slow": Text("Le temps est dix fois plus long.", "Time is ten times as long."),
    "staff_here.usual": Text("Le temps est celui de la borne.", "Time is the kiosk’s usual one."),
    "staff_here.staff_end.gone": Text("Finir : la personne est partie", "End: the person is gone"),
    "staff_here.staff_end.asked": Text("Finir : la personne le demande", "End: the person asks for it"),
    "staff_here.staff_end.stuck": Text("Finir : la borne répond mal", "End: the kiosk does not work well"),
    "staff_here.staff_extend": Text("Donner plus de temps", "Give more time"),
    "staff_here.wait": Text("Une attente", "A wait"),
    "staff_here.no_wait": Text("Aucune attente", "No wait"),
    "staff_here.staff_end_wait": Text("Finir l’attente", "End the wait"),
}

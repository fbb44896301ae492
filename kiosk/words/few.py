"""Words for a person with few keys: the legend of five keys and of two switches, and what stands on the wheel of signs."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "cap.space": Text("Espace", "Space"),
    "few.walk": Text("aller", "go"),
    "few.turn": Text("choix, lettre", "choice, letter"),
    "few.turn.short": Text("choix", "choice"),
    "few.move": Text("avancer", "move on"),
    "few.select": Text("choisir", "select"),
    "few.more": Text("Autres touches", "Other keys"),
    "few.out": Text("Sortir", "Leave"),
    "cap.plus": Text("+", "+"),
    "cap.minus": Text("-", "-"),
    "few.where": Text("Où suis-je", "Where am I"),
    "few.repeat": Text("Répéter", "Repeat"),
    "few.read": Text("Lire l’écran", "Read the screen"),
    "few.blank": Text("Cacher l’écran", "Hide the screen"),
    "few.notice": Text("Vos renseignements", "Your information"),
    "few.how.five": Text("Les flèches avancent, Entrée choisit.", "The arrows move on, Enter selects."),
    "few.how.two": Text("Espace avance, Entrée choisit.", "Space moves on, Enter selects."),
    "few.welcome.voice": Text(
        "«\u00a0Autres touches\u00a0»\u00a0: la voix, les réglages, un agent.", "“Other keys”: the voice, the settings, staff."
    ),
    "few.welcome.keys": Text("«\u00a0Autres touches\u00a0»\u00a0: les réglages, un agent.", "“Other keys”: the settings, staff."),
    "few.welcome.help": Text("«\u00a0Aide\u00a0»\u00a0: comment utiliser la borne.", "“Help”: how to use the kiosk."),
    "few.others": Text(
        "«\u00a0Autres touches\u00a0» mène aux touches F1 à F12, et à + et -.", "“Other keys” leads to the keys F1 to F12, and to + and -."
    ),
    "few.inside": Text("Dans la liste.", "In the list."),
    "settings.error.switches": Text("« {key} » demande all, five ou two.", "“{key}” needs all, five or two."),
    "few.trying": Text(
        "Essayez les touches\u00a0: elles ne font rien. Entrée, deux fois, finit.", "Try the keys: they do nothing. Enter, twice, ends."
    ),
    "few.tried": Text("Entrée choisit. Encore Entrée finit l’essai.", "Enter selects. Enter again ends the trial."),
    "wheel.from_to": Text("{a} à {b}", "{a} to {b}"),
    "wheel.joins": Text("Espace et signes", "Space and signs"),
    "wheel.accents": Text("Lettres accentuées", "Letters with accents"),
    "wheel.marks": Text("Autres accents", "Other accents"),
    "wheel.others": Text("Autres signes", "Other signs"),
    "wheel.capital": Text("Majuscule", "Capital"),
    "wheel.small": Text("Minuscule", "Small letter"),
    "wheel.erase": Text("Corriger", "Erase"),
    "wheel.done": Text("Terminé", "Done"),
    "wheel.out": Text("Sortir du groupe", "Leave the group"),
    "accent.grave": Text("accent grave", "grave accent"),
    "accent.acute": Text("accent aigu", "acute accent"),
    "accent.circumflex": Text("accent circonflexe", "circumflex"),
    "accent.tilde": Text("tilde", "tilde"),
    "accent.macron": Text("trait dessus", "line above"),
    "accent.breve": Text("accent bref", "breve"),
    "accent.dot_above": Text("point dessus", "dot above"),
    "accent.diaeresis": Text("tréma", "diaeresis"),
    "accent.hook": Text("crochet dessus", "hook above"),
    "accent.ring": Text("rond dessus", "ring above"),
    "accent.double_acute": Text("double accent aigu", "double acute accent"),
    "accent.caron": Text("accent en V", "caron"),
    "accent.horn": Text("corne", "horn"),
    "accent.dot_below": Text("point dessous", "dot below"),
    "accent.cedilla": Text("cédille", "cedilla"),
    "accent.ogonek": Text("ogonek", "ogonek"),
}

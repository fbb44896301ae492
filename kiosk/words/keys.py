"""Words of the keys: `key.<id>` stands in the legend, `key.<id>.does` in the help, `cap.<key>` is what is printed on the key."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "key.help": Text("Aide", "Help"),
    "key.help.does": Text("F1 explique la question et les touches.", "F1 explains the question and the keys."),
    "key.where.does": Text("F2 dit où vous êtes et ce qui reste à faire.", "F2 says where you are and what is left to do."),
    "key.repeat.does": Text("F3 répète ce que la voix a dit.", "F3 repeats what the voice said."),
    "key.language": Text("English", "Français"),
    "key.language.does": Text("F6 change la langue. Vous restez au même endroit.", "F6 changes the language. You stay in the same place."),
    "key.blank.does": Text(
        "F8 cache l’écran, puis le ramène. La voix et les touches continuent.",
        "F8 hides the screen, then brings it back. Voice and keys go on.",
    ),
    "key.settings": Text("Réglages", "Settings"),
    "key.settings.does": Text("F9 change les lettres, les couleurs, la voix et le temps.", "F9 changes letters, colours, voice and time."),
    "key.end": Text("Fin", "End"),
    "key.end.does": Text("F10 finit la session, après une question.", "F10 ends the session, after one question."),
    "key.notice.does": Text("F11 dit qui recueille vos renseignements, et pourquoi.", "F11 says who collects your information, and why."),
    "key.agent": Text("Agent", "Staff"),
    "key.agent.does": Text("F12 demande l’aide d’un agent.", "F12 asks staff for help."),
    "key.back": Text("retour", "back"),
    "key.back.does": Text("Échap revient en arrière. Rien n’est perdu.", "Esc goes back. Nothing is lost."),
    "key.next_page.does": Text("PgSuiv montre la page suivante.", "PgDn shows the next page."),
    "key.previous_page.does": Text("PgPréc montre la page d’avant.", "PgUp shows the page before."),
    "key.next_control": Text("suivant", "next"),
    "key.next_control.does": Text("Tab va au champ suivant ou au bouton suivant.", "Tab goes to the next field or button."),
    "key.previous_control.does": Text("Maj et Tab vont au champ d’avant.", "Shift and Tab go to the field before."),
    "key.enter": Text("valider", "confirm"),
    "key.enter.short": Text("entrer", "enter"),
    "key.erase": Text("effacer", "erase"),
    "key.louder": Text("fort", "loud"),
    "key.softer": Text("bas", "soft"),
    "cap.enter": Text("Entrée", "Enter"),
    "cap.escape": Text("Échap", "Esc"),
    "cap.tab": Text("Tab", "Tab"),
}

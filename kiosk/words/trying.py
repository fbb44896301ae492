"""Words of the mode in which each key says what it does, and does nothing: the keys that `kiosk.keys` does not name."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "trying.begins": Text(
        "Essayez les touches\u00a0: elles ne font rien. Échap, deux fois, finit.", "Try the keys: they do nothing. Esc, twice, ends."
    ),
    "trying.escape": Text("Échap revient en arrière. Encore Échap finit l’essai.", "Esc goes back. Esc again ends the trial."),
    "trying.ends": Text("Essai fini. Les touches agissent de nouveau.", "Trial over. The keys act again."),
    "trying.enter": Text("Entrée confirme, ou ouvre la ligne choisie.", "Enter confirms, or opens the row you are on."),
    "trying.space": Text("Espace choisit ou coche. Dans un champ, c’est un blanc.", "Space chooses or ticks. In a field, it is a blank."),
    "trying.up": Text("La flèche haut va à la ligne d’avant.", "The up arrow goes to the line before."),
    "trying.down": Text("La flèche bas va à la ligne suivante.", "The down arrow goes to the next line."),
    "trying.left": Text("La flèche gauche recule d’un signe ou d’un bouton.", "The left arrow goes one sign or one button back."),
    "trying.right": Text("La flèche droite avance d’un signe ou d’un bouton.", "The right arrow goes one sign or one button on."),
    "trying.home": Text("Début va au début du champ ou du texte.", "Home goes to the start of the field or text."),
    "trying.end": Text("Fin va à la fin du champ ou du texte.", "End goes to the end of the field or text."),
    "trying.backspace": Text("Retour arrière efface le signe d’avant.", "Backspace erases the sign before."),
    "trying.delete": Text("Suppr efface le signe où vous êtes.", "Delete erases the sign you are on."),
    "trying.number": Text(
        "{sign} choisit la ligne {sign}. Dans un champ, il s’écrit.", "{sign} chooses row {sign}. In a field, it is written."
    ),
    "trying.sign": Text("{sign} s’écrit dans un champ.", "{sign} is written in a field."),
    "trying.nothing": Text("Cette touche ne fait rien.", "This key does nothing."),
}

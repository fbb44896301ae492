"""Words that the full screen alone adds to a page: what the live line says, what a crash says."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "screen.example": Text("Exemple : ", "Example: "),
    "screen.example.short": Text("Ex. ", "Ex. "),
    "screen.wait": Text("Un instant. La borne travaille.", "One moment. The kiosk is working."),
    "screen.reading": Text("Texte à lire. Les flèches le suivent.", "Text to read. The arrows follow it."),
    "screen.seconds": Text("Il reste {n} secondes.", "{n} seconds are left."),
    "screen.hidden": Text("Écran caché. F8 le ramène.", "Screen hidden. F8 brings it back."),
    "screen.shown": Text("L’écran est visible.", "The screen is visible."),
    "screen.enter_opens": Text("Entrée l’ouvre", "Enter opens it"),
    "screen.masked": Text("{n} signes", "{n} signs"),
    "screen.masked.one": Text("1 signe", "1 sign"),
    "screen.lacking": Text("lettres non affichables : {letters}", "letters not shown: {letters}"),
    "crash.title": Text("Arrêt de la borne · Kiosk stopped", "Kiosk stopped · Arrêt de la borne"),
    "crash.code": Text("Code {code}", "Code {code}"),
    "crash.kept": Text(
        "Vos réponses enregistrées sont gardées. Donnez le code à un agent.", "Your saved answers are kept. Give the code to staff."
    ),
    "crash.again": Text("Recommencer · Start again", "Start again · Recommencer"),
}

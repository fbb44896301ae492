"""Words that the full screen alone adds to a page: its signs, its paging, what the live line says."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "screen.saved": Text("Enregistré", "Saved"),
    "screen.optional": Text("{ask} (facultatif)", "{ask} (optional)"),
    "screen.error": Text("Erreur : {problem}", "Error: {problem}"),
    "screen.questions": Text("questions {a} à {b} de {n}", "questions {a} to {b} of {n}"),
    "screen.question": Text("question {a} de {n}", "question {a} of {n}"),
    "screen.page": Text("page {a} de {n}", "page {a} of {n}"),
    "screen.next": Text("Suite", "Next"),
    "screen.back": Text("Retour", "Back"),
    "screen.skip.not_known": Text("Je ne sais pas", "I do not know"),
    "screen.skip.blank": Text("Laisser en blanc", "Leave blank"),
    "screen.more_questions": Text("{n} questions de plus.", "{n} more questions."),
    "screen.more_questions.one": Text("Une question de plus.", "One more question."),
    "screen.read_first": Text("Lisez jusqu’à la fin.", "Read to the end."),
    "screen.reading": Text("Texte à lire. Les flèches le suivent.", "Text to read. The arrows follow it."),
    "screen.seconds": Text("Il reste {n} secondes.", "{n} seconds are left."),
    "screen.required": Text("obligatoire", "required"),
    "screen.position": Text("{a} de {n}", "{a} of {n}"),
    "screen.empty": Text("vide", "empty"),
    "screen.masked": Text("{n} signes", "{n} signs"),
    "screen.masked.one": Text("1 signe", "1 sign"),
    "screen.chosen": Text("choisi", "chosen"),
    "screen.not_chosen": Text("non choisi", "not chosen"),
    "screen.ticked": Text("coché", "ticked"),
    "screen.not_ticked": Text("non coché", "not ticked"),
    "screen.role.field": Text("champ", "field"),
    "screen.role.text": Text("texte", "text"),
    "screen.role.choice": Text("choix", "choice"),
    "screen.role.choices": Text("case", "box"),
    "screen.role.box": Text("case", "box"),
    "screen.role.row": Text("ligne", "row"),
    "screen.role.button": Text("bouton", "button"),
    "crash.title": Text("Arrêt de la borne · Kiosk stopped", "Kiosk stopped · Arrêt de la borne"),
    "crash.code": Text("Code {code}", "Code {code}"),
    "crash.kept": Text(
        "Vos réponses enregistrées sont gardées. Donnez le code à un agent.", "Your saved answers are kept. Give the code to staff."
    ),
    "crash.again": Text("Recommencer · Start again", "Start again · Recommencer"),
}

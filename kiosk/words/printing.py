"""Words of printing: how a paper stands, each with the next step. « Envoyé », never « imprimé »: nobody saw the paper."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "print.ready": Text("L’imprimante est prête.", "The printer is ready."),
    "print.receipt.printing": Text("Le reçu part vers l’imprimante.", "The receipt is going to the printer."),
    "print.receipt.sent": Text(
        "Le reçu est envoyé à l’imprimante. Prenez-le quand il sort.", "The receipt is sent to the printer. Take it when it comes out."
    ),
    "print.receipt.done": Text("Le reçu est enregistré. Demandez-le au comptoir.", "The receipt is saved. Ask for it at the counter."),
    "print.receipt.down": Text("L’impression ne marche pas. Notez votre numéro.", "Printing does not work. Write your number down."),
    "print.paper.printing": Text("Le papier part vers l’imprimante.", "The paper is going to the printer."),
    "print.paper.sent": Text(
        "Le papier est envoyé à l’imprimante. Prenez-le quand il sort.", "The paper is sent to the printer. Take it when it comes out."
    ),
    "print.paper.done": Text("Le papier est enregistré. Demandez-le au comptoir.", "The paper is saved. Ask for it at the counter."),
    "print.paper.down": Text("L’impression ne marche pas. Voyez un agent.", "Printing does not work. See staff."),
    "print.paper_out": Text("L’imprimante manque de papier. Voyez un agent.", "The printer is out of paper. See staff."),
    "print.offline": Text("L’imprimante est hors ligne. Voyez un agent.", "The printer is offline. See staff."),
    "print.jam": Text("Du papier est coincé. Voyez un agent.", "Paper is jammed. See staff."),
    "print.cancelled": Text("L’impression est annulée. Vous pouvez réessayer.", "Printing is cancelled. You may try again."),
    "print.no_queue": Text("L’imprimante n’est pas trouvée. Voyez un agent.", "The printer is not found. See staff."),
    "print.safe": Text("Votre {noun} est bien envoyée.", "Your {noun} is sent all the same."),
    "print.wait": Text(
        "Un papier est en route. Si vous finissez maintenant, il est annulé.", "A paper is on its way. If you end now, it is cancelled."
    ),
    "page.printing.title": Text("Impression en cours", "Printing"),
    "page.printing.place": Text("Attendez votre papier", "Wait for your paper"),
    "page.papers.title": Text("Vos papiers", "Your papers"),
    "page.papers.place": Text("À lire ou à imprimer", "To read or to print"),
    "papers.receipt": Text("Le reçu", "The receipt"),
    "papers.checklist": Text("La liste de vos documents", "The list of your documents"),
    "papers.summary": Text("Le résumé de vos réponses", "The summary of your answers"),
    "papers.explanation": Text("Vos conditions expliquées", "Your criteria explained"),
    "papers.large": Text("Gros caractères", "Large print"),
    "said.large_print": Text("Les papiers sortent en gros caractères.", "Papers come out in large print."),
    "said.usual_print": Text("Les papiers sortent en caractères ordinaires.", "Papers come out in usual print."),
    "page.paper.place": Text("Le même texte que sur papier", "The same text as on paper"),
    "page.verify.title": Text("Vérifier le papier", "Check the paper"),
    "page.verify.place": Text("Ce que dit le fichier imprimé", "What the printed file says"),
    "verify.agrees": Text(
        "Nous avons relu le fichier. Il dit la même chose que votre {noun}.",
        "We read the file back. It says the same as your {noun}.",
    ),
    "verify.differs": Text("Attention : ceci manque sur le papier. Voyez un agent.", "Warning: this is missing on the paper. See staff."),
    "do.papers": Text("Vos papiers", "Your papers"),
    "do.verify": Text("Vérifier", "Check"),
    "do.print": Text("Imprimer", "Print"),
    "do.printing": Text("Voir l’impression", "Check the printing"),
    "cli.print_test": Text(
        "Imprimer une page d’essai, et dire comment va l’imprimante : 0 si tout va.",
        "Print a test page, and say how the printer is: 0 when all is well.",
    ),
    "print_test.none": Text("Aucune imprimante n’est réglée.", "No printer is set."),
    "print_test.title": Text("Page d’essai", "Test page"),
    "print_test.letters": Text("Lettres : é è ê ë à â ç î ï ô œ ù û ü « » ’ – €", "Letters: é è ê ë à â ç î ï ô œ ù û ü “ ” ’ – €"),
    "print_test.read": Text("Si vous lisez cette page, l’imprimante marche.", "If you read this page, the printer works."),
    "doctor.printer.none": Text("Imprimante : aucune", "Printer: none"),
    "doctor.printer": Text("Imprimante : {name}. {state}", "Printer: {name}. {state}"),
    "settings.error.paper_size": Text("« {key} » demande letter ou a4.", "“{key}” needs letter or a4."),
    "settings.error.printer": Text(
        "« {key} » demande none, file, cups:FILE ou ticket:network:HÔTE.", "“{key}” needs none, file, cups:QUEUE or ticket:network:HOST."
    ),
}

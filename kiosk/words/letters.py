"""Words of communications, notifications and repayment."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "days.today": Text("aujourd’hui", "today"),
    "days.tomorrow": Text("demain", "tomorrow"),
    "days.in": Text("dans {n} jours", "in {n} days"),
    "days.late": Text("en retard de {n} jours", "{n} days late"),
    "days.late.one": Text("en retard de {n} jour", "{n} day late"),
    "page.repayment.title": Text("Remboursement", "Repayment"),
    "page.repayment.place": Text("Ce que vous devez", "What you owe"),
    "repayment.nothing": Text("Vous n’avez rien à payer en ce moment.", "You have nothing to pay at this time."),
    "repayment.owed": Text("Vous devez en tout {amount}.", "You owe {amount} in all."),
    "repayment.agreed": Text("Entente : {amount} par mois.", "Agreement: {amount} a month."),
    "repayment.claim": Text("Réclamation du {date}", "Claim of {date}"),
    "repayment.original": Text("Montant au départ : {amount}.", "Amount at first: {amount}."),
    "repayment.repaid": Text("Remboursée", "Repaid"),
    "repayment.small": Text("Rien à payer", "Nothing to pay"),
    "repayment.small.why": Text(
        "Il reste {amount}. Un montant si petit n’est pas réclamé.", "There is {amount} left. So small an amount is not claimed."
    ),
    "do.pay_ways": Text("Façons de payer", "Ways to pay"),
    "page.pay_ways.title": Text("Façons de payer", "Ways to pay"),
    "page.pay_ways.place": Text("Remboursement", "Repayment"),
    "pay.debit": Text("Par débit préautorisé, une fois par mois.", "By pre-authorized debit, once a month."),
    "pay.online": Text("Par le site de votre banque ou de votre caisse.", "By the site of your bank or credit union."),
    "pay.cheque": Text(
        "Par chèque ou mandat au ministre des Finances, avec votre numéro de dossier.",
        "By cheque or money order to the Minister of Finance, with your file number.",
    ),
    "pay.slip": Text("Avec un bordereau, que vous imprimez ici.", "With a slip, which you print here."),
    "pay.no_printer": Text(
        "Cette borne n’imprime pas. Un agent vous remet un bordereau : F12.", "This kiosk does not print. Staff hand you a slip: F12."
    ),
    "pay.no_card": Text(
        "La borne ne prend aucun paiement. Elle ne demande jamais un numéro de carte.",
        "The kiosk takes no payment. It never asks for a card number.",
    ),
    "pay.closed": Text(
        "Sans aide en cours, le minimum est de {amount} par mois. Tout est à rembourser en {n} mois.",
        "Without assistance now, the least is {amount} a month. All of it is to be repaid in {n} months.",
    ),
    "pay.closed.unknown": Text(
        "Le minimum par mois n’est pas connu de la borne.", "The least to pay each month is not known to the kiosk."
    ),
    "pay.closed.sheltered": Text("Personne hébergée : {amount} par mois.", "In a shelter or residence: {amount} a month."),
    "pay.closed.declared": Text("Après une fausse déclaration : {amount} par mois.", "After a false declaration: {amount} a month."),
    "pay.closed.again": Text("En cas de récidive : {amount} par mois.", "If it happens again: {amount} a month."),
    "pay.closed.less": Text("Moins est possible, par entente avec un agent.", "Less is possible, by agreement with staff."),
    "pay.closed.refused": Text("Refuser de payer rend toute la somme due.", "If you refuse to pay, the whole amount is due."),
    "letters.count": Text("{n} lettres", "{n} letters"),
    "letters.count.one": Text("{n} lettre", "{n} letter"),
    "letters.count.unread": Text("{n} non lues", "{n} not read"),
    "letters.count.unread.one": Text("{n} non lue", "{n} not read"),
    "page.messages.title": Text("Communications", "Communications"),
    "letters.unread": Text("Non lues", "Not read"),
    "letters.due": Text("Avec une date limite", "With a last day"),
    "letters.due.coming": Text("{n} à venir", "{n} to come"),
    "letters.part": Text("{a} à {b} de {n}", "{a} to {b} of {n}"),
    "letters.older": Text("Les suivantes", "The next ones"),
    "letters.newer": Text("Les précédentes", "The ones before"),
    "letters.none.unread": Text("Toutes vos lettres sont lues.", "All your letters were read."),
    "letters.none.due": Text("Aucune lettre n’a de date limite.", "No letter has a last day."),
    "letter.unread": Text("Non lue", "Not read"),
    "letter.read": Text("Lue", "Read"),
    "letter.decision": Text("Décision", "Decision"),
    "letter.notice": Text("Avis de convocation", "Notice to appear"),
    "letter.letter": Text("Lettre", "Letter"),
    "letter.decision.on": Text("Décision du {date}", "Decision of {date}"),
    "letter.notice.on": Text("Avis de convocation du {date}", "Notice to appear of {date}"),
    "letter.letter.on": Text("Lettre du {date}", "Letter of {date}"),
    "letter.due": Text("À faire au plus tard le {date} : {left}.", "To be done by {date}: {left}."),
    "letter.lang.fr": Text("Écrite en français.", "Written in French."),
    "letter.lang.en": Text("Écrite en anglais.", "Written in English."),
    "letter.empty": Text(
        "Le texte de cette lettre n’est pas au dossier. Demandez-le à un agent : F12.",
        "The text of this letter is not in the file. Ask staff for it: F12.",
    ),
    "said.letter_gone": Text("Cette lettre n’est plus au dossier.", "This letter is not in the file any more."),
    "letter.paper.on": Text("Datée du", "Dated"),
    "letter.paper.due": Text("À faire au plus tard le", "To be done by"),
}

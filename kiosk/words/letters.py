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
    "repayment.original": Text("Montant au départ : {amount}.", "Original amount: {amount}."),
    "repayment.repaid": Text("Remboursée", "Repaid"),
    "repayment.small": Text("Rien à payer", "Nothing to pay"),
    "repayment.small.why": Text(
        "Il reste {amount}. Un montant si petit n’est pas réclamé.", "{amount} is left. So small an amount is not claimed."
    ),
    "do.pay_ways": Text("Façons de payer", "Ways to pay"),
    "page.pay_ways.title": Text("Façons de payer", "Ways to pay"),
    "page.pay_ways.place": Text("Remboursement", "Repayment"),
    "pay.debit": Text("Par débit préautorisé, une fois par mois.", "By pre-authorized debit, once a month."),
    "pay.online": Text("Par le site de votre banque ou de votre caisse.", "On the website of your bank or credit union."),
    "pay.cheque": Text(
        "Par chèque ou mandat au ministre des Finances, avec votre numéro de dossier.",
        "By cheque or money order to the Minister of Finance, with your file number.",
    ),
    "pay.slip": Text("Avec un bordereau, que vous imprimez ici.", "With a slip that you print here."),
    "pay.no_printer": Text(
        "Cette borne n’imprime pas. Demandez un bordereau à un agent : F12.", "This kiosk does not print. Ask staff for a slip: F12."
    ),
    "pay.no_card": Text(
        "La borne ne prend aucun paiement, et ne demande jamais un numéro de carte.",
        "The kiosk takes no payment, and never asks for a card number.",
    ),
    "pay.closed": Text(
        "Sans aide ni entente, le minimum est de {amount} par mois. Toute la dette est à rembourser en {n} mois.",
        "Without assistance or agreement, the minimum is {amount} a month. The whole debt is to be repaid in {n} months.",
    ),
    "pay.closed.unknown": Text(
        "Le minimum par mois n’est pas connu de la borne.", "The kiosk does not know the minimum to pay each month."
    ),
    "pay.closed.sheltered": Text("Personne hébergée : {amount} par mois.", "In a shelter or residence: {amount} a month."),
    "pay.closed.declared": Text("Après une fausse déclaration : {amount} par mois.", "After a false declaration: {amount} a month."),
    "pay.closed.again": Text(
        "Après une autre fausse déclaration : {amount} par mois.", "After another false declaration: {amount} a month."
    ),
    "pay.closed.less": Text(
        "Une entente avec un agent peut prévoir un montant plus petit.", "An agreement with staff can set a smaller amount."
    ),
    "pay.closed.refused": Text("Refuser de payer rend toute la somme due.", "If you refuse to pay, the whole amount is due."),
    "letters.count": Text("{n} lettres", "{n} letters"),
    "letters.count.one": Text("{n} lettre", "{n} letter"),
    "letters.count.unread": Text("{n} non lues", "{n} unread"),
    "letters.count.unread.one": Text("{n} non lue", "{n} unread"),
    "page.messages.title": Text("Communications", "Communications"),
    "letters.unread": Text("Lettres non lues", "Unread letters"),
    "letters.due": Text("Lettres à date limite", "Letters with a last day"),
    "letters.due.coming": Text("{n} à venir", "{n} to come"),
    "letters.year": Text("Lettres de {year}", "Letters of {year}"),
    "letters.part": Text("{a} à {b} de {n}", "{a} to {b} of {n}"),
    "letters.older": Text("Lettres suivantes", "Next letters"),
    "letters.newer": Text("Lettres précédentes", "Previous letters"),
    "letters.none.unread": Text("Vous avez lu toutes vos lettres.", "You have read all your letters."),
    "letters.none.due": Text("Aucune lettre n’a de date limite.", "No letter has a last day."),
    "letter.unread": Text("Non lue", "Unread"),
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
        "Le texte de cette lettre n’est pas au dossier. Demandez la lettre à un agent : F12.",
        "The text of this letter is not in the file. Ask staff for the letter: F12.",
    ),
    "said.letter_gone": Text("Cette lettre n’est plus au dossier.", "This letter is not in the file any more."),
    "letter.paper.on": Text("Datée du", "Dated"),
    "letter.paper.due": Text("À faire au plus tard le", "To be done by"),
    "page.notifications.title": Text("Notifications", "Notifications"),
    "page.notifications.place": Text("Quand vous avertir", "When to tell you"),
    "notices.what": Text(
        "Le courriel dit seulement qu’il y a du nouveau. Il n’y a rien de votre dossier dans le courriel.",
        "The e-mail only says that there is something new. Nothing of your file is in the e-mail.",
    ),
    "notices.to": Text("Le courriel va à {address}.", "The e-mail goes to {address}."),
    "notices.no_mail": Text("Ce centre n’envoie pas de courriel.", "This centre sends no e-mail."),
    "notices.no_address": Text("Votre compte n’a pas d’adresse courriel.", "Your account has no e-mail address."),
    "notices.add": Text(
        "Pour recevoir un courriel, ajoutez une adresse : choisissez « Adresse courriel ».",
        "To get an e-mail, add an address: choose “E-mail address”.",
    ),
    "do.email_address": Text("Adresse courriel", "E-mail address"),
    "notices.letters": Text("Courriel : lettres et décisions", "E-mail: letters and decisions"),
    "notices.payments": Text("Courriel : paiements", "E-mail: payments"),
    "notices.dates": Text("Courriel : dates importantes", "E-mail: important dates"),
    "notices.here": Text("Avis à l’ouverture de la session", "Notice when you sign in"),
    "notices.on": Text("Oui", "Yes"),
    "notices.off": Text("Non", "No"),
    "news.unread": Text("{n} lettres non lues.", "{n} unread letters."),
    "news.unread.one": Text("{n} lettre non lue.", "{n} unread letter."),
    "news.near": Text("{n} dates d’ici 7 jours.", "{n} dates within 7 days."),
    "news.near.one": Text("{n} date d’ici 7 jours.", "{n} date within 7 days."),
    "record.told": Text("Personnes averties par courriel : {n}.", "People told by e-mail: {n}."),
    "record.not_told": Text("Courriels qui ne sont pas partis : {n}.", "E-mails that did not go out: {n}."),
    "mail.news.subject": Text("Il y a du nouveau dans votre dossier", "There is something new in your file"),
    "mail.news.what": Text("Il y a du nouveau dans votre dossier.", "There is something new in your file."),
    "mail.news.where": Text(
        "Pour lire votre dossier, ouvrez une session à la borne d’un bureau de Services Québec.",
        "To read your file, sign in at the kiosk of a Services Québec office.",
    ),
    "mail.news.nothing": Text(
        "Ce courriel ne dit rien de votre dossier. Ce courriel ne demande rien et n’a aucun lien.",
        "This e-mail says nothing of your file. This e-mail asks for nothing and has no link.",
    ),
    "mail.news.off": Text(
        "Pour ne plus recevoir ce courriel : « Notifications », dans « Mon dossier ».",
        "To stop this e-mail: “Notifications”, in “My file”.",
    ),
}

"""Words of what can be done against a decision, and of the request for it."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.recourse": Text("Contester", "Contest"),
    "page.recourse.title": Text("Contester la décision", "Contest the decision"),
    "recourse.reconsideration.offered": Text(
        "Pas d’accord? Vous pouvez demander un réexamen administratif.",
        "Do you disagree? You can ask for an administrative reconsideration.",
    ),
    "recourse.reconsideration.until": Text(
        "Pas d’accord? Demandez un réexamen au plus tard le {date} : {left}.",
        "Do you disagree? Ask for a reconsideration by {date}: {left}.",
    ),
    "recourse.reconsideration.was": Text(
        "Le dernier jour pour demander un réexamen était le {date}.", "The last day to ask for a reconsideration was {date}."
    ),
    "recourse.reconsideration.what": Text(
        "Vous pouvez demander un réexamen administratif. Le Ministère regarde la décision de nouveau.",
        "You can ask for an administrative reconsideration. The Department looks at the decision again.",
    ),
    "recourse.reconsideration.then": Text(
        "La réponse du Ministère est finale : aucun autre recours n’existe après.",
        "The Department’s answer is final: there is no other recourse after it.",
    ),
    "recourse.reconsideration.late": Text(
        "Un agent vous dit ce qui est encore possible : F12.", "Staff tell you what is still possible: F12."
    ),
    "recourse.review.offered": Text("Pas d’accord? Vous pouvez demander une révision.", "Do you disagree? You can ask for a review."),
    "recourse.review.until": Text(
        "Pas d’accord? Demandez une révision au plus tard le {date} : {left}.", "Do you disagree? Ask for a review by {date}: {left}."
    ),
    "recourse.review.was": Text(
        "Le dernier jour pour demander une révision était le {date}.", "The last day to ask for a review was {date}."
    ),
    "recourse.review.what": Text(
        "Vous pouvez demander une révision. Le Ministère regarde la décision de nouveau.",
        "You can ask for a review. The Department looks at the decision again.",
    ),
    "recourse.review.then": Text(
        "Après la réponse du Ministère, ou sans réponse en {n} jours, le Tribunal administratif du Québec peut vous entendre.",
        "After the Department’s answer, or without one in {n} days, the Tribunal administratif du Québec can hear you.",
    ),
    "recourse.review.late": Text(
        "Une demande en retard est reçue si vous ne pouviez pas agir avant. Dites pourquoi dans la demande.",
        "A late request is received if you could not act earlier. Say why in the request.",
    ),
    "recourse.tribunal.offered": Text(
        "Pas d’accord? Vous pouvez écrire au Tribunal administratif du Québec.",
        "Do you disagree? You can write to the Tribunal administratif du Québec.",
    ),
    "recourse.tribunal.until": Text(
        "Pas d’accord? Écrivez au Tribunal au plus tard le {date} : {left}.", "Do you disagree? Write to the Tribunal by {date}: {left}."
    ),
    "recourse.tribunal.was": Text(
        "Le dernier jour pour écrire au Tribunal était le {date}.", "The last day to write to the Tribunal was {date}."
    ),
    "recourse.tribunal.what": Text(
        "Vous pouvez écrire au Tribunal administratif du Québec.", "You can write to the Tribunal administratif du Québec."
    ),
    "recourse.tribunal.then": Text("Le Tribunal est indépendant du Ministère.", "The Tribunal is independent of the Department."),
    "recourse.tribunal.late": Text(
        "Le Tribunal peut accepter une demande en retard pour un motif raisonnable. Dites pourquoi dans la demande.",
        "The Tribunal can accept a late request for a reasonable cause. Say why in the request.",
    ),
    "recourse.last": Text("Dernier jour : le {date}, {left}.", "Last day: {date}, {left}."),
    "recourse.past": Text("Le dernier jour était le {date} : {left}.", "The last day was {date}: {left}."),
    "recourse.counted": Text(
        "L’avis vous est parvenu le {date}. Le délai est de {n} jours, à partir du lendemain.",
        "The notice reached you on {date}. The limit is {n} days, counted from the next day.",
    ),
    "recourse.moved": Text(
        "Le délai finit le {date}. Les bureaux sont fermés ce jour-là : le dernier jour passe au prochain jour ouvrable.",
        "The limit ends on {date}. The offices are closed on that day: the last day moves to the next working day.",
    ),
    "recourse.unknown": Text("La borne ne connaît pas le dernier jour.", "The kiosk does not know the last day."),
    "recourse.from": Text(
        "Le délai est de {n} jours, à partir du lendemain du jour où l’avis vous est parvenu.",
        "The limit is {n} days, counted from the day after the notice reached you.",
    ),
    "recourse.unknown.days": Text(
        "La borne ne connaît pas non plus le nombre de jours.", "The kiosk does not know the number of days either."
    ),
    "recourse.ask": Text("Un agent peut calculer le dernier jour avec vous : F12.", "Staff can work out the last day with you: F12."),
    "recourse.sent": Text("Demande reçue le {date}. Numéro : {reference}.", "Request received on {date}. Number: {reference}."),
    "recourse.paper.last": Text("Dernier jour", "Last day"),
    "do.request": Text("Écrire la demande", "Write the request"),
    "page.request.title": Text("Écrire la demande", "Write the request"),
    "page.request.place": Text("Contester la décision", "Contest the decision"),
    "request.about": Text("Votre demande porte sur cette lettre :", "Your request is about this letter:"),
    "request.ministry": Text(
        "Le Ministère reçoit votre demande avec votre nom et votre numéro de dossier. Vos mots suffisent.",
        "The Department receives your request with your name and file number. Your words are enough.",
    ),
    "request.tribunal": Text(
        "La borne prépare une lettre, et n’envoie rien au Tribunal.", "The kiosk prepares a letter, and sends nothing to the Tribunal."
    ),
    "field.request.ask": Text("Pourquoi n’êtes-vous pas d’accord?", "Why do you disagree?"),
    "field.request.label": Text("Motifs", "Reasons"),
    "do.send_request": Text("Envoyer la demande", "Send the request"),
    "do.make_letter": Text("Faire la lettre", "Make the letter"),
    "said.request_sent": Text("Votre demande est reçue.", "Your request is received."),
    "page.request_sent.title": Text("Demande reçue", "Request received"),
    "page.request_sent.place": Text("Numéro {reference}", "Number {reference}"),
    "request.received": Text("Le Ministère a reçu votre demande.", "The Department received your request."),
    "request.number": Text("Numéro : {reference}.", "Number: {reference}."),
    "request.at": Text("Reçue le {at}.", "Received on {at}"),
    "request.next": Text("Le Ministère vous répond par écrit.", "The Department answers you in writing."),
    "request.change": Text(
        "Vous pouvez encore corriger ou retirer la demande : choisissez « Gérer mon compte ».",
        "You can still correct or withdraw the request: choose “Manage my account”.",
    ),
    "request.reconsideration": Text("Un réexamen administratif", "An administrative reconsideration"),
    "request.review": Text("Une révision", "A review"),
    "request.paper.asks": Text("Demande", "Asks for"),
    "request.paper.about": Text("Lettre", "Letter"),
    "request.paper.words": Text("Vos motifs", "Your reasons"),
    "page.tribunal_letter.title": Text("Lettre au Tribunal", "Letter to the Tribunal"),
    "page.tribunal_letter.place": Text("À signer et à envoyer", "To be signed and sent"),
    "tribunal.to": Text("Au Tribunal administratif du Québec", "To the Tribunal administratif du Québec"),
    "tribunal.not_sent": Text("La borne n’a rien envoyé au Tribunal.", "The kiosk sent nothing to the Tribunal."),
    "tribunal.send": Text("Imprimez la lettre, signez-la, puis envoyez-la vous-même.", "Print the letter, sign it, then send it yourself."),
    "tribunal.no_printer": Text(
        "Cette borne n’imprime pas. Notez vos motifs, ou demandez de l’aide à un agent : F12.",
        "This kiosk does not print. Write your reasons down, or ask staff for help: F12.",
    ),
    "tribunal.wrote": Text("Vos motifs dans la lettre :", "Your reasons in the letter:"),
    "tribunal.sign": Text("À écrire à la main", "To be written by hand"),
    "tribunal.address": Text("Adresse", "Address"),
    "tribunal.phone": Text("Téléphone", "Telephone"),
    "tribunal.date": Text("Date", "Date"),
    "tribunal.signature": Text("Signature", "Signature"),
}

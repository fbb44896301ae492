"""Words of the services of a file: what they have in common, payments, claim slips, important dates."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "dossier.good_faith": Text("Anglais : confirmé de bonne foi.", "English: confirmed in good faith."),
    "dossier.as_of": Text("Dossier connu au {date}.", "File known as of {date}."),
    "dossier.none.newcomer": Text("Vous n’avez pas encore de dossier au Ministère.", "You have no file at the Department yet."),
    "dossier.none.newcomer.then": Text("Ce service commence après une première demande.", "This service begins after a first application."),
    "dossier.none.no_aid": Text("Vous ne recevez pas d’aide en ce moment.", "You receive no assistance at this time."),
    "dossier.none.no_aid.then": Text(
        "Ce service concerne les personnes prestataires.", "This service is for people who receive assistance."
    ),
    "dossier.none.older_workers": Text(
        "Le Programme de soutien pour les travailleurs âgés n’a pas de carnet de réclamation.",
        "The Income Support Program for Older Workers has no claim slips.",
    ),
    "dossier.none.older_workers.then": Text(
        "Il est remis avec l’aide sociale ou la solidarité sociale.", "They come with Social Assistance or Social Solidarity."
    ),
    "dossier.none.no_debt": Text(
        "Le Ministère ne vous réclame rien, selon ce dossier.", "According to this file, you owe the Department nothing."
    ),
    "dossier.none.no_debt.then": Text(
        "Une lettre vous le dirait. Un doute? Appuyez sur F12.", "A letter would tell you. In doubt? Press F12."
    ),
    "dossier.none.other.then": Text("Une question? Un agent vous répond : F12.", "A question? Staff answer you: F12."),
    "service.state.no_file": Text("Aucun dossier lié", "No file linked"),
    "service.state.newcomer": Text("Après une demande", "Once you applied"),
    "service.state.no_aid": Text("Sans aide en cours", "No assistance now"),
    "service.state.older_workers": Text("Pas dans le PSTA", "None in the PSTA"),
    "service.state.no_debt": Text("Rien à rembourser", "Nothing to repay"),
    "page.payments.title": Text("Paiements", "Payments"),
    "page.payments.place": Text("Ce que vous recevez", "What you receive"),
    "dossier.none.payments": Text("Aucun paiement n’est au dossier.", "There is no payment in the file."),
    "payments.next": Text("Prochain paiement : {date}.", "Next payment: {date}."),
    "payments.next.how": Text("{amount}, {method}.", "{amount}, {method}."),
    "payments.next.none": Text("Prochain paiement : date inconnue ici.", "Next payment: its date is not known here."),
    "payments.never": Text("La borne ne calcule jamais une date de paiement.", "The kiosk never computes a day of payment."),
    "payments.past": Text("Paiements passés", "Past payments"),
    "payments.count": Text("{n} paiements", "{n} payments"),
    "payments.count.one": Text("{n} paiement", "{n} payment"),
    "payment.by.deposit": Text("par dépôt direct", "by direct deposit"),
    "payment.by.cheque": Text("par chèque", "by cheque"),
    "payment.deposit": Text("dépôt direct", "direct deposit"),
    "payment.cheque": Text("chèque", "cheque"),
    "payment.status.planned": Text("prévu, suite inconnue", "planned, outcome unknown"),
    "payment.status.sent": Text("envoyé", "sent"),
    "payment.status.returned": Text("revenu au Ministère", "returned to the Department"),
    "payment.status.cancelled": Text("annulé", "cancelled"),
    "payments.past.one": Text("Pour {month} : {method}, {status}.", "For {month}: {method}, {status}."),
    "payments.returned": Text("Parlez à un agent : F12.", "Speak to staff: F12."),
    "page.past_payments.title": Text("Paiements passés", "Past payments"),
    "page.past_payments.place": Text("Les 24 derniers mois", "The last 24 months"),
    "page.payment_calendar.title": Text("Calendrier des paiements", "Payment calendar"),
    "page.benefit_amounts.title": Text("Montants de l’aide", "Benefit amounts"),
    "calendar.none": Text("Les dates de paiement de {year} ne sont pas connues ici.", "The days of payment of {year} are not known here."),
    "calendar.never": Text(
        "Elles ne se calculent pas : le Ministère les publie.", "They cannot be computed: the Department publishes them."
    ),
    "calendar.ask": Text("Un agent peut vous les dire : F12.", "Staff can tell you: F12."),
    "calendar.over": Text("passé", "past"),
    "amounts.none": Text("Les montants de {year} ne sont pas connus ici.", "The amounts of {year} are not known here."),
    "amounts.program": Text("Programme d’aide sociale, par mois", "Social Assistance Program, each month"),
    "amounts.basic": Text("Prestation de base, un adulte : {amount}", "Basic benefit, one adult: {amount}"),
    "amounts.adjustment": Text("Ajustement, en plus : {amount}", "Adjustment, in addition: {amount}"),
    "amounts.allowance": Text(
        "Contraintes temporaires à l’emploi, en plus : {amount}", "Temporarily limited capacity, in addition: {amount}"
    ),
    "amounts.work": Text("Revenu de travail permis, un adulte : {amount}", "Work income allowed, one adult: {amount}"),
    "amounts.work_two": Text("Revenu de travail permis, deux adultes : {amount}", "Work income allowed, two adults: {amount}"),
    "amounts.yours": Text(
        "Votre montant dépend de votre situation. Votre avis de décision le donne.",
        "Your amount depends on your situation. Your notice of decision gives it.",
    ),
    "published": Text("Source : {source}.", "Source: {source}."),
    "published.inferred": Text(
        "Source : {source}. La page ne donnait pas l’année : elle est déduite.", "Source: {source}. The page gave no year: it is inferred."
    ),
    "published.year": Text("Année {year}", "Year {year}"),
    "published.others": Text("Aussi connu ici", "Also known here"),
    "published.known": Text("Année {year}", "Year {year}"),
    "published.unknown": Text("{year} : inconnu", "{year}: unknown"),
    "page.slips.title": Text("Carnet de réclamation", "Claim slips"),
    "page.slips.place": Text("Un carnet par mois", "One slip a month"),
    "page.claim_slip.title": Text("Carnet de réclamation", "Claim slip"),
    "dossier.none.slips": Text("Aucun carnet n’est au dossier.", "There is no claim slip in the file."),
    "claim_slip.count": Text("{n} personnes", "{n} people"),
    "claim_slip.count.one": Text("{n} personne", "{n} person"),
    "claim_slip.month": Text("Mois", "Month"),
    "claim_slip.people": Text("Personnes couvertes", "People covered"),
    "claim_slip.mentions": Text("Ce qui est couvert", "What is covered"),
    "claim_slip.mention.drugs": Text("Médicaments", "Drugs"),
    "claim_slip.mention.dental": Text("Soins dentaires", "Dental care"),
    "claim_slip.mention.glasses": Text("Lunettes", "Glasses"),
    "claim_slip.no_mention": Text("Aucune mention.", "No mention."),
    "claim_slip.over": Text("Ce mois est passé.", "This month is over."),
    "claim_slip.show": Text(
        "Montrez-le à la pharmacie, avec votre carte d’assurance maladie.", "Show it at the pharmacy, with your health insurance card."
    ),
    "claim_slip.not_claim": Text("Ce n’est pas une dette : rien n’est à payer.", "It is not a debt: nothing is to be paid."),
    "page.dates.title": Text("Dates importantes", "Important dates"),
    "page.dates.place": Text("Ce qui vient, et ce qui presse", "What comes, and what is pressing"),
    "page.dates.place.short": Text("Ce qui vient", "What comes"),
    "dossier.none.messages": Text("Aucune communication n’est au dossier.", "There is no communication in the file."),
    "dossier.none.repayment": Text("Aucune réclamation n’est au dossier.", "There is no claim in the file."),
    "dossier.none.dates": Text("Aucune date n’est au dossier.", "There is no date in the file."),
    "event.late": Text("En retard? Parlez-en à un agent : F12.", "Late? Speak to staff: F12."),
    "do.agenda": Text("Fichier pour agenda", "Calendar file"),
    "said.agenda.kept": Text("Le fichier des dates est sur la clé.", "The file of dates is on the key."),
    "said.agenda.no_key": Text("Aucune clé USB ici. Branchez-la.", "There is no USB key. Plug it in."),
    "said.agenda.full": Text("La clé est pleine. Rien n’y est écrit.", "The key is full. Nothing is on it."),
    "said.agenda.refused": Text("La clé refuse le fichier.", "The key refuses the file."),
    "event.name": Text("{what}, {date}", "{what}, {date}"),
    "event.appointment": Text("Rendez-vous", "Appointment"),
    "event.documents": Text("Documents", "Documents"),
    "event.statement": Text("Déclaration", "Statement"),
    "event.done": Text("fait", "done"),
    "event.over": Text("passé", "past"),
    "event.was_late": Text("En retard", "Late"),
    "event.at": Text("Heure : {time}.", "Time: {time}."),
    "event.place": Text("Lieu : {place}.", "Place: {place}."),
    "event.about": Text("Sujet : « {about} ».", "About: “{about}”."),
}

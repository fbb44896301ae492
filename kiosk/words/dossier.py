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
    "payments.none": Text("Aucun paiement n’est au dossier.", "There is no payment in the file."),
    "page.slips.title": Text("Carnet de réclamation", "Claim slips"),
    "page.slips.place": Text("Un carnet par mois", "One slip a month"),
    "slips.none": Text("Aucun carnet n’est au dossier.", "There is no claim slip in the file."),
    "page.dates.title": Text("Dates importantes", "Important dates"),
    "page.dates.place": Text("Ce qui vient, et ce qui presse", "What comes, and what presses"),
    "dates.none": Text("Aucune date n’est au dossier.", "There is no date in the file."),
}

"""Words of what a person takes home: the receipt and the checklist."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "receipt.title": Text("Accusé de réception", "Receipt"),
    "receipt.reference": Text("Référence", "Reference"),
    "receipt.received": Text("Reçue le", "Received on"),
    "receipt.person": Text("Personne", "Person"),
    "receipt.number": Text("NAS ••• ••• {digits}", "SIN ••• ••• {digits}"),
    "receipt.limit": Text("Dernier jour", "Last day"),
    "receipt.inclusive": Text("{date} inclusivement", "{date} inclusive"),
    "receipt.witness": Text("Code du journal", "Trail code"),
    "receipt.documents": Text("Vos documents", "Your documents"),
    "receipt.still_to_give": Text("À donner encore", "Still to give"),
    "receipt.next": Text("Et maintenant", "What happens next"),
    "receipt.open_at": Text("Heures : {hours}", "Hours: {hours}"),
    "checklist.title": Text("Vos documents", "Your documents"),
    "checklist.or": Text("Un de ces documents suffit aussi :", "One of these will also do:"),
    "checklist.none": Text("Aucun document n’est demandé pour le moment.", "No document is asked for now."),
    "checklist.by.limit": Text("À apporter au plus tard le {date}.", "Bring it no later than {date}."),
    "checklist.by.soon": Text("À apporter dès que possible.", "Bring it as soon as you can."),
    "checklist.by.decision": Text("À apporter avant la décision.", "Bring it before the decision."),
    "checklist.by.asked": Text("À apporter quand un agent le demande.", "Bring it when staff ask for it."),
    "checklist.where": Text("Où apporter vos documents", "Where to bring your documents"),
    "checklist.limit": Text("Dernier jour pour la {noun} : {date} inclusivement.", "Last day for the {noun}: {date} inclusive."),
    "receipt.hours": Text("Heures", "Hours"),
    "receipt.bring": Text("Apportez vos documents dès que possible.", "Bring your documents as soon as you can."),
    "receipt.contact": Text("Un agent étudie la demande, puis vous écrit.", "Staff study the application, then write to you."),
    "receipt.recourse": Text(
        "Pas d’accord avec une décision? Demandez un réexamen dans les 30 jours.",
        "Do you disagree with a decision? Ask for a reconsideration within 30 days.",
    ),
}

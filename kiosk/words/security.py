"""Words of the security page: the advice of clicSÉQUR, what the kiosk does by itself, and what each protection is worth."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.security.title": Text("Sécurité", "Security"),
    "page.security.place": Text("Échap revient à la page", "Esc goes back to the page"),
    "page.security.place.short": Text("Échap : retour", "Esc: back"),
    "security.phone.unknown": Text("numéro inconnu ici : demandez à un agent", "number not known here: ask staff"),
    "security.yours": Text("Le compte est à vous seul", "The account is yours alone"),
    "security.yours.alone": Text(
        "Ne donnez à personne votre code, votre mot de passe et vos réponses.", "Give nobody your code, your password or your answers."
    ),
    "security.yours.memorize": Text(
        "Apprenez par cœur votre code d’utilisateur et votre mot de passe.", "Learn your user code and your password by heart."
    ),
    "security.yours.note": Text(
        "Si vous les notez, rangez la note dans un lieu sûr.", "If you write them down, keep the note in a safe place."
    ),
    "security.fraud": Text("Voir si quelqu’un d’autre entre", "See whether somebody else gets in"),
    "security.fraud.last_use": Text(
        "À chaque visite, vérifiez la date et l’heure de la dernière.", "At each visit, check the date and time of the last one."
    ),
    "security.fraud.list": Text(
        "Si votre identité est vérifiée, vérifiez que chaque compte de la liste est à vous.",
        "If your identity is verified, check that each account in the list is yours.",
    ),
    "security.fraud.call": Text(
        "Au moindre signe de fraude, appelez le Centre de relations avec la clientèle : {phone}.",
        "At any sign of fraud, call the Centre de relations avec la clientèle: {phone}.",
    ),
    "security.fraud.ask": Text(
        "Au moindre signe de fraude, demandez à un agent le numéro du Centre de relations avec la clientèle.",
        "At any sign of fraud, ask staff for the number of the Centre de relations avec la clientèle.",
    ),
    "security.choose": Text("Bien choisir", "Choose well"),
    "security.choose.personal": Text(
        "Ne mettez rien sur vous dans le code, le mot de passe et la phrase.",
        "Put nothing about you in the code, the password and the sentence.",
    ),
    "security.choose.strength": Text(
        "Regardez la force du mot de passe que la borne vous dit.", "Look at the strength of the password that the kiosk tells you."
    ),
    "security.choose.sentence": Text(
        "Prenez une phrase qui a un sens pour vous, et que vous reconnaissez.",
        "Take a sentence that means something to you and that you recognize.",
    ),
    "security.choose.questions": Text(
        "Prenez des questions faciles pour vous et difficiles pour les autres.", "Take questions that are easy for you and hard for others."
    ),
    "security.choose.regularly": Text(
        "Le service conseille de changer souvent de mot de passe.", "The service advises changing your password regularly."
    ),
    "security.choose.why_not": Text(
        "La borne ne l’exige pas : un changement forcé donne des mots plus faibles. Changez au moindre doute.",
        "The kiosk does not force it: forced changes make weaker passwords. Change at any doubt.",
    ),
    "security.leave": Text("Finir la visite", "End the visit"),
    "security.leave.sign_out": Text("Fermez la session dès que vous avez fini.", "Sign out as soon as you have finished."),
    "security.leave.browser": Text("Un navigateur récent : la borne le fait pour vous.", "A recent browser: the kiosk does it for you."),
    "security.leave.history": Text(
        "Effacer l’historique : la borne le fait pour vous.", "Deleting the history: the kiosk does it for you."
    ),
    "security.leave.windows": Text("Fermer les fenêtres : la borne le fait pour vous.", "Closing the windows: the kiosk does it for you."),
    "security.public": Text("Ordinateur public", "Public computer"),
    "security.public.single": Text("Une seule session n’ouvre pas tous les services.", "One sign-in does not open all services."),
    "security.public.again": Text(
        "Chaque service redemande la question et le mot de passe.", "Each service asks for the question and the password again."
    ),
    "security.public.boxes": Text(
        "La borne ne retient rien d’une visite à l’autre.", "The kiosk remembers nothing from one visit to the next."
    ),
    "security.worth": Text("Ce que vaut chaque protection", "What each protection is worth"),
    "security.worth.question": Text(
        "Une question se devine parfois. Elle ne remplace jamais le mot de passe.",
        "A question can sometimes be guessed. It never replaces the password.",
    ),
    "security.worth.card": Text(
        "La carte de codes est la meilleure protection offerte ici.", "The card of codes is the best protection offered here."
    ),
    "security.worth.email": Text(
        "Un code par courriel est plus faible : d’autres peuvent lire vos courriels.",
        "A code by e-mail is weaker: others may read your e-mails.",
    ),
}

"""Words of somebody who helps to fill in."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.helper": Text("Quelqu’un m’aide", "Somebody helps me"),
    "said.helped": Text("C’est noté avec votre {noun}.", "It is noted with your {noun}."),
    "said.alone": Text("C’est noté : personne n’aide.", "Noted: nobody helps."),
    "page.helper.title": Text("Quelqu’un vous aide?", "Does somebody help you?"),
    "page.helper.place": Text("Vous pouvez le dire ou non", "You may say so or not"),
    "page.helper.place.short": Text("Vous choisissez", "You choose"),
    "helper.where": Text(
        "Quelqu’un vous aide? Dites-le à la page « Demander de l’aide ».", "Does somebody help you? Say so on the page “Ask for help”."
    ),
    "helper.consent": Text(
        "En le disant, vous acceptez que cette personne voie vos réponses.", "By saying so, you agree that this person sees your answers."
    ),
    "helper.decide": Text("Vous décidez de chaque réponse. Vous signez vous-même.", "You decide each answer. You sign yourself."),
    "helper.receipt": Text("Votre reçu le dira, et le Ministère le saura.", "Your receipt will say so, and the Department will know."),
    "helper.companion": Text("Une personne de mon entourage", "Somebody close to me"),
    "helper.interpreter": Text("Un interprète", "An interpreter"),
    "helper.agent": Text("Un agent", "A member of staff"),
    "helper.nobody": Text("Personne ne m’aide", "Nobody helps me"),
    "helper.chosen": Text("Choisi", "Chosen"),
    "receipt.helper.companion": Text(
        "J’ai reçu l’aide d’une personne de mon entourage. J’ai accepté qu’elle voie mes réponses.",
        "Somebody close to me helped me. I agreed that this person sees my answers.",
    ),
    "receipt.helper.interpreter": Text(
        "J’ai reçu l’aide d’un interprète. J’ai accepté qu’il voie mes réponses.",
        "An interpreter helped me. I agreed that this person sees my answers.",
    ),
    "receipt.helper.agent": Text(
        "J’ai reçu l’aide d’un agent. J’ai accepté qu’il voie mes réponses.",
        "A member of staff helped me. I agreed that this person sees my answers.",
    ),
}

"""Words: what a form's author should mend in a form that loads."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "mistake.NEVER": Text(
        "Cette condition n’est jamais vraie, même avec : {example}.", "This condition is never true, even with: {example}."
    ),
    "mistake.NEVER.repair": Text("Corrigez-la, ou enlevez ce qui en dépend.", "Correct it, or remove what hangs on it."),
    "mistake.ALWAYS": Text(
        "Cette condition est toujours vraie, même avec : {example}.", "This condition is always true, even with: {example}."
    ),
    "mistake.ALWAYS.repair": Text("Corrigez-la, ou enlevez-la.", "Correct it, or remove it."),
    "mistake.NO_CHOICE_LEFT": Text("Il ne reste aucun choix avec : {example}.", "No choice is left with: {example}."),
    "mistake.NO_CHOICE_LEFT.repair": Text("Laissez au moins un choix sans condition.", "Leave at least one choice without a condition."),
    "mistake.UNUSED_NAMED": Text("La condition « {word} » ne sert nulle part.", "The condition “{word}” is used nowhere."),
    "mistake.UNUSED_NAMED.repair": Text("Enlevez-la, ou nommez-la là où elle sert.", "Remove it, or name it where it serves."),
    "mistake.UNEVEN_VALUES": Text("Une seule des deux langues attend : {word}.", "Only one of the two languages waits for: {word}."),
    "mistake.UNEVEN_VALUES.repair": Text("Mettez les mêmes accolades dans les deux.", "Put the same braces in both."),
    "mistake.STRANGE_VALUE": Text("Ici, rien ne remplit « {word} ».", "Nothing fills in “{word}” here."),
    "mistake.STRANGE_VALUE.repair": Text("Écrivez le texte sans accolades.", "Write the text without braces."),
    "mistake.TOO_WIDE": Text("Ce texte a {n} signes, pour {most} au plus.", "This text has {n} signs, for {most} at most."),
    "mistake.TOO_WIDE.repair": Text("Écrivez-le plus court.", "Write it shorter."),
    "mistake.LONG_SENTENCE": Text("Une phrase a {n} mots, pour {most} au plus.", "A sentence has {n} words, for {most} at most."),
    "mistake.LONG_SENTENCE.repair": Text("Faites-en deux.", "Make it two."),
    "mistake.AVOIDED_WORD": Text("« {word} » commande ou s’exclame.", "“{word}” orders or exclaims."),
    "mistake.AVOIDED_WORD.repair": Text("Dites quoi faire, puis pourquoi.", "Say what to do, then why."),
    "mistake.STRANGE_SIGN": Text("Certaines consoles n’ont pas le signe {word}.", "Some consoles lack the sign {word}."),
    "mistake.STRANGE_SIGN.repair": Text("Prenez un signe de la liste permise.", "Take a sign of the allowed list."),
    "mistake.FRENCH_SPACE": Text("Il manque une espace insécable.", "A no-break space is missing."),
    "mistake.FRENCH_SPACE.repair": Text(
        "Mettez U+00A0 devant les deux points, le guillemet fermant, $ et %, et après le guillemet ouvrant.",
        "Put U+00A0 before a colon, a closing guillemet, $ and %, and after an opening one.",
    ),
    "mistake.FRENCH_NO_SPACE": Text("Il y a une espace de trop.", "There is a space too many."),
    "mistake.FRENCH_NO_SPACE.repair": Text(
        "N’en mettez pas devant le point-virgule ni devant le point d’interrogation.", "Put none before a semicolon or a question mark."
    ),
    "mistake.FRENCH_APOSTROPHE": Text("L’apostrophe est droite.", "The apostrophe is straight."),
    "mistake.FRENCH_APOSTROPHE.repair": Text("Mettez l’apostrophe courbe, U+2019.", "Use the curved one, U+2019."),
    "mistake.FRENCH_QUOTES": Text("Ces guillemets ne sont pas français.", "These quotation marks are not French."),
    "mistake.FRENCH_QUOTES.repair": Text("Prenez les guillemets français, U+00AB et U+00BB.", "Use French ones, U+00AB and U+00BB."),
    "mistake.FRENCH_FIRST": Text("Le premier du mois s’écrit 1er.", "The first of a month is written 1er."),
    "mistake.FRENCH_FIRST.repair": Text("Ajoutez « er » au chiffre.", "Add “er” to the digit."),
    "mistake.FRENCH_HOUR": Text("L’heure s’écrit avec un h.", "The hour is written with an h."),
    "mistake.FRENCH_HOUR.repair": Text("Écrivez par exemple 14 h 30.", "Write for example 14 h 30."),
}

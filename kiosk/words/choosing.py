"""Words of what a person chooses for an account: password, personal sentence, security questions."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.change.place": Text("Gestion du compte", "Account management"),
    "page.change.place.short": Text("Votre compte", "Your account"),
    "page.change_questions.place": Text("Gestion du compte · question {a} de {b}", "Account management · question {a} of {b}"),
    "page.change_questions.place.short": Text("Question {a} de {b}", "Question {a} of {b}"),
    "page.choose_password.title": Text("Choisir un mot de passe", "Choose a password"),
    "page.choose_password.place": Text("Étape 3 de {m} · mot de passe", "Step 3 of {m} · password"),
    "page.choose_password.place.short": Text("Étape 3 de {m}", "Step 3 of {m}"),
    "register.password.long": Text(
        "De {least} à {most} signes. Tous sont permis, les espaces aussi.",
        "From {least} to {most} signs. All are allowed, spaces too.",
    ),
    "register.password.idea": Text(
        "Quatre ou cinq mots sans lien font un bon mot de passe.", "Four or five words without a link make a good password."
    ),
    "register.password.not": Text(
        "N’y mettez ni nom, ni code, ni phrase personnelle.", "Put no name, no code and no personal sentence in it."
    ),
    "field.new_password.ask": Text("Quel mot de passe voulez-vous?", "Which password do you want?"),
    "field.new_password.label": Text("Mot de passe", "Password"),
    "page.repeat_password.title": Text("Force du mot de passe", "Strength of the password"),
    "page.repeat_password.place": Text("Étape 3 de {m} · encore une fois", "Step 3 of {m} · once more"),
    "page.repeat_password.place.short": Text("Étape 3 de {m}", "Step 3 of {m}"),
    "field.new_password_again.ask": Text(
        "Écrivez-le encore une fois, ou revenez avec Échap pour un autre.", "Write it once more, or go back with Esc for another one."
    ),
    "field.new_password_again.label": Text("Mot de passe", "Password"),
    "problem.PASSWORD_OTHER": Text(
        "Ce n’est pas le même mot de passe. Écrivez-le encore.", "This is not the same password. Write it again."
    ),
    "problem.PASSWORD_OTHER.short": Text("Différent", "Different"),
    "problem.PASSWORD_SHORT": Text(
        "Il faut {least} signes ou plus. Il en manque {missing}.", "{least} signs or more are needed. {missing} are missing."
    ),
    "problem.PASSWORD_SHORT.short": Text("Trop court", "Too short"),
    "problem.PASSWORD_LONG": Text(
        "Il y a {over} signes de trop. La limite est de {most} signes.", "There are {over} signs too many. The limit is {most} signs."
    ),
    "problem.PASSWORD_LONG.short": Text("Trop long", "Too long"),
    "problem.PASSWORD_CONTEXT": Text(
        "Votre nom, votre code ou votre phrase est dedans. Choisissez d’autres mots.",
        "Your name, your code or your sentence is in it. Choose other words.",
    ),
    "problem.PASSWORD_CONTEXT.short": Text("Votre nom", "Your name"),
    "problem.PASSWORD_COMMON": Text(
        "Ce mot de passe est parmi les premiers essayés. Choisissez d’autres mots.",
        "This password is among the first to be tried. Choose other words.",
    ),
    "problem.PASSWORD_COMMON.short": Text("Trop connu", "Too common"),
    "problem.SENTENCE_SHORT": Text(
        "Il faut {least} signes ou plus. Il en manque {missing}.", "{least} signs or more are needed. {missing} are missing."
    ),
    "problem.SENTENCE_SHORT.short": Text("Trop court", "Too short"),
    "problem.SENTENCE_LONG": Text(
        "Il y a {over} signes de trop. La limite est de {most} signes.", "There are {over} signs too many. The limit is {most} signs."
    ),
    "problem.SENTENCE_LONG.short": Text("Trop long", "Too long"),
    "problem.SENTENCE_SIGN": Text(
        "Un signe ne peut pas être montré. Écrivez la phrase de nouveau.", "One sign cannot be shown. Write the sentence again."
    ),
    "problem.SENTENCE_SIGN.short": Text("Signe", "Sign"),
    "problem.SENTENCE_CONTEXT": Text(
        "Votre nom, votre code ou le mot de passe est dedans. Choisissez d’autres mots.",
        "Your name, your code or the password is in it. Choose other words.",
    ),
    "problem.SENTENCE_CONTEXT.short": Text("Votre nom", "Your name"),
    "strength.0": Text("Force : très faible. Il se devine tout de suite.", "Strength: very weak. It is guessed at once."),
    "strength.1": Text("Force : faible. Il se devine en peu de temps.", "Strength: weak. It is guessed in little time."),
    "strength.2": Text("Force : moyenne. Il vaut mieux ajouter un mot.", "Strength: fair. It is better to add a word."),
    "strength.3": Text("Force : bonne.", "Strength: good."),
    "strength.4": Text("Force : très bonne.", "Strength: very good."),
    "advice.longer": Text("Ajoutez des signes.", "Add signs."),
    "advice.common": Text("D’autres l’essaient en premier : prenez des mots sans lien.", "Others try it first: take words without a link."),
    "advice.context": Text("Retirez ce qui parle de vous.", "Take out what speaks of you."),
    "advice.words": Text("Ajoutez un mot rare, sans lien avec les autres.", "Add a rare word, without a link to the others."),
    "advice.repeat": Text("Évitez les répétitions.", "Avoid repetitions."),
    "advice.sequence": Text("Évitez les suites comme abc ou 123.", "Avoid runs like abc or 123."),
    "advice.keyboard": Text("Évitez les touches voisines du clavier.", "Avoid neighbouring keys of the keyboard."),
    "advice.date": Text("Évitez les dates et les années.", "Avoid dates and years."),
    "advice.good": Text("Vous pouvez le garder.", "You can keep it."),
    "page.choose_sentence.title": Text("Choisir une phrase personnelle", "Choose a personal sentence"),
    "page.choose_sentence.place": Text("Étape 4 de {m} · phrase personnelle", "Step 4 of {m} · personal sentence"),
    "page.choose_sentence.place.short": Text("Étape 4 de {m}", "Step 4 of {m}"),
    "register.sentence.what": Text(
        "La borne vous montre cette phrase avant le mot de passe. Elle prouve que la borne est la vraie.",
        "The kiosk shows you this sentence before the password. It proves that the kiosk is the real one.",
    ),
    "register.sentence.not": Text(
        "Elle n’est pas secrète. N’y mettez ni nom ni mot de passe.", "It is not secret. Put no name and no password in it."
    ),
    "field.sentence.ask": Text("Quelle phrase reconnaîtrez-vous facilement?", "Which sentence will you recognize easily?"),
    "field.sentence.label": Text("Phrase", "Sentence"),
    "page.choose_question.title": Text("Questions de sécurité", "Security questions"),
    "page.choose_question.place": Text("Étape 5 de {m} · question {a} de {b}", "Step 5 of {m} · question {a} of {b}"),
    "page.choose_question.place.short": Text("Étape 5 de {m}", "Step 5 of {m}"),
    "register.question.what": Text(
        "Choisissez une question facile pour vous, difficile pour les autres.",
        "Choose a question that is easy for you and hard for others.",
    ),
    "page.answer_question.title": Text("Votre réponse", "Your answer"),
    "page.answer_question.place": Text("Étape 5 de {m} · question {a} de {b}", "Step 5 of {m} · question {a} of {b}"),
    "page.answer_question.place.short": Text("Étape 5 de {m}", "Step 5 of {m}"),
    "field.new_answer.label": Text("Réponse", "Answer"),
    "register.answer.free": Text("Majuscules, accents et espaces ne comptent pas.", "Capitals, accents and spaces do not count."),
    "problem.ANSWER_SHORT": Text(
        "Il faut {least} lettres ou chiffres au moins. Ajoutez un mot.", "At least {least} letters or digits are needed. Add a word."
    ),
    "problem.ANSWER_SHORT.short": Text("Trop court", "Too short"),
    "problem.ANSWER_LONG": Text(
        "Il y a plus de {most} signes. Gardez l’essentiel.", "There are more than {most} signs. Keep what matters."
    ),
    "problem.ANSWER_LONG.short": Text("Trop long", "Too long"),
    "problem.ANSWER_COMMON": Text(
        "Cette réponse se devine du premier coup. Choisissez-en une autre.", "This answer is guessed at once. Choose another one."
    ),
    "problem.ANSWER_COMMON.short": Text("Devinable", "Guessable"),
    "problem.ANSWER_TWICE": Text(
        "Une autre question a déjà cette réponse. Changez-la.", "Another question has this answer already. Change it."
    ),
    "problem.ANSWER_TWICE.short": Text("Deux fois", "Twice"),
    "problem.ANSWER_KNOWN": Text(
        "Cette réponse est votre nom, votre code ou votre phrase. Changez-la.",
        "This answer is your name, your code or your sentence. Change it.",
    ),
    "problem.ANSWER_KNOWN.short": Text("Connue", "Known"),
}

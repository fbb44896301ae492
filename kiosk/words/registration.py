"""Words of making an account, step by step."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.register.title": Text("Créer un compte", "Create an account"),
    "page.register.place": Text("Conditions d’utilisation", "Conditions of use"),
    "register.terms": Text("En créant un compte, vous acceptez ceci :", "By creating an account, you accept this:"),
    "register.terms.yours": Text("Le compte est à vous seul.", "The account is yours alone."),
    "register.terms.secret": Text("Vous gardez vos codes et vos réponses pour vous.", "You keep your codes and answers to yourself."),
    "register.terms.true": Text("Vous donnez votre vrai nom.", "You give your real name."),
    "register.terms.close": Text("Vous pouvez fermer le compte quand vous voulez.", "You can close the account whenever you want."),
    "register.terms.kept": Text("Le centre garde la date de vos visites.", "The centre keeps the dates of your visits."),
    "register.terms.hidden": Text(
        "Le centre garde vos réponses sous une forme secrète.", "The centre keeps your answers in a secret form."
    ),
    "register.terms.no_duty": Text("Vous pouvez aussi faire une demande sans compte.", "You can also apply without an account."),
    "register.accept": Text("J’accepte les conditions", "I accept the conditions"),
    "problem.NOT_ACCEPTED": Text(
        "Cochez la case pour créer un compte, ou revenez avec Échap.", "Tick the box to create an account, or go back with Esc."
    ),
    "problem.NOT_ACCEPTED.short": Text("La case", "The box"),
    "page.register_names.title": Text("Créer un compte", "Create an account"),
    "page.register_names.place": Text("Étape 1 de {m} · votre nom", "Step 1 of {m} · your name"),
    "page.register_names.place.short": Text("Étape 1 de {m}", "Step 1 of {m}"),
    "field.first_name.ask": Text("Quel est votre prénom?", "What is your first name?"),
    "field.first_name.label": Text("Prénom", "First name"),
    "field.last_name.ask": Text("Quel est votre nom de famille?", "What is your last name?"),
    "field.last_name.label": Text("Nom de famille", "Last name"),
    "page.register_code.title": Text("Créer un compte", "Create an account"),
    "page.register_code.place": Text("Étape 2 de {m} · code d’utilisateur", "Step 2 of {m} · user code"),
    "page.register_code.place.short": Text("Étape 2 de {m}", "Step 2 of {m}"),
    "register.code.what": Text("Le code dit qui vous êtes. Il n’est pas secret.", "The code says who you are. It is not secret."),
    "register.code.signs": Text(
        "{least} signes ou plus, dont {different} différents. Ni accents ni espaces.",
        "{least} signs or more, {different} of them different. No accents, no spaces.",
    ),
    "register.code.no_name": Text(
        "N’y mettez ni votre nom ni votre numéro d’assurance sociale.", "Do not put your name or your social insurance number in it."
    ),
    "field.new_code.ask": Text("Quel code d’utilisateur voulez-vous?", "Which user code do you want?"),
    "field.new_code.label": Text("Code", "Code"),
    "problem.USER_CODE_SIGN": Text(
        "Le signe « {sign} » ne peut pas servir. Utilisez des lettres sans accent et des chiffres.",
        "The sign “{sign}” cannot be used. Use letters without accents, and digits.",
    ),
    "problem.USER_CODE_SPACE": Text(
        "Il y a un espace ou un signe caché dans le code. Écrivez le code sans espace.",
        "There is a space or a hidden sign in the code. Write the code without spaces.",
    ),
    "problem.USER_CODE_SPACE.short": Text("Espace", "Space"),
    "problem.USER_CODE_SIGN.short": Text("Signe", "Sign"),
    "problem.USER_CODE_SHORT": Text(
        "Il faut {least} signes ou plus. Il en manque {missing}.", "{least} signs or more are needed. {missing} are missing."
    ),
    "problem.USER_CODE_SHORT.short": Text("Trop court", "Too short"),
    "problem.USER_CODE_LONG": Text(
        "Il y a plus de {most} signes. Prenez un code plus court.", "There are more than {most} signs. Take a shorter code."
    ),
    "problem.USER_CODE_LONG.short": Text("Trop long", "Too long"),
    "problem.USER_CODE_ALIKE": Text(
        "Il faut {different} signes différents. Ajoutez d’autres lettres.", "{different} different signs are needed. Add other letters."
    ),
    "problem.USER_CODE_ALIKE.short": Text("Répétés", "Repeated"),
    "problem.USER_CODE_NAME": Text(
        "Votre nom est dans le code. Prenez un code qui ne dit rien de vous.",
        "Your name is in the code. Take a code that says nothing about you.",
    ),
    "problem.USER_CODE_NAME.short": Text("Votre nom", "Your name"),
    "problem.USER_CODE_TAKEN": Text(
        "Quelqu’un a déjà ce code. Ajoutez deux ou trois signes.", "Somebody has this code already. Add two or three signs."
    ),
    "problem.USER_CODE_TAKEN.short": Text("Déjà pris", "Taken"),
    "page.register_email.title": Text("Adresse courriel", "E-mail address"),
    "page.register_email.place": Text("Étape 6 de {m} · facultatif", "Step 6 of {m} · optional"),
    "page.register_email.place.short": Text("Étape 6 de {m}", "Step 6 of {m}"),
    "register.email.what": Text(
        "L’adresse n’est pas nécessaire. Vous pouvez la laisser en blanc.", "The address is not needed. You can leave it blank."
    ),
    "field.email.ask": Text("Quelle est votre adresse courriel?", "What is your e-mail address?"),
    "field.email.label": Text("Courriel", "E-mail"),
    "register.email.weak": Text(
        "Un code par courriel protège moins qu’un code de votre carte.", "A code by e-mail protects less than a code of your card."
    ),
    "problem.EMAIL": Text("Cette adresse ne convient pas. Exemple : nom@exemple.ca", "This address does not fit. Example: name@example.ca"),
    "problem.EMAIL.short": Text("Adresse", "Address"),
    "do.make_account": Text("Créer le compte", "Create the account"),
    "said.account_made": Text("Votre compte est créé.", "Your account is made."),
    "page.card.title": Text("Votre carte de codes", "Your card of codes"),
    "page.card.place": Text("Montrée une seule fois", "Shown only once"),
    "card.once": Text(
        "Notez ces codes ou imprimez-les. Personne ne pourra les montrer de nouveau.",
        "Write these codes down or print them. Nobody will be able to show them again.",
    ),
    "card.once.written": Text(
        "Notez ces codes. Personne ne pourra les montrer de nouveau.",
        "Write these codes down. Nobody will be able to show them again.",
    ),
    "card.order": Text(
        "À chaque visite, la borne demande le suivant. Il ne sert qu’une fois.",
        "At each visit, the kiosk asks for the next one. It serves once only.",
    ),
    "do.card_noted": Text("J’ai noté les codes", "I wrote them down"),
    "do.card": Text("Voir mes codes", "See my codes"),
    "page.registered.title": Text("Votre compte est créé", "Your account is made"),
    "page.registered.place": Text("Confirmation", "Your confirmation"),
    "registered.code": Text("Votre code d’utilisateur : {code}", "Your user code: {code}"),
    "registered.keep": Text("Gardez votre carte de codes dans un lieu sûr.", "Keep your card of codes in a safe place."),
    "registered.next": Text("La prochaine fois, choisissez « Ouvrir mon dossier ».", "Next time, choose “Open my file”."),
    "registered.when": Text("Compte créé le {date}", "Account made on {date}"),
}

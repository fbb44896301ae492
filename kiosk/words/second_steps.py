"""Words of other codes than the card’s and the mail that brings one, of trust in a device, and of another password with the help of staff."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.with_app": Text("Mon application", "My application"),
    "do.reset": Text("J’ai un code d’un agent", "I have a code from staff"),
    "said.app_on": Text("L’application donne maintenant vos codes.", "The application now gives your codes."),
    "said.app_off": Text("L’application ne donne plus de codes.", "The application no longer gives codes."),
    "said.question_stays": Text("La question reste : identité non vérifiée.", "The question stays: identity not verified."),
    "sign_in.trust.question": Text("Ne plus me poser la question", "Don’t ask me any more questions"),
    "sign_in.trust.code": Text(
        "Ne pas me demander d’autre code de validation pour les huit prochaines heures",
        "Don’t ask for a verification code again for the next eight hours",
    ),
    "page.sign_in_app.title": Text("Ouvrir une session", "Sign in"),
    "page.sign_in_app.place": Text("Étape 4 de 4 · code de validation", "Step 4 of 4 · verification code"),
    "page.sign_in_app.place.short": Text("Étape 4 de 4", "Step 4 of 4"),
    "field.app_code.ask": Text("Quels six chiffres votre application montre-t-elle?", "Which six digits does your application show?"),
    "field.app_code.label": Text("Code", "Code"),
    "problem.APP": Text("Ce code n’est pas le bon. Attendez le code suivant.", "This code is not right. Wait for the next code."),
    "problem.APP.short": Text("Réessayez", "Try again"),
    "forgotten.card": Text("Votre carte n’a plus de code.", "Your card has no code left."),
    "page.reset.title": Text("Un autre mot de passe", "Another password"),
    "page.reset.place": Text("Avec le code d’un agent", "With a code from staff"),
    "page.reset.place.short": Text("Code d’un agent", "Code from staff"),
    "field.one_use.ask": Text("Quel code l’agent vous a-t-il remis?", "Which code did staff hand you?"),
    "field.one_use.label": Text("Code d’agent", "Staff code"),
    "problem.RESET": Text(
        "Le code d’utilisateur ou le code de l’agent n’est pas le bon.", "The user code or the code from staff is not right."
    ),
    "problem.RESET.short": Text("Réessayez", "Try again"),
    "page.reset_done.title": Text("Mot de passe changé", "Password changed"),
    "page.reset_done.place": Text("Le code de l’agent ne sert plus", "The code from staff no longer serves"),
    "page.reset_done.place.short": Text("C’est fait", "Done"),
    "reset_done.what": Text("Votre nouveau mot de passe est prêt.", "Your new password is ready."),
    "reset_done.next": Text("Ouvrez maintenant une session, étape par étape.", "Now sign in, step by step."),
    "account.app": Text("Recevoir mes codes sur mon téléphone", "Get my codes on my telephone"),
    "account.drop_app": Text("Ne plus utiliser mon application", "Stop using my application"),
    "page.enrol.title": Text("Codes sur votre téléphone", "Codes on your telephone"),
    "page.enrol.place": Text("Avec une application d’authentification", "With an authenticator application"),
    "page.enrol.place.short": Text("Une application", "An application"),
    "enrol.what": Text(
        "Écrivez cette clé dans votre application d’authentification :", "Write this key in your authenticator application:"
    ),
    "enrol.image": Text(
        "L’image de cette clé est sur le papier, ou ici sur un grand écran.",
        "The picture of this key is on the paper, or here on a large screen.",
    ),
    "enrol.then": Text(
        "Puis écrivez à la borne les six chiffres de l’application.", "Then type the application’s six digits at the kiosk."
    ),
    "enrol.picture": Text("Image de la clé, pour la caméra du téléphone", "Picture of the key, for the telephone’s camera"),
    "do.send_code": Text("Recevoir un code par courriel", "Get a code by e-mail"),
    "do.another_code": Text("Recevoir un autre code", "Get another code"),
    "said.code_sent": Text("Le courriel est parti.", "The e-mail is sent."),
    "sign_in.mailed": Text(
        "Un code est parti à {to}. Il sert une fois, pendant {n} minutes.", "A code went to {to}. It serves once, for {n} minutes."
    ),
    "sign_in.mailed.one": Text(
        "Un code est parti à {to}. Il sert une fois, pendant {n} minute.", "A code went to {to}. It serves once, for {n} minute."
    ),
    "sign_in.mailed.ask": Text(
        "Écrivez les six chiffres du courriel, ou le code numéro {n} de votre carte.",
        "Write the six digits of the e-mail, or code number {n} of your card.",
    ),
    "problem.MAIL": Text(
        "Le courriel n’est pas parti. Utilisez un code de votre carte.", "The e-mail was not sent. Use a code of your card."
    ),
    "problem.MAIL.short": Text("Par carte", "By card"),
    "problem.MAILS": Text(
        "Un compte reçoit {n} courriels par heure, pas plus. Utilisez un code de votre carte.",
        "An account gets {n} e-mails an hour, no more. Use a code of your card.",
    ),
    "problem.MAIL_ALONE": Text(
        "Le courriel n’est pas parti. Réessayez plus tard, ou allez au comptoir.",
        "The e-mail was not sent. Try again later, or go to the counter.",
    ),
    "problem.MAIL_ALONE.short": Text("Plus tard", "Later"),
    "problem.MAILS_ALONE": Text(
        "Un compte reçoit {n} courriels par heure, pas plus. Réessayez plus tard, ou allez au comptoir.",
        "An account gets {n} e-mails an hour, no more. Try again later, or go to the counter.",
    ),
    "problem.MAILS_ALONE.short": Text("Plus tard", "Later"),
    "sign_in.mailed.alone": Text("Quels sont les six chiffres du courriel?", "What are the six digits of the e-mail?"),
    "problem.MAILS.short": Text("Par carte", "By card"),
    "problem.MAILED": Text("Ce code n’est pas le bon, ou il est trop vieux.", "This code is not right, or it is too old."),
    "problem.MAILED.short": Text("Réessayez", "Try again"),
    "mail.code.subject": Text("Votre code de validation", "Your verification code"),
    "mail.code.digits": Text("Votre code de validation : {digits}", "Your verification code: {digits}"),
    "mail.code.once": Text("Il sert une seule fois, pendant {n} minutes.", "It serves once only, for {n} minutes."),
    "mail.code.once.one": Text("Il sert une seule fois, pendant {n} minute.", "It serves once only, for {n} minute."),
    "mail.code.alone": Text("Ne le donnez à personne, même à un agent.", "Give it to nobody, not even to staff."),
    "mail.code.not_you": Text(
        "Vous ne l’avez pas demandé? Changez votre mot de passe et avertissez un agent.",
        "You did not ask for it? Change your password and tell staff.",
    ),
    "settings.error.mail_server": Text(
        "« {key} » demande none, HÔTE, HÔTE:PORT, starttls:HÔTE ou tls:HÔTE.",
        "“{key}” needs none, HOST, HOST:PORT, starttls:HOST or tls:HOST.",
    ),
    "settings.error.mail_user": Text("« {key} » demande un nom sans espaces.", "“{key}” needs a name without spaces."),
    "settings.error.mail_login": Text(
        "« {key} » demande mail_password_file et un serveur chiffré (starttls ou tls).",
        "“{key}” needs mail_password_file and an encrypted server (starttls or tls).",
    ),
    "doctor.mail": Text("Courriels : par {name}", "E-mails: by {name}"),
    "doctor.mail.none": Text("Courriels : aucun", "E-mails: none"),
    "doctor.mail.unreadable": Text("Courriels : {where} ne peut pas être lu.", "E-mails: {where} cannot be read."),
    "doctor.mail.open": Text(
        "Courriels : {where} peut être lu par d’autres. Donnez-lui le mode 600.",
        "E-mails: {where} can be read by others. Give it the mode 600.",
    ),
    "settings.error.private_name": Text(
        "« {key} » demande aussi kiosk_name, un nom à ce seul terminal.", "“{key}” also needs kiosk_name, a name of this terminal only."
    ),
    "settings.error.mail_from": Text(
        "« {key} » demande l’adresse d’où partent les courriels.", "“{key}” needs the address that e-mails come from."
    ),
}

"""Words of accounts: signing in, the services behind it, the account itself."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "services.account": Text("Ouvrir mon dossier", "Open my file"),
    "services.account.more": Text("Avec un compte", "With an account"),
    "services.register": Text("Créer un compte", "Create an account"),
    "services.security": Text("Sécurité", "Security"),
    "do.sign_in": Text("Ouvrir une session", "Sign in"),
    "do.forgotten": Text("J’ai oublié", "I forgot"),
    "do.show": Text("Montrer 5 secondes", "Show for 5 seconds"),
    "do.with_card": Text("Utiliser ma carte", "Use my card"),
    "do.account": Text("Gérer mon compte", "Manage my account"),
    "do.security": Text("Sécurité", "Security"),
    "do.change_password": Text("Changer mon mot de passe", "Change my password"),
    "do.new_card": Text("Changer ma carte", "Replace my card"),
    "do.make_card": Text("Faire une autre carte", "Make another card"),
    "do.close_now": Text("Fermer mon compte", "Close my account"),
    "do.keep_account": Text("Garder mon compte", "Keep my account"),
    "said.signed_in": Text("Votre session est ouverte.", "You are signed in."),
    "said.card_taken.sign_in_password": Text(
        "Le code est accepté. Écrivez maintenant votre mot de passe.", "The code is accepted. Now write your password."
    ),
    "said.card_taken.sign_in_question": Text(
        "Le code est accepté. Répondez maintenant à la question.", "The code is accepted. Now answer the question."
    ),
    "said.card_taken.reset": Text(
        "Le code est accepté. Écrivez encore le code de l’agent.", "The code is accepted. Write the code from staff again."
    ),
    "said.password_changed": Text("Votre mot de passe est changé.", "Your password is changed."),
    "said.sentence_changed": Text("Votre phrase est changée.", "Your sentence is changed."),
    "said.email_changed": Text("Votre adresse est changée.", "Your address is changed."),
    "said.questions_changed": Text("Vos questions sont changées.", "Your questions are changed."),
    "said.shown": Text("Visible pendant 5 secondes.", "Visible for 5 seconds."),
    "said.not_shown": Text("D’abord un casque, ou la voix fermée.", "First headphones, or the voice off."),
    "said.covered": Text("Les signes sont cachés.", "The signs are hidden."),
    "screen.hidden_signs": Text("signes cachés", "hidden signs"),
    "box.label": Text("Case", "Box"),
    "page.sign_in.title": Text("Ouvrir une session", "Sign in"),
    "page.sign_in.place": Text("Étape 1 de 4 · code d’utilisateur", "Step 1 of 4 · user code"),
    "page.sign_in.place.short": Text("Étape 1 de 4", "Step 1 of 4"),
    "field.user_code.ask": Text("Quel est votre code d’utilisateur?", "What is your user code?"),
    "field.user_code.label": Text("Code", "Code"),
    "sign_in.public": Text(
        "[x] J’utilise un ordinateur public (réglage fixe de cette borne)", "[x] I am using a public computer (fixed setting of this kiosk)"
    ),
    "sign_in.public_box": Text("J’utilise un ordinateur public", "I am using a public computer"),
    "sign_in.each": Text(
        "Chaque service redemande votre réponse et votre mot de passe.", "Each service asks for your answer and your password again."
    ),
    "sign_in.each_ticked": Text(
        "Case cochée : chaque service redemande votre réponse et votre mot de passe.",
        "Box ticked: each service asks for your answer and your password again.",
    ),
    "page.sign_in_password.title": Text("Ouvrir une session", "Sign in"),
    "page.sign_in_password.place": Text("Étape 2 de 4 · mot de passe", "Step 2 of 4 · password"),
    "page.sign_in_password.place.short": Text("Étape 2 de 4", "Step 2 of 4"),
    "sign_in.sentence": Text("Votre phrase personnelle : {sentence}", "Your personal sentence: {sentence}"),
    "sign_in.not_yours": Text("Ce n’est pas la vôtre? N’écrivez rien et appuyez sur F12.", "Not yours? Write nothing and press F12."),
    "field.password.ask": Text("Quel est votre mot de passe?", "What is your password?"),
    "field.password.label": Text("Mot de passe", "Password"),
    "page.sign_in_question.title": Text("Ouvrir une session", "Sign in"),
    "page.sign_in_question.place": Text("Étape 3 de 4 · question de sécurité", "Step 3 of 4 · security question"),
    "page.sign_in_question.place.short": Text("Étape 3 de 4", "Step 3 of 4"),
    "field.answer.label": Text("Réponse", "Answer"),
    "page.sign_in_card.title": Text("Ouvrir une session", "Sign in"),
    "page.sign_in_card.place": Text("Étape 4 de 4 · code de validation", "Step 4 of 4 · verification code"),
    "page.sign_in_card.place.first": Text("Pour éviter l’attente", "To save the wait"),
    "page.sign_in_card.place.short": Text("Étape 4 de 4", "Step 4 of 4"),
    "field.card.ask": Text(
        "Écrivez le code numéro {n} de votre carte. Il sert une seule fois.", "Write code number {n} of your card. It serves once only."
    ),
    "field.card.label": Text("Code", "Code"),
    "page.sign_in_wait.title": Text("Attendre un peu", "Wait a little"),
    "page.sign_in_wait.place": Text("Une attente protège le compte", "A wait protects the account"),
    "sign_in.wait.seconds": Text("Réessayez dans {n} secondes.", "Try again in {n} seconds."),
    "sign_in.wait.seconds.one": Text("Réessayez dans {n} seconde.", "Try again in {n} second."),
    "sign_in.wait.minutes": Text("Réessayez dans {n} minutes.", "Try again in {n} minutes."),
    "sign_in.wait.minutes.one": Text("Réessayez dans {n} minute.", "Try again in {n} minute."),
    "sign_in.wait.over": Text("Vous pouvez réessayer maintenant.", "You can try again now."),
    "page.sign_in_wait.place.short": Text("Une attente", "A wait"),
    "sign_in.wait.wrong.sign_in_password": Text("Code ou mot de passe inexact.", "Wrong code or password."),
    "sign_in.wait.wrong.sign_in_question": Text("Cette réponse n’est pas la bonne.", "This answer is not the right one."),
    "sign_in.wait.wrong.sign_in_card": Text("Ce code n’est pas le bon.", "This code is not right."),
    "sign_in.wait.wrong.sign_in_app": Text("Ce code n’est pas le bon.", "This code is not right."),
    "sign_in.wait.wrong.again": Text("La réponse ou le mot de passe n’est pas le bon.", "The answer or the password is not right."),
    "sign_in.wait.wrong.reset": Text(
        "Le code d’utilisateur ou le code de l’agent n’est pas le bon.", "The user code or the code from staff is not right."
    ),
    "sign_in.wait.why": Text(
        "Plusieurs essais de suite n’ont pas réussi. L’attente protège le compte.",
        "Several tries in a row did not succeed. The wait protects the account.",
    ),
    "sign_in.wait.why_card": Text("L’attente empêche d’essayer beaucoup de codes.", "The wait keeps anybody from trying many codes."),
    "sign_in.wait.card": Text("Un code de votre carte vous évite l’attente.", "A code of your card saves you the wait."),
    "sign_in.card.then": Text("Ensuite, vous reprenez à l’étape où vous étiez.", "Then you go on at the step where you were."),
    "sign_in.locked.title": Text("Compte bloqué", "Account locked"),
    "sign_in.locked.place": Text("Un agent peut le débloquer", "Staff can unlock it"),
    "sign_in.locked.why": Text("Cent essais de suite n’ont pas réussi.", "A hundred tries in a row did not succeed."),
    "sign_in.locked.what": Text(
        "Allez au comptoir avec une pièce d’identité, ou appuyez sur F12.", "Go to the counter with an identity document, or press F12."
    ),
    "sign_in.locked.kept": Text("Rien n’est perdu dans votre dossier.", "Nothing is lost in your file."),
    "page.forgotten.title": Text("Code ou mot de passe oublié", "Forgotten code or password"),
    "page.forgotten.place": Text("Un agent vous aide au comptoir", "Staff help you at the counter"),
    "page.forgotten.place.short": Text("Au comptoir", "At the counter"),
    "forgotten.staff": Text(
        "Un agent vous remet un code qui sert une seule fois. Appuyez sur F12.", "Staff hand you a code that is good once. Press F12."
    ),
    "forgotten.bring": Text("Apportez une pièce d’identité avec photo.", "Bring an identity document with a photo."),
    "forgotten.why": Text(
        "Une question de sécurité ne suffit jamais à elle seule. L’agent ne voit pas votre mot de passe.",
        "A security question alone is never enough. Staff do not see your password.",
    ),
    "forgotten.apply": Text("Vous pouvez faire une demande sans compte.", "You can apply without an account."),
    "problem.EMPTY": Text("La réponse manque. Écrivez-la pour continuer.", "The answer is missing. Write it to go on."),
    "problem.EMPTY.short": Text("Requis", "Needed"),
    "problem.SIGN_IN": Text(
        "Code ou mot de passe inexact. Corrigez l’un ou l’autre.",
        "Wrong code or password. Correct one or the other.",
    ),
    "problem.SIGN_IN.short": Text("Réessayez", "Try again"),
    "problem.ANSWER": Text(
        "Cette réponse n’est pas la bonne. Les accents ne comptent pas.",
        "This answer is not the right one. Accents do not count.",
    ),
    "problem.ANSWER.short": Text("Réessayez", "Try again"),
    "problem.CARD": Text(
        "Ce code n’est pas le bon. Regardez son numéro sur la carte.", "This code is not right. Look at its number on the card."
    ),
    "problem.CARD.short": Text("Réessayez", "Try again"),
    "problem.AGAIN": Text(
        "La réponse ou le mot de passe n’est pas le bon. Réécrivez les deux.",
        "The answer or the password is not right. Write both again.",
    ),
    "problem.AGAIN.short": Text("Réessayez", "Try again"),
    "page.my_file.title": Text("Mon dossier", "My file"),
    "page.my_file.place": Text("Session ouverte · ordinateur public", "Signed in · public computer"),
    "page.my_file.place.private": Text("Session ouverte · ordinateur à vous", "Signed in · your own computer"),
    "page.my_file.place.short": Text("Session ouverte", "Signed in"),
    "account.last_use": Text(
        "Dernière visite : {when}, borne {kiosk}. Essais manqués : {failures}.",
        "Last visit: {when}, kiosk {kiosk}. Failed tries: {failures}.",
    ),
    "account.first_use": Text(
        "C’est votre première visite. Essais manqués : {failures}.", "This is your first visit. Failed tries: {failures}."
    ),
    "service.payments": Text("Paiements", "Payments"),
    "service.send_documents": Text("Envoyer des documents", "Send documents"),
    "service.slips": Text("Carnet de réclamation", "Claim slips"),
    "service.notifications": Text("Notifications", "Notifications"),
    "service.messages": Text("Communications", "Communications"),
    "service.dates": Text("Dates importantes", "Important dates"),
    "service.repayment": Text("Remboursement", "Repayment"),
    "service.apply": Text("Faire une demande", "Apply"),
    "service.state.not_here": Text("Pas encore ici", "Not here yet"),
    "service.state.unverified": Text("Identité à vérifier", "Identity to verify"),
    "page.service.title": Text("Service", "Service"),
    "page.service.place": Text("Pas disponible pour le moment", "Not available for now"),
    "page.service.place.short": Text("Pas disponible", "Not available"),
    "service.not_here": Text("Ce service n’est pas encore offert à cette borne.", "This service is not offered at this kiosk yet."),
    "service.instead": Text("Un agent peut vous répondre au comptoir. Appuyez sur F12.", "Staff can answer you at the counter. Press F12."),
    "service.no_file": Text(
        "Votre compte n’est relié à aucun dossier du Ministère.", "Your account is not linked to a file of the Department."
    ),
    "service.no_file.then": Text(
        "Si vous n’avez pas de dossier, choisissez « Faire une demande ». Sinon, reliez votre compte à votre dossier.",
        "If you have no file, choose “Apply”. Otherwise, link your account to your file.",
    ),
    "service.unverified": Text("Ce service demande une identité vérifiée.", "This service needs a verified identity."),
    "service.verify": Text(
        "Reliez votre compte à votre dossier, dans « Gérer mon compte ». Un agent peut aussi relier votre compte.",
        "Link your account to your file, in “Manage my account”. Staff can link your account too.",
    ),
    "page.again.title": Text("C’est bien vous?", "Is it really you?"),
    "page.again.place": Text("Avant d’ouvrir le service", "Before the service opens"),
    "again.why": Text(
        "Sur un ordinateur public, chaque service redemande votre réponse et votre mot de passe.",
        "On a public computer, each service asks for your answer and password again.",
    ),
    "again.why.account": Text(
        "Avant de changer votre compte, redonnez votre réponse et votre mot de passe.",
        "Before you change your account, give your answer and your password again.",
    ),
    "page.account.title": Text("Gestion du compte", "Account management"),
    "page.account.place": Text("Gestion du compte et accès aux services", "Management of account and access to services"),
    "page.account.place.short": Text("Votre compte", "Your account"),
    "account.verified": Text("Votre identité est vérifiée.", "Your identity is verified."),
    "account.unverified": Text(
        "Votre identité n’est pas vérifiée. Les services d’un dossier restent fermés.",
        "Your identity is not verified. The services of a file stay closed.",
    ),
    "account.list": Text("Vos comptes. Ils doivent tous être à vous :", "Your accounts. All of them must be yours:"),
    "account.list.not_yours": Text(
        "Un compte n’est pas à vous? Choisissez « Signaler une fraude ».", "One of them is not yours? Choose “Report fraud”."
    ),
    "account.password": Text("Changer mon mot de passe", "Change my password"),
    "account.sentence": Text("Changer ma phrase personnelle", "Change my personal sentence"),
    "account.questions": Text("Changer mes questions de sécurité", "Change my security questions"),
    "account.email": Text("Changer mon adresse courriel", "Change my e-mail address"),
    "account.card": Text("Changer ma carte de codes", "Replace my card of codes"),
    "account.codes_left": Text("{n} codes", "{n} codes"),
    "account.codes_left.one": Text("{n} code", "{n} code"),
    "account.link": Text("Relier mon compte à mon dossier", "Link my account to my file"),
    "account.fraud": Text("Signaler une fraude", "Report fraud"),
    "account.close": Text("Fermer mon compte", "Close my account"),
    "page.fraud.title": Text("Signaler une fraude", "Report fraud"),
    "page.fraud.place": Text("Quelqu’un d’autre a utilisé votre compte", "Somebody else used your account"),
    "page.fraud.place.short": Text("Que faire", "What to do"),
    "fraud.call": Text(
        "Téléphonez au Centre de relations avec la clientèle : {phone}", "Call the Centre de relations avec la clientèle: {phone}"
    ),
    "fraud.ask": Text(
        "Le numéro à appeler n’est pas connu ici. Demandez à un agent : F12.", "The number to call is not known here. Ask staff: F12."
    ),
    "fraud.now": Text("Changez tout de suite votre mot de passe et votre carte.", "Change your password and your card at once."),
    "fraud.tell": Text(
        "Notez la date et l’heure de la visite qui n’est pas de vous.", "Write down the date and time of the visit that is not yours."
    ),
    "page.new_card.title": Text("Changer la carte de codes", "Replace the card of codes"),
    "page.new_card.place": Text("Une autre carte remplace la vôtre", "Another card replaces yours"),
    "page.new_card.place.short": Text("Une autre carte", "Another card"),
    "new_card.what": Text("Les codes de votre carte actuelle ne serviront plus.", "The codes of your present card will no longer serve."),
    "new_card.have": Text("Il vous reste {n} codes.", "You have {n} codes left."),
    "new_card.have.one": Text("Il vous reste {n} code.", "You have {n} code left."),
    "page.close_account.title": Text("Fermer mon compte?", "Close my account?"),
    "page.close_account.place": Text("Une seule question avant la fin", "One question before the end"),
    "page.close_account.place.short": Text("Avant la fin", "Before the end"),
    "close_account.what": Text(
        "Votre compte est effacé pour toujours, et la session finit.", "Your account is erased for good, and the session ends."
    ),
    "close_account.sent": Text("Ce que vous avez envoyé reste au Ministère.", "What you sent stays with the Department."),
    "close_account.later": Text("Vous pourrez faire un autre compte.", "You can make another account."),
    "end.account": Text(
        "Votre session se ferme. Rien de vous ne restera sur cette borne.",
        "You will be signed out. Nothing of you will stay on this kiosk.",
    ),
}

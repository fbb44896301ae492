"""Words of what the kiosk keeps for a person who has an account."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.keep_draft": Text("Garder dans mon compte", "Keep in my account"),
    "do.keep_draft_now": Text("Garder dans mon compte", "Keep in my account"),
    "do.without_account": Text("Le code suffit", "The code is enough"),
    "do.continue_draft": Text("Continuer la demande", "Go on with it"),
    "do.release_draft": Text("Retirer du compte", "Take out of account"),
    "do.erase_draft": Text("Effacer", "Erase"),
    "do.erase_draft_now": Text("Effacer pour toujours", "Erase for good"),
    "do.keep_it": Text("Garder", "Keep"),
    "said.draft_kept": Text("Votre compte garde la demande.", "Your account keeps it."),
    "said.draft_released": Text("Seul le code rouvre cette demande.", "Only the code opens it now."),
    "said.draft_erased": Text("La demande est effacée.", "The application is erased."),
    "said.draft_gone": Text("Cette demande n’est plus gardée.", "It is not kept any more."),
    "resume_code.account": Text("Votre compte la rouvre aussi.", "Your account opens it too."),
    "page.keep_draft.title": Text("Garder dans votre compte?", "Keep in your account?"),
    "page.keep_draft.place": Text("Vous choisissez", "You choose"),
    "keep_draft.what": Text(
        "La borne garde vos réponses, chiffrées. Votre mot de passe les rouvre, comme votre code.",
        "The kiosk keeps your answers, encrypted. Your password opens them, as your code does.",
    ),
    "keep_draft.next": Text(
        "À la prochaine visite, vous continuez où vous étiez, dans « Mon dossier ».",
        "At your next visit you go on where you were, in “My file”.",
    ),
    "keep_draft.nobody": Text("Personne d’autre ne les ouvre, pas même un agent.", "Nobody else opens them, not even staff."),
    "keep_draft.until": Text("Sans envoi, tout est effacé après le {date}.", "If you do not send it, all of it is erased after {date}."),
    "keep_draft.erase": Text("Pour effacer avant : F10, ou « Gérer mon compte ».", "To erase it before: F10, or “Manage my account”."),
    "keep_draft.reset": Text(
        "Mot de passe oublié? Après son remplacement au comptoir, seul le code les rouvre.",
        "Forgot your password? Once it is replaced at the counter, only the code opens them.",
    ),
    "page.mine.title": Text("Ce que la borne garde", "What the kiosk keeps"),
    "page.mine.place": Text("Tout ce qui est à vous ici", "Everything of yours here"),
    "page.mine.place.short": Text("À vous", "Yours"),
    "mine.account": Text(
        "De votre compte : le code, le nom, la phrase, les questions, la dernière visite.",
        "Of your account: the code, the name, the sentence, the questions, the last visit.",
    ),
    "mine.hidden": Text(
        "Vos réponses de sécurité et votre mot de passe ne se lisent plus.", "Your security answers and your password can be read no more."
    ),
    "mine.trail": Text(
        "Un journal dit quand quelque chose est fait, sans nom ni réponse. Il ne s’efface pas : c’est la preuve que rien n’a été changé.",
        "A log says when something is done, without name or answer. It cannot be erased: it proves that nothing was changed.",
    ),
    "mine.no_draft": Text("Aucune demande commencée n’est gardée ici.", "No application that was begun is kept here."),
    "mine.draft.until": Text("jusqu’au {date}", "until {date}"),
    "account.mine": Text("Voir et effacer ce qui est gardé", "See and erase what is kept"),
    "my_file.draft": Text("Ma demande commencée", "My draft"),
    "my_file.drafts": Text("Mes demandes commencées", "My drafts"),
    "my_file.draft.state": Text("À continuer", "To go on with"),
    "page.kept_draft.title": Text("Demande commencée", "Application begun"),
    "page.kept_draft.place": Text("Gardée dans votre compte", "Kept in your account"),
    "kept_draft.began": Text("Commencée le {date}.", "Begun on {date}."),
    "kept_draft.until": Text("Sans envoi, elle est effacée après le {date}.", "If it is not sent, it is erased after {date}."),
    "kept_draft.release": Text(
        "Retirée du compte, elle ne s’ouvre plus qu’avec son code.", "Taken out of the account, only its code opens it."
    ),
    "page.erase_draft.title": Text("Effacer la demande?", "Erase the application?"),
    "page.erase_draft.place": Text("Une seule question avant", "One question before"),
    "erase_draft.what": Text(
        "Ses réponses sont détruites tout de suite. Ni le compte ni le code ne les retrouvent.",
        "Its answers are destroyed at once. Neither the account nor the code finds them again.",
    ),
    "page.left_account.title": Text("Demande gardée", "Application kept"),
    "page.left_account.place": Text("Dans votre compte", "In your account"),
    "left_account.kept": Text("Vos réponses sont gardées dans votre compte.", "Your answers are kept in your account."),
    "left_account.code": Text("Le code que vous avez noté les rouvre aussi.", "The code that you wrote down opens them too."),
    "end.kept_account": Text("Votre demande est gardée dans votre compte.", "Your application is kept in your account."),
}

"""Words of what the kiosk keeps for a person who has an account."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.keep_draft": Text("Garder dans mon compte", "Keep in my account"),
    "do.keep_draft_now": Text("Garder dans mon compte", "Keep in my account"),
    "do.without_account": Text("Le code suffit", "The code is enough"),
    "do.continue_draft": Text("Continuer", "Go on with it"),
    "do.release_draft": Text("Retirer du compte", "Take out of account"),
    "do.erase_draft": Text("Effacer", "Erase"),
    "do.erase_draft_now": Text("Effacer pour toujours", "Erase for good"),
    "do.keep_it": Text("Garder", "Keep"),
    "said.draft_kept": Text("Votre compte garde vos réponses.", "Your account keeps your answers."),
    "said.draft_released": Text("Seul le code rouvre vos réponses.", "Only the code opens your answers now."),
    "said.draft_erased": Text("Tout est effacé.", "All of it is erased."),
    "said.draft_gone": Text("Ces réponses ne sont plus gardées.", "These answers are not kept any more."),
    "resume_code.account": Text("Votre compte rouvre aussi vos réponses.", "Your account opens your answers too."),
    "page.keep_draft.title": Text("Garder dans votre compte?", "Keep in your account?"),
    "page.keep_draft.place": Text("Vous choisissez", "You choose"),
    "keep_draft.what": Text(
        "La borne garde vos réponses, chiffrées. Votre mot de passe rouvre vos réponses, comme votre code.",
        "The kiosk keeps your answers, encrypted. Your password opens your answers, as your code does.",
    ),
    "keep_draft.next": Text(
        "À la prochaine visite, vous continuez où vous étiez, dans « Mon dossier ».",
        "At your next visit you go on where you were, in “My file”.",
    ),
    "keep_draft.nobody": Text(
        "Personne d’autre n’ouvre vos réponses, pas même un agent.", "Nobody else opens your answers, not even staff."
    ),
    "keep_draft.until": Text(
        "Sans envoi, tout est effacé après le {date}.", "If you do not send your form, all of it is erased after {date}."
    ),
    "keep_draft.erase": Text(
        "Pour tout effacer avant : F10, ou « Gérer mon compte ».", "To erase everything sooner: F10, or “Manage my account”."
    ),
    "keep_draft.reset": Text(
        "Mot de passe oublié? Après son remplacement au comptoir, seul le code rouvre vos réponses.",
        "Forgot your password? Once it is replaced at the counter, only the code opens your answers.",
    ),
    "page.mine.title": Text("Ce que la borne garde", "What the kiosk keeps"),
    "page.mine.place": Text("Tout ce qui est à vous ici", "Everything of yours here"),
    "page.mine.place.short": Text("À vous", "Yours"),
    "mine.account": Text(
        "De votre compte : le code, le nom, la phrase, les questions, la dernière visite.",
        "Of your account: the code, the name, the sentence, the questions, the last visit.",
    ),
    "mine.hidden": Text(
        "Vos réponses de sécurité et votre mot de passe ne se lisent plus.",
        "Your security answers and your password can no longer be read.",
    ),
    "mine.trail": Text(
        "Un journal dit quand quelque chose est fait et quel service est ouvert, sans nom ni réponse. Le journal ne s’efface pas : c’est la preuve que rien n’a été changé.",
        "A log says when something is done and which service is opened, without name or answer. The log cannot be erased: it proves that nothing was changed.",
    ),
    "mine.no_draft": Text("Rien de commencé n’est gardé ici.", "Nothing that was begun is kept here."),
    "mine.draft.until": Text("jusqu’au {date}", "until {date}"),
    "mine.filed": Text(
        "Ce que vous avez envoyé appartient au Ministère et ne s’efface pas ici. Vous pouvez le corriger ou le retirer.",
        "What you sent belongs to the Department: it is not erased here. You may correct it or withdraw it.",
    ),
    "mine.deliveries": Text(
        "Des papiers remis, par contre, se reprennent tant qu’un agent ne les a pas reçus.",
        "Papers that you handed in, though, can be taken back until staff have received them.",
    ),
    "mine.filed.sent": Text("Envoyée", "Sent"),
    "mine.filed.withdrawn": Text("Retirée", "Withdrawn"),
    "mine.filed.handed_over": Text("Remise au Ministère", "Handed over"),
    "do.take_back": Text("Reprendre l’envoi", "Take it back"),
    "do.take_back_now": Text("Reprendre l’envoi", "Take it back"),
    "said.taken_back": Text("L’envoi est repris et détruit.", "The delivery is destroyed."),
    "said.not_taken_back": Text("L’envoi ne se reprend plus.", "It is too late to take it back."),
    "page.take_back.title": Text("Reprendre cet envoi?", "Take this delivery back?"),
    "page.take_back.place": Text("Une seule question avant", "One question before"),
    "take_back.files": Text(
        "Les fichiers de l’envoi sont détruits tout de suite. Aucun agent ne les lira.",
        "The files of the delivery are destroyed at once. No staff will read them.",
    ),
    "take_back.sheet": Text(
        "Le comptoir ne connaîtra plus le code de la feuille. Jetez la feuille imprimée.",
        "The counter will not know the code of the sheet any more. Throw the printed sheet away.",
    ),
    "take_back.again": Text(
        "Le Ministère attend peut-être ces papiers. Vous pourrez les remettre de nouveau.",
        "The Department may be waiting for these papers. You can hand them in again.",
    ),
    "do.correct": Text("Corriger", "Correct"),
    "do.correct_now": Text("Ajouter la correction", "Add the correction"),
    "do.withdraw": Text("Retirer la {noun}", "Withdraw the {noun}"),
    "do.withdraw_now": Text("Retirer la {noun}", "Withdraw the {noun}"),
    "said.corrected": Text("La correction est ajoutée.", "The correction is added."),
    "said.withdrawn": Text("La {noun} est retirée.", "The {noun} is withdrawn."),
    "said.settled": Text("La {noun} ne change plus ici.", "The {noun} changes here no more."),
    "page.filed.title": Text("{Noun} envoyée", "{Noun} sent"),
    "page.filed.place": Text("Numéro {reference}", "Number {reference}"),
    "filed.sent": Text("Envoyée le {at}.", "Sent on {at}"),
    "filed.stays": Text(
        "Ce que vous avez envoyé ne change pas. Une correction s’ajoute avec sa date, et le Ministère lit les deux.",
        "What you sent does not change. A correction is added with its date, and the Department reads both.",
    ),
    "filed.withdrawn": Text(
        "Ce que vous avez envoyé reste au Ministère, avec la mention du retrait. Vous pouvez recommencer.",
        "What you sent stays with the Department, marked as withdrawn. You may start again.",
    ),
    "filed.handed_over": Text(
        "Le Ministère étudie ce que vous avez envoyé. Pour corriger ou retirer votre envoi, parlez à un agent.",
        "The Department studies what you sent. To correct or withdraw what you sent, speak to staff.",
    ),
    "since.corrected": Text("Correction du {at} : {text}", "Correction of {at}: {text}"),
    "since.withdrawn": Text("Retirée le {at}.", "Withdrawn on {at}"),
    "since.handed_over": Text("Remise au Ministère le {at}.", "Handed over on {at}"),
    "since.title": Text("Depuis l’envoi", "Since it was sent"),
    "page.correct.title": Text("Corriger la {noun}", "Correct the {noun}"),
    "page.correct.place": Text("Une correction datée", "A dated correction"),
    "correct.stays": Text(
        "Dites quelle réponse change, et ce qu’il faut lire. La réponse envoyée reste aussi.",
        "Say which answer changes, and what is to be read. The answer that was sent stays, too.",
    ),
    "correction.what": Text("La correction", "The correction"),
    "field.correction.ask": Text("Qu’est-ce qui change?", "What changes?"),
    "field.correction.label": Text("Correction", "Correction"),
    "page.withdraw.title": Text("Retirer la {noun}?", "Withdraw the {noun}?"),
    "page.withdraw.place": Text("Une seule question avant", "One question before"),
    "withdraw.what": Text(
        "Le Ministère n’étudiera pas ce que vous avez envoyé. Un retrait ne se défait pas ici.",
        "The Department will not study what you sent. A withdrawal cannot be undone here.",
    ),
    "withdraw.again": Text(
        "Vous pourrez recommencer. La date sera alors celle du nouvel envoi.",
        "You can start again. The date will then be that of the new sending.",
    ),
    "account.mine": Text("Voir et effacer ce qui est gardé", "See and erase what is kept"),
    "my_file.draft": Text("Mon formulaire commencé", "My draft"),
    "my_file.drafts": Text("Mes formulaires commencés", "My drafts"),
    "my_file.draft.state": Text("À continuer", "To go on with"),
    "page.kept_draft.title": Text("{Noun} commencée", "{Noun} begun"),
    "page.kept_draft.place": Text("Gardée dans votre compte", "Kept in your account"),
    "kept_draft.began": Text("Commencée le {date}.", "Begun on {date}."),
    "kept_draft.release": Text(
        "Hors du compte, seul le code rouvre vos réponses.", "Out of the account, only the code opens your answers."
    ),
    "page.erase_draft.title": Text("Effacer la {noun}?", "Erase the {noun}?"),
    "page.erase_draft.place": Text("Une seule question avant", "One question before"),
    "erase_draft.what": Text(
        "Vos réponses sont détruites tout de suite. Ni le compte ni le code ne les retrouvent.",
        "Your answers are destroyed at once. Neither the account nor the code finds them again.",
    ),
    "page.left_account.title": Text("{Noun} gardée", "{Noun} kept"),
    "page.left_account.place": Text("Dans votre compte", "In your account"),
    "left_account.kept": Text("Vos réponses sont gardées dans votre compte.", "Your answers are kept in your account."),
    "left_account.code": Text(
        "Le code que vous avez noté rouvre aussi vos réponses.", "The code that you wrote down opens your answers too."
    ),
    "end.kept_account": Text("Votre {noun} est gardée dans votre compte.", "Your {noun} is kept in your account."),
}

"""Words of the confidentiality policy: what A-2.1, r. 4.1, s. 2 asks a public body to tell, item after item, in our own words."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "do.policy": Text("Confidentialité", "Confidentiality"),
    "page.policy.title": Text("Politique de confidentialité", "Confidentiality policy"),
    "page.policy.place": Text("Ce que deviennent vos réponses", "What becomes of your answers"),
    "page.policy.place.short": Text("Vos réponses", "Your answers"),
    "doctor.policy": Text("Renseignements personnels : {name}", "Personal information: {name}"),
    "doctor.policy.none": Text(
        "Renseignements personnels : personne n’est nommé. Donnez privacy_contact.",
        "Personal information: nobody is named. Set privacy_contact.",
    ),
    "policy.who": Text("Qui recueille", "Who collects"),
    "policy.who.text": Text(
        "Le ministère de l’Emploi et de la Solidarité sociale recueille vos renseignements. Cette borne est ici : {centre}.",
        "The Ministère de l’Emploi et de la Solidarité sociale collects your information. This kiosk is here: {centre}.",
    ),
    "policy.what": Text("Quels renseignements", "Which information"),
    "policy.what.text": Text(
        "Ce que vous répondez au formulaire : identité, adresse, emploi, études, revenus, biens, famille et santé. "
        "La borne y ajoute la date et un numéro.",
        "What you answer in the form: identity, address, work, studies, income, property, family and health. "
        "The kiosk adds the date and a number.",
    ),
    "policy.why": Text("Pourquoi", "Why"),
    "policy.why.text": Text(
        "Pour étudier votre demande, calculer l’aide et vous joindre.", "To study your application, calculate the aid and reach you."
    ),
    "policy.access": Text("Qui les voit au Ministère", "Who sees it at the Department"),
    "policy.access.text": Text(
        "Les agents qui étudient votre demande, et eux seuls.", "The staff who study your application, and nobody else."
    ),
    "policy.means": Text("Par quel moyen", "By what means"),
    "policy.means.text": Text(
        "Vous les écrivez sur cette borne. Elle ne vous filme pas et ne vous localise pas. Elle ne fait aucun profil.",
        "You write it on this kiosk. It does not film you and does not locate you. It makes no profile.",
    ),
    "policy.refusal": Text("Si vous refusez", "If you refuse"),
    "policy.refusal.text": Text(
        "Vous pouvez laisser une question sans réponse, ou effacer votre demande avec F10. "
        "L’étude peut alors prendre plus de temps, ou la demande être refusée.",
        "You may leave a question without an answer, or erase your application with F10. "
        "The study may then take longer, or the application may be refused.",
    ),
    "policy.consult": Text("Les voir et les corriger ici", "To see it and correct it here"),
    "policy.consult.text": Text(
        "Avant l’envoi, vous revoyez chaque réponse et vous pouvez la changer. Votre code de reprise rouvre votre brouillon.",
        "Before sending, you check each answer and you may change it. Your resume code opens your draft again.",
    ),
    "policy.rights": Text("Vos droits", "Your rights"),
    "policy.rights.text": Text(
        "La loi vous permet de voir vos renseignements et de les faire corriger. "
        "La personne responsable de leur protection au Ministère : {contact}.",
        "The law lets you see your information and have it corrected. The person in charge of its protection at the Department: {contact}.",
    ),
    "policy.contact.unknown": Text(
        "un agent vous donne son nom et ses coordonnées", "staff give you the name and how to reach this person"
    ),
    "policy.third": Text("Qui d’autre les reçoit", "Who else receives it"),
    "policy.third.text": Text(
        "Des organismes publics ou privés, quand le Ministère vérifie vos réponses auprès d’eux. Il peut le faire sans votre accord.",
        "Public or private bodies, when the Department checks your answers with them. It may do so without your consent.",
    ),
    "policy.outside": Text("Hors du Québec", "Outside Québec"),
    "policy.outside.text": Text("La borne n’envoie rien hors du Québec.", "The kiosk sends nothing outside Québec."),
    "policy.safety": Text("Comment ils sont protégés", "How it is protected"),
    "policy.safety.text": Text(
        "Chaque réponse est chiffrée. Seul votre code ouvre votre brouillon, et votre compte si vous l’avez choisi. Il est effacé après {n} jours. "
        "L’écran est vidé à la fin.",
        "Each answer is encrypted. Only your code opens your draft, and your account if you chose so. It is erased after {n} days. The screen is cleared at the end.",
    ),
    "policy.papers": Text("Les documents que vous remettez", "The documents that you hand in"),
    "policy.papers.text": Text(
        "Ils servent à étudier votre demande, ou à répondre à une lettre du Ministère. "
        "La borne garde chaque document, son type, ses pages, sa taille et sa date. Elle y joint votre nom et votre numéro de dossier. "
        "Elle enlève ce que votre appareil y a écrit : le lieu, l’auteur. D’une feuille avec un code, elle ne garde aucun papier.",
        "They serve to study your application, or to answer a letter of the Department. "
        "The kiosk keeps each document, its kind, pages, size and date. It adds your name and your file number. "
        "It takes out what your device wrote in it: the place, the author. Of a sheet with a code, it keeps no paper.",
    ),
    "policy.papers_kept": Text("Où ils sont, et combien de temps", "Where they are, and for how long"),
    "policy.papers_kept.text": Text(
        "Ils sont dans ce centre, avec les données de la borne. Chaque envoi est chiffré avec sa propre clé. "
        "La borne les garde jusqu’à leur remise au Ministère, puis {n} jours. Ensuite, elle les détruit avec leur clé. Une feuille avec un code est détruite {n} jours après sa préparation. "
        "Le Ministère garde sa copie selon ses propres règles.",
        "They are in this centre, with the data of the kiosk. Each delivery is encrypted with a key of its own. "
        "The kiosk keeps them until the Department has them, then {n} days. After that, it destroys them with their key. A sheet with a code is destroyed {n} days after it was prepared. "
        "The Department keeps its copy by its own rules.",
    ),
    "policy.papers_read": Text("Qui lit vos documents", "Who reads your documents"),
    "policy.papers_read.text": Text(
        "Au comptoir, les agents qui les reçoivent. Au Ministère, ceux qui étudient votre dossier. "
        "Un journal note chaque lecture et chaque remise. Il ne dit rien de ce qu’ils contiennent.",
        "At the counter, the staff who receive them. At the Department, the staff who study your file. "
        "A log notes each reading and each handing over. It says nothing of what they hold.",
    ),
    "policy.papers_back": Text("Reprendre vos documents", "To take your documents back"),
    "policy.papers_back.text": Text(
        "Vous les reprenez dans « Envoyer des documents », tant qu’un agent ne les a pas reçus. "
        "La borne les détruit alors tout de suite. Si vous fermez votre compte, ils restent au comptoir.",
        "You take them back in “Send documents”, until staff have received them. "
        "The kiosk then destroys them at once. If you close your account, they stay at the counter.",
    ),
    "policy.complaints": Text("Pour vous plaindre", "To complain"),
    "policy.complaints.text": Text(
        "Vous pouvez vous plaindre de la protection de vos renseignements. La personne responsable traite la plainte. "
        "Vous pouvez aussi écrire à la Commission d’accès à l’information.",
        "You may complain about the protection of your information. The person in charge handles the complaint. "
        "You may also write to the Commission d’accès à l’information.",
    ),
    "policy.law": Text("La loi", "The law"),
    "policy.law.text": Text(
        "Loi sur l’accès aux documents des organismes publics, article 63.4. Cette politique va avec la version {version} de la borne.",
        "Act respecting Access to documents held by public bodies, section 63.4. This policy goes with version {version} of the kiosk.",
    ),
}

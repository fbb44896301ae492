"""Words of linking an account to a file with the Ministry."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.link.title": Text("Votre dossier au Ministère", "Your file with the Department"),
    "page.link.place": Text("Relier votre compte", "Link your account"),
    "page.link.place.short": Text("Votre identité", "Your identity"),
    "link.why": Text(
        "Sans ce lien, les services de ce dossier restent fermés. Faire une demande reste possible.",
        "Without this link, the services of that file stay closed. You can still apply.",
    ),
    "link.file": Text("J’ai un dossier au Ministère", "I have a file with the Department"),
    "link.file.more": Text("CP-12 et trois chiffres du NAS.", "CP-12 and three digits of the SIN."),
    "link.notice": Text("Je n’ai pas de dossier", "I have no file"),
    "link.notice.more": Text("Avec un avis de Revenu Québec.", "With a notice of Revenu Québec."),
    "link.later": Text("Plus tard, avec un agent", "Later, with staff"),
    "link.later.more": Text("Avec une pièce d’identité.", "With an identity document."),
    "page.link_file.title": Text("Votre numéro de dossier", "Your file number"),
    "page.link_file.place": Text("Le numéro est sur vos lettres", "The number is on your letters"),
    "page.link_file.place.short": Text("Sur vos lettres", "On your letters"),
    "field.file_number.ask": Text("Quel est votre numéro de dossier (CP-12)?", "What is your file number (CP-12)?"),
    "field.file_number.label": Text("CP-12", "CP-12"),
    "field.file_digits.ask": Text("Quels sont les trois derniers chiffres de votre NAS?", "What are the last three digits of your SIN?"),
    "field.file_digits.label": Text("Trois chiffres", "Three digits"),
    "problem.FILE_DIGITS": Text(
        "Il faut trois chiffres. Écrivez les trois derniers de votre NAS.", "Three digits are needed. Write the last three of your SIN."
    ),
    "problem.FILE_DIGITS.short": Text("3 chiffres", "3 digits"),
    "problem.LINK": Text(
        "Ces renseignements ne permettent pas de relier le compte. Vérifiez-les, ou voyez un agent.",
        "These details do not allow the account to be linked. Check them, or see staff.",
    ),
    "problem.LINK.short": Text("Vérifiez", "Check"),
    "page.link_notice.title": Text("Votre avis de cotisation", "Your notice of assessment"),
    "page.link_notice.place": Text("Revenu Québec, une des 2 dernières années", "Revenu Québec, one of the last 2 years"),
    "page.link_notice.place.short": Text("De Revenu Québec", "From Revenu Québec"),
    "field.notice_year.ask": Text("De quelle année est l’avis?", "Which year is the notice for?"),
    "field.notice_year.label": Text("Année", "Year"),
    "problem.NOTICE_YEAR": Text(
        "Seuls les avis de ces deux années comptent. Choisissez-en une.", "Only notices of these two years count. Choose one."
    ),
    "problem.NOTICE_YEAR.short": Text("1 ou 2", "1 or 2"),
    "field.notice_number.ask": Text("Quel est le numéro de l’avis?", "What is the number of the notice?"),
    "field.notice_number.label": Text("Numéro", "Number"),
    "field.notice_line.ask": Text(
        "Demandez à un agent quelle ligne lire : F12. Quel montant est à cette ligne?",
        "Ask staff which line to read: F12. Which amount is on that line?",
    ),
    "field.notice_line.ask.number": Text(
        "Quel montant est à la ligne {line} de l’avis?", "Which amount stands on line {line} of the notice?"
    ),
    "field.notice_line.label": Text("Montant", "Amount"),
    "page.link_agent.title": Text("Un agent vérifiera", "Staff will check"),
    "page.link_agent.place": Text("Votre identité", "Your identity"),
    "link.no_register": Text("La liste des dossiers n’est pas à cette borne.", "The list of files is not at this kiosk."),
    "link.to_verify": Text(
        "Vos renseignements sont notés. Un agent doit les vérifier.", "Your details are noted. Staff have to check them."
    ),
    "link.taken": Text("Un autre compte est déjà relié à ce dossier.", "Another account is linked to this file already."),
    "staff.notice.file": Text(
        "Dossier {value} : un autre compte y est déjà relié.", "File {value}: another account is linked to it already."
    ),
    "link.agent": Text(
        "Allez au comptoir avec une pièce d’identité avec photo.", "Go to the counter with an identity document with a photo."
    ),
    "link.until": Text("D’ici là, votre compte sert à faire une demande.", "Until then, your account serves to apply."),
    "cli.centre_import": Text(
        "Charger la liste des dossiers (colonnes file, digits, born), ou ce qu’ils contiennent.",
        "Load the list of files (columns file, digits, born), or what they hold.",
    ),
    "centre.loaded": Text("Dossiers chargés : {n}.", "Files loaded: {n}."),
    "centre.erase": Text(
        "Effacez maintenant le fichier d’origine : la borne ne garde que des empreintes.",
        "Erase the original file now: the kiosk keeps digests only.",
    ),
    "centre.unreadable": Text("Le fichier {where} ne se lit pas.", "The file {where} cannot be read."),
    "centre.nothing": Text("Lignes à corriger : {n}. Rien n’est chargé.", "Lines to mend: {n}. Nothing is loaded."),
    "centre.line.columns": Text(
        "Ligne {line} : il faut les colonnes file,digits,born.", "Line {line}: the columns file,digits,born are needed."
    ),
    "centre.line.file": Text(
        "Ligne {line} : un numéro CP-12 a quatre lettres et huit chiffres.",
        "Line {line}: a CP-12 number has four letters and eight digits.",
    ),
    "centre.line.digits": Text(
        "Ligne {line} : il faut les trois derniers chiffres du NAS.", "Line {line}: the last three digits of the SIN are needed."
    ),
    "centre.line.born": Text(
        "Ligne {line} : une date s’écrit 1950-01-31, ou reste en blanc.", "Line {line}: a date is written 1950-01-31, or left blank."
    ),
    "centre.line.twice": Text("Ligne {line} : ce dossier est déjà plus haut.", "Line {line}: this file stands further up already."),
    "centre.line.empty": Text("Ligne {line} : la liste n’a aucun dossier.", "Line {line}: the list has no file."),
    "said.linked": Text("Votre compte est relié à votre dossier.", "Your account is linked to your file."),
    "said.link_later": Text("Un agent pourra relier votre compte plus tard.", "Staff can link your account later."),
}

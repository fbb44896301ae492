"""Words of the commands: usage, settings, the doctor, explanations and checks."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "cli.usage": Text("Commandes", "Commands"),
    "cli.not_understood": Text("Ces mots ne sont pas une commande de la borne.", "These words are not a command of the kiosk."),
    "cli.serve": Text(
        "Remplir une demande. « lines » écrit une ligne à la fois; « --demo » ne garde rien.",
        "Fill in an application. `lines` writes one line at a time; `--demo` keeps nothing.",
    ),
    "cli.check": Text("Comparer les règles d’un programme avec des cas.", "Compare the rules of a program with cases."),
    "cli.lint": Text("Chercher les fautes d’un formulaire.", "Look for mistakes in a form."),
    "cli.graph": Text("Montrer l’ordre des questions et leurs conditions.", "Show the order of the questions and their conditions."),
    "cli.walk": Text("Remplir un formulaire au hasard, jusqu’au bout.", "Fill in a form at random, to its end."),
    "cli.walked": Text("Arrivées au bout : {n} personnes au hasard.", "Reached the end: {n} random people."),
    "cli.walked.one": Text("Arrivée au bout : {n} personne au hasard.", "Reached the end: {n} random person."),
    "cli.walk.no_end": Text(
        "La personne {n} ne passe pas la question «\u00a0{id}\u00a0».",
        "Person {n} does not get past the question “{id}”.",
    ),
    "cli.preview": Text("Écrire les pages que voit une personne.", "Write the pages that a person sees."),
    "cli.explain": Text("Dire pourquoi une question est posée ou non.", "Say why a question is asked or not."),
    "cli.doctor": Text("Vérifier la borne : 0 si tout va, sinon 1.", "Check the kiosk: 0 when all is well, else 1."),
    "cli.settings": Text("Montrer les réglages et leur origine.", "Show the settings and where they come from."),
    "cli.keys_rotate": Text(
        "Changer la clé des verrous : 0 si c’est fait, sinon 2.", "Change the key of the locks: 0 when it is done, else 2."
    ),
    "rotate.none": Text("Aucune base de données : {where}", "No database: {where}"),
    "rotate.done": Text("La clé est changée; verrous : {n}.", "The key is changed; locks: {n}."),
    "rotate.copy": Text(
        "Copiez de nouveau {key} et {locks}, ensemble. Détruisez l’ancienne copie.",
        "Copy {key} and {locks} anew, together. Destroy the old copy.",
    ),
    "cli.sizes": Text(
        "Dire si le grand texte se lit à cette distance : 0 si oui, sinon 1.",
        "Say whether the large text can be read from that distance: 0 when it can, else 1.",
    ),
    "sizes.title": Text("Écran de {screen} pouces, lu à {distance} mm", "Screen of {screen} inches, read from {distance} mm"),
    "sizes.row": Text(
        "{grid} : H majuscule {height} mm, {angle}°, lisible jusqu’à {most} mm",
        "{grid}: capital H {height} mm, {angle}°, readable up to {most} mm",
    ),
    "sizes.enough": Text(
        "Le grand texte, {grid}, se lit à cette distance : {angle}°, il en faut 0,70.",
        "The large text, {grid}, can be read from that distance: {angle}°, 0.70 is needed.",
    ),
    "sizes.small": Text(
        "Le grand texte, {grid}, est trop petit à cette distance : {angle}°, il en faut 0,70.",
        "The large text, {grid}, is too small from that distance: {angle}°, 0.70 is needed.",
    ),
    "sizes.do": Text(
        "Approchez la personne à {most} mm, ou choisissez un écran dont le H majuscule a {height} mm.",
        "Bring the person to {most} mm, or choose a screen whose capital H is {height} mm.",
    ),
    "cli.no_program": Text("Il n’y a pas de programme « {id} ».", "There is no program “{id}”."),
    "cli.programs": Text("Programmes : {ids}", "Programs: {ids}"),
    "cli.no_person": Text(
        "Il n’y a pas de personne « {id} ». Donnez son nom ou un fichier JSON.",
        "There is no person “{id}”. Give a name or a JSON file.",
    ),
    "cli.people": Text("Personnes : {ids}", "People: {ids}"),
    "cli.answer": Text("Réponse : {said}", "Answer: {said}"),
    "cli.no_question": Text("Il n’y a pas de question « {id} ».", "There is no question “{id}”."),
    "cli.sound": Text("Aucune faute.", "No mistakes."),
    "cli.incident": Text(
        "La borne s’est arrêtée. Code {code}. Vos réponses enregistrées sont gardées.",
        "The kiosk stopped. Code {code}. Your saved answers are kept.",
    ),
    "cli.incident.staff": Text("Donnez le code à un agent.", "Give the code to staff."),
    "settings.title": Text("Réglages de la borne", "Settings of the kiosk"),
    "settings.ignored": Text("{name} ne règle rien.", "{name} sets nothing."),
    "settings.at": Text("Source : {where}", "Source: {where}"),
    "settings.at_line": Text("Fichier {where}, ligne {line}", "File {where}, line {line}"),
    "settings.error.unknown": Text("Le réglage « {key} » n’existe pas.", "There is no setting “{key}”."),
    "settings.error.unreadable": Text("Le fichier des réglages ne peut pas être lu.", "The settings file cannot be read."),
    "settings.error.broken": Text("Le fichier des réglages n’est pas du TOML.", "The settings file is not TOML."),
    "settings.error.int": Text("« {key} » demande un nombre entier, 1 ou plus.", "“{key}” needs a whole number, 1 or more."),
    "settings.error.bool": Text("« {key} » demande true ou false.", "“{key}” needs true or false."),
    "settings.error.str": Text("« {key} » demande un texte entre guillemets.", "“{key}” needs a text in quotes."),
    "settings.error.path": Text("« {key} » demande un chemin entre guillemets.", "“{key}” needs a path in quotes."),
    "settings.error.tuple": Text("« {key} » demande une liste de textes.", "“{key}” needs a list of texts."),
    "settings.error.jack": Text(
        "« {key} » demande deux touches de f13 à f24, ou rien. Exemple : f15, f16.",
        "“{key}” needs two keys from f13 to f24, or none. Example: f15, f16.",
    ),
    "settings.error.within": Text(
        "« {key} » demande un nombre entier entre {least} et {most}.", "“{key}” needs a whole number between {least} and {most}."
    ),
    "settings.error.waits": Text(
        "« {key} » demande de 4 à 12 nombres de secondes, jamais plus petits. Le dernier est entre {least} et {most}.",
        "“{key}” needs 4 to 12 numbers of seconds, never smaller ones. The last is between {least} and {most}.",
    ),
    "settings.error.theme": Text(
        "« {key} » demande dark, light, black, white ou soft.",
        "“{key}” needs dark, light, black, white or soft.",
    ),
    "doctor.title": Text("État de la borne", "State of the kiosk"),
    "doctor.ok": Text("Bien", "Good"),
    "doctor.warn": Text("À savoir", "Note"),
    "doctor.fail": Text("À corriger", "To fix"),
    "doctor.version": Text("Version : {version}, Python {python}", "Version: {version}, Python {python}"),
    "doctor.database": Text(
        "Base de données : en ordre, version {schema}, {where}",
        "Database: in order, version {schema}, {where}",
    ),
    "doctor.database.none": Text("Base de données : aucune encore, {where}", "Database: none yet, {where}"),
    "doctor.database.damaged": Text(
        "Base de données : {where} est abîmée ({integrity}; journal d’audit {audit}).",
        "Database: {where} is damaged ({integrity}; audit trail {audit}).",
    ),
    "doctor.sqlite": Text(
        "SQLite {version}, {library}, journal {journal}; le fichier entier est chiffré.",
        "SQLite {version}, {library}, {journal} journal; the whole file is encrypted.",
    ),
    "doctor.sqlite.plain": Text(
        "SQLite {version}, {library}, journal {journal}; chaque réponse est chiffrée, le fichier ne l’est pas.",
        "SQLite {version}, {library}, {journal} journal; each answer is encrypted, the file is not.",
    ),
    "doctor.sqlite.old": Text(
        "SQLite {version}, {library}, journal {journal} : sûr, mais plus lent. Une version récente commence à 3.51.3.",
        "SQLite {version}, {library}, {journal} journal: sound, but slower. A recent version starts at 3.51.3.",
    ),
    "doctor.keys": Text("Clé : en place, lue par son propriétaire seul", "Key: in place, read by its owner only"),
    "doctor.keys.none": Text("Clé : aucune encore, elle sera faite à {where}", "Key: none yet, it will be made at {where}"),
    "doctor.keys.changing": Text(
        "Clé : son changement n’est pas terminé. Lancez « kiosk keys rotate ».",
        "Key: it is still being changed. Run “kiosk keys rotate”.",
    ),
    "doctor.keys.unreadable": Text("Clé : {where} ne peut pas être lu.", "Key: {where} cannot be read."),
    "doctor.keys.inside": Text(
        "Clé : {where} est avec les données. Mettez ce fichier ailleurs.",
        "Key: {where} is with the data. Put this file elsewhere.",
    ),
    "doctor.terminal": Text("Terminal : {kind}, {columns} × {rows}", "Terminal: {kind}, {columns} × {rows}"),
    "doctor.terminal.lines": Text("Terminal : {kind}, ligne par ligne", "Terminal: {kind}, line by line"),
    "doctor.terminal.small": Text(
        "Terminal : {kind}, {columns} × {rows}. L’écran demande 40 × 12.",
        "Terminal: {kind}, {columns} × {rows}. The screen needs 40 × 12.",
    ),
    "doctor.fonts": Text("Police des papiers : {name}", "Font of the papers: {name}"),
    "doctor.fonts.fail": Text("Police des papiers : fichiers absents", "Font of the papers: files are missing"),
    "doctor.disk": Text("Disque : {n} Mo libres", "Disk: {n} MB free"),
    "doctor.disk.low": Text("Disque : {n} Mo libres, il en faut {floor}", "Disk: {n} MB free, {floor} are needed"),
    "doctor.disk.read_only": Text("Disque : rien ne peut être écrit dans {where}", "Disk: nothing can be written in {where}"),
    "doctor.all_well": Text("Tout va bien.", "All is well."),
    "doctor.not_well": Text("La borne n’est pas prête.", "The kiosk is not ready."),
    "check.done": Text("Différences : {n} (cas : {cases}, personnes : {people})", "Differences: {n} (cases: {cases}, people: {people})"),
    "check.no_program": Text("Il n’y a pas de programme « {id} ». Il y a : {ids}", "There is no program “{id}”. There is: {ids}"),
    "check.no_file": Text("Donnez un fichier : --cases, --people, ou les deux.", "Give a file: --cases, --people or both."),
    "check.unreadable": Text("{file} : le fichier ne peut pas être lu ({why}).", "{file}: the file cannot be read ({why})."),
    "check.not_utf8": Text("{file}, rangée {row} : le fichier n’est pas en UTF-8.", "{file}, row {row}: the file is not UTF-8."),
    "check.not_a_table": Text(
        "{file}, rangée {row} : le tableau est mal formé ({why}).", "{file}, row {row}: the table is malformed ({why})."
    ),
    "check.no_id": Text("{file}, rangée {row} : la colonne « {column} » manque.", "{file}, row {row}: the column “{column}” is missing."),
    "check.unknown_column": Text(
        "{file}, rangée {row}, colonne « {column} » : inconnue, ou donnée deux fois.",
        "{file}, row {row}, column “{column}”: unknown, or given twice.",
    ),
    "check.long_row": Text(
        "{file}, rangée {row}, colonne {cells} : il n’y a que {columns} colonnes.",
        "{file}, row {row}, column {cells}: there are only {columns} columns.",
    ),
    "check.unknown_fact": Text(
        "{file}, rangée {row}, colonne « {column} » : aucune question « {fact} ».",
        "{file}, row {row}, column “{column}”: no question “{fact}”.",
    ),
    "check.not_of_kind": Text(
        "{file}, rangée {row}, colonne « {column} » : « {said} » ne répond pas à « {fact} ».",
        "{file}, row {row}, column “{column}”: “{said}” is no answer to “{fact}”.",
    ),
    "check.no_value": Text(
        "{file}, rangée {row}, colonne « {column} » : « {fact} » n’a pas de « = ».",
        "{file}, row {row}, column “{column}”: “{fact}” has no “=”.",
    ),
    "check.told_twice": Text(
        "{file}, rangée {row}, colonne « {column} » : « {fact} » est donné deux fois.",
        "{file}, row {row}, column “{column}”: “{fact}” is given twice.",
    ),
    "check.not_json": Text("{file}, rangée {row} : ce n’est pas du JSON.", "{file}, row {row}: this is not JSON."),
    "check.not_people": Text("{file} : ce n’est pas une liste de personnes.", "{file}: this is not a list of people."),
}

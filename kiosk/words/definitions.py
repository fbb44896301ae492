"""Words of form authors: mistakes in a definition with their repairs, and why a question is asked or not."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "mistake.NO_FILE": Text("On ne peut pas lire {word} ({why}).", "{word} cannot be read ({why})."),
    "mistake.NO_FILE.repair": Text("Vérifiez le nom du fichier et ses droits.", "Check the file’s name and its permissions."),
    "mistake.NOT_UTF8": Text("Le fichier n’est pas en UTF-8.", "The file is not in UTF-8."),
    "mistake.NOT_UTF8.repair": Text("Enregistrez-le en UTF-8.", "Save it as UTF-8."),
    "mistake.NOT_YAML": Text("Ce n’est pas du YAML ({why}).", "This is not YAML ({why})."),
    "mistake.NOT_YAML.repair": Text(
        "Vérifiez les retraits, les accolades et les guillemets autour de cette ligne.",
        "Check indents, braces and quotes around this line.",
    ),
    "mistake.EMPTY": Text("Le fichier est vide.", "The file is empty."),
    "mistake.EMPTY.repair": Text("Écrivez-y un formulaire.", "Write a form in it."),
    "mistake.TOO_DEEP": Text("Les parties sont trop imbriquées.", "The parts are nested too deep."),
    "mistake.TOO_DEEP.repair": Text("Enlevez des niveaux, ou l’alias qui se contient.", "Remove levels, or the alias that holds itself."),
    "mistake.NOT_A_KEY": Text("Une clé n’est pas un mot.", "A key is not a word."),
    "mistake.NOT_A_KEY.repair": Text("Mettez le texte entre guillemets.", "Put the text in quotes."),
    "mistake.DUPLICATE_KEY": Text("La clé « {word} » est déjà à la ligne {line}.", "The key “{word}” already stands on line {line}."),
    "mistake.DUPLICATE_KEY.repair": Text("Gardez une seule des deux.", "Keep only one of the two."),
    "mistake.UNKNOWN_KEY": Text("La clé « {word} » n’existe pas ici.", "There is no key “{word}” here."),
    "mistake.UNKNOWN_KEY.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.UNKNOWN_IN_TEXT": Text("Un texte n’a pas de clé « {word} ».", "A text has no key “{word}”."),
    "mistake.UNKNOWN_IN_TEXT.repair": Text(
        "Mettez entre guillemets un texte qui a une virgule ou deux points.", "Put a text that has a comma or a colon in quotes."
    ),
    "mistake.MISSING_KEY": Text("La clé « {word} » manque.", "The key “{word}” is missing."),
    "mistake.MISSING_KEY.repair": Text("Ajoutez-la.", "Add it."),
    "mistake.NOT_A_MAPPING": Text("Il faut ici des clés et leurs valeurs.", "Keys and their values are needed here."),
    "mistake.NOT_A_MAPPING.repair": Text("Écrivez une clé, deux points, puis sa valeur.", "Write a key, a colon, then its value."),
    "mistake.NOT_A_TEXT": Text("Il faut ici un seul texte.", "A single text is needed here."),
    "mistake.NOT_A_TEXT.repair": Text("Écrivez un mot, ou un texte entre guillemets.", "Write a word, or a text in quotes."),
    "mistake.NOT_A_LIST": Text("Il faut ici une liste.", "A list is needed here."),
    "mistake.NOT_A_LIST.repair": Text("Commencez chaque élément par un tiret.", "Begin each item with a dash."),
    "mistake.EMPTY_TEXT": Text("Le texte est vide.", "The text is empty."),
    "mistake.EMPTY_TEXT.repair": Text("Écrivez-le dans les deux langues.", "Write it in both languages."),
    "mistake.UNKNOWN_WORD": Text("Le mot « {word} » n’existe pas ici.", "There is no word “{word}” here."),
    "mistake.UNKNOWN_WORD.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.NOT_A_CONDITION": Text("« {word} » n’est pas une condition.", "“{word}” is not a condition."),
    "mistake.NOT_A_CONDITION.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.UNKNOWN_NAMED": Text("Aucune condition ne se nomme « {word} ».", "No condition is named “{word}”."),
    "mistake.UNKNOWN_NAMED.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.NAMED_LOOP": Text("La condition « {word} » se contient elle-même.", "The condition “{word}” contains itself."),
    "mistake.NAMED_LOOP.repair": Text("Écrivez-la sans son propre nom.", "Write it without its own name."),
    "mistake.EMPTY_CONDITION": Text("La condition « {word} » est vide.", "The condition “{word}” is empty."),
    "mistake.EMPTY_CONDITION.repair": Text("Ajoutez une comparaison, ou écrivez always.", "Add a comparison, or write always."),
    "mistake.UNKNOWN_OPERATOR": Text("La comparaison « {word} » n’existe pas.", "There is no comparison “{word}”."),
    "mistake.UNKNOWN_OPERATOR.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.ONE_OPERATOR": Text("Il faut une seule comparaison par question.", "One comparison a question is needed."),
    "mistake.ONE_OPERATOR.repair": Text("Écrivez chaque comparaison dans all ou any.", "Write each comparison in all or any."),
    "mistake.ONLY_YES": Text("La comparaison answered ne prend que yes.", "The comparison answered takes only yes."),
    "mistake.ONLY_YES.repair": Text("Écrivez yes; pour le contraire, mettez-la dans not.", "Write yes; for the contrary, put it in not."),
    "mistake.DUPLICATE_ID": Text("L’identifiant « {word} » est déjà pris.", "The id “{word}” is already taken."),
    "mistake.DUPLICATE_ID.repair": Text("Donnez-lui un autre nom.", "Give it another name."),
    "mistake.BAD_ID": Text("L’identifiant « {word} » ne convient pas.", "The id “{word}” will not do."),
    "mistake.BAD_ID.repair": Text(
        "Prenez de petites lettres sans accent, des chiffres et _.", "Use small letters without accents, digits and _."
    ),
    "mistake.CHECK_ELSEWHERE": Text("Le contrôle mène à « {word} », une autre question.", "The check leads to “{word}”, another question."),
    "mistake.CHECK_ELSEWHERE.repair": Text("Menez-le à {near} ou à l’une de ses parties.", "Lead it to {near} or to one of its parts."),
    "mistake.BAD_BOUND": Text("La borne « {word} » n’est ni une date ni today.", "The bound “{word}” is neither a date nor today."),
    "mistake.BAD_BOUND.repair": Text(
        "Écrivez today ou 2013-03-31; pour une autre question, ajoutez un contrôle.",
        "Write today or 2013-03-31; for another question, add a check.",
    ),
    "mistake.NO_FIT": Text(
        "« {word} » est de la sorte {kind}, que {operator} ne compare pas.",
        "“{word}” is of the kind {kind}, which {operator} does not compare.",
    ),
    "mistake.NO_FIT.repair": Text("Prenez une comparaison de cette sorte.", "Use a comparison of that kind."),
    "mistake.KINDS_DIFFER": Text(
        "« {word} » ({kind}) est comparée à « {other} » ({other_kind}).", "“{word}” ({kind}) is compared with “{other}” ({other_kind})."
    ),
    "mistake.KINDS_DIFFER.repair": Text("Comparez deux questions de même sorte.", "Compare two questions of the same kind."),
    "mistake.BAD_VALUE": Text("« {word} » n’est pas une réponse de la sorte {kind}.", "“{word}” is not an answer of the kind {kind}."),
    "mistake.BAD_VALUE.repair": Text(
        "Écrivez-la comme elle est gardée, par exemple 2013-03-31.", "Write it as it is kept, for example 2013-03-31."
    ),
    "mistake.UNKNOWN_CODE": Text("La question n’a pas de réponse « {word} ».", "The question has no answer “{word}”."),
    "mistake.UNKNOWN_CODE.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.DEPARTMENT_ANSWER": Text(
        "La réponse « {word} » est donnée par le Ministère, après la demande.",
        "The answer “{word}” is given by the Department, after the application.",
    ),
    "mistake.DEPARTMENT_ANSWER.repair": Text("Regardez une question posée à la personne.", "Look at a question put to the person."),
    "mistake.NO_ROW": Text(
        "« {word} » est cherchée dans une rangée, hors d’un groupe.", "“{word}” is looked for in a row, outside a group."
    ),
    "mistake.NO_ROW.repair": Text("Écrivez q au lieu de row.", "Write q instead of row."),
    "mistake.FORWARD": Text("« {word} » vient plus loin dans le formulaire.", "“{word}” comes later in the form."),
    "mistake.FORWARD.repair": Text(
        "Regardez une question plus haute, ou déplacez celle-ci après elle.", "Look at an earlier question, or move this one after it."
    ),
    "mistake.USE_ROW": Text("« {word} » est dans la même rangée.", "“{word}” is in the same row."),
    "mistake.USE_ROW.repair": Text("Écrivez row au lieu de q.", "Write row instead of q."),
    "mistake.ANSWER_OF_ROWS": Text(
        "« {word} » a une réponse par rangée, pas une seule.", "“{word}” has one answer a row, not a single one."
    ),
    "mistake.ANSWER_OF_ROWS.repair": Text(
        "Regardez le groupe, ou posez la question hors du groupe.", "Look at the group, or ask the question outside it."
    ),
    "mistake.UNKNOWN_QUESTION": Text("Aucune question plus haute ne se nomme « {word} ».", "No earlier question is named “{word}”."),
    "mistake.UNKNOWN_QUESTION.repair": Text("Écrivez plutôt : {near}.", "Write instead: {near}."),
    "mistake.KIND_NEEDS": Text("La sorte {kind} a besoin de la clé « {word} ».", "The kind {kind} needs the key “{word}”."),
    "mistake.KIND_NEEDS.repair": Text("Ajoutez-la.", "Add it."),
    "mistake.NOT_OF_KIND": Text("La sorte {kind} n’a pas de clé « {word} ».", "The kind {kind} has no key “{word}”."),
    "mistake.NOT_OF_KIND.repair": Text("Enlevez-la, ou changez la sorte.", "Remove it, or change the kind."),
    "mistake.MUST_AND_MAY": Text("La question doit être connue et peut rester vide.", "The question must be known and may be left blank."),
    "mistake.MUST_AND_MAY.repair": Text("Gardez must_know ou needed: useful.", "Keep must_know or needed: useful."),
    "mistake.NOT_A_NUMBER": Text("« {word} » n’est pas un nombre.", "“{word}” is not a number."),
    "mistake.NOT_A_NUMBER.repair": Text(
        "Écrivez des chiffres, avec un point pour les décimales.", "Write digits, with a point before decimals."
    ),
    "mistake.MIN_OVER_MAX": Text("Le minimum {low} dépasse le maximum {high}.", "The minimum {low} is above the maximum {high}."),
    "mistake.MIN_OVER_MAX.repair": Text("Changez l’un des deux.", "Change one of the two."),
    "explain.asked": Text("Cette question est posée.", "This question is asked."),
    "explain.not_asked": Text("Cette question n’est pas posée.", "This question is not asked."),
    "explain.unsure": Text("On ne sait pas encore si cette question est posée.", "It is not known yet whether this question is asked."),
    "explain.always": Text("Elle est toujours posée.", "It is always asked."),
    "explain.group": Text("Elle est dans le groupe « {question} ».", "It is in the group “{question}”."),
    "explain.true": Text("Oui : {reason}", "Yes: {reason}"),
    "explain.false": Text("Non : {reason}", "No: {reason}"),
    "explain.unknown": Text("À savoir : {reason}", "To be known: {reason}"),
    "explain.contrary": Text("Il faut le contraire de ceci. {reason}", "The contrary of this is needed. {reason}"),
    "explain.eq": Text("« {question} » est {right}.", "“{question}” is {right}."),
    "explain.ne": Text("« {question} » est autre que {right}.", "“{question}” is other than {right}."),
    "explain.in": Text("« {question} » est l’un de : {right}.", "“{question}” is one of: {right}."),
    "explain.includes": Text("« {question} » comprend {right}.", "“{question}” includes {right}."),
    "explain.answered": Text("« {question} » a une réponse.", "“{question}” is answered."),
    "explain.gt": Text("« {question} » reste au-dessus de {right}.", "“{question}” is above {right}."),
    "explain.ge": Text("« {question} » vaut au moins {right}.", "“{question}” is at least {right}."),
    "explain.lt": Text("« {question} » reste sous {right}.", "“{question}” is below {right}."),
    "explain.le": Text("« {question} » vaut au plus {right}.", "“{question}” is at most {right}."),
    "explain.starts_with": Text("« {question} » commence par {right}.", "“{question}” begins with {right}."),
    "explain.state.answered": Text("Réponse : {value}.", "Answer: {value}."),
    "explain.state.open": Text("Sans réponse encore.", "Not answered yet."),
    "explain.state.not_known": Text("La personne ne le sait pas.", "The person does not know."),
    "explain.state.blank": Text("Laissée vide.", "Left blank."),
    "explain.state.not_applicable": Text("Cette question n’est pas posée.", "That question is not asked."),
    "explain.state.unsure": Text("On ne sait pas si cette question est posée.", "It is not known whether that question is asked."),
}

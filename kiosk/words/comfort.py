"""Words of the settings: `set.<row>` names a row, `set.<row>.<value>` says how it stands, `feature.<id>` tells of a help."""

from kiosk.words.text import Text

WORDS: dict[str, Text] = {
    "page.settings.title": Text("Réglages", "Settings"),
    "page.settings.place": Text("Chaque choix agit tout de suite", "Each choice acts at once"),
    "page.settings.place.short": Text("Chaque choix agit", "Each choice acts"),
    "page.keyboard.title": Text("Réglages des touches", "Settings of the keys"),
    "page.keyboard.place": Text("Chaque choix agit tout de suite", "Each choice acts at once"),
    "page.keyboard.place.short": Text("Chaque choix agit", "Each choice acts"),
    "page.features.title": Text("Toutes les aides", "All the aids"),
    "page.features.place": Text("Ce que la borne fait pour vous", "What the kiosk does for you"),
    "page.features.place.short": Text("Les aides d’ici", "The aids here"),
    "set.faster": Text("Parler plus vite", "Speak faster"),
    "set.slower": Text("Parler moins vite", "Speak slower"),
    "set.louder": Text("Parler plus fort", "Speak louder"),
    "set.softer": Text("Parler plus bas", "Speak softer"),
    "set.spell": Text("Épeler le dernier mot", "Spell the last word"),
    "set.trying": Text("Essayer les touches", "Try the keys"),
    "set.size": Text("Lettres", "Letters"),
    "set.size.-2": Text("très petites", "very small"),
    "set.size.-1": Text("petites", "small"),
    "set.size.0": Text("moyennes", "medium"),
    "set.size.1": Text("grandes", "large"),
    "set.size.2": Text("très grandes", "very large"),
    "set.size.3": Text("les plus grandes", "the largest"),
    "set.size.staff": Text("Un agent peut agrandir les lettres. F12 l’appelle.", "Staff can make the letters larger. F12 calls them."),
    "set.size.demo": Text("Votre terminal règle la taille des lettres.", "Your terminal sets the size of the letters."),
    "set.theme": Text("Couleurs", "Colours"),
    "set.theme.dark": Text("sombres", "dark"),
    "set.theme.console": Text("sombres", "dark"),
    "set.theme.light": Text("claires", "light"),
    "set.theme.black": Text("blanc sur noir", "white on black"),
    "set.theme.white": Text("noir sur blanc", "black on white"),
    "set.theme.soft": Text("douces", "soft"),
    "set.pace": Text("Prendre mon temps", "Take my time"),
    "set.pace.off": Text("non", "no"),
    "set.pace.on": Text("oui, dix fois plus", "yes, ten times"),
    "set.origin": Text("Réglages d’origine", "Original settings"),
    "set.origin.more": Text("Le français aussi. Vos réponses restent.", "French too. Your answers stay."),
    "set.same_key": Text("Ignorer un double appui", "Ignore a double press"),
    "set.same_key.0.0": Text("jamais", "never"),
    "set.same_key.0.3": Text("0,3 seconde", "0.3 second"),
    "set.same_key.0.5": Text("0,5 seconde", "0.5 second"),
    "set.same_key.1.0": Text("1 seconde", "1 second"),
    "set.slow_keys": Text("Touches lentes", "Slow keys"),
    "set.slow_keys.off": Text("non", "no"),
    "set.slow_keys.on": Text("un pas aux 2 secondes", "a step in 2 seconds"),
    "set.signs": Text("Touches + et -", "Keys + and -"),
    "set.signs.on": Text("actives", "on"),
    "set.signs.off": Text("arrêtées", "off"),
    "set.switches": Text("Vous utilisez", "You use"),
    "set.switches.all": Text("tout le clavier", "the whole keyboard"),
    "set.switches.five": Text("cinq touches", "five keys"),
    "set.switches.two": Text("deux contacteurs", "two switches"),
    "feature.voice": Text("F7 : la borne parle. Branchez d’abord votre casque.", "F7: the kiosk speaks. First plug in your headphones."),
    "feature.private": Text("Vos réponses sont dites dans un casque seulement.", "Your answers are said through headphones only."),
    "feature.repeat": Text("F3 répète. F4 lit tout l’écran.", "F3 repeats. F4 reads the whole screen."),
    "feature.pause": Text(
        "F5 fait une pause, puis reprend. Chaque touche coupe la parole.", "F5 pauses, then goes on. Every key stops speech."
    ),
    "feature.speech": Text(
        "F9, puis 1 à 4 : parler plus vite, moins vite, plus fort, plus bas. + et - aussi.",
        "F9, then 1 to 4: speak faster, slower, louder, softer. + and - too.",
    ),
    "feature.spell": Text("F9, puis 5 : la voix épelle le dernier mot.", "F9, then 5: the voice spells the last word."),
    "feature.blank": Text("F8 cache l’écran. La voix et les touches continuent.", "F8 hides the screen. Voice and keys go on."),
    "feature.braille": Text(
        "Une plage braille suit le curseur, toujours sur le contrôle actif.",
        "A braille display follows the cursor, always on the active control.",
    ),
    "feature.size": Text(
        "F9, puis 7 : des lettres plus grandes. La page se découpe, rien n’est perdu.",
        "F9, then 7: larger letters. The page is split, nothing is lost.",
    ),
    "feature.size_here": Text("F12 : un agent peut agrandir les lettres.", "F12: staff can make the letters larger."),
    "feature.theme": Text("F9, puis 8 : d’autres couleurs, dont noir et blanc.", "F9, then 8: other colours, black and white among them."),
    "feature.words": Text(
        "Chaque état est écrit en mots, jamais par la couleur seule.", "Each state is written in words, never by colour alone."
    ),
    "feature.keyboard": Text(
        "Tout se fait au clavier : Tab, Entrée, Échap et les flèches. PgSuiv et PgPréc tournent les pages.",
        "Everything works with keys: Tab, Enter, Esc and the arrows. PgDn and PgUp turn the pages.",
    ),
    "feature.few_keys": Text(
        "F9, Touches : cinq touches, ou deux contacteurs, suffisent.", "F9, Keys: five keys, or two switches, are enough."
    ),
    "feature.steady_keys": Text(
        "F9, Touches : ignorer un double appui, ralentir les touches.", "F9, Keys: ignore a double press, slow the keys down."
    ),
    "feature.signs": Text("F9, Touches : + et - peuvent être arrêtés.", "F9, Keys: + and - can be turned off."),
    "feature.trying": Text(
        "F9, puis 6 : chaque touche dit ce qu’elle fait, sans le faire.", "F9, then 6: each key says what it does, without doing it."
    ),
    "feature.pace": Text(
        "F9, puis 9 : dix fois plus de temps. Un avis vient avant la fin.", "F9, then 9: ten times as long. A notice comes before the end."
    ),
    "feature.where": Text("F2 dit où vous êtes et ce qui reste à faire.", "F2 says where you are and what is left to do."),
    "feature.help": Text("F1 explique la question et les touches.", "F1 explains the question and the keys."),
    "feature.language": Text("F6 : le service en anglais, aux conditions de la loi.", "F6: the service in French."),
    "feature.notice": Text("F11 dit qui recueille vos renseignements.", "F11 says who collects your information."),
    "feature.end": Text(
        "F10 finit la session. Vos réponses sont gardées avec votre code.", "F10 ends the session. Your answers are kept with your code."
    ),
    "feature.agent": Text("F12 appelle un agent.", "F12 calls staff."),
    "feature.paper": Text(
        "Ce qui s’imprime se lit aussi à l’écran, en gros caractères.", "What is printed is also read on screen, in large print."
    ),
    "feature.lines": Text(
        "Le service marche ligne par ligne, avec votre lecteur d’écran.", "The service works line by line, with your screen reader."
    ),
    "feature.origin": Text(
        "F9, puis 0 : les réglages d’origine. Tout revient aussi à la fin.",
        "F9, then 0: the original settings. All returns at the end too.",
    ),
}

"""A visit that only records what it is asked, and pages that look like those of a real application."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.faces.describe.page import Action, Block, Choice, Control, Line, Lines, Page, Part, Tone, Words
from kiosk.services.comfort import USUAL, Comfort
from kiosk.words import Lang
from screens.asking import Raw

MONTHS = ("Année", "Mois", "Jour")


def name(key: str, ask: str, label: str, text: str = "", position: tuple[int, int] = (1, 12)) -> Control:
    """A question with one field."""
    return Control(key, "name", "field", ask, label, parts=(Part("", label, text, 40),), position=position)


def birth_date(month: str = "13", problem: str = "le mois va de 1 à 12. Exemple\u00a0: 04") -> Control:
    """A question with three fields."""
    parts = (Part("year", "Année", "1954", 5), Part("month", "Mois", month, 3), Part("day", "Jour", "02", 3))
    return Control(
        "birth_date", "date", "field", "Votre date de naissance", "Naissance", parts=parts, position=(3, 12),
        problem=problem, problem_part="month" if problem else "",
    )  # fmt: skip


def choice(key: str, ask: str, *labels: str, chosen: str = "", position: tuple[int, int] = (1, 12), hint: str = "") -> Control:
    """One of several."""
    options = tuple(Choice(f"c{number}", label, chosen == f"c{number}") for number, label in enumerate(labels, 1))
    return Control(key, "choice", "choice", ask, key.capitalize(), hint=hint, options=options, position=position)


def question(*controls: Control, focus: str = "", error: str = "") -> Page:
    """A page of questions."""
    return Page(
        "question", "Identité", "Section 2 de 8", "Section 2 de 8", controls, (Action("continue", "Continuer"),), "fr",
        service="Soutien pour les travailleurs âgés", saved=True, packs=True, focus=focus, error=error,
    )  # fmt: skip


def identity() -> Page:
    """The page drawn first in the reference."""
    return question(
        name("last_name", "Votre nom de famille, comme sur le certificat de naissance", "Nom de famille", "Côté", (1, 12)),
        name("first_name", "Votre prénom, comme sur le certificat de naissance", "Prénom", "Réal", (2, 12)),
        birth_date(),
        replace(name("sin", "Votre numéro d’assurance sociale (NAS)", "NAS", "", (4, 12)), hint="Neuf chiffres. F1 dit où le trouver.",
                parts=(Part("", "NAS", "", 12, masked=True),), kind="sin"),
        choice("other_name", "Utilisez-vous un autre nom?", "Oui", "Non", position=(5, 12)),
        focus="birth_date:month",
        error="Erreur\u00a0: le mois va de 1 à 12. Exemple\u00a0: 04",
    )  # fmt: skip


TASKS: tuple[tuple[str, str, str, str, Tone], ...] = (
    ("–", "Vérification", "Terminée", "12 réponses", "success"),
    ("1", "Fin de l’emploi", "Terminée", "7 réponses", "success"),
    ("2", "Identité", "À corriger", "Mois de naissance", "error"),
    ("3", "Adresse", "Terminée", "3 réponses", "success"),
    ("4", "Études", "En cours", "1 réponse sur 2", "warning"),
    ("5", "Santé et travail", "À faire", "1 question", "plain"),
    ("6", "Revenus", "À faire", "23 questions", "plain"),
    ("7", "Autres détails", "Facultatif", "Vous pouvez passer", "quiet"),
    ("8", "Affirmation", "Plus tard", "Après les autres sections", "quiet"),
)


def tasks() -> Page:
    """The list of sections."""
    rows = tuple(Line(f"section:{number}", number, title, state, more, (), tone) for number, title, state, more, tone in TASKS)
    return Page(
        "tasks", "Votre demande", "2 sections terminées sur 8", "2 sections sur 8",
        (Words("Chaque réponse est gardée.", "quiet"), Lines(rows, 22, 14)),
        (Action("continue", "Continuer"), Action("leave", "Garder et quitter")), "fr",
        service="Soutien pour les travailleurs âgés", saved=True, focus="section:4", back=False,
    )  # fmt: skip


def guide() -> Page:
    """A text to read."""
    blocks: tuple[Block, ...] = (
        Words("Avec droit à l’assurance-emploi", "strong"),
        Words("Au plus tard pendant le troisième mois après la fin de ce droit.", gap=False),
        Words("Sans ce droit, après un licenciement", "strong"),
        Words("Au plus tard pendant le quatrième mois après le mois du licenciement.", gap=False),
        *(Words(f"Fait {number} du guide, avec assez de mots pour remplir plus d’une ligne étroite.", bullet=True, gap=False)
          for number in range(1, 9)),
        Words("[x] Les crochets [b]restent[/b] comme on les écrit. [/]"),
    )  # fmt: skip
    return Page("guide_part", "Quand faire la demande", "Guide · partie 2 de 7", "Guide · partie 2 de 7", blocks,
                (Action("next", "Partie suivante"), Action("words", "Mots difficiles")), "fr", idle="long")  # fmt: skip


def document(number: int, title: str, hint: str, chosen: str = "") -> Control:
    """A line of the checklist."""
    marks = (("here", "Je l’ai ici"), ("home", "À la maison"), ("cannot", "Je ne peux pas l’avoir"))
    options = tuple(Choice(code, label, code == chosen) for code, label in marks)
    return Control(f"documents/{number}", "choice", "choice", f"{number}  {title}", f"Document {number}", hint=hint, options=options,
                   required=False, position=(number, 8))  # fmt: skip


def documents() -> Page:
    """The checklist."""
    controls = (
        document(1, "Pièce d’identité avec photo", "Montrez-la au comptoir. Nous ne gardons pas de copie.", "here"),
        document(2, "Preuve de cessation d’emploi", "Elle montre la date de début et la date de fin.", "home"),
        document(3, "Relevé du Régime de rentes du Québec", "Demandez-le à Retraite Québec."),
    )
    actions = (Action("continue", "Continuer"),)
    return Page("documents", "Vos documents", "2 documents réglés sur 8", "2 réglés sur 8", controls, actions, "fr",
                packs=True, focus="documents/2")  # fmt: skip


def affirmation() -> Page:
    """Nothing has the focus; the box waits for the end of the text."""
    facts = ("mes réponses sont exactes et complètes;", "je signalerai tout changement sans attendre;",
             "j’ai lu le guide et je remplirai mes obligations.")  # fmt: skip
    blocks: tuple[Block, ...] = (
        Words("J’affirme, comme si c’était sous serment\u00a0:"),
        *(Words(fact, bullet=True, gap=False) for fact in facts),
        Words(
            "Le Ministère m’en a informé\u00a0: il peut vérifier mes renseignements sans mon accord, auprès d’organismes publics ou privés."
        ),
        Control("affirmation", "attestation", "box", "J’ai lu et j’affirme", "J’affirme", options=(Choice("yes", "J’ai lu et j’affirme"),)),
    )
    return Page("affirmation", "Affirmation solennelle", "Section 8 de 8", "Section 8 de 8", blocks,
                (Action("sign", "Signer et envoyer"), Action("reread", "Relire")), "fr", reading=True, idle="long")  # fmt: skip


def income() -> Page:
    """Yes or no, an amount with its period, a long text, a completed field."""
    periods = (Choice("week", "Par semaine"), Choice("two_weeks", "Aux 2 semaines", chosen=True), Choice("month", "Par mois"))
    return question(
        choice("cnesst", "Recevez-vous des indemnités de la CNESST (anciennement CSST)?", "Oui", "Non", chosen="c1", position=(10, 23)),
        Control("cnesst_amount", "money", "field", "Quel montant net, et pour quelle période?", "Montant",
                parts=(Part("amount", "Montant", "212,40", 11, suffix="$"),), options=periods, option_part="period",
                option_ask="Période", position=(11, 23)),
        Control("details", "long_text", "text", "Voulez-vous ajouter quelque chose?", "Détails", hint="4 000 signes.",
                parts=(Part("", "Détails", "Le moulin pourrait rouvrir en août.", 40),), required=False, may_skip="blank",
                position=(12, 23)),
        Control("town", "municipality", "field", "Dans quelle ville habitez-vous?", "Municipalité",
                parts=(Part("", "Municipalité", "", 30),), suggests=True, position=(13, 23)),
        Control("languages", "multi", "choices", "Quelles langues parlez-vous?", "Langues",
                options=(Choice("fr", "Français"), Choice("en", "Anglais"), Choice("iu", "Inuktitut")), position=(14, 23)),
    )  # fmt: skip


HOSTILE = "[b]Roy[/b]\x1b]52;c;aGVsbG8=\x07\x1b[2J\x9b31m\u202e[/]"
"""A name from a file: markup, a command to the clipboard, one that clears, a colour, a sign that turns the text round."""


def hostile() -> Page:
    """A person's name, wherever a page can show it."""
    return replace(
        question(name("last_name", HOSTILE, "Nom", HOSTILE), choice("sure", HOSTILE, HOSTILE, "Non"), error=HOSTILE),
        title=HOSTILE, service=HOSTILE, status=HOSTILE, place=HOSTILE, packs=False,
        blocks=(Words(HOSTILE), Lines((Line("row:1", "1", HOSTILE, HOSTILE, HOSTILE, (HOSTILE,)),)),
                name("last_name", HOSTILE, "Nom", HOSTILE), choice("sure", HOSTILE, HOSTILE, "Non")),
        actions=(Action("continue", HOSTILE),),
    )  # fmt: skip


@dataclass
class FakeVisit:
    """Shows one page and writes down what it is asked."""

    page: Page
    lang: Lang = "fr"
    ended: bool = False
    closed: bool = False
    unhurried: bool = False
    still: bool = False
    comfort: Comfort = USUAL
    calls: list[tuple[object, ...]] = field(default_factory=list)
    on: Callable[["FakeVisit", tuple[object, ...]], object] | None = None
    """What a call changes."""
    under: list[Page] = field(default_factory=list)
    """Pages that another one covers."""

    def _note(self, *call: object) -> None:
        self.calls.append(call)
        if self.on is not None:
            self.on(self, call)

    def act(self, id: str) -> None:
        """Write it down."""
        self._note("act", id)

    def enter(self, key: str, raw: Raw) -> bool:
        """Write it down; the page shows what was typed from now on."""
        texts = {"": raw} if isinstance(raw, str) else dict(raw)
        self.page = replace(self.page, blocks=tuple(_typed(block, texts) if isinstance(block, Control) and block.key == key else block
                                                    for block in self.page.blocks))  # fmt: skip
        self._note("enter", key, raw)
        return True

    def go_on(self, keys: tuple[str, ...]) -> None:
        """Write it down."""
        self._note("go_on", keys)

    def skip(self, key: str) -> None:
        """Write it down."""
        self._note("skip", key)

    def back(self, key: str) -> None:
        """Take the covering page away."""
        if self.under:
            self.page = self.under.pop()
        self._note("back", key)

    def open(self, name: str) -> None:
        """Cover the page."""
        self.under.append(self.page)
        self.page = Page(name, f"Page {name}", "Un mot", "", (Words("Un texte court."),), (Action("stay", "Revenir"),), self.lang)
        self._note("open", name)

    def mention(self, word: str) -> None:
        """Write it down."""
        self._note("mention", word)

    def language(self) -> None:
        """The same page, in the other language."""
        self.lang = "en" if self.lang == "fr" else "fr"
        self.page = replace(self.page, lang=self.lang)
        self._note("language")

    def suggest(self, key: str, typed: str) -> tuple[str, ...]:
        """Three towns."""
        towns = ("Matane", "Matapédia", "Mascouche", "Montréal")
        return tuple(town for town in towns if town.lower().startswith(typed.lower()))[:4]

    def idle(self) -> None:
        """Write it down."""
        self._note("idle")
        self.under.append(self.page)
        self.page = Page("warning", "Êtes-vous encore là?", "La session finit dans 1 minute", "", (Words("Appuyez sur une touche."),),
                         (Action("stay", "Continuer"),), self.lang, back=False, idle="none")  # fmt: skip

    def awake(self) -> None:
        """The page comes back."""
        self.page = self.under.pop()
        self._note("awake")


def _typed(control: Control, texts: dict[str, str]) -> Control:
    parts = tuple(replace(part, text=texts.get(part.id, part.text)) for part in control.parts)
    chosen = texts.get(control.option_part, "").split()
    return replace(control, parts=parts, options=tuple(replace(one, chosen=one.code in chosen) for one in control.options))


def shown(visit: FakeVisit) -> Page:
    """What `describe` is to a real visit."""
    return visit.page


PAGES: dict[str, Callable[[], Page]] = {
    "identity": identity, "tasks": tasks, "guide": guide, "documents": documents, "affirmation": affirmation, "income": income,
}  # fmt: skip
SHOWN = {**PAGES, "hostile": hostile}

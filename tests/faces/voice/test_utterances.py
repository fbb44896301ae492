"""What is said of what stands there: from the description alone, once, in order, and never what is private aloud."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Line, Lines, Page
from kiosk.faces.describe.scene import Scene
from kiosk.faces.voice.handing import Told, handed
from kiosk.faces.voice.utterances import news, spelling
from kiosk.faces.voice.whole import whole
from screens import hands
from screens.grid import Grid
from screens.stage import Stage
from tests.screens.fakes import PAGES, affirmation, guide, identity, income, tasks

GRID = Grid(80, 16, 24)


def heard(old: Scene | None, new: Scene, *, aloud: bool = True) -> list[str]:
    """The words of what is said."""
    return texts(news(old, new, aloud=aloud), aloud=aloud)


def texts(told: Sequence[Told], *, aloud: bool) -> list[str]:
    """As the voice has them."""
    return [one.text for one in handed(told, "fr", aloud=aloud)]


class Listening:
    """A stage whose keys are answered by what is said."""

    def __init__(self, page: Page, *, aloud: bool = True) -> None:
        self.stage = Stage(page, GRID)
        self.aloud = aloud
        self.scene = self.stage.scene()
        self.arrival = heard(None, self.scene, aloud=aloud)

    def press(self, name: str, char: str | None = None) -> list[str]:
        """One key."""
        self.stage.note = ""
        hands.press(self.stage, name, char)
        old, self.scene = replace(self.scene, note=""), self.stage.scene()
        return heard(old, self.scene, aloud=self.aloud)


def test_a_page_is_title_place_error_question_and_focus() -> None:
    """In this order; the focus is said last, as it stands on the live line."""
    page = Listening(identity())
    assert page.arrival == [
        "Identité",
        "Section 2 de 8, questions 1 à 4 de 12",
        "Erreur: Naissance: le mois va de 1 à 12. Exemple: 04",
        "Votre date de naissance",
        "Mois, champ, 13, 3 de 12, obligatoire",
    ]
    assert page.arrival[-1] == page.stage.live


def test_the_question_is_said_once_for_all_its_fields() -> None:
    """Then each field by its own name; another question is said again."""
    page = Listening(identity())
    assert page.press("tab") == ["Jour, champ, 02, 3 de 12, obligatoire"]
    assert page.press("tab")[0] == "Votre numéro d’assurance sociale (N A S)"


def test_typing_says_each_sign_and_stars_for_hidden_ones() -> None:
    """« étoile » a key, whoever listens; what is erased is said, and where the caret is."""
    page = Listening(identity())
    assert page.press("backspace") == ["3, effacé"]
    assert page.press("5", "5") == ["5"]
    assert page.press("left") == ["5"]
    assert page.press("end") == ["fin du champ"]
    page.press("tab")
    page.press("tab")
    assert page.press("4", "4") == ["étoile"]
    assert page.press("backspace") == ["étoile, effacé"]


def test_an_option_says_its_state_when_it_changes() -> None:
    """Moving says the option; choosing says that it is chosen."""
    page = Listening(income())
    assert page.arrival[-1].endswith("Oui, choix, choisi, 1 de 2, obligatoire")
    assert page.press("down") == ["Non, choix, non choisi, 2 de 2"]
    assert page.press("space") == ["Non, choisi"]


def test_a_text_to_read_is_said_whole_then_line_by_line() -> None:
    """The arrows follow it."""
    page = Listening(affirmation())
    assert page.arrival[2] == "J’affirme, comme si c’était sous serment:"
    assert page.arrival[-1] == "Texte à lire. Les flèches le suivent."
    assert page.press("down") not in ([], page.press("down"))


def test_a_sheet_that_is_turned_is_said() -> None:
    """The place and what stands there; nothing of the sheet before."""
    page = Listening(guide())
    assert len(page.stage.deck) > 1
    before = set(page.arrival)
    turned = page.press("pagedown")
    assert turned[0].endswith("page 2 de 2")
    assert len(turned) > 2
    assert not set(turned[:-1]) & before


def test_a_row_is_name_role_state_and_position() -> None:
    """With its second state."""
    page = Listening(tasks())
    assert page.arrival[-1] == "Études, section, en cours, 1 réponse sur 2, 5 de 9"
    assert page.press("down") == ["Santé et travail, section, à faire, 1 question, 6 de 9"]


def test_a_row_whose_name_is_in_the_other_language_says_it_in_its_voice() -> None:
    """The title of a letter: under the focus, and where the screen is read out; what stands around it keeps the page's language."""
    rows = Lines((Line("a", "1", "Notice of claim", "Lue", lang="en"), Line("b", "2", "Avis", "Non lue")))
    stage = Stage(Page("x", "Titre", "Lieu", "Lieu", (rows,), (), "fr"), GRID)
    arriving = [(one.lang, one.text) for one in handed(news(None, stage.scene(), aloud=True), "fr", aloud=True)]
    assert arriving[-2:] == [("en", "Notice of claim,"), ("fr", "ligne, lue, 1 de 2")]
    read = [(one.lang, one.text) for one in handed(whole(stage.scene(), aloud=True), "fr", aloud=True)]
    assert ("en", "Notice of claim.") in read
    assert not [text for lang, text in read if lang == "fr" and "Notice" in text]


def test_a_list_is_read_out_where_the_focus_is_elsewhere() -> None:
    """The check of the answers: they are heard before they are sent."""
    scene = Stage(replace(tasks(), focus="continue"), GRID).scene()
    said = heard(None, scene)
    assert any("Identité. À corriger" in text for text in said)
    assert said[-1] == "Continuer, bouton"


def test_a_note_is_said_once_a_key() -> None:
    """And again when another key brings it again."""
    page = Listening(affirmation())
    while page.stage.focus == "#read":
        page.press("down")
    page.stage.seen = set()
    assert page.press("space") == ["Lisez jusqu’à la fin."]
    assert page.press("space") == ["Lisez jusqu’à la fin."]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_said_when_nothing_changes(name: str) -> None:
    """The same scene is silence."""
    scene = Stage(PAGES[name](), GRID).scene()
    assert not heard(scene, scene)


@pytest.mark.parametrize("name", PAGES)
def test_reading_the_screen_says_all_its_buttons_and_ends_with_the_focus(name: str) -> None:
    """From the title to what has the focus."""
    scene = Stage(PAGES[name](), GRID).scene()
    said = texts(whole(scene, aloud=True), aloud=True)
    assert said[0] == scene.page.title
    assert said[-1] == heard(None, scene)[-1]
    assert all(f"{label}, bouton" in said for label in scene.buttons)


SECRETS = ("Côté", "Réal", "1954", "212", "moulin")


@pytest.mark.parametrize("name", ["identity", "income"])
def test_nothing_of_the_person_is_said_through_a_loudspeaker(name: str) -> None:
    """Neither on a round of Tab, nor read out, nor spelled, nor as it is typed."""
    page = Listening(PAGES[name](), aloud=False)
    said = list(page.arrival)
    for _ in range(24):
        said += page.press("tab")
        said += texts((*whole(page.scene, aloud=False), *spelling(page.scene)), aloud=False)
        said += page.press("z", "z")
    assert not [text for text in said for secret in SECRETS if secret in text]
    assert "z" not in said
    assert any("confidentiel" in text for text in said)


def test_what_is_private_is_marked_where_it_may_be_heard() -> None:
    """For the log, and for whoever checks it."""
    scene = Stage(replace(tasks(), private=True), GRID).scene()
    (row,) = [one for one in handed(news(None, scene, aloud=True), "fr", aloud=True) if one.text.startswith("Études")]
    assert row.private
    assert row.channel == "private"
    assert heard(None, scene, aloud=False)[-1].startswith("Renseignement confidentiel. Branchez un casque., section")


def test_spelling_says_the_value_sign_by_sign() -> None:
    """Of a field."""
    page = Listening(identity())
    for _ in range(2):
        page.press("shift+tab")
    assert texts(spelling(page.scene), aloud=True) == ["R majuscule, é, a, l"]

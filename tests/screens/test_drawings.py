"""The screens beside their drawings."""

import re
from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from screens.cells import width_of
from tests.conformance.album import album
from tests.screens.fakes import PAGES, identity, tasks
from tests.screens.pictures import SIZES, Picture
from tests.services.fakes import world

IDENTITY_80 = """\
  Identité                                  Soutien pour les travailleurs âgés
  Section 2 de 8 · questions 1 à 4 de 12                            Enregistré

  Votre nom de famille, comme sur le certificat de naissance
  Nom de famille │Côté                                    │

  Votre prénom, comme sur le certificat de naissance
  Prénom         │Réal                                    │

  Votre date de naissance
! Erreur : le mois va de 1 à 12. Exemple : 04
> Année │1954 │  Mois │13 │  Jour │02 │

  Votre numéro d’assurance sociale (NAS)
  Neuf chiffres. F1 dit où le trouver.
  NAS            │            │


  < Continuer >  < Retour >
────────────────────────────────────────────────────────────────────────────────
  Erreur : le mois va de 1 à 12. Exemple : 04
  Mois, champ, 13, 3 de 12, obligatoire
  O Entrée valider  × Échap retour  Tab suivant  ← effacer
  F1 Aide  F6 English  F9 Réglages  F10 Fin  F12 Agent"""

IDENTITY_40 = """\
  Identité
  Section 2 de 8 · question 3 de 12
  Votre date de naissance
! Erreur : le mois va de 1 à 12.
  Année          │1954 │
> Mois           │13 │
  Jour           │02 │
  < Continuer >  < Retour >
  Erreur : le mois va de 1 à 12. Ex. 04
  Mois, champ, 13, 3 de 12, obligatoire
O entrer × retour ← effacer
F1 Aide F6 English F10 Fin F12 Agent"""

TASKS_80 = """\
  Votre demande                             Soutien pour les travailleurs âgés
  2 sections terminées sur 8                                        Enregistré

  Chaque réponse est gardée.

  –  Vérification          Terminée      12 réponses
  1  Fin de l’emploi       Terminée      7 réponses
  2  Identité              À corriger    Mois de naissance
  3  Adresse               Terminée      3 réponses
> 4  Études                En cours      1 réponse sur 2
  5  Santé et travail      À faire       1 question
  6  Revenus               À faire       23 questions
  7  Autres détails        Facultatif    Vous pouvez passer
  8  Affirmation           Plus tard     Après les autres sections"""

DOCUMENTS_80 = """\
  1  Pièce d’identité avec photo
     Montrez-la au comptoir. Nous ne gardons pas de copie.
     1 (o) Je l’ai ici
     2 ( ) À la maison
     3 ( ) Je ne peux pas l’avoir

  2  Preuve de cessation d’emploi
     Elle montre la date de début et la date de fin.
     1 ( ) Je l’ai ici
>    2 (o) À la maison
     3 ( ) Je ne peux pas l’avoir"""

AFFIRMATION_80 = """\
  J’affirme, comme si c’était sous serment :
  •  mes réponses sont exactes et complètes;
  •  je signalerai tout changement sans attendre;
  •  j’ai lu le guide et je remplirai mes obligations.

  Le Ministère m’en a informé : il peut vérifier mes renseignements sans
  mon accord, auprès d’organismes publics ou privés.

  [ ] J’ai lu et j’affirme"""

QUESTION_128 = """\
  Votre numéro d’assurance sociale (NAS)
  Neuf chiffres. F1 dit où le trouver.
  NAS            │            │

  Utilisez-vous un autre nom?
  1 ( ) Oui
  2 ( ) Non"""

AMOUNT_80 = """\
  Recevez-vous des indemnités de la CNESST (anciennement CSST)?
> 1 (o) Oui
  2 ( ) Non

  Quel montant net, et pour quelle période?
  Montant        │    212,40 │ $
  1 ( ) Par semaine
  2 (o) Aux 2 semaines
  3 ( ) Par mois"""


def plain(text: str) -> str:
    """No-break blanks look like the others."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("page", "size", "drawn"),
    [
        ("identity", (80, 24), IDENTITY_80), ("identity", (40, 12), IDENTITY_40), ("identity", (128, 36), QUESTION_128),
        ("tasks", (80, 24), TASKS_80), ("documents", (80, 24), DOCUMENTS_80), ("affirmation", (80, 24), AFFIRMATION_80),
        ("income", (80, 24), AMOUNT_80),
    ],
)  # fmt: skip
def test_a_page_looks_like_its_drawing(page: str, size: tuple[int, int], drawn: str) -> None:
    """The rows of the drawing stand there, in their columns, in their order."""
    picture = Picture.of(PAGES[page](), *size)
    assert drawn in plain(picture.text), picture.text


def test_a_tall_screen_has_a_blank_between_the_rows_of_a_list() -> None:
    """And only that is different."""
    body = Picture.of(tasks(), 128, 36).lines[4:24]
    assert [line[:3] for line in body[1::2]] == ["  –", "  1", "  2", "  3", "> 4", "  5", "  6", "  7", "  8", ""]
    assert not any(body[2::2])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_no_word_is_lost_at_any_size(page: str, size: tuple[int, int]) -> None:
    """Every word of the page stands on one of its sheets; Next leads through all of them."""
    picture = Picture.of(PAGES[page](), *size)
    seen: set[str] = set()
    stage = picture.stage
    stage.sheet = 0
    for sheet in range(len(stage.deck)):
        stage.sheet = sheet
        stage.deck.bring(sheet)
        seen.update(word for line in picture.lines for word in plain(line).replace("│", " ").split())
    wanted = {word for block in stage.page.blocks for word in plain(words_of(block)).split()}
    assert wanted <= seen


def words_of(block: object) -> str:
    """All that a block says on a screen of any size; the live line keeps what a narrow list leaves out."""
    texts = [str(getattr(block, name, "")) for name in ("text", "ask", "hint", "name", "state")]
    for name in ("rows", "options", "parts"):
        drawn = name != "parts" or getattr(block, "role", "") != "text"
        texts += [words_of(one) + " " + (str(getattr(one, "label", "")) if drawn else "") for one in getattr(block, name, ())]
    return " ".join(texts)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_what_is_read_first_ends_by_cell_40(page: str, size: tuple[int, int]) -> None:
    """The caret and the start of the focused control show on a braille line; the live line has its 38 cells when narrow."""
    picture = Picture.of(PAGES[page](), *size)
    for _ in range(12):
        caret = [one.caret for one in picture.stage.body() if one.caret >= 0]
        assert all(at + 2 < 64 for at in caret)
        assert len(caret) == (0 if picture.stage.focus == "#read" else 1)
        if size[0] < 64:
            assert width_of(picture.stage.live) <= 38 or size[0] == 53
        picture.press("tab")


def test_the_title_gives_the_service_up_when_narrow() -> None:
    """Both never share a row that is too short."""
    assert Picture.of(identity(), 40, 12).lines[0] == "  Identité"
    assert Picture.of(identity(), 64, 20).lines[0].endswith("travailleurs âgés")


def test_the_box_of_the_program_stands_beside_its_own_question() -> None:
    """Described from the form: one row, the question not repeated above it."""
    page = next(one for one in album("fr") if one.id == "affirmation")
    drawn = [line for line in Picture.of(page, 128, 36).lines if "et j’affirme" in line]
    assert drawn == ["  [ ] J’ai lu et j’affirme"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_words_of_a_key_stand_under_one_another(lang: Lang) -> None:
    """Where a line of the welcome page is too long, what goes on stands under its words, not under the key."""
    visit = Visit(replace(world(()), speaks=True, keys=True), lang)
    rows = Picture.of(describe(visit), 40, 12).lines
    at = next(at for at, line in enumerate(rows) if line.startswith("  F9"))
    assert rows[at + 1].startswith(" " * 7)
    assert rows[at + 1][7] != " "


@pytest.mark.parametrize("lang", LANGS)
def test_a_resume_code_stands_on_one_row(lang: Lang) -> None:
    """It is read and copied as one thing, on the narrowest screen too."""
    for page in album(lang):
        picture = Picture.of(page, 40, 12)
        for sheet in range(len(picture.stage.deck)):
            for one in picture.stage.deck.rows(sheet, ""):
                assert not re.search(r"·\s*$|^\s*·", one.text), (page.id, one.text)

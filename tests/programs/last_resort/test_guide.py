"""The guide, the notice and the hard words: whole in both languages, with the limits of recourse and without an amount."""

import re

from kiosk.programs.guides import read_terms
from kiosk.programs.last_resort import FOLDER, PROGRAM
from kiosk.words import LANGS, Lang

FOUR_CASES, TWO_CASES = 4, 2


def part(id: str, lang: Lang) -> list[str]:
    """The paragraphs of one part of the guide."""
    return [text.to(lang) for text in next(one for one in PROGRAM.guide() if one.id == id).paragraphs]


def test_the_guide_has_its_ten_parts() -> None:
    """From what it is to what one can do against a decision."""
    ids = [one.id for one in PROGRAM.guide()]
    assert ids == ["what", "who", "spouse", "children", "income", "assets", "documents", "after", "obligations", "recourse"]


def test_the_guide_names_no_amount() -> None:
    """Amounts change: they stand in the dated data, and beside the criteria with their day."""
    whole = " ".join(text.to(lang) for one in PROGRAM.guide() for text in one.paragraphs for lang in LANGS)
    assert "$" not in whole


def test_the_limits_of_recourse_are_all_there() -> None:
    """Ninety days for a review, thirty for its answer, ninety without one, sixty for the Tribunal, fifteen where it was late."""
    for lang in LANGS:
        numbers = re.findall(r"\b([0-9]+) (?:jours|days)", " ".join(part("recourse", lang)))
        assert numbers == ["90", "30", "60", "90", "15"]
        assert "Tribunal administratif du Québec" in " ".join(part("recourse", lang))


def test_a_spouse_has_four_cases_and_a_dependent_child_two() -> None:
    """As the law has them; any one is enough."""
    for lang in LANGS:
        assert sum(text.startswith("- ") for text in part("spouse", lang)) == FOUR_CASES
        assert sum(text.startswith("- ") for text in part("children", lang)) == TWO_CASES


def test_the_programs_are_told_apart_by_their_official_names() -> None:
    """The two that pay, and the one a first application may lead to."""
    assert all(
        f"Programme {name}" in " ".join(part("what", "fr")) for name in ("d’aide sociale", "de solidarité sociale", "objectif emploi")
    )
    names = ("Social Assistance Program", "Social Solidarity Program", "Aim for Employment Program")
    assert all(name in " ".join(part("what", "en")) for name in names)


def test_there_is_no_last_day_to_apply_and_the_guide_says_why_not_to_wait() -> None:
    """Counted from the day of receipt; a decision within five working days of the last document."""
    said = " ".join(part("after", "fr"))
    assert "n’a pas de dernier jour" in said
    assert "à partir du jour où le Ministère la reçoit" in said
    assert "5 jours ouvrables" in said


def test_the_notice_says_what_section_65_asks_for() -> None:
    """Who, why, how, who sees it, of whom it speaks, what must be given, rights, and no profiling."""
    whole = " ".join(text.fr for text in PROGRAM.notice().paragraphs)
    for words in (
        "Qui les recueille",
        "Pourquoi",
        "Comment",
        "Qui les voit",
        "votre conjoint",
        "devez donner",
        "Vos droits",
        "aucun profil",
    ):
        assert words in whole
    assert "article 65" in whole


def test_hard_words_are_explained_once() -> None:
    """Each has its own id and a definition that ends like a sentence."""
    terms = read_terms(FOLDER)
    assert len({term.id for term in terms}) == len(terms) >= 20
    assert all(term.means.to(lang).endswith(".") for term in terms for lang in LANGS)

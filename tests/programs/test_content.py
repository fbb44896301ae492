"""What the form asks and what the program's people say are the same things, in words short enough for every face."""

import re
from collections import Counter

import pytest

from kiosk.forms.model import Question
from kiosk.programs.guides import read_guide, read_terms
from kiosk.words import LANGS, Lang
from kiosk.words.text import Text
from tests.programs.content import FOLDER, asked, form, ids_of, people, questions

NOBODY_SAYS = {"sin_expires_on"}
"""Asked, but in no person's file: only a temporary number has an end."""
SAID_AS_PART = {"other_name", "phone_other"}
"""Where they are absent, one `null` in the files stands for both parts."""
MUST_KNOW = {"event", "last_name", "first_name", "preferred_language", "affirmation"}
FOLLOW_UPS = {"native_kind", "accused_in_halfway", "community_provides", "studies_under_measure"}


def texts_of(question: Question) -> list[Text]:
    """Every text of a question."""
    found = [question.ask, question.short, question.help, question.hint, question.row_title, *(option.text for option in question.options)]
    return [text for text in found if text is not None] + [text for check in question.checks for text in (check.say, check.short)]


def test_every_question_is_in_some_file_of_a_person() -> None:
    """Nothing is asked that no example answers."""
    said = set().union(*map(ids_of, people().values()))
    assert set(asked()) - said == NOBODY_SAYS


@pytest.mark.parametrize("name", sorted(people()))
def test_every_entry_of_a_person_is_a_question(name: str) -> None:
    """Nothing is said that the form does not ask; periods are parts of their amount."""
    parts = {part for question in asked().values() for part in question.part_ids.values()}
    assert ids_of(people()[name]) <= set(asked()) | parts | SAID_AS_PART


def test_section_6_asks_the_23_questions_of_the_paper() -> None:
    """Each amount hangs on its own yes or no."""
    section = next(section for section in form().sections if section.number == "6")
    kinds = Counter(question.kind for question in section.questions)
    assert kinds["yes_no"] == 23
    assert kinds["money"] == 23


def test_sections_are_those_of_the_paper() -> None:
    """The pre-check first, sections 1 to 8, the Department last."""
    assert [section.number for section in form().sections] == ["", *"12345678", ""]
    assert [section.id for section in form().sections if section.owner == "department"] == ["department_block"]
    assert form().sections[-1].owner == "department"


def test_only_name_language_event_and_affirmation_must_be_known() -> None:
    """Nobody misses a filing limit for want of a date."""
    assert {id for id, question in questions() if question.must_know} == MUST_KNOW


def test_what_may_be_left_blank() -> None:
    """Optional is the exception: it is what a person may not have at all."""
    blank = {id for id in asked() if asked()[id].optional}
    assert blank == {
        "made_permanent_on", "other_name.last_name", "other_name.first_name", "phone_home", "phone_other.number", "units", "additional",
        *(f"{id}.{part}" for id in ("qpip_or_ei_parental", "employment_insurance", "collective_dismissal_program")
          for part in ("application_in_process_since", "benefits_expired_on")),
    }  # fmt: skip


def test_the_department_block_is_french_in_both_languages() -> None:
    """As on the English paper form."""
    for question in form().sections[-1].questions:
        assert all(text.fr == text.en for text in texts_of(question)), question.id


@pytest.mark.parametrize("lang", LANGS)
def test_labels_fit_and_hints_are_one_line(lang: Lang) -> None:
    """A label has 14 cells, a hint 68, an option 32 after its number, the short form of a check 10."""
    wide = [id for id, question in questions() if len(question.short.to(lang)) > 14]
    wide += [id for id, question in questions() if question.hint and len(question.hint.to(lang)) > 68]
    wide += [f"{id}={option.code}" for id, question in questions() for option in question.options if len(option.text.to(lang)) > 32]
    wide += [check.code for _, question in questions() for check in question.checks if len(check.short.to(lang)) > 10]
    assert not wide


def test_every_text_differs_in_its_two_languages() -> None:
    """A sentence that is the same in both was forgotten; names and labels may be alike."""
    same = [text.fr for id in asked() for text in texts_of(asked()[id]) if text.fr == text.en and text.fr.endswith((".", "?"))]
    assert not same


DATED = re.compile(r"amérindien|amerindian|\bindien|\bindian|\bnative\b", re.IGNORECASE)
LEGAL = ("status", "covered_by_federal_income_security")


def test_dated_words_stand_in_the_law_only() -> None:
    """Indian, Amerindian and Native: in the legal criterion and in former names, nowhere else on the screen."""
    assert not [id for id in asked() if id not in LEGAL for text in texts_of(asked()[id]) if DATED.search(f"{text.fr} {text.en}")]
    assert [option.code for option in asked()["status"].options if DATED.search(option.text.fr)] == ["registered_indian"]
    assert not any(DATED.search(f"{document.name.fr} {document.name.en}") for document in form().documents)


def test_documents_are_those_of_the_decision_table() -> None:
    """One line each, the photo shown only."""
    agencies = ("QPIP", "EI", "COLL", "ALLOW", "CSST", "RRQ", "CPP", "SAAQ", "VET", "FED", "OTHER")
    others = ("ROOM", "SUPPORT", "RENT", "PENSION", "OTHERINC", "CEASED", "MED")
    plain = ("PHOTO", "BIRTH", "IMM", "TERM", "QPP", "CPP", "WORK")
    assert [document.id for document in form().documents] == [
        *(f"DOC-{code}" for code in plain), *(f"DOC-GOV-{code}" for code in agencies), *(f"DOC-{code}" for code in others)
    ]  # fmt: skip
    assert [document.id for document in form().documents if not document.copy_kept] == ["DOC-PHOTO"]
    assert all(document.if_not and document.must_show for document in form().documents)


def test_the_guide_has_its_seven_parts() -> None:
    """All fourteen criteria, and both twins whole: `read_guide` refuses unequal ones."""
    guide = read_guide(FOLDER)
    assert [part.id for part in guide] == ["eligibility", "filing", "obligations", "documents", "payment", "overpayments", "recourse"]
    numbers = [match[1] for text in guide[0].paragraphs if (match := re.match(r"- (\d+)", text.fr))]
    assert list(dict.fromkeys(numbers)) == [str(n) for n in range(1, 15)]
    assert {section.guide for section in form().sections} - {""} <= {part.id for part in guide}


def test_the_notice_says_what_section_65_asks_for() -> None:
    """Who, why, who sees it, what must be given, rights, and no profiling."""
    (notice,) = read_guide(FOLDER, "notice")
    whole = " ".join(text.fr for text in notice.paragraphs)
    for words in ("Qui les recueille", "Pourquoi", "Qui les voit", "devez donner", "sans votre accord", "Vos droits", "aucun profil"):
        assert words in whole


def test_hard_words_are_explained_once() -> None:
    """Each has its own id and a definition that ends like a sentence."""
    terms = read_terms(FOLDER)
    assert len({term.id for term in terms}) == len(terms) >= 20
    assert all(term.means.to(lang).endswith(".") for term in terms for lang in LANGS)


def test_every_question_says_what_it_is_for() -> None:
    """A-2.1 s. 64: only what is necessary is collected."""
    assert not [id for id, question in questions() if not (question.purpose and question.source)]


def test_follow_ups_that_the_paper_lacks_hang_on_its_answers() -> None:
    """They are asked of nobody else."""
    assert all(asked()[id].when.__class__.__name__ == "Atom" for id in FOLLOW_UPS)

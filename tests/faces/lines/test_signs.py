"""Signs work at every prompt; doubled they are answers; the end of the input loses nothing."""

from io import StringIO
from types import SimpleNamespace

import pytest

from kiosk.faces.describe.page import Action, Control, Part, Words
from kiosk.faces.lines import INPUT_ENDED, run
from kiosk.faces.lines.signs import SIGNS, Typed, understand
from kiosk.keys import KEYS
from tests.faces.lines.fakes import FakeVisit, choice_of, describe, field_of, held, made, prompts, rows_page

TWO = (field_of("name", "first"), field_of("name", "second", "Prénom"))


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_a_doubled_sign_is_an_answer(sign: str) -> None:
    """Typed twice, a sign stands for itself; alone it asks for something."""
    assert understand(sign * 2) == Typed(sign)
    assert understand(f"{sign}{sign} et plus") == Typed(f"{sign} et plus")
    assert understand(sign).sign or sign == "#"


def test_every_sign_of_the_table_of_keys_is_understood() -> None:
    """The signs have one home; the dialogue adds only « je ne sais pas »."""
    assert {key.sign for key in KEYS if key.sign} | {"-"} == set(SIGNS)


@pytest.mark.parametrize(("line", "number"), [("#3", 3), ("# 12", 12)])
def test_a_number_after_the_cross_is_an_answer_to_change(line: str, number: int) -> None:
    """`#n` names an answer of the review."""
    assert understand(line) == Typed(sign="change", number=number)


@pytest.mark.parametrize("line", ["#3a", ".5", "-12", "12?", "O'Brien <3", "a@b.ca", "100%", "*étoile*"])
def test_a_sign_inside_an_answer_is_part_of_it(line: str) -> None:
    """Only a sign that stands alone asks for something."""
    assert understand(line) == Typed(line)


def test_help_is_followed_by_the_same_prompt() -> None:
    """The help, every sign, then the prompt again; the question is not repeated."""
    visit = FakeVisit((TWO[0],))
    _, written = held(visit, "?", "Côté")
    assert prompts(written) == ["Nom\u00a0: ", "Nom\u00a0: "]
    assert written.count("Question first") == 1
    assert "Page help." in written
    assert all(f"   {sign}" in written for sign in SIGNS)
    assert visit.calls[:2] == [("open", "help"), ("back", "")]


def test_back_names_the_question_and_loses_nothing() -> None:
    """`<` leads to the question before."""
    visit = FakeVisit(TWO)
    held(visit, "Côté", "<", "Roy", "Réal")
    assert ("back", "second") in visit.calls
    assert visit.kept == {"first": "Roy", "second": "Réal"}


def test_repeat_writes_the_question_again() -> None:
    """`*` says all that stands above the prompt once more."""
    _, written = held(FakeVisit((TWO[0],)), "*", "Côté")
    assert written.count("Question first") == 2


def test_the_language_changes_at_any_question() -> None:
    """`%` changes the words of the prompt; the question stays."""
    visit = FakeVisit((TWO[0],))
    _, written = held(visit, "%", "Côté")
    assert prompts(written) == ["Nom\u00a0: ", "Nom: "]
    assert visit.kept == {"first": "Côté"}


@pytest.mark.parametrize(("sign", "call"), [("@", ("open", "agent")), (".", ("open", "end")), ("!", ("act", "leave"))])
def test_signs_that_lead_elsewhere(sign: str, call: tuple[str, ...]) -> None:
    """Staff, the end and leaving are asked of the visit."""
    visit = FakeVisit((TWO[0],))
    held(visit, sign)
    assert call in visit.calls


def test_the_end_is_asked_once() -> None:
    """`.` shows the page of the end; staying comes back to the same question, ending ends."""
    visit = FakeVisit((TWO[0],))
    code, written = held(visit, ".", "2", ".", "1")
    assert code == 0
    assert written.count("Page end.") == 2
    assert visit.calls == [("open", "end"), ("act", "stay"), ("open", "end"), ("act", "end")]


def test_a_change_goes_through_the_review() -> None:
    """`#2` opens the review and then its second line; an unknown number is said."""

    class Reviewed(FakeVisit):
        def act(self, id: str) -> None:
            super().act(id)
            self.over = "review" if id == "review" else ""

    visit = Reviewed((TWO[0],))

    def page(of: FakeVisit) -> object:
        return rows_page("Nom : Côté", "NAS : Non fourni") if of.over == "review" else describe(of)

    out = StringIO()
    run(visit, page, StringIO("#2\n#9\n"), out)
    assert visit.calls[:2] == [("act", "review"), ("act", "row:2")]
    assert "Il n’y a pas de réponse 9." in out.getvalue()


def test_a_text_ends_with_a_point_and_keeps_what_a_sign_interrupts() -> None:
    """In a long text `.` ends the text; another sign first keeps the lines typed so far."""
    text = Control("l", "long_text", "text", "Autre?", "Texte", parts=(Part("", "Texte", "", 40),))
    visit = FakeVisit((TWO[0], text))
    held(visit, "Côté", "Une ligne", "<")
    assert visit.kept["l"] == "Une ligne"
    assert ("back", "l") in visit.calls


@pytest.mark.parametrize("typed", [(), ("Côté",)])
def test_the_end_of_the_input_keeps_the_draft_and_says_so(typed: tuple[str, ...]) -> None:
    """The exit code tells it, and the visit is told."""
    visit = FakeVisit(TWO)
    code, written = held(visit, *typed)
    assert code == INPUT_ENDED == 3
    assert visit.calls[-1] == ("save_and_leave",)
    assert written.endswith("Fin de la lecture. Votre brouillon est gardé.\n")


def test_the_end_of_the_input_after_sending_speaks_of_what_was_sent() -> None:
    """What is sent is no draft any more."""
    visit = FakeVisit(TWO, session=SimpleNamespace(sealed="sent"))
    _, written = held(visit)
    assert written.endswith("Fin de la lecture. Votre demande est envoyée.\n")


@pytest.mark.parametrize(
    ("control", "typed", "kept"),
    [
        (Control("a", "phone", "field", "Tél.?", "Tél.", parts=(Part("number", "Tél.", "", 9), Part("extension", "Poste", "", 9))),
         "418 555-0101", {"number": "418 555-0101", "extension": ""}),
        (Control("a", "long_text", "text", "Autre?", "Texte", parts=(Part("", "Texte", "", 9),)), "Une ligne", "Une ligne"),
        (choice_of("multi", "Rouge", "Vert", role="choices", key="a"), "2", "b"),
    ],
)  # fmt: skip
def test_a_control_of_several_lines_is_kept_line_by_line(control: Control, typed: str, kept: object) -> None:
    """The input ends in the middle: what was typed before stands in the draft."""
    visit = FakeVisit((control,))
    assert held(visit, typed)[0] == INPUT_ENDED
    assert visit.kept == {"a": kept}


def test_a_last_line_without_its_end_counts() -> None:
    """A script whose last line has no line end has still typed it."""
    visit = FakeVisit((TWO[0],))
    assert run(visit, describe, StringIO("Côté"), StringIO()) == 0
    assert visit.kept == {"first": "Côté"}


def test_back_where_there_is_no_page_before_says_so() -> None:
    """A sign without use here is told, and the prompt comes again."""
    visit = FakeVisit(page=made("code", (Words("Votre code"),), (Action("stop", "Noté"),)))
    _, written = held(visit, "<", "")
    assert "Ce signe ne sert à rien sur cette page." in written
    assert visit.calls == [("back", ""), ("act", "stop")]


def test_back_leads_away_from_a_page_that_shows_no_way_back() -> None:
    """The button may be absent; the sign works on every page."""
    visit = FakeVisit(page=made("under", (), (Action("stop", "Noté"),)), over="agent")
    held(visit, "<", "")
    assert visit.calls == [("back", ""), ("act", "stop")]

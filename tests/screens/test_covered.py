"""What stands on the screen belongs together: what is typed outlives the pages laid over it, what is wrong is said beside its question."""

from dataclasses import replace

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Action, Control, Page
from kiosk.services.visit import Visit
from kiosk.words import LANGS
from screens import hands
from screens.asked import what_is_wrong
from screens.buttons import SKIP
from tests.screens.fakes import identity, name, question
from tests.screens.pictures import Picture
from tests.screens.seat import seated
from tests.screens.test_hands import asked
from tests.services.fakes import world
from tests.services.test_visit import begun
from tests.services.tiny import Tiny

SIZE = (40, 12)


@pytest.mark.parametrize("over", [("f1",), ("f2",), ("f9",), ("f10",), ("f11",), ("f12",), ("f1", "f9")])
async def test_a_blank_at_the_end_of_what_is_typed_outlives_a_page_that_was_asked_for(over: tuple[str, ...]) -> None:
    """The visit keeps the answer without it; the field comes back as it was, and is kept once more when it is left."""
    visit = begun(Visit(world((Tiny(),))))
    async with seated(visit, describe) as person:
        visit.enter("event", "dismissal")
        visit.act("section:second")
        await person.press("f2", "escape", "A", "space", *over, *["escape"] * len(over), "B")
        assert person.stage.scene().focus.value == "A B"
        await person.press("tab")
        entry = visit.application().answers.get("last_name")
        assert entry is not None
        assert entry.value == "A B"


async def test_a_blank_at_the_end_of_what_is_typed_outlives_the_other_language() -> None:
    """French, then English after the confirmation, then French again: the next word stands apart from the first."""
    visit = begun(Visit(world((Tiny(),))))
    visit.english = True
    async with seated(visit, describe) as person:
        visit.enter("event", "dismissal")
        visit.act("section:second")
        await person.press("f2", "escape", "A", "space", "f6", "B", "space", "f6", "C", "tab")
        entry = visit.application().answers.get("last_name")
        assert entry is not None
        assert entry.value == "A B C"


def test_a_page_in_the_other_language_is_written_anew() -> None:
    """What was typed in one language is not sent on as if it had been typed in the other."""
    over = Page("good_faith", "Access", "Notice", "", (), (Action("confirm", "Confirm"),), "fr", back=False)
    for lang in LANGS:
        picture = Picture.of(question(name("a", "Nom?", "Nom")), 80, 24)
        picture.press("1", ",", "5", "f6")
        picture.stage.show(over, "away")
        picture.stage.show(replace(question(name("a", "Nom?", "Nom")), lang=lang), "new")
        assert ("1,5" in picture.text) is (lang == "fr")


def test_what_is_wrong_is_said_on_the_sheet_of_its_question_alone() -> None:
    """Other sheets have an empty error line, for the eye and for the voice."""
    picture = Picture.of(identity(), *SIZE)
    assert picture.lines[-4].startswith("  Erreur")
    told = {}
    for sheet in range(len(picture.stage.deck)):
        picture.stage.turn(sheet - picture.stage.sheet)
        wrong = any(one.control.problem for one in picture.stage.deck.asked_on(sheet))
        told[sheet] = wrong
        assert picture.lines[-4].startswith("  Erreur") is wrong
        assert bool(picture.stage.scene().page.error) is wrong
    assert set(told.values()) == {True, False}


def test_another_sheet_says_what_is_wrong_with_its_own_question() -> None:
    """Not what is wrong elsewhere."""
    page = identity()
    blocks = [
        replace(block, problem="il faut un prénom.") if isinstance(block, Control) and block.key == "first_name" else block
        for block in page.blocks
    ]
    picture = Picture.of(replace(page, blocks=tuple(blocks)), *SIZE)
    picture.press("pageup")
    asked = picture.stage.deck.asked_on(picture.stage.sheet)
    assert [one.control.key for one in asked] == ["first_name"]
    assert picture.lines[-4].strip() == what_is_wrong(asked[0].control, "fr")


@pytest.mark.parametrize("id", ["question", "row"])
def test_no_question_that_opened_on_the_sheet_before_is_passed_by(id: str) -> None:
    """Tab had left the field when more were asked after it, and the focus went over to the next sheet: Continue comes back for them."""
    controls = tuple(name(key, f"{key}?", key, position=(at, 9)) for at, key in enumerate("abcdefghz", 1))
    picture = Picture.of(replace(question(controls[0], controls[-1], focus="a"), id=id), 80, 24)
    picture.press("x", "tab")
    picture.stage.keep()
    picture.stage.show(replace(question(*controls, focus="a"), id=id), "stay")
    assert (picture.stage.focus, picture.stage.sheet > 0) == ("z", True)
    for key in "bcde":
        assert asked(hands.act(picture.stage, "continue"), picture.stage.page) == []
        assert (picture.stage.focus, picture.stage.sheet) == (key, 0)
    assert asked(hands.act(picture.stage, "continue"), picture.stage.page) == [("go_on", ("a", "b", "c", "d", "e"))]


@pytest.mark.parametrize(("opened", "before"), [("b", True), ("d", False)])
def test_a_question_that_opened_before_one_that_is_skipped_is_not_passed_by(opened: str, *, before: bool) -> None:
    """« Je ne sais pas » comes back for it, as Continue does; to one that opened after it, it leads by itself."""
    known = {key: replace(name(key, f"{key}?", key, position=(at, 4)), may_skip="not_known") for at, key in enumerate("abcd", 1)}
    picture = Picture.of(question(*(one for key, one in known.items() if key != opened), focus="a"), 80, 24)
    picture.press("tab", *(("tab",) if not before else ()))
    assert picture.stage.focus == "c"
    picture.stage.show(question(*known.values(), focus="a"), "stay")
    first = asked(hands.push(picture.stage, SKIP), picture.stage.page)
    assert (picture.stage.focus, first) == (("b", []) if before else ("c", [("skip", "c")]))
    picture.press("tab")
    assert asked(hands.push(picture.stage, SKIP), picture.stage.page) == [("skip", "c" if before else "d")]

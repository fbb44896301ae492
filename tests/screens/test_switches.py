"""Five keys and two switches on the stage: what each press does, what is told of it, and where it leads. No terminal."""

from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Page
from kiosk.services.comfort import USUAL, Switches, usual
from kiosk.words import say
from screens import fingers
from screens.asked import Asked
from screens.few import legend, round_of
from screens.options import Options
from screens.stage import Stage
from screens.targets import Field
from tests.screens.fakes import FakeVisit, affirmation, choice, guide, identity, income, name, question, tasks
from tests.screens.pictures import SIZES, grid
from tests.services.fakes import world


def stage_of(page: Page, few: Switches, size: tuple[int, int] = (80, 24)) -> Stage:
    """A page for few keys."""
    stage = Stage(replace(page, switches=few), grid(*size))
    legend(stage, size[0], speaks=False)
    return stage


def press(stage: Stage, *names: str) -> list[tuple[object, ...]]:
    """Press keys; what the visit is asked."""
    visit = FakeVisit(stage.page)
    for one in names:
        deed = fingers.press(stage, one, " " if one == "space" else None)
        for call in deed.calls if deed else ():
            call(visit)
    return visit.calls


def typed(stage: Stage, stop: str) -> str:
    """What stands in a field."""
    view = stage.view_of(stop)
    target = view.target(stop) if view else None
    assert isinstance(target, Field)
    return target.editor.text


def names() -> Page:
    """A name, and one of three."""
    return question(name("a", "Nom?", "Nom", position=(1, 2)), choice("c", "Lequel?", "Un", "Deux", "Trois", position=(2, 2)))


def test_left_and_right_walk_the_round_of_five_keys() -> None:
    """Through the stops, the buttons and the legend, and round; a changed field is kept when it is left."""
    stage = stage_of(names(), "five")
    stops = round_of(stage)
    assert stops == ["a", "c", "do:continue", "#back", "key:help", "key:more"]
    seen = [stage.focus]
    for _ in stops:
        press(stage, "right")
        seen.append(stage.focus)
    assert seen == [*stops, "a"]
    press(stage, "left")
    assert stage.focus == "key:more"
    press(stage, "right", "down", "enter")
    assert typed(stage, "a") == "A"
    assert press(stage, "right") == [("enter", "a", "A")]


def test_up_and_down_turn_the_wheel_and_select_writes() -> None:
    """What is under the hand is told and shown; the last places are « Terminé », « Corriger » and the other case."""
    stage = stage_of(names(), "five")
    press(stage, "down", "down")
    assert (stage.live, stage.note) == ("B", "B")
    press(stage, "enter")
    assert stage.live == "b"
    press(stage, "enter")
    assert typed(stage, "a") == "Bb"
    stage = stage_of(names(), "five")
    press(stage, "down", "enter", "up")
    assert stage.live == "Terminé"
    press(stage, "up")
    assert stage.live == "Corriger"
    press(stage, "enter")
    assert typed(stage, "a") == ""
    press(stage, "up")
    assert stage.live == "Minuscule"
    press(stage, "enter", "down", "down", "down", "enter")
    assert typed(stage, "a") == "a"
    press(stage, "up", "enter")
    assert stage.focus == "c"


def test_up_and_down_go_through_options_and_come_round() -> None:
    """Select chooses; on what is chosen it goes on, as Enter does."""
    stage = stage_of(names(), "five")
    press(stage, "right", "up")
    assert "Trois" in stage.live
    assert press(stage, "down", "down", "enter") == [("enter", "c", "c2")]
    assert ("go_on", ("a", "c")) in press(stage, "enter")


def test_what_may_be_ticked_may_be_unticked() -> None:
    """Several of several, and a box: select again."""
    page = replace(income(), focus="languages")
    for few, keys in (("five", ["enter"]), ("two", ["enter", "enter"])):
        stage = stage_of(page, "five" if few == "five" else "two", (128, 36))
        view = stage.view_of("languages")
        target = view.target("languages") if view else None
        assert isinstance(target, Options)
        assert press(stage, *keys) == [("enter", "languages", "fr")]
        assert press(stage, "enter") == [("enter", "languages", "")]


def test_a_button_that_is_not_pressed_says_itself_once_more() -> None:
    """Up or down, where there is nothing to go through."""
    stage = stage_of(names(), "five")
    press(stage, "right", "right")
    stage.note = ""
    press(stage, "up")
    assert stage.note == stage.live == "Continuer, bouton"


def test_two_switches_go_into_a_list_and_out_again() -> None:
    """Move walks in it, past its end to the way out, help and back, and round; select chooses and leaves."""
    stage = stage_of(names(), "two")
    press(stage, "space", "enter")
    assert stage.live.startswith("Dans la liste.")
    said = []
    for _ in range(6):
        press(stage, "space")
        said.append(stage.live.partition(",")[0])
    assert said == ["Deux", "Trois", "Sortir", "Aide", "Retour", "Un"]
    assert press(stage, "space", "enter") == [("enter", "c", "c2")]
    press(stage, "space")
    assert stage.focus == "do:continue"


def test_the_way_out_of_a_list_leads_to_its_stop() -> None:
    """Nothing is chosen."""
    stage = stage_of(tasks(), "two")
    assert press(stage, "enter", *["space"] * 30) == []
    while stage.focus != "key:out":
        press(stage, "space")
    assert press(stage, "enter") == []
    assert stage.focus == "rows:1"
    press(stage, "space")
    assert stage.focus == "do:continue"


def test_two_switches_write_through_groups() -> None:
    """Select goes into the wheel, into a group, writes, and stands before the groups again."""
    stage = stage_of(names(), "two")
    press(stage, "enter")
    assert stage.live == "A à E"
    press(stage, "space", "enter")
    assert stage.live == "F"
    press(stage, "space", "enter")
    assert typed(stage, "a") == "G"
    press(stage, "space")
    assert stage.live == "A à E"
    press(stage, "enter", "space", "enter")
    assert typed(stage, "a") == "Gb"
    while stage.live != "Terminé":
        press(stage, "space")
    assert press(stage, "enter") == [("enter", "a", "Gb")]
    assert stage.focus == "c"


@pytest.mark.parametrize(("word", "call"), [("Aide", ("open", "help")), ("Retour", ("back", "a"))])
def test_help_and_back_stand_on_the_wheel_of_two_switches(word: str, call: tuple[object, ...]) -> None:
    """What was written goes along."""
    stage = stage_of(names(), "two")
    press(stage, "enter", "enter", "enter")
    while stage.live != word:
        press(stage, "space")
    assert press(stage, "enter") == [("enter", "a", "A"), call]


@pytest.mark.parametrize("few", ["five", "two"])
def test_all_other_keys_are_a_round_of_their_own(few: Switches) -> None:
    """Each does its work where the focus was; the way out leads back there."""
    on = "right" if few == "five" else "space"
    for wanted, calls in {
        "key:where": [("open", "where")], "key:end": [("open", "end")], "key:agent": [("open", "agent")],
        "key:notice": [("open", "notice")], "key:settings": [("open", "settings")], "key:language": [("language",)], "key:out": [],
    }.items():  # fmt: skip
        stage = stage_of(names(), few)
        while stage.focus != "key:more":
            press(stage, on)
        press(stage, "enter")
        for _ in range(20):
            if stage.focus == wanted:
                break
            press(stage, on)
        assert stage.focus == wanted
        assert press(stage, "enter") == calls
        assert stage.focus == "#back"


def test_louder_can_be_pressed_again_and_again() -> None:
    """The round of keys stays open for it; the keys of the voice stand there only where the kiosk speaks."""
    stage = stage_of(names(), "five")
    assert all(one.stop != "key:louder" for one in stage.few.cells)
    legend(stage, 80, speaks=True)
    press(stage, "left", "enter")
    while stage.focus != "key:louder":
        press(stage, "right")
    for _ in range(2):
        deed = fingers.press(stage, "enter", None)
        assert deed is not None
        assert deed.speech == "louder"
        assert stage.focus == "key:louder"


@pytest.mark.parametrize("few", ["five", "two"])
def test_a_text_is_read_to_its_end_and_signed(few: Switches) -> None:
    """Line by line, over its sheets, to the box, which can then be ticked."""
    page = affirmation()
    stage = stage_of(page, few, (40, 12))
    for _ in range(60):
        if isinstance(stage.view_of(stage.focus), Asked):
            break
        press(stage, "down" if few == "five" else "enter" if stage.focus == "#read" else "space")
    assert press(stage, "enter") == [("enter", "affirmation", "yes")]


def test_the_sheet_before_is_a_stop() -> None:
    """A text of several sheets: there is no key to turn back with."""
    stage = stage_of(guide(), "five", (40, 12))
    assert "key:previous_page" not in round_of(stage)
    press(stage, "enter")
    assert stage.sheet == 1
    while stage.focus != "key:previous_page":
        press(stage, "right")
    press(stage, "enter")
    assert stage.sheet == 0


def test_other_keys_keep_their_work() -> None:
    """A keyboard may stand beside the switches."""
    stage = stage_of(names(), "two")
    assert fingers.press(stage, "R", "R") is None
    assert typed(stage, "a") == "R"
    assert press(stage, "f1") == [("enter", "a", "R"), ("open", "help")]


def test_a_person_with_all_keys_has_no_stops_in_the_legend() -> None:
    """Also when they had few before."""
    stage = stage_of(names(), "five")
    stage.show(replace(stage.page, switches="all"), "stay")
    press(stage, "f24")
    assert stage.few.cells == ()
    assert "key:help" not in stage.stops


@pytest.mark.parametrize("few", ["five", "two"])
@pytest.mark.parametrize("size", SIZES)
def test_the_legend_fits_and_shows_the_focus(few: Switches, size: tuple[int, int]) -> None:
    """On every grid, wherever the focus is; the keys of the mode stand before it."""
    for page in (names(), identity(), guide()):
        stage = stage_of(page, few, size)
        keys, _ = legend(stage, size[0], speaks=True)
        assert say("few.select", "fr") in keys.text
        press(stage, "left") if few == "five" else [press(stage, "space") for _ in round_of(stage)[1:]]
        for more in ((), ("enter",)):
            press(stage, *more)
            for _ in range(20):
                rows = legend(stage, size[0], speaks=True)
                assert max(one.width for one in rows) + 2 <= size[0]
                on = stage.focus.startswith("key:")
                assert (rows[1].caret >= 0) is on
                assert (rows[1].sign == ">") is on
                press(stage, "right" if few == "five" else "space")


def test_the_centre_sets_which_keys_people_have_and_the_end_brings_them_back() -> None:
    """One person may choose otherwise; the next one finds the centre's."""
    from kiosk.faces.describe import describe
    from kiosk.services.visit import Visit

    made = world(())
    visit = Visit(replace(made, settings=replace(made.settings, switches="two")))
    assert describe(visit).switches == "two"
    visit.comfort = replace(USUAL, switches="five")
    assert describe(visit).switches == "five"
    visit.save_and_leave()
    assert visit.comfort == usual("two")

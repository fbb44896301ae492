"""An application that two people sign: one page, a box for each, and nothing is sent before both are ticked."""

from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.services.visit import Visit
from kiosk.words.text import Text
from tests.services.fakes import world
from tests.services.test_visit import controls, drafts, filled
from tests.services.tiny import Tiny


def at_the_affirmation() -> Visit:
    """All answered, in a form whose last section has a second affirmation."""
    visit = filled(Visit(world((Tiny(),))))
    session = visit.application()
    *before, last = session.form.sections
    (own,) = last.questions
    second = replace(own, id="affirmation_adult2", ask=Text("Adulte 2 : j’affirme", "Adult 2: I affirm"))
    session.form = replace(session.form, sections=(*before, replace(last, questions=(own, second))))
    while describe(visit).id != "affirmation":
        visit.act("continue")
    return visit


def test_each_who_signs_has_a_box_of_their_own() -> None:
    """In the order of the form, counted; the text is still to be read until one is ticked."""
    visit = at_the_affirmation()
    page = describe(visit)
    assert [(one.key, one.position) for one in controls(page).values()] == [("affirmation", (1, 2)), ("affirmation_adult2", (2, 2))]
    assert page.reading
    visit.enter("affirmation", "yes")
    assert not describe(visit).reading


def test_nothing_is_sent_before_both_are_ticked() -> None:
    """The box that is missing is pointed out; with both, it is sent once."""
    visit = at_the_affirmation()
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation", "affirmation_adult2"])
    page = describe(visit)
    assert (page.id, len(drafts(visit).sent)) == ("affirmation", 0)
    assert [key for key, one in controls(page).items() if one.problem] == ["affirmation_adult2"]
    visit.enter("affirmation_adult2", "yes")
    visit.go_on(["affirmation", "affirmation_adult2"])
    assert (describe(visit).id, len(drafts(visit).sent)) == ("confirmation", 1)

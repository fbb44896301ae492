"""The program's people: whole, and between them on every path."""

from kiosk.forms.journey import Walk, walk
from tests.programs.last_resort.told import FORM, QUESTIONS, people

UNASKED = {"sin_expires_on"}
"""What nobody here is asked: their numbers begin with 0, and only one that begins with 9 has an end."""
OF_AN_ADULT = ("adult1.", "adult2.")


def ways() -> dict[str, Walk]:
    """The path of everybody."""
    return {name: walk(FORM, story.answers) for name, story in people().items()}


def of_either(id: str) -> str:
    """The question of an adult, whichever it is asked of."""
    return next((id.removeprefix(prefix) for prefix in OF_AN_ADULT if id.startswith(prefix)), id)


def test_everybody_reaches_the_end_and_between_them_they_are_asked_everything() -> None:
    """Only what may be left blank or is not known stays open; no question is left that nobody's answers lead to."""
    found = ways()
    left = {name: [place.key for place in way.path if not place.settled and not place.question.optional] for name, way in found.items()}
    assert {name: keys for name, keys in left.items() if keys} == {}
    asked = {of_either(place.key) for way in found.values() for place in way.path if not place.row}
    citizen = {of_either(question.id) for section in FORM.sections if section.owner == "citizen" for question in section.questions}
    assert citizen - asked == UNASKED
    rows = {(place.key.partition("/")[0], place.question.id) for way in found.values() for place in way.path if place.row}
    assert {(of_either(id), child.id) for id, group in QUESTIONS.items() for child in group.questions} == {
        (of_either(a), b) for a, b in rows
    }


def test_the_shortest_and_the_longest_way_are_those_of_the_minimal_and_the_maximal_person() -> None:
    """Nobody answers more, and nothing is left blank there; nobody born in Québec who asks for assistance answers less."""
    found = ways()
    answered = {name: sum(place.settled for place in way.path) for name, way in found.items()}
    assert answered["maximal"] == max(answered.values()) == len(found["maximal"].path)
    here = {name for name, story in people().items() if story.answers.value("adult1.born_in_quebec") == "yes"}
    assert answered["minimal"] == min(answered[name] for name in here if not name.startswith("services"))


def test_there_is_one_for_each_of_the_four_conditions_that_make_a_spouse() -> None:
    """Each is the first that is met, so that each decides once."""
    first = {
        next(id for id in QUESTIONS if id.startswith("other_adult.") and story.answers.value(id) == "yes")
        for story in people().values()
        if any(id.startswith("other_adult.") and story.answers.value(id) == "yes" for id in QUESTIONS)
    }
    assert first == {id for id in QUESTIONS if id.startswith("other_adult.")}

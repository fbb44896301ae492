"""Which page a question stands on, and the way back from the pages of questions."""

from kiosk.forms.journey import Place
from kiosk.services.state import State
from kiosk.services.stops import Stop


def show(visit: State, place: Place) -> None:
    """Show the page a question stands on, in place of the question page shown now, if one is."""
    if place.row:
        group, row = place.key.rsplit("/", 2)[0], place.row[-1]
        stop = Stop("row", group, row)
    else:
        stop = Stop("group" if place.question.kind == "group" else "question", place.key)
    if visit.stop.page in ("question", "group", "row"):
        visit.swap(stop, place.key)
    else:
        visit.go(stop, place.key)


def leave_questions(visit: State) -> None:
    """Return to the task list, or to the review the person was changing from."""
    while visit.stop.page in ("question", "row", "group", "errors", "impact"):
        visit.trail.pop()
    visit.focus = ""

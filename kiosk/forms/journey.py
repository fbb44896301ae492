"""Where a person is: derived, every time, from the definition and the answers (laws L1, L2, L4, L10, L11)."""

from kiosk.forms.answers import Answers
from kiosk.forms.conditions import evaluate
from kiosk.forms.model import Form, Owner
from kiosk.forms.place import SETTLED, Place, PlaceState, Walk
from kiosk.forms.walker import Walker

__all__ = ["Place", "PlaceState", "Walk", "after", "before", "may_open", "orphaned", "prune", "walk"]

HELPER = "helped/by"
"""The key of who helps to fill in: beside the answers of a draft, and no question of any form."""
MARKS = "documents/"
"""What the key of a mark of the document checklist begins with."""


def walk(form: Form, answers: Answers, role: Owner = "citizen") -> Walk:
    """Walk a form as the citizen, or as the Department: its own sections, whose conditions may read the citizen's answers."""
    walker = Walker(answers)
    for section in form.sections:
        if section.owner in ("citizen", role):
            for question in section.questions:
                walker.meet(question, section)
    return Walk(tuple(place for place in walker.known.values() if place.section.owner == role), walker.known)


def may_open(walked: Walk, key: str) -> bool:
    """Whether a place may be opened: applicable, and not beyond the frontier (L11).

    The rows of the group where the frontier stands can be worked on in any order, each from its own first gap on.
    """
    place, frontier = walked.at(key), walked.next
    if place is None or not place.applies:
        return False
    if frontier is None or walked.position(key) <= walked.position(frontier.key):
        return True
    group, row, _ = (*key.split("/", 2), "", "")[:3]
    if group != frontier.key.split("/", 1)[0]:
        return False
    earlier = walked.places[: walked.position(key)]
    return not any(p.applies and not p.settled for p in earlier if p.key.startswith(f"{group}/{row}/"))


def orphaned(form: Form, before: Answers, after: Answers) -> tuple[Place, ...]:
    """Places (as they stand BEFORE) that hold an answer and would stop applying, or whose option would go (L15).

    Becoming unsure counts, for a submission would not keep the answer. A row that is itself removed is no surprise
    and is not listed.
    """
    later = walk(form, after)
    unsure = {place.key for place in later.unsure}
    held = (place for place in walk(form, before).path if place.state == "answered" and place.question.kind != "info")
    return tuple(place for place in held if _goes(later.at(place.key), unsure))


def prune(form: Form, answers: Answers) -> Answers:
    """Only what applies, at every depth: what a submission keeps (L4).

    Of the citizen's path: answers, marks of not known and of left blank, and the marks of documents that may be asked
    for. Refused entries, removed rows, unknown keys and the Department's entries are left out.
    """
    walked = walk(form, answers)
    kept = {place.key for place in walked.path if place.state in SETTLED or place.question.kind == "group"}
    kept |= {MARKS + document.id for document in form.documents if evaluate(document.when, walked.lookup()) is not False}
    return Answers({key: entry for key, entry in answers.entries.items() if key in kept and entry.settles})


def after(walked: Walk, key: str) -> Place | None:
    """The place that follows on the path; None at the end, and for a key that has no place."""
    if walked.at(key) is None:
        return None
    return next((place for place in walked.places[walked.position(key) + 1 :] if place.applies), None)


def before(walked: Walk, key: str) -> Place | None:
    """The place that comes before on the path: Back."""
    if walked.at(key) is None:
        return None
    return next((place for place in reversed(walked.places[: walked.position(key)]) if place.applies), None)


def _goes(place: Place | None, unsure: set[str]) -> bool:
    return place is not None and (place.applies is False or place.key in unsure or place.state == "stale")

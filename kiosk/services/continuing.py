"""Forward and back: what Continue, a skip and Back lead to. The only place that knows what follows what."""

from datetime import date

from kiosk.clock import local_date
from kiosk.forms import journey
from kiosk.forms.journey import Place, Walk
from kiosk.services import accounts, leaving, mine, sending, showing
from kiosk.services.desk import rows_of
from kiosk.services.outcomes import Asks
from kiosk.services.session import Session
from kiosk.services.state import State
from kiosk.services.stops import AFTER_QUESTIONS, OVERLAYS, Stop

ASKING = ("question", "row", "group")
"""Pages that know by themselves which question comes first."""


def go_on(visit: State, keys: tuple[str, ...]) -> None:
    """Continue from the page shown."""
    {
        "question": _from_questions,
        "row": _from_row,
        "group": _from_group,
        "resume": mine.from_code,
        "tasks": _from_tasks,
        "documents": _from_documents,
        "affirmation": sending.from_affirmation,
        **accounts.STEPS,
    }.get(visit.stop.page, _to_the_next_page)(visit, keys)


def skip(visit: State, key: str) -> None:
    """Blank on purpose, or not known; then on. Answers that would stop applying are asked about first (L15)."""
    outcome = visit.desk.skip(visit.application(), key, visit.lang)
    visit.shown.discard(key)
    if isinstance(outcome, Asks):
        visit.pending[key] = None
        visit.go(Stop("impact", key))
        return
    visit.pending.pop(key, None)
    go_on(visit, (key,))


def back(visit: State, key: str) -> None:
    """One page back: the questions before these, else where the person came from; from the tasks, to keep and leave."""
    if visit.stop.page == "impact":
        visit.pending.pop(visit.stop.at, None)
    if visit.stop.page == "question" and visit.session is not None and key:
        walked = visit.session.walk()
        here = walked.at(key)
        before = journey.before(walked, here.key) if here is not None else None
        while before is not None and before.row:
            before = journey.before(walked, before.key)
        if here is not None and before is not None and before.section.id == here.section.id:
            showing.show(visit, before)
            return
    if visit.stop.page == "tasks":
        leaving.leave(visit, "")
    elif visit.stop.page == "my_file":
        visit.open("end")
    elif len(visit.trail) > 1 and visit.stop.page not in ("ended", "confirmation"):
        left = visit.trail.pop()
        laid_over = left.page in OVERLAYS or visit.stop.page in ASKING
        visit.focus = "" if laid_over else visit.chosen.get(visit.stop, "")


def onward(visit: State, session: Session, last: str) -> None:
    """After the question `last`: the next one of its section, else back to where the section was opened from."""
    walked = session.walk()
    here = walked.at(last)
    following = journey.after(walked, last)
    while following is not None and following.row:
        following = journey.after(walked, following.key)
    changing = any(stop.page == "review" for stop in visit.trail)
    if changing and (walked.next is None or walked.next.question.kind == "attestation"):
        showing.leave_questions(visit)
    elif changing and walked.next is not None:
        showing.show(visit, walked.next)
    elif here is not None and following is not None and following.section.id == here.section.id:
        showing.show(visit, following)
    else:
        showing.leave_questions(visit)


def _from_questions(visit: State, keys: tuple[str, ...]) -> None:
    session = visit.application()
    if _nothing_waits(visit, session, keys) and keys:
        onward(visit, session, keys[-1])


def _nothing_waits(visit: State, session: Session, keys: tuple[str, ...]) -> bool:
    """Whether these questions let the person go on; else the impact of one is asked about, or what is wrong pointed out."""
    asked = next((key for key in keys if key in visit.pending), None)
    if asked is not None:
        visit.go(Stop("impact", asked, " ".join(keys)))
        return False
    wrong = _unsettled(visit, session, keys)
    if wrong:
        _point_out(visit, session, wrong)
    return not wrong


def _unsettled(visit: State, session: Session, keys: tuple[str, ...]) -> tuple[Place, ...]:
    """The questions that still hold something up; an optional one that was passed by is left blank on purpose."""
    wrong: list[Place] = []
    for key in keys:
        place = session.walk().at(key)
        if place is None or not place.applies:
            continue
        if place.state == "open" and place.question.optional:
            visit.desk.skip(session, key, visit.lang)
        elif not place.settled:
            wrong.append(place)
    return tuple(wrong)


def _point_out(visit: State, session: Session, wrong: tuple[Place, ...]) -> None:
    visit.shown |= {place.key for place in wrong}
    first = visit.desk.problems(session, wrong[0], visit.lang)[0]
    visit.focus = f"{wrong[0].key}:{first.part}" if first.part else wrong[0].key
    if len(wrong) > 1:
        visit.go(Stop("errors", visit.stop.at, " ".join(place.key for place in wrong)))


def _from_row(visit: State, keys: tuple[str, ...]) -> None:
    session = visit.application()
    if not _nothing_waits(visit, session, keys):
        return
    prefix = f"{visit.stop.at}/{visit.stop.more}/"
    inside = [place for place in session.walk().path if place.key.startswith(prefix)]
    rest = inside[[place.key for place in inside].index(keys[-1]) + 1 :] if keys else inside
    if rest:
        visit.focus = rest[0].key
    else:
        visit.swap(Stop("group", visit.stop.at), f"row:{visit.stop.more}")


def _from_group(visit: State, keys: tuple[str, ...]) -> None:
    """Go on once every row is finished and there are enough of them."""
    session = visit.application()
    key = visit.stop.at
    walked = session.walk()
    group = walked.at(key)
    if group is None:
        showing.leave_questions(visit)
        return
    unfinished = next((one for one in walked.path if one.key.startswith(f"{key}/") and not one.settled), None)
    if unfinished is not None:
        visit.shown.add(unfinished.key)
        showing.show(visit, unfinished)
    elif group.state == "open" and int(group.question.settings.get("rows_min", "0")) > len(rows_of(group)):
        visit.shown.add(key)
    else:
        if group.state == "open":
            visit.desk.no_rows(session, key, visit.lang)
        onward(visit, session, key)


def _from_tasks(visit: State, keys: tuple[str, ...]) -> None:
    """To the first question not settled, or past the questions when all are."""
    following = visit.application().walk().next
    if following is None or following.question.kind == "attestation":
        visit.go(Stop(AFTER_QUESTIONS[0]))
    else:
        showing.show(visit, following)


def _from_documents(visit: State, keys: tuple[str, ...]) -> None:
    """To the documents after those shown, then on."""
    session = visit.application()
    listed = [f"documents/{document.id}" for document in session.documents(local_date(visit.desk.now()))]
    last = listed.index(keys[-1]) + 1 if keys and keys[-1] in listed else len(listed)
    if last < len(listed):
        visit.focus = listed[last]
    else:
        _to_the_next_page(visit, keys)


def _to_the_next_page(visit: State, keys: tuple[str, ...]) -> None:
    """After a page that is only read."""
    page = visit.stop.page
    if page == "review" and (following := _next_section(visit)):
        visit.go(Stop("review", following))
    elif page in AFTER_QUESTIONS[:-1]:
        visit.go(Stop(_following(visit.application(), page, local_date(visit.desk.now()))))
    elif page in (*OVERLAYS, "migrated"):
        visit.trail.pop()


def _following(session: Session, page: str, today: date) -> str:
    """The page after one that comes after the questions; one that would say nothing is passed by."""
    opinion = session.opinion(today)
    empty = {"eligibility": not opinion.findings, "documents": not opinion.documents}
    return next(one for one in AFTER_QUESTIONS[AFTER_QUESTIONS.index(page) + 1 :] if not empty.get(one))


def reachable(walked: Walk, place: Place) -> bool:
    """Whether a place may be opened: not beyond the frontier (L11)."""
    return journey.may_open(walked, place.key)


def _next_section(visit: State) -> str:
    """The section to review after the one shown; the affirmation is not reviewed, it is read."""
    ids = reviewed(visit.application())
    at = ids.index(visit.stop.at) if visit.stop.at in ids else 0
    return ids[at + 1] if at + 1 < len(ids) else ""


def reviewed(session: Session) -> tuple[str, ...]:
    """The ids of the sections that are reviewed: those with something on the path but the affirmation."""
    ids: dict[str, None] = {}
    for place in session.walk().path:
        if place.question.kind != "attestation":
            ids[place.section.id] = None
    return tuple(ids)

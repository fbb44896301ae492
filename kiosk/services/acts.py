"""What a person can do by choosing a button or a row: one small function each, found by its id."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from kiosk.clock import local_date
from kiosk.programs.findings import Program
from kiosk.services import continuing, helping, leaving, papers, prefilling, printouts, showing, staff, wishes
from kiosk.services.session import opened
from kiosk.services.state import State
from kiosk.services.stops import WELCOME, Stop


def begin(visit: State, at: str) -> None:
    """From the welcome page to what one can do here."""
    visit.go(Stop("services"))


def slow(visit: State, at: str) -> None:
    """« Prendre mon temps »: every limit of time is ten times as long."""
    visit.unhurried = True
    visit.go(Stop("services"))
    visit.status = "said.unhurried"


def programs(visit: State, at: str) -> None:
    """The list of programs, to apply to one."""
    visit.go(Stop("programs"))


def program(visit: State, at: str) -> None:
    """One program: what is collected and why, or first that it is closed."""
    chosen = program_of(visit, at)
    closed = chosen.closed_since(local_date(visit.world.clock.now()))
    visit.go(Stop("closed" if closed else "notice", at))


def apply(visit: State, at: str) -> None:
    """Apply to a closed program all the same."""
    visit.go(Stop("notice", at))


def start(visit: State, at: str) -> None:
    """Begin an application: a new draft, and its resume code before the first question."""
    chosen = program_of(visit, at)
    form = chosen.form()
    now = visit.world.clock.now()
    visit.world.drafts().shred_due(local_date(now))
    keep_until = local_date(now) + timedelta(days=visit.world.settings.retention_days)
    draft, code = visit.world.drafts().begin(form.name, now, keep_until)
    visit.session = opened(chosen, form, draft, code)
    helping.begun(visit)
    prefilling.offer(visit)
    visit.trail = [WELCOME, visit.home, Stop("tasks")]
    visit.go(Stop("resume_code"))


def example(visit: State, at: str) -> None:
    """In a demonstration: the application of a fictional person, filled in and not signed."""
    from kiosk.programs.examples import example_of

    answers = example_of(program_of(visit, at))
    start(visit, at)
    session = visit.application()
    visit.world.drafts().keep(session.draft, answers.entries)
    session.answers = answers


def noted(visit: State, at: str) -> None:
    """The code is noted: back to the page it was asked from; at the beginning, straight to the first question."""
    visit.trail.pop()
    if visit.stop.page == "tasks":
        continuing.go_on(visit, ())


def resume(visit: State, at: str) -> None:
    """Open a draft with its code."""
    visit.go(Stop("resume"), "#code")


def guides(visit: State, at: str) -> None:
    """Read a guide: which one."""
    visit.go(Stop("guides"))


def guide(visit: State, at: str) -> None:
    """The parts of a guide (`program`), or one part (`program/part`)."""
    if visit.stop.page == "guide" and "/" in at and "/" in visit.stop.at:
        visit.swap(Stop("guide", at))
    else:
        visit.go(Stop("guide", at))


def terms(visit: State, at: str) -> None:
    """« Mots difficiles »: the words of the law, in plain words."""
    visit.go(Stop("terms", at))


def section(visit: State, at: str) -> None:
    """Open a section of the task list: at its first question not settled, else at its first; never beyond the frontier (L11)."""
    walked = visit.application().walk()
    inside = [place for place in walked.path if place.section.id == at and not place.row]
    first_open = next((place for place in inside if not place.settled), None)
    wanted = first_open or (inside[0] if inside else None)
    if wanted is not None and wanted.question.kind == "attestation":
        continuing.go_on(visit, ())
    elif wanted is not None and (walked.next is None or continuing.reachable(walked, wanted)):
        showing.show(visit, wanted)
    elif walked.next is not None:
        showing.show(visit, walked.next)
        visit.status = "said.gap"


def review(visit: State, at: str) -> None:
    """Check the answers given so far, from any page."""
    visit.go(Stop("review", at))


def change(visit: State, at: str) -> None:
    """Change an answer from the review; the review comes back afterwards."""
    place = visit.application().walk().at(at)
    if place is not None:
        showing.show(visit, place)


def fix(visit: State, at: str) -> None:
    """From the list of problems to the first wrong part of a question."""
    listed = visit.stop.more.split()
    visit.trail.pop()
    key = at or listed[0]
    session = visit.application()
    place = session.walk().at(key)
    problems = visit.desk.problems(session, place, visit.lang) if place is not None else ()
    visit.focus = f"{key}:{problems[0].part}" if problems and problems[0].part else key


def later(visit: State, at: str) -> None:
    """Correct later: back to the task list; what was typed is kept."""
    showing.leave_questions(visit)


def keep(visit: State, at: str) -> None:
    """Keep the old answer: nothing was written."""
    visit.pending.pop(visit.stop.at, None)
    visit.focus = visit.stop.at
    visit.trail.pop()
    visit.status = "said.kept"


def change_all_the_same(visit: State, at: str) -> None:
    """Write the answer whose impact was shown (L15), and go on."""
    key, keys = visit.stop.at, tuple(visit.stop.more.split())
    session, raw = visit.application(), visit.pending.pop(visit.stop.at)
    if raw is None:
        visit.desk.skip(session, key, visit.lang, confirmed=True)
    else:
        visit.desk.record_answer(session, key, raw, visit.lang, confirmed=True)
    visit.trail.pop()
    continuing.go_on(visit, keys or (key,))


def row(visit: State, at: str) -> None:
    """Open a row of the group shown."""
    visit.swap(Stop("row", visit.stop.at, at))


def add(visit: State, at: str) -> None:
    """Add a row to the group shown, and ask its first question."""
    visit.shown.discard(visit.stop.at)
    added = visit.desk.add_row(visit.application(), visit.stop.at, visit.lang)
    if added is None:
        visit.status = "said.group_full"
    else:
        row(visit, added)


def remove(visit: State, at: str) -> None:
    """Take the row shown away."""
    group = visit.stop.at
    visit.shown.discard(group)
    visit.desk.remove_row(visit.application(), group, visit.stop.more, visit.lang)
    visit.swap(Stop("group", group))
    visit.status = "said.removed"


def receipt(visit: State, at: str) -> None:
    """Read the receipt on the screen."""
    visit.go(Stop("receipt"))


def code(visit: State, at: str) -> None:
    """Show the resume code again."""
    visit.go(Stop("resume_code"))


def read_notice(visit: State, at: str) -> None:
    """The notice of collection, over the page shown."""
    visit.open("notice")


def keyboard(visit: State, at: str) -> None:
    """How keys are taken, over the settings."""
    visit.open("keyboard")


def features(visit: State, at: str) -> None:
    """All that the kiosk does for people who see, hear, move or read otherwise."""
    visit.open("features")


def policy(visit: State, at: str) -> None:
    """The confidentiality policy, over the notice of collection."""
    visit.open("policy")


def confirm(visit: State, at: str) -> None:
    """The good-faith confirmation: English opens. Only yes or no is kept, and only for the visit."""
    visit.trail.pop()
    papers.speak(visit, "en")
    visit.english, visit.status = True, "said.language"


def stay(visit: State, at: str) -> None:
    """Away from an overlay, nothing changed; « J’ai un casque » is the screen's own business."""
    visit.trail.pop()


def awake(visit: State, at: str) -> None:
    """Still there."""
    visit.awake()


def program_of(visit: State, id: str) -> Program:
    """The program of that id. Raises StopIteration for an id that no page offers."""
    return next(one for one in visit.world.programs() if one.id == id.partition("/")[0])


ACTS: Mapping[str, Callable[[State, str], None]] = {
    "begin": begin, "slow": slow, "programs": programs, "program": program, "apply": apply, "start": start, "example": example,
    "resume": resume, "guides": guides, "guide": guide, "terms": terms, "section": section, "review": review, "change": change, "fix": fix,
    "later": later, "keep": keep, "change_all_the_same": change_all_the_same, "row": row, "add": add, "remove": remove,
    "receipt": receipt, "code": code, "notice": read_notice, "leave": leaving.leave, "confirm": confirm, "stay": stay, "aloud": stay,
    "awake": awake, "end": leaving.sign_out, "erase": leaving.erase, "restart": leaving.restart, "again": leaving.again, "noted": noted,
    "size": wishes.size, "theme": wishes.theme, "pace": wishes.pace, "same_key": wishes.same_key, "slow_keys": wishes.slow_keys,
    "signs": wishes.signs, "switches": wishes.switches, "trying": wishes.trying, "origin": wishes.origin,
    "keyboard": keyboard, "features": features, "policy": policy, "call": staff.call, "recall": staff.recall,
    "print": printouts.print_page, "printing": printouts.look,
    **helping.ACTS, "papers": papers.read, "paper": papers.read, "verify": papers.verify, "large": papers.enlarge,
}  # fmt: skip
"""Every act, by the id that stands in a page."""

"""Rows of the law of collecting and filing: purposes, what is asked once, nothing changed, nothing sent unread."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Line, Lines, Page
from kiosk.forms.lint import lint
from kiosk.forms.model import Question
from kiosk.programs.older_workers import FOLDER, PROGRAM
from kiosk.programs.registry import programs
from kiosk.services.session import Session
from kiosk.services.standing import said
from kiosk.services.visit import Visit
from tests.agree.people import accepted, stored
from tests.conformance.rows import row
from tests.conformance.seen import begun, controls, filled, journeys, people

OURS = {"#code"}
"""Fields of the kiosk itself, kept nowhere: a resume code, typed to open a draft."""


def questions(listed: tuple[Question, ...]) -> Iterator[Question]:
    """Questions and those inside their rows."""
    for one in listed:
        yield one
        yield from questions(one.questions)


@row("K23")
def every_field_says_what_it_is_for_and_whether_it_is_needed() -> None:
    """In the form of every program: purpose, necessity and source of each question, in words that somebody wrote."""
    asked = {program.id: [one for section in program.form().sections for one in questions(section.questions)] for program in programs()}
    assert min(map(len, asked.values())) > 0
    assert max(map(len, asked.values())) > 100
    for program in programs():
        every = asked[program.id]
        assert not [one.id for one in every if not (one.purpose.strip() and one.source.strip())]
        assert lint(FOLDER.parent / program.id / "form.yaml") == ()


@row("K23", long=True)
def a_field_without_a_purpose_or_a_necessity_fails_the_build() -> None:
    """The loader refuses the form, and names the line, wherever the field stands and however empty the word is."""
    for folder in (FOLDER.parent / program.id for program in programs()):
        file = max(folder.glob("*.yaml"), key=lambda one: one.read_text("utf-8").count("needed: "))
        lines = file.read_text("utf-8").splitlines()
        for key in ("purpose", "needed"):
            at = [number for number, line in enumerate(lines) if line.strip().startswith(f"{key}: ")]
            for number in (at[0], at[len(at) // 2], at[-1]):
                for instead in ([], [f'{lines[number].partition(":")[0]}: ""']):
                    assert refused(file, [*lines[:number], *instead, *lines[number + 1 :]]), (file, key, number + 1)


def refused(file: Path, lines: list[str]) -> bool:
    """Whether a form has a mistake in that file once these are its lines."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for one in file.parent.glob("*.yaml"):
            (folder / one.name).write_text(one.read_text("utf-8"), "utf-8")
        (folder / file.name).write_text("\n".join(lines) + "\n", "utf-8")
        return file.name in {mistake.file for mistake in lint(folder / "form.yaml")}


@row("K23")
def no_page_asks_what_the_form_does_not_record() -> None:
    """Every field that a person meets is a question of the form, a mark of its checklist, or a code that is kept nowhere."""
    known = {question.id for section in PROGRAM.form().sections for question in questions(section.questions)}
    asked = {one.key for journey in journeys() for _, page in journey.pages for one in controls(page)}
    ours = {key for key in asked if not key.startswith("documents/") and key not in OURS}
    assert ours
    assert {key.rpartition("/")[2].partition(".")[0] for key in ours} <= {id.partition(".")[0] for id in known}


def offered(visit: Visit) -> list[str]:
    """Everything that the page offers now: its buttons, its rows, Continue and Back."""
    page = describe(visit)
    return [*(one.id for one in page.actions), *(line.act for line in lines(page)), "continue", "back"]


def lines(page: Page) -> list[Line]:
    """The rows of a page that can be chosen."""
    return [line for block in page.blocks if isinstance(block, Lines) for line in block.rows if line.act]


def sent(visit: Visit) -> bool:
    """Whether the application was filed."""
    return visit.session is not None and visit.session.sealed is not None


@row("K32")
def no_route_files_an_application_unread_and_unconfirmed() -> None:
    """Whatever is pressed, in whatever order: what was sent was reviewed section by section, then affirmed, then confirmed apart."""
    assert sum(_wander(filled(), Random(seed)) for seed in range(12)) > 6


def _wander(visit: Visit, dice: Random) -> bool:
    """Press at random, on towards the end more often than not; the affirmation is ticked when it is met. Whether it was sent."""
    seen: list[str] = []
    ticked = False
    for _ in range(60):
        page = describe(visit)
        seen.append(f"{page.id} {visit.stop.at}" if page.id == "review" else page.id)
        if page.id == "affirmation" and not ticked and dice.random() < 0.7:
            visit.enter("affirmation", "yes")
            ticked = True
        act = "continue" if dice.random() < 0.7 else dice.choice(offered(visit))
        _press(visit, act)
        if sent(visit):
            assert ticked, "sent without the affirmation"
            assert page.id == "affirmation", "sent from another page"
            assert sum(one.startswith("review") for one in dict.fromkeys(seen)) >= len(_sections(visit.application())), "sent unread"
            return True
        if visit.session is None or visit.stop.page in ("welcome", "ended"):
            return False
    return False


def _sections(session: Session) -> list[str]:
    return list(dict.fromkeys(place.section.id for place in session.walk().path if place.question.kind not in ("info", "attestation")))


def _press(visit: Visit, act: str) -> None:
    if act == "continue":
        visit.go_on([one.key for one in controls(describe(visit))])
    elif act == "back":
        visit.back()
    elif not act.startswith(("example", "erase", "end", "leave", "print")):
        visit.act(act)


@row("K32")
def every_answer_can_be_corrected_from_the_review() -> None:
    """Each row of the review opens its question, and Continue leads back to the review."""
    visit = filled()
    visit.go_on(())
    corrected = 0
    while describe(visit).id == "review":
        for line in lines(describe(visit)):
            here = visit.stop
            visit.act(line.act)
            key = line.act.removeprefix("change:")
            assert key in {one.key for one in controls(describe(visit))} or visit.stop.page == "group", key
            visit.back() if visit.stop.page in ("row", "group") else visit.go_on([key])
            while visit.stop != here:
                visit.back()
            corrected += 1
        visit.go_on(())
    assert corrected > 30


@row("K34")
def a_question_left_open_is_pointed_out_and_not_answered_for_the_person() -> None:
    """Continue on an open question says what is wrong there, and stores nothing."""
    visit = begun(people()[0])
    key = visit.stop.at
    visit.go_on([key])
    assert next(one for one in controls(describe(visit)) if one.key == key).problem
    assert visit.application().answers.get(key) is None


@row("K34")
def no_answer_is_changed_by_the_kiosk() -> None:
    """What is stored of an application that was sent is what the person typed, no more, no less and nothing else."""
    for journey in journeys():
        found = stored(journey.visit)
        assert found.pop("affirmation")
        told = accepted(journey.person.answers)
        told.pop("affirmation", None)
        assert found == told


@row("K34")
def blanks_are_listed_in_the_review() -> None:
    """Each question that the person left without an answer stands there, with words that say so."""
    listed = 0
    for journey in journeys():
        places = {f"change:{place.key}": place for place in journey.visit.application().walk().path}
        rows = [(page.lang, line) for stop, page in journey.pages if stop.page == "review" for line in lines(page)]
        for lang, line in rows:
            place = places[line.act]
            if place.state in ("blank", "not_known"):
                assert said(place, lang), line.act
                assert line.name.endswith(said(place, lang)), line.act
                listed += 1
        assert {act for act, place in places.items() if place.state in ("blank", "not_known")} <= {line.act for _, line in rows}
    assert listed


@row("K35")
def no_field_is_asked_twice_along_a_journey() -> None:
    """From the first question to the receipt, the focus comes to each identifier once, and each stands open once."""
    for journey in journeys():
        asked = [page.focus.partition(":")[0] for stop, page in journey.pages if stop.page in ("question", "row")]
        stops = [key for key, before in zip(asked, ["", *asked], strict=False) if key and key != before]
        assert len(stops) > 40
        assert not [key for key, times in Counter(stops).items() if times > 1]

"""Pages over the whole application: the list of tasks and the check of the answers."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.page import Line, Lines, Page, Tone, Words
from kiosk.faces.describe.questions import label_of, section_place
from kiosk.forms.journey import Place
from kiosk.forms.model import Section
from kiosk.services.continuing import reviewed
from kiosk.services.session import Session
from kiosk.services.standing import said, state_of
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

STATES: Mapping[str, Tone] = {
    "done": "success",
    "fix": "error",
    "started": "warning",
    "todo": "plain",
    "optional": "quiet",
    "later": "quiet",
}


def tasks(visit: Visit) -> Page:
    """The sections with how each stands."""
    session, lang = visit.application(), visit.lang
    rows = tuple(_task(session, section, lang) for section in session.sections())
    done = sum(1 for section in session.sections() if section.number and state_of(session, section) == "done")
    total = sum(1 for section in session.sections() if section.number)
    shown = (words("tasks.kept", lang, "quiet"), Lines(rows, name_width=22, state_width=13))
    made = page(
        "tasks",
        lang,
        shown,
        ("continue", "leave", f"guide:{session.program.id}"),
        place=say("tasks.done", lang, n=done, of=total),
        place_short=say("tasks.done.short", lang, n=done, of=total),
        noun=visit.noun,
    )
    frontier = session.walk().next
    return replace(made, focus=f"section:{frontier.section.id}" if frontier is not None else "continue")


def migrated(visit: Visit) -> Page:
    """The form changed since the draft was begun: which answers were moved, changed or have to be given again (L17)."""
    session, lang = visit.application(), visit.lang
    places = [place for key in visit.stop.more.split() if (place := session.walk().at(key)) is not None]
    shown = tuple(Words(review_line(session, place, lang), bullet=True, gap=False) for place in places)
    return page("migrated", lang, (words("migrated.what", lang, noun=visit.noun), *shown), ("continue",))


def review(visit: Visit) -> Page:
    """Every answer of one section, each with a way to change it."""
    session, lang = visit.application(), visit.lang
    id = visit.stop.at or reviewed(session)[0]
    section = next(one for one in session.sections() if one.id == id)
    places = [place for place in session.walk().path if place.section.id == id and place.question.kind not in ("info", "attestation")]
    rows = tuple(Line(f"change:{place.key}", "", review_line(session, place, lang)) for place in places)
    unsure = tuple(
        words("review.unsure", lang, "quiet", label=place.question.short) for place in session.walk().unsure if place.section.id == id
    )
    where = section_place(session, section, lang)
    place = say("review.place", lang, section=where, title=section.title) if section.number else where
    made = page("review", lang, (Lines(numbered(rows), name_width=68), *unsure), ("continue",), place=place, place_short=where)
    return replace(made, focus="continue")


def review_line(session: Session, place: Place, lang: Lang) -> str:
    """« Date de naissance : 2 février 1954 », with its row before it in a group."""
    entry = session.answers.get(place.key)
    line = "review.line.prefilled" if entry is not None and entry.source == "prefilled" else "review.line"
    return say(line, lang, label=label_of(session, place, lang), value=said(place, lang))


def _task(session: Session, section: Section, lang: Lang) -> Line:
    state = state_of(session, section)
    inside = [place for place in session.walk().path if place.section.id == section.id]
    settled = [place for place in inside if place.settled]
    more = {
        "done": say("tasks.answers", lang, n=len(settled)),
        "started": say("tasks.some", lang, n=len(settled), of=len(inside)),
        "todo": say("tasks.questions", lang, n=len(inside)),
        "optional": say("tasks.may_skip", lang),
        "later": say("tasks.after", lang),
    }
    if state == "fix":
        wrong = next(place for place in inside if place.state in ("rejected", "stale") or place.failing)
        more["fix"] = wrong.question.short.to(lang)
    return Line(
        f"section:{section.id}", section.number or "–", section.title.to(lang), say(f"state.{state}", lang), more[state], (), STATES[state]
    )


PAGES: Mapping[str, Callable[[Visit], Page]] = {"tasks": tasks, "migrated": migrated, "review": review}

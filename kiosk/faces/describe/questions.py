"""Pages of questions: a section's, a row's, a group's, what is wrong, what a change would touch."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.control import control
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.forms.journey import Place
from kiosk.forms.model import Section
from kiosk.services.desk import row_keys, rows_of
from kiosk.services.session import Session
from kiosk.services.standing import said
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

TEN = 10
"""From so many rows on, a number waits for Enter."""
TELLING = 4
"""How many answers tell one row of a list from the others: those it asks first."""


def question(visit: Visit) -> Page:
    """The questions of a section that apply now; the face packs as many as fit, from the one with the focus."""
    session = visit.application()
    here = session.walk().at(visit.stop.at)
    if here is None:
        raise LookupError(visit.stop.at)
    asked = [place for place in session.section(here) if place.question.kind != "group"]
    numbers = {place.key: number for number, place in enumerate(session.section(here), 1)}
    run = _run(session.section(here), here)
    controls = tuple(control(visit, place, (numbers[place.key], len(numbers))) for place in asked if place.key in run)
    made = page(
        "question",
        visit.lang,
        controls,
        ("continue",),
        title=here.section.title.to(visit.lang) if session.numbered(here.section).number else "",
        place=section_place(session, here.section, visit.lang),
    )
    focus = visit.focus or visit.stop.at
    return replace(made, packs=True, focus=focus, error=_error(visit))


def row(visit: Visit) -> Page:
    """The questions of one row of a group."""
    session = visit.application()
    walked = session.walk()
    group = walked.at(visit.stop.at)
    if group is None:
        raise LookupError(visit.stop.at)
    inside = tuple(place for place in walked.path if place.key in row_keys(group, visit.stop.more))
    controls = tuple(control(visit, place, (number, len(inside))) for number, place in enumerate(inside, 1))
    made = page("row", visit.lang, controls, ("continue", "remove"), title=row_title(group, visit.stop.more, visit.lang),
                place=section_place(session, group.section, visit.lang))  # fmt: skip
    return replace(made, packs=True, focus=visit.focus, error=_error(visit))


def group(visit: Visit) -> Page:
    """The rows of a group: add, change, take away."""
    session, lang = visit.application(), visit.lang
    walked = session.walk()
    here = walked.at(visit.stop.at)
    if here is None:
        raise LookupError(visit.stop.at)
    shown: list[Block] = [Words(here.question.ask.to(lang), "strong")]
    if here.question.hint is not None:
        shown.append(Words(here.question.hint.to(lang), "quiet", gap=False))
    if here.key in visit.shown:
        shown.append(words("problem.GROUP_MIN", lang, "error", min=int(here.question.settings.get("rows_min", "0"))))
    shown.append(Lines(numbered(tuple(_row_line(session, here, one, lang) for one in rows_of(here))), name_width=44))
    most = int(here.question.settings.get("rows_max", "99"))
    place = say("group.place", lang, n=len(rows_of(here)), most=most)
    return page(
        "group",
        lang,
        tuple(shown),
        ("continue", "add"),
        title=here.question.short.to(lang),
        place=place,
        place_short=say("said.rows", lang, n=len(rows_of(here))),
    )


def errors(visit: Visit) -> Page:
    """All that is wrong on the page before, in its order, each line leading to the first wrong part."""
    session, lang = visit.application(), visit.lang
    rows = []
    for key in visit.stop.more.split():
        place = session.walk().at(key)
        problems = visit.desk.problems(session, place, lang) if place is not None else ()
        if place is not None and problems:
            rows.append(
                Line(f"fix:{key}", "", say("errors.line", lang, label=place.question.short.to(lang), problem=problems[0].sentence(lang)))
            )
    what = "errors.what" if len(rows) < TEN else "errors.what.many"
    shown = (
        words(what, lang, "strong", n=len(rows)),
        Lines(numbered(tuple(rows)), name_width=68),
        words("errors.kept", lang, "quiet"),
    )
    here = session.walk().at(visit.stop.at)
    title = here.section.title.to(lang) if here is not None else ""
    made = page("errors", lang, shown, ("fix", "later"), title=title, place=say("errors.place", lang, n=len(rows)))
    return replace(made, back=False, focus=rows[0].act if rows else "", error=say(what, lang, n=len(rows)))


def impact(visit: Visit) -> Page:
    """What a change would touch, before anything is written (L15)."""
    session, lang = visit.application(), visit.lang
    key = visit.stop.at
    touched = visit.desk.impact(session, key, visit.pending.get(key), lang)
    place = session.walk().at(key)
    label = place.question.short.to(lang) if place is not None else ""
    shown: list[Block] = [words("impact.question", lang, label=label, value=said(place, lang) if place is not None else "")]
    shown.append(words("impact.gone", lang, gap=False))
    shown += [
        Words(say("review.line", lang, label=label_of(session, one, lang), value=said(one, lang)), bullet=True, gap=False)
        for one in touched
    ]
    shown.append(words("impact.back", lang, "quiet"))
    section = place.section.title.to(lang) if place is not None else ""
    made = page(
        "impact",
        lang,
        tuple(shown),
        ("keep", "change_all_the_same"),
        place=say("impact.place", lang, n=len(touched), section=section),
        place_short=say("impact.place.short", lang, n=len(touched)),
    )
    return replace(made, back=False)


def section_place(session: Session, section: Section, lang: Lang) -> str:
    """« Section 2 de 8 », or the title of a section without a number."""
    last = max((one.number for one in session.sections()), key=lambda number: (len(number), number))
    number = session.numbered(section).number
    return say("place.section", lang, a=number, n=last) if number else section.title.to(lang)


def row_title(group: Place, row: str, lang: Lang) -> str:
    """« Rappel 2 »: its place among the rows, not its identity (L14)."""
    number = rows_of(group).index(row) + 1 if row in rows_of(group) else len(rows_of(group)) + 1
    return group.question.row_title.to(lang, {"n": number}) if group.question.row_title else f"{group.question.short.to(lang)} {number}"


def _run(places: tuple[Place, ...], here: Place) -> frozenset[str]:
    """The questions around `here` that may share a page: a group stands on a page of its own and ends a run."""
    run: list[str] = []
    for place in places:
        if place.question.kind == "group":
            if here.key in run:
                break
            run = []
        else:
            run.append(place.key)
    return frozenset(run)


def _row_line(session: Session, group: Place, row: str, lang: Lang) -> Line:
    places = [place for place in session.walk().path if place.key in row_keys(group, row)]
    settled = [place for place in places if place.settled]
    told = [said(place, lang) for place in settled if place.state == "answered"][:TELLING]
    name = " · ".join(told) or row_title(group, row, lang)
    whole = len(settled) == len(places)
    return Line(f"row:{row}", "", name, say("row.whole" if whole else "row.unfinished", lang), tone="success" if whole else "warning")


def label_of(session: Session, place: Place, lang: Lang) -> str:
    """« Date de naissance »; « Rappel 2, Du » for a question of a row."""
    if not place.row:
        return place.question.short.to(lang)
    group = session.walk().at(place.key.rsplit("/", 2)[0])
    title = row_title(group, place.row[-1], lang) if group is not None else ""
    return f"{title}, {place.question.short.to(lang)}"


def _error(visit: Visit) -> str:
    """The error line: the problem of the control that has the focus."""
    session = visit.application()
    key = visit.focus.partition(":")[0]
    place = session.walk().at(key) if key in visit.shown else None
    problems = visit.desk.problems(session, place, visit.lang) if place is not None else ()
    return say("error.line", visit.lang, problem=problems[0].sentence(visit.lang)) if problems else ""


PAGES: Mapping[str, Callable[[Visit], Page]] = {"question": question, "row": row, "group": group, "errors": errors, "impact": impact}

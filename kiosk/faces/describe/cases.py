"""Pages of the counter about applications and incidents: the queue, one application, the Department's section, what is handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.faces.describe.build import listed, numbered, page, words
from kiosk.faces.describe.control import control
from kiosk.faces.describe.fields import WIDE, field
from kiosk.faces.describe.filed import history
from kiosk.faces.describe.law import RESULTS, finding_line
from kiosk.faces.describe.page import Block, Line, Lines, Page, Tone, Words
from kiosk.formats import moment
from kiosk.forms.journey import walk
from kiosk.ports.staff import INCIDENT
from kiosk.services.counter.section import places, received, sealed_of
from kiosk.services.standing import said
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports import Sealed
    from kiosk.programs.findings import Opinion
    from kiosk.services.counter.state import StaffState
    from kiosk.services.session import Session
    from kiosk.words import Lang


LISTED = 50
"""So many of the last ones are listed; the others are looked for."""
VERDICTS: Mapping[str, Tone] = {"NO": "error", "REVIEW": "warning", "UNKNOWN": "quiet"}
"""Verdicts that are said in the words of a criterion, in its tone."""


def queue(visit: StaffState) -> Page:
    """The applications that were sent: reference, result, received, last day, documents."""
    lang, count, sent = visit.lang, visit.counter.received.count(), visit.counter.received.latest(LISTED)
    shown = listed(tuple(in_queue(visit, one, lang) for one in sent), 13, "staff.queue.none", lang)
    return page("staff_queue", lang, shown, ("look",) if sent else (), place=say("page.staff_queue.place", lang, n=count))


def in_queue(visit: StaffState, one: Sealed, lang: Lang) -> Line:
    """One of them, in one row."""
    program, day = visit.world.program_of(one.form), local_date(one.at)
    opinion = program.opinion(program.form(), one.answers, day)
    here = sum(mark == "here" for mark in one.marks.values())
    handed = (say("staff.queue.documents", lang, n=here, of=len(one.marks)),) if one.marks else ()
    detail = (say("staff.queue.what", lang, title=program.form().title), _last(opinion, lang), *handed)
    withdrawn = any(each.kind == "withdrawn" for each in visit.counter.received.since(one.reference))
    state = say("mine.filed.withdrawn" if withdrawn else f"staff.verdict.{opinion.verdict}", lang)
    return Line(
        f"application:{one.reference}",
        "",
        show_reference(one.reference),
        state,
        day.isoformat(),
        detail,
        VERDICTS.get(opinion.verdict, "plain"),
    )


def application(visit: StaffState) -> Page:
    """One application, to be read: official numbers by their last three digits."""
    lang, (session, sealed) = visit.lang, sealed_of(visit)
    shown: list[Block] = [*_about(visit, session, sealed)]
    shown += history(visit.counter.received.since(sealed.reference), lang)
    shown += [words(f"receipt.helper.{sealed.helper}", lang)] if sealed.helper else []
    section = ""
    for place in walk(session.form, sealed.answers).path:
        if place.question.kind == "info":
            continue
        if place.section.id != section:
            section = place.section.id
            shown.append(Words(place.section.title.to(lang), "strong"))
        line = say("review.line", lang, label=place.question.short.to(lang), value=said(place, lang))
        shown.append(Words(line, gap=False))
    made = page("staff_application", lang, tuple(shown), ("hand_over",), title=show_reference(sealed.reference),
                place=say("page.staff_application.place", lang, at=moment(sealed.at, lang)))  # fmt: skip
    return replace(made, idle="long")


def _about(visit: StaffState, session: Session, sealed: Sealed) -> tuple[Block, ...]:
    """What is sent, whether in time, and the pages beside it; where its form has nothing for one of them, that is said instead."""
    lang = visit.lang
    opinion = session.program.opinion(session.form, sealed.answers, local_date(sealed.at))
    has = {"findings": bool(opinion.findings), "documents": bool(session.form.documents), "section": bool(places(visit))}
    rows = numbered(tuple(Line(act, "", say(f"staff.application.{act}", lang)) for act, there in has.items() if there))
    state = say(f"staff.verdict.{opinion.verdict}", lang)
    told = words("staff.application.state", lang, gap=False, last=_last(opinion, lang), state=state)
    none = tuple(words(f"staff.application.{act}.none", lang, "quiet", gap=False) for act, there in has.items() if not there)
    return (Words(session.form.title.to(lang), "strong"), told, *none, *((Lines(rows, name_width=34),) if rows else ()))


def _last(opinion: Opinion, lang: Lang) -> str:
    """The last day of what was sent."""
    return say("staff.queue.last", lang, date=opinion.limit.effective.isoformat() if opinion.limit.effective else "–")


def findings(visit: StaffState) -> Page:
    """What the law says, as on the day of filing."""
    lang, (session, sealed) = visit.lang, sealed_of(visit)
    opinion = session.program.opinion(session.form, sealed.answers, local_date(sealed.at))
    found = sorted(opinion.findings, key=lambda one: (tuple(RESULTS).index(one.result), one.criterion))
    lines = tuple(Lines((finding_line(session, one, lang),), name_width=34) for one in found)
    shown: tuple[Block, ...] = (words(f"verdict.{opinion.verdict}", lang), *lines)
    return page("staff_findings", lang, shown, place=show_reference(sealed.reference))


def documents(visit: StaffState) -> Page:
    """The checklist: what the person said, and what was handed in; choosing one says that it is here now."""
    lang, (session, sealed) = visit.lang, sealed_of(visit)
    there = received(visit)
    rows = tuple(
        Line(
            f"receive:{one.id}",
            "",
            one.name.to(lang),
            say("staff.document.on", lang, date=str(there[one.id].value)) if one.id in there else say("staff.document.not", lang),
            detail=(say("staff.document.said", lang, mark=say(f"mark.{sealed.marks[one.id] or 'none'}.paper", lang)),),
            tone="success" if one.id in there else "plain",
        )
        for one in session.form.documents
        if one.id in sealed.marks
    )
    shown = listed(rows, 38, "checklist.none", lang)
    made = page("staff_documents", lang, shown, place=say("page.staff_documents.place", lang, n=len(there), of=len(rows)))
    return replace(made, steady=True)


def section(visit: StaffState) -> Page:
    """The section completed by the Department. Its form has French words only: the whole page is French, and is said so."""
    chosen, visit.lang = visit.lang, "fr"
    try:
        return _section(visit)
    finally:
        visit.lang = chosen


def _section(visit: StaffState) -> Page:
    lang, (_, sealed) = visit.lang, sealed_of(visit)
    asked = places(visit)
    all_of_them = (control(visit, place, (number, len(asked))) for number, place in enumerate(asked, 1))
    controls = tuple(one if one.may_skip == "blank" else replace(one, may_skip="") for one in all_of_them)  # staff know
    reference = show_reference(sealed.reference)
    place = say("page.staff_section.place", lang, reference=reference, noun=visit.noun)
    if not controls:
        return page("staff_section", lang, (words("staff.application.section.none", lang),), place=place, place_short=reference)
    made = page("staff_section", lang, controls, ("continue=staff_seal",), place=place, place_short=reference)
    return replace(made, packs=True, focus=visit.focus)


def exported(visit: StaffState) -> Page:
    """Where the files are, and what becomes of them; a name on a row of its own stays whole on the smallest screen."""
    lang = visit.lang
    folders = dict.fromkeys(str(path.parent) for path in visit.exported)
    files = (*(Words(one, gap=False) for one in folders), *(Words(path.name, bullet=True, gap=False) for path in visit.exported))
    unsigned = visit.session is not None and visit.world.settings.handwritten_signature
    shown = (words("staff.exported", lang, "strong"), *files, words("staff.exported.whole", lang, "warning"))
    return page("staff_exported", lang, (*shown, *((words("staff.signature.none", lang, noun=visit.noun),) if unsigned else ())))


def incidents(visit: StaffState) -> Page:
    """The register of confidentiality incidents."""
    lang, all_of_them = visit.lang, visit.counter.incidents.all()
    rows = tuple(
        Line(
            f"an_incident:{one.number}", "", say("staff.incident", lang, n=one.number), local_date(one.at).isoformat(), one.contents["what"]
        )
        for one in all_of_them
    )
    shown = listed(rows, 16, "staff.incidents.none", lang)
    place = say("page.staff_incidents.place", lang, n=len(rows))
    return page("staff_incidents", lang, shown, ("new_incident", *(("export_incidents",) if rows else ())), place=place)


def incident(visit: StaffState) -> Page:
    """One entry, with its eight contents."""
    lang = visit.lang
    one = next(each for each in visit.counter.incidents.all() if str(each.number) == visit.stop.at)
    shown = tuple(
        Words(say("review.line", lang, label=say(f"field.incident_{name}.label", lang), value=one.contents[name]), gap=False)
        for name in INCIDENT
    )
    exports = ("export_incident=export_incidents",) if visit.may("export_incidents") else ()
    return page("staff_incident", lang, shown, exports, title=say("staff.incident", lang, n=one.number), place=moment(one.at, lang),
                place_short=local_date(one.at).isoformat())  # fmt: skip


def new_incident(visit: StaffState) -> Page:
    """The eight contents that the regulation asks for."""
    asked = tuple(
        field(visit, f"#incident_{name}", width=WIDE, position=(number, len(INCIDENT))) for number, name in enumerate(INCIDENT, 1)
    )
    made = page("staff_new_incident", visit.lang, asked, ("continue=staff_record",))
    return replace(made, packs=True, focus=visit.focus)


PAGES: Mapping[str, Callable[[StaffState], Page]] = {
    "staff_queue": queue, "staff_application": application, "staff_findings": findings, "staff_documents": documents,
    "staff_section": section, "staff_exported": exported, "staff_incidents": incidents, "staff_incident": incident,
    "staff_new_incident": new_incident,
}  # fmt: skip

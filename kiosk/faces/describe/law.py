"""What the law says, explained: criteria, last day to file, documents. Nothing here decides anything."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from kiosk.clock import local_date
from kiosk.faces.describe.build import page, words
from kiosk.faces.describe.page import Block, Choice, Control, Line, Lines, Page, Tone, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import listing, long_date
from kiosk.forms.model import Document
from kiosk.programs.findings import Finding, Limit
from kiosk.services.desk import MARKS
from kiosk.services.session import Session
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

RESULTS: Mapping[str, Tone] = {"met": "success", "not_met": "error", "review": "warning", "unknown": "quiet"}
ORDER = ("not_met", "review", "unknown", "met")
"""What a person must know first stands first."""


def eligibility(visit: Visit) -> Page:
    """Each criterion: how it stands, because of which answers, from which source, and what to do."""
    session, lang = visit.application(), visit.lang
    opinion = session.opinion(today(visit))
    found = sorted(opinion.findings, key=lambda one: (ORDER.index(one.result), one.criterion))
    counts = {result: sum(one.result == result for one in found) for result in ORDER}
    place = ", ".join(
        say(f"eligibility.{result}", lang, n=counts[result]) for result in ("met", "not_met", "review", "unknown") if counts[result]
    )
    shown: list[Block] = [words(f"verdict.{opinion.verdict}", lang), words("eligibility.may_file", lang, "strong", gap=False)]
    shown += [Lines((finding_line(session, one, lang),), name_width=34) for one in found if one.result != "met"]
    met = tuple(finding_line(session, one, lang) for one in found if one.result == "met")
    made = page(
        "eligibility",
        lang,
        (*shown, Lines(met, name_width=34)),
        ("continue",),
        place=place,
        place_short=say("eligibility.short", lang, n=counts["met"], of=len(found)),
    )
    return with_printing(visit, made)


def limit(visit: Visit) -> Page:
    """The last day to file, with its working."""
    session, lang = visit.application(), visit.lang
    opinion = session.opinion(today(visit))
    shown = [*_last_day(opinion.limit, today(visit), lang), *_working(opinion.limit, lang)]
    if opinion.limit.earlier is not None:
        shown.append(words("limit.earlier", lang, "quiet"))
        shown += _working(opinion.limit.earlier, lang)
    if opinion.first_payable is not None and opinion.first_payable > today(visit):
        shown.append(words("limit.not_before", lang, "warning", date=long_date(opinion.first_payable, lang)))
    shown += [words(f"finding.{code}", lang, "warning") for code in opinion.limit.codes]
    if opinion.limit.reports:
        shown += [*(words(f"finding.{code}.do", lang, gap=False) for code in opinion.limit.codes), words("limit.report.next", lang)]
    return page(
        "limit",
        lang,
        tuple(shown),
        ("continue",),
        title=say(opinion.limit.title, lang),
        place=say("page.limit.place", lang, date=long_date(today(visit), lang)),
        place_short=long_date(today(visit), lang),
    )


def documents(visit: Visit) -> Page:
    """The checklist: each document here, at home, or not to be had."""
    session, lang = visit.application(), visit.lang
    listed = session.documents(today(visit))
    settled = sum(bool(session.mark(document.id)) for document in listed)
    controls = tuple(_document(session, document, (number, len(listed)), lang) for number, document in enumerate(listed, 1))
    made = page(
        "documents",
        lang,
        controls,
        ("continue",),
        place=say("documents.place", lang, n=settled, of=len(listed)),
        place_short=say("documents.place.short", lang, n=settled, of=len(listed)),
    )
    return with_printing(visit, replace(made, packs=True, focus=visit.focus))


def today(visit: Visit) -> date:
    """The local date: what a filing would be dated now."""
    return local_date(visit.world.clock.now())


def days_left(last: date, now: date, lang: Lang, family: str = "limit") -> str:
    """How many days are left, in words; `family` of what is sent by that day."""
    left = (last - now).days
    return say(f"{family}.past" if left < 0 else "limit.today" if left == 0 else "limit.left", lang, n=max(left, 0))


def finding_line(session: Session, finding: Finding, lang: Lang) -> Line:
    """One criterion as a row: how it stands, why, and what to do."""
    detail = [] if finding.result == "met" else [_rule(finding, lang)]
    detail += [sentence for code in finding.codes for sentence in (say(f"finding.{code}", lang), say(f"finding.{code}.do", lang))]
    if finding.result == "unknown":
        detail.append(say("eligibility.todo", lang, labels=", ".join(_labels(session, finding.todo or finding.because, lang))))
    if finding.result != "met":
        if finding.because and finding.result != "unknown":
            detail.append(say("eligibility.because", lang, labels=where(session, finding.because, lang)))
        detail.append(say("eligibility.source", lang, source=finding.source))
    detail += [one.to(lang) for one in finding.figures]
    state = say(f"result.{finding.result}", lang)
    return Line("", str(finding.criterion), finding.name.to(lang), state, "", tuple(detail), RESULTS[finding.result])


def _rule(finding: Finding, lang: Lang) -> str:
    """What the criterion asks for, where it is not simply met."""
    rule = finding.rule.to(lang)
    return say("eligibility.rule", lang, rule=rule[0].lower() + rule[1:])


def _labels(session: Session, ids: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    walked = session.walk()
    places = [place for id in ids if (place := walked.at(id)) is not None]
    return tuple(dict.fromkeys(place.question.short.to(lang) for place in places))


def where(session: Session, ids: tuple[str, ...], lang: Lang) -> str:
    """Where the answers stand, as the pages number them: « Vérification, question 9; section 6, questions 2 et 15 »."""
    numbers: dict[str, list[int]] = {}
    for id in ids:
        place = session.walk().at(id)
        if place is not None:
            run = [one.key for one in session.section(place)]
            here = session.numbered(place.section)
            name = say("because.section", lang, n=here.number) if here.number else here.title.to(lang)
            numbers.setdefault(name, []).append(run.index(place.key.partition("/")[0]) + 1)
    return "; ".join(_questions(name, sorted(set(found)), lang) for name, found in numbers.items())


def _questions(section: str, numbers: list[int], lang: Lang) -> str:
    return say("because.questions", lang, section=section, n=len(numbers), numbers=listing([str(one) for one in numbers], lang))


def _last_day(found: Limit, now: date, lang: Lang) -> list[Block]:
    if found.effective is None:
        return [words(found.absence, lang, "strong")]
    last = found.effective
    until = words(f"{found.words}.file_by", lang, "strong", date=long_date(last, lang))
    return [until, Words(days_left(last, now, lang, found.words), gap=False)]


def _working(found: Limit, lang: Lang) -> list[Block]:
    shown: list[Block] = []
    if found.counted_from is not None:
        shown.append(words("limit.counted_from", lang, date=long_date(found.counted_from, lang)))
    shown.append(words("limit.rule", lang, gap=False, rule=say(f"limit.rule.{found.rule}", lang)))
    if found.effective != found.last_day and found.last_day is not None:
        shown.append(words("limit.moved", lang, gap=False, date=long_date(found.last_day, lang)))
    if found.safe is not None:
        shown.append(words("limit.safe", lang, "warning", gap=False, date=long_date(found.safe, lang)))
    return shown


def _document(session: Session, document: Document, position: tuple[int, int], lang: Lang) -> Control:
    marked = session.mark(document.id)
    hint = document.must_show.to(lang) if document.must_show else ""
    if marked == "cannot" and document.if_not is not None:
        hint = document.if_not.to(lang)
    elif marked == "home":
        hint = say("mark.home.then", lang)
    elif not document.copy_kept:
        hint = say("documents.shown_only", lang)
    return Control(
        key=f"documents/{document.id}",
        kind="choice",
        role="choice",
        ask=say("documents.line", lang, n=position[0], name=document.name),
        label=say("documents.label", lang, n=position[0]),
        hint=hint,
        options=tuple(Choice(mark, say(f"mark.{mark}", lang), mark == marked) for mark in MARKS),
        required=False,
        private=False,
        position=position,
        said=say(f"mark.{marked}", lang) if marked else say("said.empty", lang),
    )


PAGES: Mapping[str, Callable[[Visit], Page]] = {"eligibility": eligibility, "limit": limit, "documents": documents}

"""Pages at the end and over the others: affirmation, confirmation, receipt, help, where, end, time-out, trouble."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from kiosk.access.codes import show_reference, show_resume_code
from kiosk.clock import local_date
from kiosk.faces.describe import jargon
from kiosk.faces.describe.build import action, page, words
from kiosk.faces.describe.control import control
from kiosk.faces.describe.law import days_left, today
from kiosk.faces.describe.page import Block, Page, Words
from kiosk.faces.describe.papers import twin
from kiosk.faces.describe.printed import sentences, with_printing
from kiosk.faces.describe.questions import section_place
from kiosk.formats import long_date, moment
from kiosk.forms.model import Section
from kiosk.keys import KEYS, Key
from kiosk.programs.findings import Limit
from kiosk.services import receipt as receipts
from kiosk.services.centre import centre, hours
from kiosk.services.visit import Visit
from kiosk.words import Lang, known, say

MOVES = ("back", "next_page", "previous_page", "next_control", "previous_control")
"""Keys whose work a person with few keys does with those."""


def affirmation(visit: Visit) -> Page:
    """The solemn affirmation: read to its end, then ticked by each who signs, then sent."""
    session, lang = visit.application(), visit.lang
    asked = tuple(place for place in session.walk().path if place.question.kind == "attestation")
    section = asked[0].section
    text = section.intro.to(lang) if section.intro else ""
    paragraphs = tuple(
        Words(line.removeprefix("- "), bullet=line.startswith("- "), gap=not line.startswith("- ")) for line in text.split("\n") if line
    )
    helped = (words(f"receipt.helper.{session.helper}", lang),) if session.helper else ()
    boxes = tuple(control(visit, place, (number, len(asked))) for number, place in enumerate(asked, 1))
    shown: tuple[Block, ...] = (words("affirmation.lead", lang), *paragraphs, *helped, *boxes)
    made = page(
        "affirmation",
        lang,
        shown,
        ("continue=sign", "code") if session.code else ("continue=sign",),
        title=section.title.to(lang),
        place=section_place(session, section, lang),
    )
    return replace(made, reading=not any(place.state == "answered" for place in asked), idle="long")


def _what_follows(limit: Limit, now: date, lang: Lang) -> list[Block]:
    """What to bring and until when, and what the Ministry does; nothing is brought for a statement."""
    if limit.reports:
        return [words("limit.report.next", lang)]
    shown: list[Block] = [words("confirmation.bring", lang)]
    if limit.effective is not None:
        last = say("confirmation.limit", lang, date=long_date(limit.effective, lang))
        shown.append(Words(f"{last} {days_left(limit.effective, now, lang)}", gap=False))
    return [*shown, words("confirmation.next", lang, gap=False)]


def confirmation(visit: Visit) -> Page:
    """Sent: the reference number, what happens next, where to bring the documents."""
    session, lang = visit.application(), visit.lang
    sealed, settings = session.sealed, visit.world.settings
    if sealed is None:
        raise LookupError("confirmation")
    limit = session.opinion(local_date(sealed.at)).limit
    shown: list[Block] = [words("confirmation.number", lang, "strong", reference=show_reference(sealed.reference))]
    shown.append(words("confirmation.saved", lang, gap=False))
    shown += _what_follows(limit, today(visit), lang)
    shown.append(words("confirmation.where", lang, centre=centre(settings)))
    shown.append(words("confirmation.hours", lang, gap=False, hours=hours(settings)))
    made = page(
        "confirmation",
        lang,
        tuple(shown),
        ("receipt", "end=sign_out"),
        place=moment(sealed.at, lang),
        place_short=long_date(local_date(sealed.at), lang),
        noun=visit.noun,
    )
    return with_printing(visit, replace(made, back=False, idle="long"), 1)


def receipt(visit: Visit) -> Page:
    """The receipt, word for word as it is on paper."""
    session, lang = visit.application(), visit.lang
    if session.sealed is None:
        raise LookupError("receipt")
    blocks = twin(receipts.document(session, session.sealed, visit.world), lang)
    return with_printing(visit, replace(page("receipt", lang, blocks, ("end=sign_out", "papers")), idle="long"))


def printing(visit: Visit) -> Page:
    """Papers are on their way and the person wants to end: they come out first, or are given up."""
    lang, at_work = visit.lang, visit.world.printing
    state = at_work.state(at_work.subject) if at_work is not None else ""
    shown = sentences(visit, state, at_work.subject) if at_work is not None and state else ()
    if state == "printing":
        shown = (*shown, words("print.wait", lang, gap=False))
    made = page("printing", lang, shown, ("printing", "end=finish") if state == "printing" else ("end=finish",))
    return replace(made, waits=at_work is not None and at_work.waits, status=shown[0].text if shown else "")


def left(visit: Visit) -> Page:
    """Kept: the code once more, and until when."""
    session, lang = visit.application(), visit.lang
    shown = (
        words("left.kept", lang),
        Words(show_resume_code(session.code), "strong"),
        words("resume_code.until", lang, date=long_date(session.keep_until, lang)),
        *((words("resume_code.account", lang, gap=False),) if session.kept else ()),
    )
    return with_printing(visit, page("left", lang, shown, ("end=sign_out", "stay=go_back"), noun=visit.noun))


def end(visit: Visit) -> Page:
    """The end is asked about once."""
    lang = visit.lang
    if visit.session is None or visit.session.sealed is not None:
        leaving = visit.world.settings.demo and visit.under.page == "welcome"
        shown = words("end.demo" if leaving else "end.account" if visit.account is not None else "end.nothing", lang)
        return replace(page("end", lang, (shown,), ("end=finish", "stay")), back=False)
    kept = words("end.kept" if visit.session.code else "end.kept_account", lang, noun=visit.noun)
    made = page("end", lang, (kept, words("end.erase", lang, "quiet")), ("end=finish", "erase", "stay"), noun=visit.noun)
    return replace(made, back=False, focus="stay")


def ended(visit: Visit) -> Page:
    """One page for sign-out, time-out and reset."""
    lang = visit.lang
    shown = (words("ended.papers", lang), words("ended.nothing", lang, gap=False))
    return replace(page("ended", lang, shown, ("restart",)), idle="normal" if visit.touched else "none", back=False)


def warning(visit: Visit) -> Page:
    """Are you still there."""
    lang = visit.lang
    kept = "warning.kept" if visit.session is not None and visit.session.sealed is None else "warning.nothing"
    shown = (words("warning.key", lang, "strong"), words(kept, lang))
    return replace(page("warning", lang, shown, ("awake",)), back=False)


def store(visit: Visit) -> Page:
    """The store cannot be read or written: what happened, why, what to do; both languages, for whoever stands there."""
    shown = tuple(Words(say(f"store.{visit.unavailable}", lang), lang=lang) for lang in ("fr", "en"))
    return replace(page("store", visit.lang, shown, ("again", "end=finish")), back=False)


def help(visit: Visit) -> Page:
    """Help for the page under it: the question's own help first, then the keys."""
    lang = visit.lang
    shown: list[Block] = list(_help_of_question(visit))
    shown += [words("help.keys", lang, "strong"), *_few(visit)]
    shown += [words(f"key.{key.id}.does", lang, gap=False) for key in KEYS if _tells_of(visit, key)]
    shown.append(words("help.power", lang, "quiet"))
    return replace(page("help", lang, tuple(shown), (*_guide_of_section(visit), "features", *_security(visit))), idle="long")


def voice(visit: Visit) -> Page:
    """The voice was turned on: which keys there are, how to stop it, and whether it may say what is private."""
    few, moves = _few(visit), ("move", "arrows", "choose", "back")
    told = ("stop", "repeat", "any", *(() if few else moves), "help", "sound")
    keys = (words(f"voice.key.{one}", visit.lang, gap=one == "move") for one in told)
    shown = (*few, *keys, words("voice.private", visit.lang))
    return page("voice", visit.lang, shown, ("stay=softly", "aloud"))


def headphones(visit: Visit) -> Page:
    """Headphones were plugged in: the same, and nothing is left to be chosen."""
    made = voice(visit)
    shown = (*made.blocks[:-1], words("voice.plugged", visit.lang))
    return replace(made, id="headphones", blocks=shown, actions=(action("stay=continue", visit.lang),))


def where(visit: Visit) -> Page:
    """Where one is, in words."""
    lang = visit.lang
    here = _section(visit)
    title = here.title.to(lang) if here else say(f"page.{visit.under.page}.title", lang, noun=visit.noun)
    shown = [words("where.page", lang, "strong", title=title)]
    if visit.session is not None and here is not None:
        shown.append(Words(section_place(visit.session, here, lang), gap=False))
    if visit.session is not None and visit.session.sealed is None:
        walked = visit.session.walk()
        settled = sum(place.settled for place in walked.path)
        shown.append(words("where.settled", lang, n=settled, of=len(walked.path)))
    if visit.session is not None and visit.session.sealed is None and visit.session.code:
        shown.append(words("where.code", lang, gap=False, code=show_resume_code(visit.session.code).replace(" ", "\u00a0")))
    return page("where", lang, tuple(shown))


def _section(visit: Visit) -> Section | None:
    """The section of the question under the overlay."""
    key = visit.under.at if visit.under.page in ("question", "row", "group") else ""
    place = visit.session.walk().at(key) if visit.session is not None and key else None
    return place.section if place is not None else None


def _security(visit: Visit) -> tuple[str, ...]:
    """The page about security, where people have accounts."""
    return ("security",) if visit.world.accounts is not None else ()


def _help_of_question(visit: Visit) -> tuple[Words, ...]:
    session, lang = visit.session, visit.lang
    key = visit.focus.partition(":")[0] or visit.under.at
    place = session.walk().at(key) if session is not None and visit.under.page in ("question", "row", "group") else None
    if place is None:
        return () if _few(visit) else (words("help.general", lang), words("help.numbers", lang, gap=False))
    shown = [Words(place.question.ask.to(lang), "strong")]
    if place.question.help is not None:
        shown.append(Words(place.question.help.to(lang)))
    if not (place.question.must_know or place.question.optional):
        shown.append(words("help.may_skip", lang))
    return (*shown, *jargon.hard_words(place.question, session.program.terms() if session is not None else (), lang))


def _guide_of_section(visit: Visit) -> tuple[str, ...]:
    """The part of the guide that goes with the section under the help."""
    section = _section(visit)
    if visit.session is None or section is None or not section.guide:
        return ()
    return (f"guide:{visit.session.program.id}/{section.guide}",)


def _tells_of(visit: Visit, key: Key) -> bool:
    """Whether help has a word about a key: not about the voice of a kiosk that has none, nor about one that few keys replace."""
    if key.id in MOVES and _few(visit):
        return False
    acts = (visit.world.speaks or not key.voice) and (visit.comfort.signs or not key.outside)
    return acts and known(f"key.{key.id}.does")


def _few(visit: Visit) -> tuple[Words, ...]:
    """For a person with few keys: what those do, and where the others are found."""
    switches = visit.comfort.switches
    if switches == "all" or not visit.world.keys:
        return ()
    return words(f"few.how.{switches}", visit.lang), words("few.others", visit.lang, gap=False)


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "affirmation": affirmation, "confirmation": confirmation, "receipt": receipt, "printing": printing, "left": left, "end": end,
    "ended": ended, "warning": warning, "store": store, "help": help, "voice": voice, "headphones": headphones,
    "where": where,
}  # fmt: skip

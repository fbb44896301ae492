"""Pages before the first question: welcome, choices, programs, guide, notice, codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.faces.describe.build import numbered, page, reading, words
from kiosk.faces.describe.page import Block, Control, Line, Lines, Page, Part, Tone, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.formats import long_date
from kiosk.services.reports import concerning
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.programs.findings import Program
    from kiosk.services.visit import Visit


def welcome(visit: Visit) -> Page:
    """The first page: where one is, what is promised, how time is counted."""
    settings, lang = visit.world.settings, visit.lang
    shown: list[Block] = [
        words("welcome.promise", lang, "strong"),
        *_keys(visit),
        words("welcome.time", lang, n=settings.idle_seconds // 60),
        words("welcome.warning", lang, gap=False),
    ]
    if settings.demo:
        shown.append(words("welcome.demo", lang, "warning"))
    made = page("welcome", lang, tuple(shown), ("begin", "slow"))
    return replace(made, idle="normal" if visit.touched else "none")


def services(visit: Visit) -> Page:
    """What one can do without an account, and the way to one."""
    lang, with_accounts = visit.lang, visit.world.accounts is not None
    own = Line("sign_in", "", say("services.account", lang), say("services.account.more", lang))
    rows = [
        Line("programs", "", say("services.programs", lang)),
        Line("resume", "", say("services.resume", lang), say("services.resume.more", lang)),
        *((own, Line("register", "", say("services.register", lang))) if with_accounts else ()),
        Line("guides", "", say("services.guides", lang)),
        *((Line("security", "", say("services.security", lang)),) if with_accounts else ()),
    ]
    rows += _examples(visit)
    place = say("page.services.place", lang, n=len(rows))
    return page(
        "services",
        lang,
        (Lines(numbered(tuple(rows)), name_width=24, state_width=27),),
        place=place,
        place_short=say("page.services.place.short", lang, n=len(rows)),
    )


def programs(visit: Visit) -> Page:
    """The programs, open or closed, each with one plain sentence; with an account, also the way back to an application."""
    rows, lang = _programs(visit, "program"), visit.lang
    if visit.account is not None:
        rows = numbered((*rows, Line("resume", "", say("services.resume", lang), detail=(say("services.resume.more", lang),))))
    return page("programs", lang, (Lines(rows, name_width=44),), place=_count(visit))


def guides(visit: Visit) -> Page:
    """Whose guide to read."""
    return page("guides", visit.lang, (Lines(_programs(visit, "guide"), name_width=44),), place=_count(visit))


def closed(visit: Visit) -> Page:
    """A closed program says so plainly, and leads to those that are open; it can still be opened where the centre allows it."""
    program = _program(visit)
    since = program.closed_since(_today(visit))
    still_open = _programs(visit, "program", only_open=True)
    shown = (
        Words(program.form().title.to(visit.lang), "strong"),
        Words(program.summary().to(visit.lang), gap=False),
        words("closed.since", visit.lang, "warning", date=long_date(since, visit.lang) if since else ""),
        words("closed.other", visit.lang),
        *((words("closed.open", visit.lang, n=len(still_open)), Lines(still_open, name_width=44)) if still_open else ()),
    )
    acts = (f"guide:{program.id}", f"apply:{program.id}") if visit.world.settings.allow_closed_programs else (f"guide:{program.id}",)
    return page("closed", visit.lang, shown, acts)


def notice(visit: Visit) -> Page:
    """The notice of collection, before the first question."""
    program = _program(visit)
    start = f"start:{program.id}=statement" if program.for_file else f"start:{program.id}"
    made = page("notice", visit.lang, reading(program.notice(), visit.lang), (start,))
    return with_printing(visit, replace(made, idle="long"))


def privacy(visit: Visit) -> Page:
    """The same notice, one key away on every page: of the application, or of the program that is asked about."""
    from kiosk.services.papers import notice_program

    program = notice_program(visit)
    made = page("notice", visit.lang, reading(program.notice(), visit.lang), ("policy",), place=say("page.privacy.place", visit.lang))
    return with_printing(visit, replace(made, id="privacy", idle="long"))


def resume_code(visit: Visit) -> Page:
    """The resume code, shown before the first question, and again on request."""
    from kiosk.access.codes import show_resume_code
    from kiosk.services.mine import offered

    session = visit.application()
    shown = (
        Words(show_resume_code(session.code), "strong"),
        words("resume_code.what", visit.lang, noun=visit.noun),
        words("resume_code.nobody", visit.lang, gap=False),
        words("resume_code.until", visit.lang, gap=False, date=long_date(session.keep_until, visit.lang)),
        *((words("resume_code.account", visit.lang, gap=False),) if session.kept else ()),
        words("helper.where", visit.lang),
    )
    acts = ("noted", "keep_draft") if offered(visit) else ("noted",)
    return with_printing(visit, replace(page("resume_code", visit.lang, shown, acts), back=False), 1)


def resume(visit: Visit) -> Page:
    """Where the code is typed."""
    lang = visit.lang
    wrong = "#code" in visit.shown
    asked = Control(
        key="#code",
        kind="name",
        role="field",
        ask=say("resume.ask", lang),
        label=say("resume.label", lang),
        hint=say("resume.hint", lang),
        parts=(Part("", say("resume.label", lang), visit.typed.get("#code", ""), 24),),
        said=visit.typed.get("#code", ""),
        problem=say("problem.CODE_UNKNOWN", lang) if wrong else "",
        prompt_problem=say("problem.CODE_UNKNOWN.short", lang) if wrong else "",
    )
    return page("resume", lang, (asked,), ("continue",))


def guide(visit: Visit) -> Page:
    """The parts of a guide, or one of them."""
    program = _program(visit)
    part = visit.stop.at.partition("/")[2]
    return _guide_part(visit, program, part) if part else _guide_parts(visit, program)


def terms(visit: Visit) -> Page:
    """« Mots difficiles »: each hard word with its plain meaning."""
    program = _program(visit)
    shown = tuple(words("term.line", visit.lang, gap=False, term=term, meaning=meaning) for term, meaning in program.terms())
    return replace(page("terms", visit.lang, shown, ()), idle="long")


def good_faith(visit: Visit) -> Page:
    """The notice before the first English page: English first, the French beside it."""
    shown = tuple(
        Words(say(f"good_faith.{line}", lang), lang=lang, gap=line == "who") for lang in ("en", "fr") for line in ("who", "confirm")
    )
    made = page("good_faith", visit.lang, shown, ("confirm", "stay=stay_french"))
    return replace(made, back=False)


def _keys(visit: Visit) -> list[Words]:
    """The keys that help somebody who has just come, as far as the person has them."""
    lang, world, switches = visit.lang, visit.world, visit.comfort.switches
    if world.keys and switches != "all":
        ids = [f"few.how.{switches}", f"few.welcome.{'voice' if world.speaks else 'keys'}", "few.welcome.help"]
    else:
        ids = ["welcome.keys.voice"] * world.speaks + ["welcome.keys.settings"] * world.keys
        ids += ["welcome.keys.agent", "welcome.keys.language"]
    return [words(id, lang, gap=number == 0) for number, id in enumerate(ids)]


def _guide_parts(visit: Visit, program: Program) -> Page:
    rows = tuple(Line(f"guide:{program.id}/{part.id}", "", part.title.to(visit.lang)) for part in program.guide())
    place = say("guide.parts", visit.lang, n=len(rows))
    return page("guide", visit.lang, (Lines(numbered(rows), name_width=60),), title=say("page.guide.title", visit.lang), place=place)


def _guide_part(visit: Visit, program: Program, id: str) -> Page:
    parts = program.guide()
    at = next((index for index, part in enumerate(parts) if part.id == id), 0)
    place = say("guide.part", visit.lang, a=at + 1, n=len(parts))
    following = (f"guide:{program.id}/{parts[at + 1].id}=next_part",) if at + 1 < len(parts) else ()
    made = page(
        "guide",
        visit.lang,
        reading(parts[at], visit.lang),
        (*following, f"terms:{program.id}"),
        title=parts[at].title.to(visit.lang),
        place=place,
    )
    return replace(made, id="guide_part", idle="long")


def _programs(visit: Visit, act: str, *, only_open: bool = False) -> tuple[Line, ...]:
    rows = []
    for program in concerning(visit):
        shut = program.closed_since(_today(visit)) is not None
        if shut and only_open:
            continue
        state = say("program.closed" if shut else "program.open", visit.lang)
        name = program.form().title.to(visit.lang)
        tone: Tone = "warning" if shut else "success"
        rows.append(Line(f"{act}:{program.id}", "", name, state, "", (program.summary().to(visit.lang),), tone))
    return numbered(tuple(rows))


def _program(visit: Visit) -> Program:
    """The program that the page is about."""
    from kiosk.services.acts import program_of

    return program_of(visit, visit.stop.at)


def _examples(visit: Visit) -> list[Line]:
    """In a demonstration: the fictional people that it can show, one a program."""
    from kiosk.programs.examples import has_example

    name = say("services.example", visit.lang)
    shown = [one for one in concerning(visit) if has_example(one)] if visit.world.settings.demo else []
    return [Line(f"example:{one.id}", "", name, "", one.form().title.to(visit.lang)) for one in shown]


def _count(visit: Visit) -> str:
    shown = concerning(visit)
    return say("forms.count" if any(one.for_file for one in shown) else "programs.count", visit.lang, n=len(shown))


def _today(visit: Visit) -> date:
    return local_date(visit.world.clock.now())


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "welcome": welcome, "services": services, "programs": programs, "guides": guides, "closed": closed, "notice": notice,
    "privacy": privacy, "resume_code": resume_code, "resume": resume, "guide": guide, "terms": terms, "good_faith": good_faith,
}  # fmt: skip

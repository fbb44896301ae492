"""The notice of collection, the page of all aids, and the call for staff: one key away on every page."""

import re
from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page, Words
from kiosk.keys import KEYS
from kiosk.printing.memory import MemoryPrinter
from kiosk.programs.older_workers import PROGRAM
from kiosk.services import papers
from kiosk.services.features import FEATURES, offered
from kiosk.services.printing import Printing
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS, catalogue, say
from tests.conformance.album import builders, every_page
from tests.conformance.comfort import pressed, room, speaking
from tests.conformance.rows import row
from tests.faces.voice.listener import Heard, as_heard

ITEMS = {
    "who collects": (r"Qui les recueille.*Ministère|Qui les recueille.*ministère", r"Who collects it.*ministère"),
    "why": (r"Pourquoi.*étudier votre demande", r"Why.*study your application"),
    "by what means": (r"Comment.*vos réponses sur cette borne", r"How.*your answers on this kiosk"),
    "who sees it": (r"Qui les voit.*agents", r"Who sees it.*agents"),
    "checked without consent": (r"sans votre accord", r"without your consent"),
    "what must be given": (r"réponses sont nécessaires", r"answers are needed"),
    "what may be left out": (r"laisser une question sans réponse", r"leave a question without an answer"),
    "what follows from a refusal": (
        r"prendre plus de temps, ou la demande être refusée",
        r"take longer, or the application may be refused",
    ),
    "access and correction": (r"voir vos renseignements et les faire corriger", r"see your information and have it corrected"),
    "whom to ask": (r"personne responsable de l’accès", r"person in charge of access"),
    "no profile": (r"aucun profil", r"no profile"),
    "the law": (r"article 65", r"section 65"),
}
"""What section 65 asks for, in French and in English."""
NO_KEY = ("warning",)
"""Pages on which any key gives the time again, and does nothing else."""


def text_of(page: Page) -> str:
    """All words of a page."""
    return "\n".join(block.text for block in page.blocks if isinstance(block, Words)).replace("\u00a0", " ")


async def read_through(heard: Heard) -> list[str]:
    """What is said of a page to read, sheet by sheet."""
    stage = heard.app._first.stage
    assert stage is not None
    said: list[str] = []
    for _ in range(len(stage.deck)):
        said += await heard.press("pagedown")
    return said


@row("K24")
def the_notice_gives_every_item() -> None:
    """Before the first question and under its key, in both languages."""
    for number, lang in enumerate(LANGS):
        made = room(lang).visit
        for stop in (Stop("notice", PROGRAM.id), Stop("privacy")):
            made.go(stop)
            page = describe(made)
            missing = [item for item, words in ITEMS.items() if not re.search(words[number], text_of(page), re.DOTALL)]
            assert not missing, (page.id, lang, missing)


@row("K24")
def nobody_comes_to_section_1_without_the_notice() -> None:
    """The act that begins an application stands on the notice alone."""
    starts = {page.id for page in every_page() for act in _acts(page) if act.startswith("start:")}
    assert starts == {"notice"}


@row("K24")
async def the_notice_is_spoken() -> None:
    """Every sentence of it is heard, in both languages."""
    for lang in LANGS:
        async with speaking(room(lang).visit) as heard:
            said = await heard.press("f11")
            said += await read_through(heard)
            page = heard.app._first.stage
            assert page is not None
            for block in page.page.blocks:
                assert not isinstance(block, Words) or as_heard(block.text, lang) in said, block


@row("K24")
def the_notice_is_printable() -> None:
    """Where there is a printer: a button, and every paragraph on the paper."""
    made = room().visit
    made.world = replace(made.world, printing=Printing(MemoryPrinter()))
    for stop in (Stop("notice", PROGRAM.id), Stop("privacy")):
        made.go(stop)
        page = describe(made)
        assert "print" in [action.id for action in page.actions]
        (paper,) = papers.documents(made, papers.subject_of(stop))
        printed = {words for block in paper.blocks for words in block.fr}
        assert {block.text for block in page.blocks if isinstance(block, Words)} <= printed


@row("K24")
def the_notice_is_one_key_away_on_every_page() -> None:
    """F11 asks for it wherever one is, and it comes."""
    _everywhere("f11", "notice", "privacy")


@row("K64")
def the_list_of_aids_holds_every_key_and_every_setting() -> None:
    """Nothing that helps is left out, and nothing is told that is not there."""
    named = {key for one in FEATURES for key in one.keys}
    assert named == {one.id for one in KEYS if one.keys}
    made = room().visit
    rows: set[str] = set()
    for page in ("settings", "keyboard"):
        made.go(Stop(page))
        rows |= {row.act for block in describe(made).blocks if isinstance(block, Lines) for row in block.rows}
    assert {setting for one in FEATURES for setting in one.settings} == rows
    assert {f"feature.{one.id}" for one in FEATURES} == {word for word in catalogue() if word.startswith("feature.")}
    assert {one.need for one in FEATURES} <= {"", "voice", "keys", "lines", "themes", "letters", "no_letters", "printer"}


@row("K64")
def the_page_of_aids_tells_every_one_and_help_leads_there() -> None:
    """From help and from the settings, in both languages; only what is true on this kiosk."""
    for lang in LANGS:
        made = room(lang).visit
        for opened in ("help", "settings"):
            made.open(opened)
            assert "features" in [action.id for action in describe(made).actions]
            made.act("features")
            told = text_of(describe(made))
            assert all(say(f"feature.{one.id}", lang).replace("\u00a0", " ") in told for one in offered(made))
            made.back()
            assert describe(made).id == opened
    assert "feature.voice" not in [f"feature.{one.id}" for one in offered(room(speaks=False).visit)]


@row("K64")
async def help_and_the_page_of_aids_are_spoken() -> None:
    """All their words are heard, sheet by sheet."""
    for lang in LANGS:
        made = room(lang)
        async with speaking(made.visit) as heard:
            for name, keys in (("help", ("f1",)), ("features", ("f9", "tab", "tab", "enter"))):
                said = await heard.press(*keys) + await read_through(heard)
                shown = describe(made.visit)
                assert shown.id == name
                missing = [block.text for block in shown.blocks if isinstance(block, Words) and as_heard(block.text, lang) not in said]
                assert not missing, missing
                await heard.press("escape", "escape")


@row("K64")
def staff_are_called_from_every_page() -> None:
    """F12 asks wherever one is; the call is made once, said, told to staff without a word of the person, and taken back."""
    _everywhere("f12", "agent", "agent")
    made = room(begun=True)
    made.visit.open("agent")
    for act in ("call", "call"):
        made.visit.act(act)
        assert made.visit.called
    page = describe(made.visit)
    assert say("agent.called", "fr") in text_of(page)
    assert page.status == "" or page.status == say("said.called", "fr")
    assert len(made.calls.made) == 1
    assert made.calls.made[0][1] in {section.title.fr for section in PROGRAM.form().sections}
    made.visit.act("recall")
    assert (made.visit.called, made.calls.stands) == (False, False)


@row("K64")
def a_call_that_fails_is_said_and_one_that_stands_ends_with_the_session() -> None:
    """Nobody waits for staff who were not told; nobody comes for a person who has left."""
    made = room(begun=True)
    made.calls.full = True
    made.visit.open("agent")
    made.visit.act("call")
    assert not made.visit.called
    assert describe(made.visit).status == say("said.not_called", "fr")
    made.calls.full = False
    made.visit.act("call")
    made.visit.save_and_leave()
    assert (made.visit.called, made.calls.stands) == (False, False)


def _everywhere(key: str, name: str, wanted: str) -> None:
    """The key asks for it on every page, and the visit opens it from every stop."""
    for page in every_page():
        if page.id not in (*NO_KEY, "crash"):
            assert ("open", name) in pressed(page, key), (page.id, page.title)
    for stop in sorted(builders() - {*NO_KEY, wanted}):
        visit = Visit(room().visit.world)
        visit.go(Stop(stop, PROGRAM.id))
        visit.open(name)
        assert visit.stop.page == wanted, stop


def _acts(page: Page) -> list[str]:
    rows = [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows]
    return [*rows, *(action.id for action in page.actions)]

"""S24: texts that are meant to break a kiosk, in every field and in every message, in each face."""

import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.access.questions import IDS
from kiosk.clock import local_date
from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.faces.lines.teller import Teller
from kiosk.faces.lines.telling import Telling
from kiosk.faces.voice.handing import handed
from kiosk.faces.voice.whole import whole
from kiosk.forms.kinds import Context, kind_of
from kiosk.forms.model import Question
from kiosk.programs.older_workers import PROGRAM
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.desk import problems_in
from kiosk.services.keeping import signing_of
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS
from screens.frame import Rows
from tests.conformance.album import album
from tests.conformance.ears import seen, sheets
from tests.conformance.hostile import filled, texts
from tests.conformance.rows import row
from tests.conftest import COUNTS
from tests.counter.desk import Desk, desk_in
from tests.screens.fakes import identity
from tests.screens.seat import seat
from tests.services.fakes import OPENING, world
from tests.services.hands import accounts, controls, with_rose
from tests.services.test_hostile_accounts import PAGES
from tests.services.tiny import Tiny

ORDERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal would take for an order, or what turns the line; the end of a line apart."""
TURNS = 25
"""Pages are looked at in so many turns: each text stands in some hundred places of all of them."""


def some() -> tuple[str, ...]:
    """As many of the texts as are counted, from all along the list."""
    every = texts()
    return every[:: len(every) // COUNTS["hostile"]][: COUNTS["hostile"]]


def harmless(page: Page) -> None:
    """The page is drawn, told and said, and no line that is told is an order to a terminal; what the screen sends is looked at apart."""
    for stage in sheets(page):
        assert seen(stage)
        assert handed(whole(stage.scene(), aloud=True), page.lang, aloud=True)
    out = StringIO()
    Telling(Teller(StringIO(), out, 72)).whole(page)
    assert not ORDERS.search(out.getvalue()), page.id
    assert not [sign for sign in out.getvalue() if sign != "\n" and unicodedata.category(sign) == "Cc"]


@row("S24")
def every_message_can_hold_every_text() -> None:
    """Pages of the application, of accounts and of the counter, another text in each of their places."""
    given, kinds = cycle(texts()), list({page.id: page for page in album("fr")}.values())
    for turn in range(COUNTS["hostile"]):
        for page in kinds[turn % TURNS :: TURNS]:
            harmless(filled(page, given))


@row("S24")
async def on_the_screen_they_are_words_and_no_action() -> None:
    """Shown by the toolkit itself: the kiosk goes on, no link, no style and no order comes of them."""
    shown = [one for one in some() if one.strip()]
    for at in range(0, len(shown), 10):
        page = filled(identity(), cycle(shown[at : at + 10]))
        async with seat(page) as person:
            await person.press("tab", "down", "enter")
            assert person.app.is_running
            assert len(person.app.screen_stack) == 1
            for rows in person.app.query(Rows):
                drawn = [segment for y in range(rows.size.height) for segment in rows.render_line(y)]
                assert not [one.text for one in drawn if one.style is not None and (one.style.link or "@click" in one.style.meta)]
                assert not [one.text for one in drawn if ORDERS.search(one.text)]


@row("S24")
def every_question_takes_or_refuses_every_text() -> None:
    """In each of its parts; what is wrong is said in both languages."""
    questions = [one for part in PROGRAM.form().sections for one in _all(part.questions)]
    assert len(questions) > 100
    for question in questions:
        kind = kind_of(question.kind)
        for text in some():
            for raw in (text, dict.fromkeys(("", "year", "amount", "number", "number_street", "period"), text)):
                parsed = kind.parse(raw, question, "fr", Context(local_date(OPENING)))
                assert all(one.sentence(lang) and one.prompt(lang) for one in problems_in(parsed) for lang in LANGS)


def _all(questions: tuple[Question, ...]) -> Iterator[Question]:
    for one in questions:
        yield one
        yield from _all(one.questions)


@row("S24")
def every_field_of_an_account_and_of_a_draft_takes_every_text() -> None:
    """A page comes back and is harmless; nobody is let in, no account is made."""
    for text in some():
        for page in (*PAGES, "resume", "staff_key"):
            visit = Visit(world((Tiny(),)))
            with_rose(visit)
            visit.act("begin")
            signing_of(visit).question = IDS[0]
            visit.go(Stop(page, "new", IDS[0]))
            _typed(visit, text)
            assert (visit.account, len(accounts(visit).held)) == (None, 1), (page, text)


@row("S24")
def what_somebody_writes_is_harmless_wherever_it_stands_again() -> None:
    """An answer of the application: on its question, at the review, on the page of staff, and in the files of the hand-over."""
    for text in some():
        visit = Visit(world((Tiny(),)))
        for act in ("begin", "programs", "start:tiny", "noted"):
            visit.act(act)
        for _ in range(3):
            _typed(visit, text)
        for page in ("review", "tasks", "where"):
            visit.go(Stop(page))
            harmless(describe(visit))


@row("S24")
def every_field_of_the_counter_takes_every_text() -> None:
    """Signing in, an account's code, the Department's section, the staff key; incidents are kept and read again."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        desk.send()
        outside, inside = desk.visit(), desk.signed_in("supervisor")
        for text in some():
            _typed(outside, text)
            outside.trail = outside.trail[:1]
            _inside(desk, inside, text)
        assert outside.member is None
        inside.act("incidents")
        harmless(describe(inside))
        inside.act("export_incidents")
        assert inside.exported
        assert len(desk.store.incidents.all()) >= COUNTS["hostile"] // 2


def _inside(desk: Desk, visit: StaffVisit, text: str) -> None:
    """The fields behind a sign-in."""
    for acts in (("accounts", "unlock"), ("accounts", "identity"), ("queue", "application:7H4K9MTRC", "section"), ("new_incident",)):
        visit.forget()
        visit.trail = [Stop("staff_home")]
        for act in acts[:1] if acts[0] == "accounts" else acts:
            visit.act(act)
        _typed(visit, text)
        if acts[0] == "accounts":
            visit.act(acts[1])
            harmless(describe(visit))
    if kept := desk.store.incidents.all():
        visit.go(Stop("staff_incident", str(kept[-1].number)))
        harmless(describe(visit))
    used = desk.used()
    used.open("staff_key")
    _typed(used, text)
    assert used.stop.page == "staff_key"


def _typed(visit: Visit, text: str) -> None:
    """The same text in each field of the page that stands there, then Continue; the page before and after is harmless."""
    found = controls(describe(visit))
    for key, control in found.items():
        parts = [part.id for part in control.parts]
        visit.enter(key, dict.fromkeys(parts, text) if len(parts) > 1 else text)
    harmless(describe(visit))
    visit.go_on(tuple(found))
    harmless(describe(visit))

"""`kiosk staff`: the screens of the counter; `staff add`, `card` and `remove`: who works there, on the centre's machine only."""

import os
import sys
import time
from getpass import getpass
from typing import TYPE_CHECKING, TextIO, cast

from kiosk.clock import SecretDice
from kiosk.commands.request import Request, both, wants_lines
from kiosk.commands.settings import in_force
from kiosk.environment import leave_the_rest
from kiosk.ports import StoreUnavailable
from kiosk.settings import Settings
from kiosk.words import LANGS, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.faces.describe.page import Page
    from kiosk.faces.describe.scene import Speaker
    from kiosk.ports.staff import StaffRole
    from kiosk.services.counter.visit import StaffVisit
    from storage.store import Store

REFUSED, UNREADABLE = 1, 2
"""Exit codes: nobody was added; the store cannot be opened."""
WARNING, WHOLE = 60, 12 * 3600
"""Seconds: while the warning stands; a working day."""


def add(request: Request, out: TextIO, err: TextIO) -> int:
    """Ask for a password twice, add somebody, and write the card once; 0, 1 when nobody was added, 2 without a store."""
    from kiosk.access.limits import Limits
    from kiosk.access.passwords import refused, same

    settings = in_force(request)
    password = _typed("password")
    if problems := refused(password, (request.name,), Limits.of(settings)):
        err.writelines(f"{problems[0].sentence(lang)}\n" for lang in LANGS)
        return REFUSED
    if not same(password, _typed("again")):
        both(err, "staff_add.differs")
        return REFUSED
    try:
        return _added(settings, request, password, out, err)
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE


def _typed(word: str) -> str:
    """A secret, unseen; nothing where nobody is at the keyboard."""
    try:
        return getpass(f"{_asked(word)} : ")
    except EOFError:
        return ""


def card(request: Request, out: TextIO, err: TextIO) -> int:
    """Give somebody another card; the old one is worth nothing, and a lock is over. 0, 1 for nobody, 2 without a store."""
    return _named(request, err, lambda store: _written(store.staff.new_card(request.name, store.clock.now()), out))


def remove(request: Request, out: TextIO, err: TextIO) -> int:
    """Somebody works here no more. 0, 1 for nobody, 2 without a store."""

    def removed(store: "Store") -> None:
        store.staff.remove(request.name, store.clock.now())
        both(out, "staff_remove.removed", name=request.name)

    return _named(request, err, removed)


def _named(request: Request, err: TextIO, deed: "Callable[[Store], None]") -> int:
    """Do something about one name."""
    try:
        store = _store(in_force(request))
        try:
            deed(store)
        finally:
            store.close()
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE
    except LookupError:
        both(err, "staff_add.nobody")
        return REFUSED
    return 0


def _added(settings: Settings, request: Request, password: str, out: TextIO, err: TextIO) -> int:
    store = _store(settings)
    try:
        card = store.staff.add(request.name, cast("StaffRole", request.role), password, store.clock.now())
    except ValueError:
        both(err, "staff_add.taken")
        return REFUSED
    finally:
        store.close()
    both(out, "staff_add.added", name=request.name)
    _written(card, out)
    return 0


def _written(card: tuple[str, ...], out: TextIO) -> None:
    """A card, once."""
    from kiosk.access.cards import show_code

    both(out, "staff_add.card")
    out.writelines(f"  {number:>2}. {show_code(code)}\n" for number, code in enumerate(card, 1))


def serve(request: Request, out: TextIO, err: TextIO) -> int:  # noqa: ARG001 - every command has the same shape
    """Open the screens of the counter, in the face that suits the terminal; 2 without a store."""
    settings = in_force(request)
    try:
        store = _store(settings)
    except StoreUnavailable as trouble:
        both(err, f"store.{trouble.code}")
        return UNREADABLE
    try:
        lines = wants_lines(request, os.environ, sys.stdin, sys.stdout, sys.stderr)
        return _lines(visit_of(settings, store)) if lines else _full_screen(settings, store)
    finally:
        store.close()


def visit_of(settings: Settings, store: "Store", *, keys: bool = False, speaks: bool = False, themes: tuple[str, ...] = ()) -> "StaffVisit":
    """A visit at the counter over an open store; of its face: single keys, a voice, colours to choose from."""
    from dataclasses import replace

    from kiosk.compose import world
    from kiosk.edges.calls import CallBoard
    from kiosk.services.counter.ports import Counter
    from kiosk.services.counter.visit import StaffVisit

    counter = Counter(
        store.staff, store.kiosks, CallBoard(settings.data / "calls"), store.received, store.department, store.incidents,
        store.accounts, store.audit, settings.data / "handed-over", store.handed_desk, store.old_sqlite,
        records=store.records,
    )  # fmt: skip
    made = world(settings, store.clock, keys=keys, speaks=speaks, themes=themes)
    made = replace(made, calls=None, printing=None, drafts=lambda: store.drafts)
    return StaffVisit(made, counter=counter)


def _full_screen(settings: Settings, store: "Store") -> int:
    leave_the_rest(os.environ)
    from kiosk.faces.voice import speaker
    from screens.app import KioskApp
    from screens.idle import Seconds
    from screens.looks import themes_of, usual_of
    from screens.manner import Manner

    talker, theme, idle = speaker(settings, store.clock), usual_of(settings.theme, os.environ), _idle()
    visit = visit_of(settings, store, keys=True, speaks=talker.present, themes=themes_of(settings.theme, os.environ))
    manner = Manner(Seconds(idle, idle, WARNING, WHOLE), theme, speaker=talker)
    app = KioskApp(visit, described(talker), manner, warm=talker.prepare)
    try:
        app.run(mouse=False)
    finally:
        app.leave()
        visit.save_and_leave()
    return app.return_code or 0


def described(talker: "Speaker") -> "Callable[[StaffVisit], Page]":
    """The pages of a counter that can be heard: when a turn ends, so does the permission to say what is private."""
    from kiosk.faces.describe import describe

    turn: list[object] = []

    def page(visit: "StaffVisit") -> "Page":
        if turn and visit.member is None:
            talker.unplug()
        turn[:] = [visit.member] if visit.member is not None else []
        return describe(visit)

    return page


def _lines(visit: "StaffVisit") -> int:
    from kiosk.faces.describe import describe
    from kiosk.faces.lines import Limits, run, typed_within

    idle = _idle()
    limits = Limits(idle, idle, WARNING, typed_within, absolute=WHOLE, now=time.monotonic)
    return run(visit, describe, sys.stdin, sys.stdout, limits=limits if sys.stdin.isatty() else None)


def _idle() -> float:
    """Seconds without a key before the warning, at whose end the counter locks."""
    from kiosk.services.counter.state import LOCKS

    return LOCKS.total_seconds() - WARNING


def _store(settings: Settings) -> "Store":
    from kiosk.compose import clock_of, store_of

    return store_of(settings, clock_of(settings), SecretDice())


def _asked(word: str) -> str:
    return " · ".join(say(f"staff_add.{word}", lang) for lang in LANGS)

"""Rows of the keys: every journey with Tab and Enter, with five keys, with two switches; no trap; every way to type a value."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from textual._xterm_parser import XTermParser
from textual.events import Key

from kiosk.access.codes import new_resume_code, read_resume_code, show_resume_code
from kiosk.clock import SecretDice
from kiosk.faces.describe import describe
from kiosk.forms.answers import Raw
from kiosk.forms.kinds import kind_of
from kiosk.services.comfort import Switches
from kiosk.services.visit import Visit
from screens import fingers, hands
from screens.few import round_of
from screens.stage import READ, Stage
from screens.targets import Field
from screens.wheel import signs_of
from tests.agree import by_engine, by_switches
from tests.agree.people import Person, everyone, stored
from tests.conformance.album import album
from tests.conformance.rows import figure, row
from tests.docs.test_in_tmux import KIOSK, Tmux
from tests.forms.kinds.helpers import DEMO, asked
from tests.screens.fakes import FakeVisit, choice, identity, question
from tests.screens.pictures import grid

SMALLEST = "P12"
"""The person with the least to write: the letters, digits and accents of an address, of a name, of dates and of numbers."""
MOST = {"tab": 420, "five keys": 1300, "two switches": 1400}
"""Presses from the welcome page to the receipt, held so: more means that something became harder to reach."""
SIZES = ((80, 24), (40, 12))
PACE = 0.4
"""Seconds between two keys: faster, and Enter twice is taken for a hand that trembles."""
NEAR = 5
"""Pages of questions that are left by Esc and come to again."""


def smallest() -> Person:
    """The person of these journeys."""
    return next(one for one in everyone() if one.id == SMALLEST)


@cache
def told() -> Mapping[str, object]:
    """What is stored of that person when no face had a part in it."""
    return stored(by_engine.fill(smallest()))


async def _journey(id: str, person: type[by_switches.Few], name: str) -> None:
    keys = await by_switches.fill(smallest(), person, most=MOST[name])
    assert keys.stage.page.id == "receipt"
    assert stored(keys.visit) == told()
    figure(id, f"presses with {name}", keys.pressed)


@row("K40")
async def an_application_is_made_with_tab_enter_escape_and_arrows() -> None:
    """From the welcome page to the receipt; letters are typed in fields only; the answers stored are the person's."""
    await _journey("K40", by_switches.Tabs, "tab")


@row("K40", real=True)
def a_real_terminal_needs_no_other_keys() -> None:
    """The demonstration's older worker in tmux, from the welcome page to the receipt: Enter, Tab, arrows, each at a person's pace."""
    tmux = Tmux(f"kiosk-keys-{os.getpid()}")
    tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "env", "LANG=C.UTF-8", str(KIOSK), "--demo")
    try:
        tmux.shows("F1 Aide")
        for _ in range(150):
            before = _seen(tmux)
            if "Accusé de réception" in before.splitlines()[0]:
                return
            time.sleep(PACE)
            tmux("send-keys", _next_key(before))
            deadline = time.monotonic() + 20
            while ((now := _seen(tmux)) == before or "Un instant" in now) and time.monotonic() < deadline:
                time.sleep(0.05)
        raise AssertionError(before)
    finally:
        subprocess.run(["tmux", "-L", tmux.socket, "kill-server"], check=False, capture_output=True)


def _seen(tmux: Tmux) -> str:
    """The screen, and where its cursor stands."""
    return tmux("capture-pane", "-p") + tmux("display-message", "-p", "#{cursor_x} #{cursor_y}")


def _next_key(screen: str) -> str:
    """What a person would press there: the live line says what has the focus."""
    title, live = screen.splitlines()[0], screen.splitlines()[21]
    if "Texte à lire" in live or ("Que voulez-vous" in title and "travailleurs âgés" not in live):
        return "Down"
    if "Vos documents" in title:
        return "Enter" if "Suite," in live or "Continuer," in live else "Tab"
    return "Tab" if ", coché" in live else "Enter"


@row("K41", long=True)
async def an_application_is_made_with_five_keys() -> None:
    """Arrows and Enter, text included, from the welcome page to the receipt; the voice answers every press."""
    await _journey("K41", by_switches.Five, "five keys")


@row("K42", long=True)
async def an_application_is_made_with_two_switches() -> None:
    """Move and select, text included, from the welcome page to the receipt; the voice answers every press."""
    await _journey("K42", by_switches.Two, "two switches")


def _stages(size: tuple[int, int], few: Switches = "all") -> Iterator[Stage]:
    """Every page of the kiosk on a screen of that size, each sheet of it."""
    for page in album("fr"):
        stage = Stage(replace(page, switches=few), grid(*size))
        for sheet in range(len(stage.deck)):
            stage.turn(sheet - stage.sheet)
            fingers.press(stage, "f24", None)  # no key: what few keys need stands ready
            yield stage


def _orbit(stage: Stage, key: str, stops: list[str]) -> set[str]:
    """Where a key leads, pressed as often as there are stops."""
    seen = set()
    for _ in stops:
        fingers.press(stage, key, None)
        seen.add(stage.focus)
    return seen


@row("K44")
def tab_reaches_everything_from_everywhere() -> None:
    """On every sheet of every page, forward and back: one round that holds all stops leads from each of them to all others."""
    for size in SIZES:
        for stage in _stages(size):
            for key in ("tab", "shift+tab"):
                assert _orbit(stage, key, [*stage.stops, READ]) >= set(stage.stops), (stage.page.id, size, key)


@row("K41", "K42", "K44", long=True)
def every_round_of_few_keys_wraps_and_holds_help_and_back() -> None:
    """On every sheet of every page all stops are reached, help and back among them: by five keys, and by two switches."""
    ways: tuple[tuple[Switches, str, tuple[int, int]], ...] = (("two", "space", SIZES[0]), ("five", "left", SIZES[1]))
    for few, key, size in ways:
        for stage in _stages(size, few):
            seen = _orbit(stage, key, [*round_of(stage), READ])
            assert seen >= set(stage.stops), (stage.page.id, few, key)
            assert "key:help" in seen
            assert {"key:back", "#back"} & seen


@row("K42", "K44")
def what_two_switches_go_into_leads_out_again() -> None:
    """Lists, options and wheels: moving on comes round, and there is a place that leads out."""
    for stage in _stages(SIZES[0], "two"):
        for stop in stage.stops:
            stage.arrive(stop)
            view = stage.view_of(stop)
            target = view.target(stop) if view else None
            if view is None or (target is not None and getattr(target, "box", False)):
                continue
            if fingers.press(stage, "enter", None) is not None:
                continue  # the only row of a list: it is chosen at once
            said: list[str] = []
            while not said or said[-1] not in said[:-1]:
                fingers.press(stage, "space", None)
                said.append(stage.live)
                assert len(said) < 100, (stage.page.id, stop)
            assert {"Terminé", "Sortir, bouton"} & set(said), (stage.page.id, stop, said)
            stage.few.inside, stage.few.wheel = "", None


@dataclass
class Dry:
    """A visit and its stage, without a terminal."""

    visit: Visit
    stage: Stage

    def press(self, name: str, char: str | None = None) -> None:
        """As the screen does."""
        deed = hands.press(self.stage, name, char)
        if deed is not None:
            for call in deed.calls:
                call(self.visit)
            self.stage.show(describe(self.visit), deed.then)


@row("K44")
def escape_goes_back_and_nothing_is_lost() -> None:
    """What is half typed in a field is in the draft after Esc, and stands there again when one comes forward."""
    left: list[str] = []

    def watch(visit: Visit) -> None:
        there = Dry(visit, Stage(describe(visit), grid(80, 24)))
        view = there.stage.view_of(there.stage.focus)
        field = view.target(there.stage.focus) if view else None
        if visit.stop.page != "question" or not isinstance(field, Field) or field.editor.text or len(left) == NEAR:
            return
        where, key = visit.stop, there.stage.focus.partition(":")[0]
        there.press("7", "7")
        there.press("escape")
        assert visit.stop != where
        assert visit.application().answers.get(key) is not None, f"{key} was lost"
        visit.go_on(())
        back = Dry(visit, Stage(describe(visit), grid(80, 24)))
        again = next(one for one in back.stage.views if one.stops and one.stops[0].partition(":")[0] == key)
        target = again.target(again.stops[0])
        assert isinstance(target, Field)
        assert target.editor.text == "7"
        left.append(key)

    by_engine.fill(smallest(), watch)
    assert len(left) == NEAR


def _keys(digits: str, *, pad: bool) -> list[Key]:
    """What a terminal makes of digits: of the row above the letters, or of a pad in its own mode."""
    found: list[Key] = []
    for digit in digits:
        parsed = list(XTermParser().feed(f"\x1bO{chr(ord('p') + int(digit))}" if pad else digit))
        found += [event for event in parsed if isinstance(event, Key)]
    return found


def _typed(keys: list[Key]) -> str:
    """What stands in the field of an official number after these keys."""
    stage = Stage(replace(identity(), focus="sin"), grid(80, 24))
    for key in keys:
        hands.press(stage, key.key, key.character)
    view = stage.view_of("sin")
    target = view.target("sin") if view else None
    assert isinstance(target, Field)
    return target.editor.text


@row("K48")
def a_digit_is_what_its_key_says_on_either_pad() -> None:
    """Above the letters, on a pad with 7 8 9 on top or with 1 2 3 on top: in fields, and as the number of an option."""
    for order in ("7894561230", "1234567890"):
        for pad in (False, True):
            assert _typed(_keys(order, pad=pad)) == order
    page = question(choice("c", "Lequel?", "Un", "Deux", "Trois"))
    for press in ([("2", "2")], [(key.key, key.character) for key in _keys("2", pad=True)], [("down", None), ("enter", None)]):
        stage, visit = Stage(page, grid(80, 24)), FakeVisit(page)
        for name, char in press:
            deed = hands.press(stage, name, char)
            for call in deed.calls if deed else ():
                call(visit)
        assert visit.calls == [("enter", "c", "c2")], press


ROUTES: Mapping[str, tuple[Raw, ...]] = {
    "postal_code": ("G1R 4S9", "g1r4s9", "G1R-4S9", " g1R 4s9 "),
    "cp12": ("TREB 5901 0112", "treb59010112", "Treb-5901-0112"),
    "sin": ("046 454 286", "046454286", "046-454-286"),
    "phone": ("418 555-0123", "4185550123", "(418) 555-0123", "1 418 555.0123", {"number": "4185550123", "extension": ""}),
    "date": ("1954-04-02", "1954-4-2", {"year": "1954", "month": "4", "day": "2"}, {"year": "1954", "month": "04", "day": "02"}),
}
"""One value by every route."""


@row("K48")
def a_code_is_the_same_by_letter_or_number_and_in_any_case() -> None:
    """No code of the kiosk is a secret whose case counts: official numbers, postal codes, file numbers, the resume code."""
    for kind, routes in ROUTES.items():
        values = [kind_of(kind).parse(raw, asked(kind), "fr", DEMO) for raw in routes]
        assert all(value == values[0] for value in values), (kind, values)
        assert isinstance(values[0], str | Mapping), (kind, values)
    code = new_resume_code(SecretDice())
    shown = show_resume_code(code)
    for typed in (code, code.lower(), shown, shown.lower(), shown.replace(" · ", "-"), shown.replace("·", ".")):
        assert read_resume_code(typed) == code
    signs = signs_of("#code", "name", "", "fr")
    assert set(code.lower()) <= set("".join(signs.common)), "the wheel lacks a sign of the code"

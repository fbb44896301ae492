"""Anything a keyboard, a mouse, a clipboard or a terminal can send, over all screens: what a kiosk did then."""

import os
import random
import re
import select
from pathlib import Path

from tests.supervisor.house import STOPPED, House, house

BATCH = 20
KEYS = (
    *"aeiou éèàçÉ0123456789.,;:!?'\"<>[](){}\\/|@#$%^&*_+-=~`", "\t", "\r", "\x1b[Z", "\x7f", "\x1b[3~", "\x1b[2~",
    "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F",
    *(f"\x1bO{sign}" for sign in "PQRS"),
    *(f"\x1b[{number}~" for number in (15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34)),
)  # fmt: skip
CHORDS = (
    *(chr(number) for number in range(32)), *(f"\x1b{chr(number)}" for number in range(33, 127) if chr(number) not in "[]OPX^_"),
    *(f"\x1b[{code};{more}u" for code in (99, 112, 113, 118, 120, 122, 27, 13, 9) for more in range(2, 9)),
    *(f"\x1b[1;{more}{sign}" for more in range(2, 9) for sign in "ABCDHFPQRS"),
)  # fmt: skip
MOUSE = ("\x1b[<0;{x};{y}M", "\x1b[<0;{x};{y}m", "\x1b[<64;{x};{y}M", "\x1b[<35;{x};{y}M", "\x1b[{x};{y};7M", "\x1b[M !!")
REPLIES = (
    "\x1b[?2026;2$y", "\x1b[?2048;0$y", "\x1b[?62;22c", "\x1b[>41;376;0c", "\x1b]11;rgb:1212/1616/1c1c\x1b\\", "\x1b]52;c;WlFYCg==\x07",
    "\x1b[{y};{x}R", "\x1bP1+r5463=38\x1b\\", "\x1bP>|XTerm(390)\x1b\\",
    "\x1b[48;{y};{x};600;800t", "\x1b[I", "\x1b[O", "\x1b[8;24;80t",
)  # fmt: skip
PASTES = (
    "[@click=app.quit]x[/]",
    "\x1b]52;c;WlFYCg==\x07",
    "é" * 300,
    "\r\n\r\n",
    "$(reboot)",
    "'; DROP TABLE drafts; --",
    "\x00\x08\x1b[2J",
)
STRING_ENDS = b"\x1b\\"
OUT = 0.2
"""How often, after a batch, the walk leaves where it is: trying the keys takes every key."""
SEEN = 8
"""So many different pages at least: a walk that stays where it is proves nothing."""
ONWARD = ("\r", "\r", "\r", "\t", " ", "1", "2", "3", "4", "5", "6", "7", "8", "2013", "a")
"""What leads from page to page: by chance alone the walk hardly gets past the notices."""
KINDS = (KEYS, KEYS, ONWARD, ONWARD, ONWARD, ONWARD, CHORDS, MOUSE, REPLIES)


def event(dice: random.Random) -> str:
    """One thing that arrives."""
    if dice.random() < 0.03:
        return f"\x1b[200~{dice.choice(PASTES)}\x1b[201~"
    chosen = dice.choice(dice.choice(KINDS))
    return chosen.format(x=dice.randint(1, 80), y=dice.randint(1, 24)) if "{x}" in chosen else chosen


def pour(shown: House, data: bytes) -> None:
    """Send it; what the kiosk writes meanwhile is read, or both would wait for ever."""
    while data:
        if select.select([], [shown.fd], [], 0.05)[1]:
            try:
                data = data[os.write(shown.fd, data) :]
            except BlockingIOError:
                continue
        shown.settle(0.0, 0.001)
    shown.settle(0.02, 0.3)


def wild(shown: House, dice: random.Random, count: int, titles: set[str]) -> list[str]:
    """Send so many things; what went wrong. `titles` are those of the pages that were seen."""
    for _ in range(0, count, BATCH):
        pour(shown, "".join(event(dice) for _ in range(BATCH)).encode())
        pour(shown, STRING_ENDS)  # Escape and a letter may have begun a string, which swallows all that follows
        titles.add(shown.screen.display[0].strip().split("  ")[0])
        if dice.random() < OUT:
            for _ in range(2):  # in a row they end what takes every key
                pour(shown, b"\x1b")
        if os.waitpid(shown.pid, os.WNOHANG)[0]:
            shown.pid = 0
            return ["exit"]
    shown.settle(0.5, 10)
    return []


def wrong(shown: House) -> list[str]:
    """What may never be: a clipboard that is written, a traceback, an incident, a file that nobody knows."""
    text = shown.written.decode("utf-8", "replace")
    found = [word for word in ("\x1b]52", "Traceback", STOPPED) if word in text]
    known = ("home", "kiosk.db", "kiosk.key", "kiosk.locks", "calls", "1.json", "keys", "data", "papers", "tmp")
    strange = [
        path for path in shown.folder.rglob("*") if not path.name.startswith((*known, "kiosk-session-")) and "papers" not in path.parts
    ]
    return found + [str(path) for path in strange]


MODES = re.compile(rb"\x1b\[[?<>=][0-9;]*[$a-zA-Z]+")
HOSTILE = {
    "TEXTUAL_ALLOW_SIGNALS": "1", "TEXTUAL_PRESS": "enter,enter", "TEXTUAL_SCREENSHOT": "1", "TEXTUAL_DEBUG": "1", "TEXTUAL": "devtools",
    "TEXTUAL_DRIVER": "textual.drivers.headless_driver:HeadlessDriver", "TEXTUAL_THEME": "nord", "TEXTUAL_COLOR_SYSTEM": "standard",
    "TEXTUAL_FILTERS": "dim", "TEXTUAL_DISABLE_KITTY_KEY": "1", "TEXTUAL_ANIMATIONS": "full", "TEXTUAL_FPS": "1", "ESCDELAY": "5000",
    "TEXTUAL_SHOW_RETURN": "1", "TEXTUAL_SLOW_THRESHOLD": "100", "TEXTUAL_SMOOTH_SCROLL": "0", "TEXTUAL_DIM_FACTOR": "0",
}  # fmt: skip


def started(folder: Path, change: str, **environ: str) -> tuple[list[str], set[bytes], list[str]]:
    """The first page, what is asked of the terminal, and what is left behind."""
    place = {f"TEXTUAL_{name}": str(folder / name.lower()) for name in ("LOG", "SCREENSHOT_LOCATION")} if environ else {}
    with house(folder, change, **environ, **place) as shown:
        shown.settle(0.5, 5)
        shown.press("\x03")
        shown.settle(0.5, 3)
        return list(shown.screen.display), set(MODES.findall(bytes(shown.written))), wrong(shown)

"""Five hundred texts that somebody could type to break a kiosk, and every place of a page where a text stands."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from random import Random

from kiosk.faces.describe.page import Block, Control, Line, Lines, Page, Words

MANY = 500
BASES = (
    "[b]x[/b]", "[/]", "[/b]", "[@click=app.quit]x[/]", "[link=file:///etc/passwd]x[/link]", "[[", "]", "\\[",
    "<script>alert(1)</script>", "&lt;b&gt;", "\x1b[2J", "\x1b]52;c;WlFYCg==\x07", "\x1b]0;titre\x07",
    "\x1b]8;;http://x\x1b\\x", "\x1bc", "\x1b[?1049l", "\x1bP1$r\x1b\\", "\x9b31m", "\x90x\x9c", "\x1b[6n", "\x1b",
    "\x07" * 20, "\b" * 40, "\r\nx", "\x0e\x0f", "\x7f", "\0", "a\0b", "\x85", "\t\v\f", "\u202etxt.exe", "\u2066x",
    "\u2067\u2069", "\u200f", "\u061c", "\u202a\u202b\u202c\u202d", "\ufeff", "\u200b" * 50, "\u2028\u2029", "\u00ad" * 30,
    "a" + "\u0301" * 300, "Z\u0361\u035c\u0489" * 80, "\u0301", "e\u20e3", "x" * 4000, "é " * 2000, "漢" * 1500, "م" * 1500,
    "\U0001f9d1\u200d" * 200, "\U0001f1e8\U0001f1e6", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "☃\ufe0f", "\U000e0041",
    "\ue000", "\uffff", "\U0010ffff", "\ud83d", "%s%n%x", "%(name)s", "{0}", "{n}", "{", "}", "{lang.__class__}",
    "{0.__init__.__globals__}", "$(reboot)", "`reboot`", "${HOME}", "\\N{BELL}", "' OR 1=1 --", "'; DROP TABLE drafts; --",
    '"; DELETE FROM events; --', "\\'", "\\", "../../etc/passwd", "/dev/tty", "C:\\CON", "a.txt\0.png", "file:///etc/shadow",
    "~root", "*", "-rf /", "--help", "|cat", ";id", "&&id", "NaN", "-0", "1e309", "0x1F", "٣٤٥", "²", "９９", "1" * 400, "-1",
    "1,2,3", "2013-02-30", "99999999999999999999", " ", "\u00a0", "\u3000", "", "ß", "İ", "ŉ", "ǆ", "ﬁ", "ﷺ", "𝔘", "null",
    "None", "yes", "oui",
)  # fmt: skip


@cache
def texts() -> tuple[str, ...]:
    """Each of them alone, then two at a time; always the same."""
    dice = Random(24)
    pairs = {"".join(dice.sample(BASES, 2)) for _ in range(3 * MANY)}
    return (*BASES, *sorted(pairs - set(BASES)))[:MANY]


def filled(page: Page, given: Iterator[str]) -> Page:
    """The page with another text in each of its places but its buttons, whose words are the catalogue’s alone."""
    blocks = tuple(_block(one, given) for one in page.blocks)
    return replace(
        page, blocks=blocks, title=next(given), place=next(given), place_short=next(given), service=next(given),
        status=next(given), error=next(given),
    )  # fmt: skip


def _block(block: Block, given: Iterator[str]) -> Block:
    if isinstance(block, Words):
        return replace(block, text=next(given))
    return replace(block, rows=tuple(_row(one, given) for one in block.rows)) if isinstance(block, Lines) else _control(block, given)


def _row(row: Line, given: Iterator[str]) -> Line:
    detail = tuple(next(given) for _ in row.detail)
    return replace(row, name=next(given), state=next(given), more=next(given), detail=detail)


def _control(control: Control, given: Iterator[str]) -> Control:
    parts = tuple(replace(one, label=next(given), suffix=next(given), text="" if one.secret else next(given)) for one in control.parts)
    options = tuple(replace(one, label=next(given)) for one in control.options)
    return replace(
        control, parts=parts, options=options, ask=next(given), label=next(given), hint=next(given), problem=next(given),
        prompt_problem=next(given), said=next(given), option_ask=next(given),
    )  # fmt: skip

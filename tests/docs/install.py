"""What the guide for installers says of figures, keys and dots, worked out anew."""

import re
from pathlib import Path

from kiosk.keys import KEYS, MOVE, SELECT
from kiosk.sizes import GRIDS, Screen, farthest
from kiosk.words import catalogue, say

GUIDE = Path(__file__).parents[2] / "docs" / "install-accessibility.md"
SCREENS = (15.6, 19, 21.5, 24, 27)
"""Inches."""
LABEL = (
    "Pour entendre la borne :",
    "branchez un casque,",
    "puis appuyez sur F7.",
    "F1 aide, F3 répète,",
    "F5 pause, F6 anglais,",
    "F10 fin, F12 agent.",
)
"""What the label says, in lines of at most 26 cells."""
DOTS = {
    **dict(zip("abcdefghij", (1, 12, 14, 145, 15, 124, 1245, 125, 24, 245), strict=True)),
    **dict(zip("klmnopqrst", (13, 123, 134, 1345, 135, 1234, 12345, 1235, 234, 2345), strict=True)),
    **dict(zip("uvxyzçéàèù", (136, 1236, 1346, 13456, 1356, 12346, 123456, 12356, 2346, 23456), strict=True)),
    **dict(zip("âêîôûëïüœw", (16, 126, 146, 1456, 156, 1246, 12456, 1256, 246, 2456), strict=True)),
    **dict(zip("1234567890", (16, 126, 146, 1456, 156, 1246, 12456, 1256, 246, 3456), strict=True)),
    ",": 2, ".": 256, ":": 25, ";": 23, "’": 3, "-": 36, "?": 26, " ": 0,
}  # fmt: skip
"""The dots of each sign in uncontracted French braille (Code braille français uniformisé)."""
CAPITAL, NUMBER = 46, 6
"""What stands before a capital, and before a row of digits."""


def cell(dots: int) -> str:
    """One cell of braille, from the numbers of its dots."""
    return chr(0x2800 + sum(1 << int(dot) - 1 for dot in str(dots) if dot != "0"))


def braille(text: str) -> str:
    """A text in uncontracted French braille, which has no space before a colon. Raises KeyError."""
    cells, digits = "", False
    for sign in text.replace(" :", ":"):
        cells += cell(CAPITAL) * sign.isupper() + cell(NUMBER) * (sign.isdecimal() and not digits) + cell(DOTS[sign.lower()])
        digits = sign.isdecimal()
    return cells


def guide() -> str:
    """The guide as it stands."""
    return GUIDE.read_text("utf-8")


def label() -> str:
    """The label, print and braille side by side."""
    return "\n".join(["| print | braille |", "|---|---|", *(f"| {line} | {braille(line)} |" for line in LABEL)])


def sizes() -> str:
    """The table of distances and heights."""
    head = f"| screen | {' | '.join(f'{columns}x{rows}' for columns, rows in GRIDS)} |\n|{'---|' * (len(GRIDS) + 1)}"
    body = [
        " | ".join(f"{farthest(Screen(inches).capital(grid)):,.0f} ({Screen(inches).capital(grid):.1f})" for grid in GRIDS)
        for inches in SCREENS
    ]
    return "\n".join([head, *(f'| {inches}" | {row} |' for inches, row in zip(SCREENS, body, strict=True))])


def keys() -> str:
    """The keys, and what each does."""
    told = [(key.keys[0], f"key.{key.id}.does") for key in KEYS if key.keys]
    rows = [f"| {name} | {say(word, 'fr')} | {say(word, 'en')} |" for name, word in told if word in catalogue()]
    return "\n".join(
        [
            "| key | does (French) | does (English) |",
            "|---|---|---|",
            *rows,
            f"| {', '.join((*MOVE, *SELECT))} | Deux contacteurs : avancer, choisir. | Two switches: move on, select. |",
        ]
    )


def filled(text: str) -> str:
    """The guide with its tables as they are worked out now."""
    for name, made in (("sizes", sizes()), ("keys", keys()), ("braille", label())):
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", lambda found, made=made: found[1] + made + found[2], text, flags=re.DOTALL
        )
    return text


if __name__ == "__main__":
    GUIDE.write_text(filled(guide()), "utf-8")

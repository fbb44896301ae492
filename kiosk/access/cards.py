"""The card of one-time codes: ten numbers of eight digits, each good once, kept by the person on paper."""

from kiosk.access.codes import bare, groups
from kiosk.access.limits import SAFE, Limits
from kiosk.clock import Dice

DIGITS = "0123456789"


def new_card(dice: Dice, limits: Limits = SAFE) -> tuple[str, ...]:
    """The codes of a fresh card, all different."""
    codes: list[str] = []
    while len(codes) < limits.cards:
        code = dice.draw(DIGITS, limits.card_digits)
        if code not in codes:
            codes.append(code)
    return tuple(codes)


def show_code(code: str) -> str:
    """The way a code is shown, printed and spoken: in groups of four, `4821 7730`."""
    return " ".join(groups(code))


def read_code(typed: str, digits: int = SAFE.card_digits) -> str | None:
    """The digits that were typed, spaces, dots and hyphens free; None when they are not as many as a code has."""
    code = bare(typed)
    return code if len(code) == digits and code.isascii() and code.isdigit() else None

"""The user code: it says who comes, and is no secret; staff may ask for it."""

from collections.abc import Iterable

from kiosk.access.folding import plain
from kiosk.access.limits import SAFE, Limits
from kiosk.forms.problems import Problem

SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_@+")


def fold(code: str) -> str:
    """What two codes are the same by: case and accents apart, spaces around it."""
    return plain(code)


def refused(code: str, limits: Limits = SAFE, names: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Why a code cannot be taken: 8 to 128 signs without accents or spaces, at least four of them different, and no name of its owner."""
    typed = code.strip()
    if odd := sorted({sign for sign in typed if sign not in SIGNS}):
        unseen = any(sign.isspace() or not sign.isprintable() for sign in odd)
        return (Problem("USER_CODE_SPACE") if unseen else Problem("USER_CODE_SIGN", {"sign": odd[0]}),)
    if len(typed) < limits.code_least:
        return (Problem("USER_CODE_SHORT", {"least": limits.code_least, "missing": limits.code_least - len(typed)}),)
    if len(typed) > limits.code_most:
        return (Problem("USER_CODE_LONG", {"most": limits.code_most}),)
    if len(set(fold(typed))) < limits.code_different:
        return (Problem("USER_CODE_ALIKE", {"different": limits.code_different}),)
    if any(len(name) > 1 and fold(name) in fold(typed) for name in names):
        return (Problem("USER_CODE_NAME"),)
    return ()


def masked(code: str) -> str:
    """The way it stands on a paper that may be lost: the first two signs and the last one."""
    return f"{code[:2]}{'•' * max(len(code) - 3, 1)}{code[-1:]}"

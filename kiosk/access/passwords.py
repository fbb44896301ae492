"""What a password may be: 15 to 128 code points, whichever they are, no rule of composition, nothing that others try first."""

import unicodedata
from collections.abc import Iterable

from kiosk.access.blocklist import is_common
from kiosk.access.folding import letters, secret
from kiosk.access.limits import SAFE, Limits
from kiosk.forms.problems import Problem

TELLING = 3
"""The least letters of a name, a code or a sentence that are looked for in a password."""
NAME_PARTS = 3
"""More words than this are a sentence: its single words may stand in a password."""


def refused(password: str, known: Iterable[str] = (), limits: Limits = SAFE) -> tuple[Problem, ...]:
    """Why a password cannot be taken; `known` are the user code, the names and the sentence. Empty: it can."""
    points = len(secret(password))
    if points < limits.password_least:
        return (Problem("PASSWORD_SHORT", {"least": limits.password_least, "missing": limits.password_least - points}),)
    if points > limits.password_most:
        return (Problem("PASSWORD_LONG", {"most": limits.password_most, "over": points - limits.password_most}),)
    if any(holds(password, each) for each in known):
        return (Problem("PASSWORD_CONTEXT"),)
    return (Problem("PASSWORD_COMMON"),) if is_common(password) else ()


def sentence_refused(sentence: str, password: str, known: Iterable[str] = (), limits: Limits = SAFE) -> tuple[Problem, ...]:
    """Why a personal sentence cannot be taken; `known` are the user code and the names."""
    points = len(secret(sentence.strip()))
    if points < limits.sentence_least:
        return (Problem("SENTENCE_SHORT", {"least": limits.sentence_least, "missing": limits.sentence_least - points}),)
    if points > limits.sentence_most:
        return (Problem("SENTENCE_LONG", {"most": limits.sentence_most, "over": points - limits.sentence_most}),)
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in sentence):
        return (Problem("SENTENCE_SIGN"),)
    return (Problem("SENTENCE_CONTEXT"),) if any(holds(sentence, each) for each in (password, *known)) else ()


def holds(text: str, other: str) -> bool:
    """Whether one of two texts stands within the other, case, accents, spaces and signs apart.

    A name of several parts is looked for part by part; what is too short to tell anything is not.
    """
    inside, whole = letters(text), letters(other)
    if len(whole) >= TELLING and (whole in inside or (len(inside) >= TELLING and inside in whole)):
        return True
    parts = other.replace("-", " ").replace("’", " ").replace("'", " ").split()
    return 1 < len(parts) <= NAME_PARTS and any(len(letters(part)) > TELLING and letters(part) in inside for part in parts)


def same(one: str, other: str) -> bool:
    """Whether two typings give the same password."""
    return secret(one) == secret(other)

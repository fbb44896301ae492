"""What breaks S01 to S05."""

from contextlib import AbstractContextManager
from unittest.mock import patch

import argon2

from kiosk.access import blocklist, passwords
from kiosk.access.limits import Limits
from storage.hashing import Hasher, cost
from tests.conformance.rows import fault


@fault("S01")
def hashes_are_cheap() -> AbstractContextManager[object]:
    """19 MiB and two passes, which others call enough."""
    return patch.object(Hasher, "_argon2", lambda _: argon2.PasswordHasher(time_cost=2, memory_cost=19456, parallelism=4))


@fault("S02")
def hashes_are_made_anew_whenever_they_differ() -> AbstractContextManager[object]:
    """The library's own question: it says yes to a stronger one too."""
    return patch.object(Hasher, "weaker", lambda self, stored: cost(stored) != self.effort)


@fault("S02")
def hashes_stay_as_they_were() -> AbstractContextManager[object]:
    """Never made anew."""
    return patch.object(Hasher, "weaker", lambda *_: False)


@fault("S03")
def no_pepper() -> AbstractContextManager[object]:
    """The password itself is hashed."""
    return patch.object(Hasher, "_peppered", lambda _self, _kind, _owner, text: text.encode("utf-8", "surrogatepass"))


@fault("S04")
def long_passwords_are_cut() -> AbstractContextManager[object]:
    """What stands after the fourteenth sign is not looked at."""
    return patch("storage.accounts.secret", lambda text: text[:14])


@fault("S04")
def code_points_are_not_composed() -> AbstractContextManager[object]:
    """Hashed as typed: another keyboard gives another password."""
    return patch("storage.accounts.secret", lambda text: text)


@fault("S04")
def fourteen_are_enough() -> AbstractContextManager[object]:
    """One too few passes."""
    return patch.object(passwords.refused, "__defaults__", ((), Limits(password_least=14)))


@fault("S05")
def the_list_is_empty() -> AbstractContextManager[object]:
    """Nothing is known to be common."""
    return patch.object(blocklist, "words", lambda: frozenset({"password"}))


@fault("S05")
def the_list_knows_nothing_of_here() -> AbstractContextManager[object]:
    """Only what the world uses."""
    return patch.object(blocklist, "here", frozenset)


@fault("S05")
def names_may_stand_in_a_password() -> AbstractContextManager[object]:
    """Nothing is looked for."""
    return patch.object(passwords, "holds", lambda *_: False)

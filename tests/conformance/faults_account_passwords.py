"""What breaks S01 to S05."""

import os
import time
from contextlib import AbstractContextManager
from unittest.mock import patch

import argon2

from kiosk.access import blocklist, passwords
from kiosk.access.limits import Limits
from kiosk.forms.problems import Problem
from storage.hashing import Hasher, cost
from tests.conformance.rows import fault


@fault("S01")
def hashes_are_cheap() -> AbstractContextManager[object]:
    """19 MiB and two passes, which others call enough."""
    return patch.object(Hasher, "_argon2", lambda _: argon2.PasswordHasher(time_cost=2, memory_cost=19456, parallelism=4))


@fault("S01", by="a_verification_takes_four_tenths_of_a_second_at_most")
def a_try_takes_seconds() -> AbstractContextManager[object]:
    """More of the processor than anybody waits for."""
    matches = Hasher.matches

    def slow(self: Hasher, stored: str, kind: str, owner: str, text: str) -> bool:
        end = time.process_time() + 0.45 * min(4, os.cpu_count() or 1)
        while time.process_time() < end:
            sum(range(1000))
        return matches(self, stored, kind, owner, text)

    return patch.object(Hasher, "matches", slow)


@fault("S05")
def a_password_is_looked_up_slowly() -> AbstractContextManager[object]:
    """Every one takes longer than a key."""
    refused = passwords.refused

    def slow(password: str, known: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        end = time.thread_time() + 0.03
        while password == "12345678" * 2 and time.thread_time() < end:
            sum(range(1000))
        return refused(password, known)

    return patch.object(passwords, "refused", slow)


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


@fault("S04", by="too_short_and_too_long_are_refused_with_the_reason")
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


@fault("S05", by="names_code_and_sentence_stay_apart")
def names_may_stand_in_a_password() -> AbstractContextManager[object]:
    """Nothing is looked for."""
    return patch.object(passwords, "holds", lambda *_: False)

"""Field encryption: a field opens at its place, under its key, bit for bit, or not at all."""

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from storage import STANDARD
from storage.secrets import Key, Keyring, Place, WholeFile, blind, derive, new_key
from tests.storage.memory import MemoryLocks
from tests.storage.support import CHEAP

PLACES = st.builds(Place, st.sampled_from(["entries", "drafts"]), st.sampled_from(["body", "key"]), st.text(max_size=8), st.integers(0, 9))


@given(st.binary(max_size=200), PLACES, PLACES)
def test_a_field_opens_at_its_own_place_only(plain: bytes, place: Place, other: Place) -> None:
    """Another table, column, row or version of the row, or another key: refused."""
    key = new_key()
    sealed = key.seal(plain, place)
    assert key.open(sealed, place) == plain
    assert plain not in sealed or len(plain) < 4
    for opener, where in [(new_key(), place)] + [(key, other)] * (other != place):
        with pytest.raises(InvalidTag):
            opener.open(sealed, where)


def test_each_changed_bit_is_noticed() -> None:
    """In the version, the nonce, the content and the tag; a field cut short as well. The key's id only says which key to take."""
    key, place = Key(bytes(32)), Place("entries", "body", "r")
    sealed = key.seal(b"Tremblay", place)
    altered = [
        sealed[:at] + bytes([sealed[at] ^ 1 << bit]) + sealed[at + 1 :] for at in range(len(sealed)) for bit in range(8) if not 1 <= at < 5
    ]
    for content in [*altered, *(sealed[:cut] for cut in range(len(sealed)))]:
        with pytest.raises(InvalidTag):
            key.open(content, place)


def test_the_same_words_are_never_sealed_twice_alike() -> None:
    """A fresh nonce each time: equal answers cannot be told from different ones."""
    key, place = new_key(), Place("entries", "body", "r")
    assert len({key.seal(b"oui", place) for _ in range(500)}) == 500


def test_a_code_needs_the_key_file_too() -> None:
    """The same code under another key file is found elsewhere and unwraps nothing; the same pair always gives the same."""
    locks = MemoryLocks()
    here, there = Keyring(bytes(32), CHEAP, locks), Keyring(b"\x01" * 32, CHEAP, locks)
    assert here.code("KM4T7XRB2HQD9") == here.code("KM4T7XRB2HQD9")
    one, other = here.code("KM4T7XRB2HQD9"), there.code("KM4T7XRB2HQD9")
    assert one[0] != other[0]
    assert one[1] != other[1]
    assert here.code("KM4T7XRB2HQDA")[0] != one[0]


def test_trying_a_code_costs_what_the_rfc_recommends() -> None:
    """64 MiB, three passes, four lanes, and it works at that cost."""
    assert (STANDARD.memory, STANDARD.passes, STANDARD.lanes) == (65536, 3, 4)
    lookup, wrapping = Keyring(bytes(32), STANDARD, MemoryLocks()).code("KM4T7XRB2HQD9")
    assert (len(lookup), len(wrapping.key.secret)) == (16, 32)


def test_keys_for_different_purposes_share_nothing() -> None:
    """Knowing one says nothing of another, nor of the key file."""
    ring, whole = Keyring(bytes(32), CHEAP, MemoryLocks()), WholeFile.of(bytes(32))
    secret = ring.wrapping.key.secret
    found = [secret, whole.key, derive(bytes(32), "lookup"), bytes(32)]
    assert len(set(found)) == len(found)
    assert blind(whole.key, "x") != blind(secret, "x")
    assert not any(shown(ring.wrapping).count(form) for form in (repr(secret), secret.hex()) for shown in (repr, str))


def test_what_is_under_a_lock_is_gone_with_it() -> None:
    """Right key, right place: without the lock it opens no more, nor under another one that was made since."""
    ring, place = Keyring(bytes(32), CHEAP, MemoryLocks()), Place("drafts", "key", "r")
    sealed = ring.wrapping.seal(b"Tremblay", place)
    assert ring.wrapping.open(sealed, place) == b"Tremblay"
    ring.locks.doom("drafts", ["r"])
    for _ in range(2):
        with pytest.raises(InvalidTag):
            ring.wrapping.open(sealed, place)
        ring.locks.made("drafts/r")

"""What breaks S27, S28, S32."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest.mock import patch

from kiosk.faces.describe import finish
from kiosk.ports import StoreUnavailable
from kiosk.words import say
from storage import faults
from storage.secrets import Key, Place
from tests.conformance.rows import fault

NOWHERE = Place("", "", "")


@fault("S27", by="no_answer_stands_in_clear_in_any_file")
@contextmanager
def what_is_sealed_is_also_kept_in_clear() -> Iterator[None]:
    """Behind the seal, where a library of our own would not hide it."""
    seal, unseal = Key.seal, Key.open

    def loose(self: Key, plain: bytes, place: Place) -> bytes:
        return seal(self, plain, place) + plain + len(plain).to_bytes(4)

    def opened(self: Key, sealed: bytes, place: Place) -> bytes:
        return unseal(self, sealed[: -4 - int.from_bytes(sealed[-4:])], place)

    with patch.multiple(Key, seal=loose, open=opened):
        yield


@fault("S28", by="a_row_that_was_moved_replaced_or_removed_is_refused")
@contextmanager
def a_field_is_bound_to_no_place() -> Iterator[None]:
    """It opens in any row and as any version."""
    seal, unseal = Key.seal, Key.open

    def loose(self: Key, plain: bytes, place: Place) -> bytes:
        return seal(self, plain, NOWHERE)

    def opened(self: Key, sealed: bytes, place: Place) -> bytes:
        return unseal(self, sealed, NOWHERE)

    with patch.multiple(Key, seal=loose, open=opened):
        yield


@fault("S32", by="a_disk_that_fails_is_told_and_nothing_before_it_is_lost")
def every_failure_is_the_same() -> AbstractContextManager[object]:
    """Whoever has to help is told nothing."""
    return patch.object(faults, "of_database", lambda _failure: StoreUnavailable("not_open"))


@fault("S32", by="whatever_the_store_says_has_words_and_closes")
def the_page_of_a_failure_says_that_all_is_kept() -> AbstractContextManager[object]:
    """As if nothing had happened."""
    return patch.object(finish, "say", lambda key, lang, **given: say("saved" if key.startswith("store.") else key, lang, **given))

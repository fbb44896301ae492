"""S27, S28, S32: what stands on the disk cannot be read, nor changed unnoticed, nor fail in silence."""

import base64
import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from cryptography.exceptions import InvalidTag

from kiosk.faces.describe import describe
from kiosk.forms.answers import Answer
from kiosk.forms.problems import Problem
from kiosk.ports import StoreUnavailable
from kiosk.ports.staff import INCIDENT
from kiosk.services.visit import Visit
from kiosk.words import LANGS, say
from storage import schema
from storage.faults import CODES, told
from storage.secrets import Key, Place
from storage.store import Store
from tests.conformance.rows import row
from tests.conformance.seen import texts
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny
from tests.storage.support import KEEP_UNTIL, LIBRARIES, NOW, opened, said, sealed, spoil, store_in
from tests.storage.test_at_rest import TAMPERING, two_drafts
from tests.storage.test_disk import limit_pages

CANARIES = [f"canari-{number:02}-Éléonore" for number in range(40)]


def stores() -> Iterator[tuple[Store, Path]]:
    """A new store for each way to SQLite that this machine has."""
    for library in LIBRARIES.values():
        with patch("storage.engine.find_library", lambda library=library: library), TemporaryDirectory() as where:
            store = opened(Path(where))
            try:
                yield store, Path(where)
            finally:
                store.close()


def traces(where: Path, words: list[str]) -> list[tuple[str, str]]:
    """Where a word stands in any file, shared memory included: UTF-8, UTF-16, reversed, base64."""
    found = []
    for path in (path for path in where.rglob("*") if path.is_file()):
        content = path.read_bytes()
        for word in words:
            plain = word.encode()
            forms = [plain, plain[::-1], word.encode("utf-16-le"), word.encode("utf-16-be"), base64.b64encode(plain).rstrip(b"=")[:-1]]
            found += [(path.name, word)] * any(form in content for form in forms)
    return found


def spread(store: Store) -> list[str]:
    """Forty words through every field, kept, refused, sent and corrected; with them all that must not be read."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    refused = Answer("rejected", None, {"day": CANARIES[0]}, (Problem("DATE", {"typed": CANARIES[1]}),), at=NOW)
    store.drafts.keep(draft.id, {f"question_{word}": said(word) for word in CANARIES[2:30]} | {"birth_date": refused})
    store.drafts.submit(draft.id, sealed("7H4K9MTRC", **{word: word for word in CANARIES[30:36]}))
    store.department.record("7H4K9MTRC", CANARIES[36], {"received": said(CANARIES[37])})
    store.drafts.keep(draft.id, {f"question_{CANARIES[2]}": said(CANARIES[38]), f"question_{CANARIES[3]}": None})
    store.incidents.record(dict.fromkeys(INCIDENT, CANARIES[39]), "me", NOW)
    return [*CANARIES, code, "7H4K9MTRC", "birth_date", "older_workers", store.drafts.keys[draft.id].secret.hex()]


@row("S27")
def no_answer_stands_in_clear_in_any_file() -> None:
    """Database, journal, its shared memory and the copy that a migration makes, before and after the end of the session."""
    for store, where in stores():
        words = spread(store)
        schema._copy(store.source, store.path.with_name("kiosk-before.db"))
        assert traces(where, words) == []
        store.close()
        assert traces(where, words) == []
        if store.source.encrypted:
            assert not any(b"SQLite format" in path.read_bytes() for path in where.rglob("*") if path.is_file())


@row("S27")
def the_search_for_words_finds_them() -> None:
    """In each of their forms."""
    with TemporaryDirectory() as where:
        for number, word in enumerate((CANARIES[0].encode(), CANARIES[0].encode("utf-16-le"), base64.b64encode(CANARIES[0].encode()))):
            (Path(where) / str(number)).write_bytes(b"xx" + word + b"yy")
        assert len(traces(Path(where), CANARIES)) == 3


@row("S28")
def a_row_that_was_moved_replaced_or_removed_is_refused() -> None:
    """With the whole file open before them nobody changes an answer: swapped, put back to yesterday's, left out, slipped in."""
    for statement in TAMPERING:
        with TemporaryDirectory() as where, store_in(Path(where)) as store:
            draft, code = two_drafts(store)
            back = store.drafts.open(code, NOW)
            assert back is not None
            assert back.answers.entries == {"a": said("1"), "b": said("3")}
            spoil(store, statement.format(id=draft))
            assert refusal(lambda store=store, code=code: store.drafts.open(code, NOW)) == "corrupt", statement


@row("S28")
def each_flipped_bit_is_refused() -> None:
    """Of a sealed field, at every place; cut short, or opened elsewhere or as another version, too."""
    key, place = Key(bytes(32)), Place("entries", "body", "r", 2)
    field = key.seal(b"Tremblay", place)
    flipped = [
        field[:at] + bytes([field[at] ^ 1 << bit]) + field[at + 1 :] for at in range(len(field)) for bit in range(8) if not 1 <= at < 5
    ]
    elsewhere = [
        Place("entries", "body", "s", 2),
        Place("entries", "key", "r", 2),
        Place("drafts", "body", "r", 2),
        Place("entries", "body", "r", 1),
    ]
    tried = [*((one, place) for one in flipped), *((field[:cut], place) for cut in range(len(field))), *((field, one) for one in elsewhere)]
    assert key.open(field, place) == b"Tremblay"
    assert not [one for one in tried if _opens(key, *one)]


def _opens(key: Key, field: bytes, place: Place) -> bool:
    with suppress(InvalidTag):
        key.open(field, place)
        return True
    return False


def refusal(act: Callable[[], object]) -> str:
    """The code with which something is refused; empty where it is done."""
    try:
        act()
    except StoreUnavailable as failure:
        return failure.code
    return ""


@row("S32")
def a_disk_that_fails_is_told_and_nothing_before_it_is_lost() -> None:
    """Full, read-only, locked by another process, and an error of reading or writing: refused with words, never said to be kept."""
    for store, where in stores():
        draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.keep(draft.id, {"before": said("here")})
        large = {"large": said("x" * 100_000)}
        limit_pages(store, None)
        assert refusal(lambda store=store, draft=draft, large=large: store.drafts.keep(draft.id, large)) == "full_disk"
        limit_pages(store, 100_000)
        for wrong, expected in ((errno.ENOSPC, "full_disk"), (errno.EIO, "disk_error"), (errno.EROFS, "read_only")):
            assert refusal(lambda wrong=wrong: _failing(wrong)) == expected
        _pragma(store, "query_only=ON")
        assert refusal(lambda store=store, draft=draft: store.drafts.keep(draft.id, {"x": said("y")})) == "read_only"
        _pragma(store, "query_only=OFF")
        with store_in(where) as other:
            _pragma(other, "busy_timeout=1")
            with store.work():
                assert refusal(lambda other=other: other.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)) == "locked"
        back = store.drafts.open(code, NOW)
        assert back is not None
        assert sorted(back.answers.entries) == ["before"]


def _pragma(store: Store, what: str) -> None:
    with store.work(write=False) as work:
        work.session.connection().exec_driver_sql(f"PRAGMA {what}")


def _failing(number: int) -> None:
    with told():
        raise OSError(number, "")


@row("S32")
def whatever_the_store_says_has_words_and_closes() -> None:
    """Each code, in both languages, on the page that a person then sees: nothing there says that anything was kept."""
    for code in CODES:
        for lang in LANGS:
            assert say(f"store.{code}", lang)
            broken = MemoryDrafts(broken=code)
            visit = Visit(replace(world((Tiny(),)), drafts=lambda broken=broken: broken), lang, english=True)
            for act in ("begin", "programs", "program:tiny", "start:tiny"):
                visit.act(act)
            shown = " ".join(texts(describe(visit)))
            assert say(f"store.{code}", lang) in shown, (code, visit.stop, shown)
            assert say("saved", lang) not in shown
            assert not broken.held

"""What someone who copies or edits the files finds: nothing to read, and nothing that can be changed unnoticed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.ports import StoreUnavailable
from storage.engine import bare
from storage.store import Store
from tests.storage.support import KEEP_UNTIL, NOW, files, said, sealed, spoil

CANARIES = [f"canari-{number:02}-Éléonore" for number in range(40)]


def test_a_shredded_draft_leaves_no_bytes_behind(store: Store, tmp_path: Path) -> None:
    """Neither its wrapped key nor its sealed answers stay in the database or its journal."""
    draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {f"q{number}": said(word) for number, word in enumerate(CANARIES)})
    with bare(store.source) as connection:
        rests = [row[0] for row in connection.execute("SELECT body FROM entries UNION SELECT key FROM drafts")]
    store.flush()
    before = b"".join(files(tmp_path / "data").values())
    assert len(rests) == 41
    assert store.source.encrypted or all(rest[17:49] in before for rest in rests)
    store.drafts.shred(draft.id)
    after = b"".join(files(tmp_path / "data").values())
    assert not [rest for rest in rests if rest[17:49] in after]


def two_drafts(store: Store) -> tuple[str, str]:
    """Two drafts whose second answer was written twice; the second draft's code."""
    first, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    second, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    for draft in (first, second):
        store.drafts.keep(draft.id, {"a": said("1"), "b": said("2")})
    spoil(store, "CREATE TABLE yesterday AS SELECT * FROM entries", "CREATE TABLE heads AS SELECT * FROM drafts")
    store.drafts.keep(second.id, {"b": said("3")}, "older_workers@2")
    return second.id, code


BODY_OF_ANOTHER = "(SELECT body FROM entries AS e WHERE (e.draft, e.slot) <> (entries.draft, entries.slot) LIMIT 1)"
TAMPERING = [
    f"UPDATE entries SET body = {BODY_OF_ANOTHER} WHERE draft = '{{id}}'",
    "UPDATE entries SET version = version + 1 WHERE draft = '{id}'",
    "UPDATE entries SET body = CAST(substr(body, 1, 30) || x'0000' || substr(body, 33) AS BLOB) WHERE draft = '{id}'",
    "REPLACE INTO entries SELECT * FROM yesterday",
    "DELETE FROM entries WHERE rowid = (SELECT min(rowid) FROM entries WHERE draft = '{id}')",
    "INSERT INTO entries SELECT draft, zeroblob(16), version, body FROM entries WHERE draft = '{id}' LIMIT 1",
    "UPDATE drafts SET head = (SELECT d.head FROM drafts AS d WHERE d.id <> '{id}') WHERE id = '{id}'",
    "UPDATE drafts SET head = (SELECT h.head FROM heads AS h WHERE h.id = drafts.id)",
    "UPDATE drafts SET key = (SELECT d.key FROM drafts AS d WHERE d.id <> '{id}') WHERE id = '{id}'",
    "UPDATE drafts SET manifest = x''",
]


@pytest.mark.parametrize("statement", TAMPERING)
def test_a_row_moved_replaced_or_removed_is_refused(store: Store, statement: str) -> None:
    """With the whole file open before them, nobody changes an answer: reading says corrupt, and writing does not cover it up."""
    draft, code = two_drafts(store)
    back = store.drafts.open(code, NOW)
    assert back is not None
    assert back.answers.entries == {"a": said("1"), "b": said("3")}
    spoil(store, statement.format(id=draft))
    acts: list[Callable[[], object]] = [lambda: store.drafts.open(code, NOW)]
    if "entries SET body" not in statement and "head" not in statement and "key" not in statement:
        acts.append(lambda: store.drafts.keep(draft, {"c": said("4")}))
    for act in acts:
        with pytest.raises(StoreUnavailable) as refused:
            act()
        assert refused.value.code == "corrupt"


@pytest.mark.parametrize("column", ["body", "key"])
def test_an_application_moved_to_another_is_refused(store: Store, column: str) -> None:
    """Two people's applications cannot be exchanged."""
    for reference in ("7H4K9MTRC", "BBBBBBBBB"):
        draft, _ = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
        store.drafts.submit(draft.id, sealed(reference))
    theirs = f"SELECT a.{column} FROM applications AS a WHERE a.draft <> '{draft.id}'"
    spoil(store, f"UPDATE applications SET {column} = ({theirs}) WHERE draft = '{draft.id}'")
    with pytest.raises(StoreUnavailable) as refused:
        store.drafts.submitted(draft.id)
    assert refused.value.code == "corrupt"

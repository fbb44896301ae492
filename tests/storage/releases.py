"""Databases as each version of the program really wrote them: `released/<version>.sql`, with the key and what opens them on top.

What stands there is never written again. `python -m tests.storage.releases` writes that of today's version, before a next one.
"""

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from kiosk.forms.answers import Answer
from kiosk.forms.problems import Problem
from kiosk.ports.dossier import Heading, Letter
from kiosk.ports.handed import Clean, Subject
from kiosk.ports.records import Given, Registered
from kiosk.ports.staff import INCIDENT
from storage import engine
from storage.engine import Library, Source, bare
from storage.keys import read_key
from storage.locks import TABLE
from storage.schema import RELEASES
from storage.secrets import WholeFile
from storage.store import Store
from tests.accounts_desk import ROSE
from tests.storage.support import KEEP_UNTIL, NOW, said, sealed, store_in

FOLDER = Path(__file__).parent / "released"
LOCK = "lock."
"""How the name of a lock begins, before its record."""
OLDER = RELEASES.known[:-1]
"""The versions before today's."""
FILE = "ABCD12345678"
LETTER = Letter(Heading("1", "decision", NOW.date(), "Votre demande", "fr", None, read=False), ("Elle est acceptée.",), "", None)
PAPER = Clean("pdf", 1, b"%PDF-")
REFUSED = Answer("rejected", None, {"day": "31"}, (Problem("DATE", {"typed": "31"}),), at=NOW)


def lay(version: str, folder: Path) -> Mapping[str, str]:
    """Put the database of a version in a data folder, in the library of the moment; what opens it."""
    script = (FOLDER / f"{version}.sql").read_text("utf-8")
    told = dict(line.removeprefix("-- ").split(" ", 1) for line in script.splitlines() if line.startswith("-- "))
    path, key = folder / "data" / "kiosk.db", folder / "keys" / "kiosk.key"
    for each, content in ((path, ""), (key, f"kiosk-key-1 {told['kiosk-key-1']}\n")):
        each.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(each, os.O_WRONLY | os.O_CREAT, 0o600))
        each.write_text(content, "ascii")
    library, whole = engine.find_library(), WholeFile.of(read_key(key).root)
    with bare(Source.of(path, library, whole)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")  # its tables come in the order of their names
        connection.executescript(script)
    if locks := {name.removeprefix(LOCK): bytes.fromhex(lock) for name, lock in told.items() if name.startswith(LOCK)}:
        lay_locks(key.with_suffix(".locks"), library, whole, locks)
    return told


def lay_locks(path: Path, library: Library, whole: WholeFile, locks: Mapping[str, bytes]) -> None:
    """The file of locks, which stands beside the keys from the fourth version on."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    with bare(Source.of(path, library, whole)) as connection:
        connection.execute(TABLE)
        connection.executemany("INSERT INTO locks (record, lock) VALUES (?, ?)", locks.items())
        connection.commit()


def fill(store: Store) -> dict[str, str]:
    """A draft, an application with the Department’s entry, an account with a letter and a paper, staff, an incident; what opens them."""
    draft, code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(draft.id, {f"q{n}": said(f"réponse {n}") for n in range(6)} | {"birth_date": REFUSED})
    sent, sent_code = store.drafts.begin("older_workers@1", NOW, KEEP_UNTIL)
    store.drafts.keep(sent.id, {"q1": said("envoyé")})
    store.drafts.submit(sent.id, sealed("7H4K9MTRC", q1="envoyé"))
    store.department.record("7H4K9MTRC", "agent 7", {"received": said("2013-04-15")})
    account, card = store.accounts.create(ROSE, NOW)
    staff_card = store.staff.add("Dupont", "supervisor", ROSE.password, NOW)
    store.incidents.record(dict.fromkeys(INCIDENT, "contenu"), "Dupont", NOW)
    store.records.put([Given(FILE, "", NOW.date(), Registered("286", None)), Given(FILE, "", NOW.date(), LETTER)])
    store.accounts.link_by_file(account, FILE, "286", NOW)
    session = store.accounts.sessions.begin(account, "1", NOW)
    delivery = store.handed.make(session, "key", Subject(), ((PAPER, None),), NOW).code
    store.accounts.sessions.end(session)
    told = {"file": FILE, "delivery": delivery, "code": code, "sent": sent_code, "account": account}
    return {**told, "card": " ".join(card), "staff_card": " ".join(staff_card)}


def holds(store: Store, told: Mapping[str, str]) -> None:
    """Everything that stood in the database can be read and used, and its audit trail is whole."""
    draft, sent = store.drafts.open(told["code"], NOW), store.drafts.open(told["sent"], NOW)
    assert draft is not None
    assert sent is not None
    assert draft.answers.entries == {f"q{n}": said(f"réponse {n}") for n in range(6)} | {"birth_date": REFUSED}
    assert sent.answers.entries == {"q1": said("envoyé")}
    assert sent.reference == "7H4K9MTRC"
    [received] = store.received.all()
    assert received.answers.entries == {"q1": said("envoyé")}
    assert store.department.of("7H4K9MTRC") == {"received": said("2013-04-15")}
    if "account" in told:
        assert store.accounts.password(ROSE.code, ROSE.password, NOW).verdict == "right"
        assert store.accounts.card(ROSE.code, told["card"].split()[0], NOW).verdict == "right"
        assert store.accounts.account(told["account"]).sentence == ROSE.sentence
    if "file" in told:
        session = store.accounts.sessions.begin(told["account"], "1", NOW)
        assert store.dossier.letter(session, "1", NOW) == LETTER
        store.accounts.sessions.end(session)
    if "delivery" in told:
        assert store.handed_desk.contents(told["delivery"], KEEP_UNTIL, NOW) == (PAPER.content,)
    if "staff_card" in told:
        assert store.staff.password("Dupont", ROSE.password, NOW).verdict == "right"
        assert [one.by for one in store.incidents.all()] == ["Dupont"]
    assert store.audit.verify().problem == ""


def write() -> None:
    """Write the database of today's version."""
    plain = Library("sqlite", sqlite3)
    with patch.object(engine, "find_library", lambda: plain), TemporaryDirectory() as where, store_in(Path(where)) as store:
        told = fill(store)
        store.flush()
        key = store.key_file.read_text("ascii").split()[1]
        with bare(Source.of(store.key_file.with_suffix(".locks"), plain, store.source.whole)) as beside:
            locks = {f"{LOCK}{record}": lock.hex() for record, lock in beside.execute("SELECT record, lock FROM locks ORDER BY record")}
        head = [f"-- {name} {value}" for name, value in {"kiosk-key-1": key, **told, **locks}.items()]
        with bare(store.source) as connection:
            lines = "\n".join([*head, *connection.iterdump()])
        (FOLDER / f"{RELEASES.head}.sql").write_text(f"{lines}\n", "utf-8")


if __name__ == "__main__":
    write()

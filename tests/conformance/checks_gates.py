"""S23, S41, S43, K21: keys that are bound, words of the log, and gates that every change goes through."""

import ast
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from kiosk.commands import incident
from kiosk.ports.audit import EVENTS, Event
from kiosk.ports.staff import INCIDENT
from storage.store import Store
from tests import source
from tests.conformance.rows import row
from tests.counter.desk import act, desk_in
from tests.packaging import test_pins as pins
from tests.screens.fakes import SHOWN
from tests.screens.test_app import app_of

BINDINGS: frozenset[str] = frozenset()
"""The allow-list: the toolkit binds no key at all; every key goes through the table of `kiosk/keys.py`."""
LOGGED = {"event", "code", "at", "chain", "kind", "where"}
"""The keys of a line of the log."""
TOLD = {"at", "kiosk", "number", "event", "role", "disposition", "purpose", "session", "size", "head", "signature"}
"""The keys of an entry of the audit trail."""
CANARY = "Zqxcanari"
AT = datetime(2013, 4, 15, 14, tzinfo=UTC)
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[abpr]-[0-9A-Za-z-]{10,}"
    r"|(?i:(?:api[_-]?key|secret|token|passwd)\s*[=:]\s*['\"][0-9a-zA-Z+/_=-]{24,}['\"])"
)
"""A private key, keys of services, a long value given to a telling name."""
FIELDS = {"Input", "TextArea", "MaskedInput"}
"""Fields of the toolkit: ours draw what is typed themselves, and keep no clipboard, no history and no suggestions."""
LOGS = re.compile(r"(?m)^\s*(?:import|from)\s+(?:logging|syslog|structlog|loguru)\b")
WRITERS = {"kiosk/commands/log.py", "kiosk/faces/voice/quiet.py"}
"""Who adds to a file: the log of incidents, and a demonstration's log of the voice."""


def bound(made: object) -> set[str]:
    """The keys that something of the toolkit binds."""
    return set(getattr(made, "_bindings").key_to_bindings)  # noqa: B009 - the toolkit's own name


@row("S23")
async def the_bindings_of_every_screen_are_those_of_the_list() -> None:
    """The application, its screens and everything on them, on each kind of page, and what is active at that moment."""
    for name, page in SHOWN.items():
        app, _ = app_of(page())
        async with app.run_test(size=(80, 24)):
            parts = (app, *app.screen_stack, *app.screen.walk_children())
            assert {key for part in parts for key in bound(part)} | set(app.active_bindings) == BINDINGS, name


@row("S23")
def no_class_of_ours_binds_a_key() -> None:
    """Whatever stands on a page one day: screens, parts, the application."""
    for path in source.sources("screens"):
        module = import_module(".".join(path.with_suffix("").parts))
        for made in vars(module).values():
            if isinstance(made, type) and issubclass(made, App | Screen | Widget) and made.__module__ == module.__name__:
                assert set(made._merged_bindings.key_to_bindings if made._merged_bindings else ()) == BINDINGS, made


def broken() -> BaseException:
    """A failure in a function whose names, values and message are somebody's."""

    def inner(name: str) -> None:
        raise RuntimeError(f"{name} at {name}") from KeyError(name)

    try:
        inner(CANARY)
    except RuntimeError as problem:
        return problem
    raise AssertionError


def leaves(value: object) -> Iterator[tuple[str, object]]:
    """Every key of a line, however deep, with what stands below it."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield key, below
            yield from leaves(below)
    elif isinstance(value, list):
        for below in value:
            yield from leaves(below)


@row("S41", "K21")
def a_line_of_the_log_has_keys_of_the_list_and_no_value_of_anybody() -> None:
    """Whatever broke: kinds of errors and places in the code, never a message nor a local value."""
    with TemporaryDirectory() as folder:
        for problem in (broken(), OSError(5, CANARY), ExceptionGroup(CANARY, [ValueError(CANARY)])):
            incident.record(problem, "7H4K9M", AT, Path(folder))
        text = (Path(folder) / "kiosk.log").read_text("utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert len(lines) == 3
    assert {key for line in lines for key, _ in leaves(line)} == LOGGED
    assert CANARY not in text


@row("S41", "K21")
def nothing_else_writes_a_log() -> None:
    """No other place in the program adds to a file, and no library of logs is used."""
    texts = {path: text for path, text in source.sources().items() if "open(" in text}
    opened = {str(path) for path in texts if any(isinstance(node, ast.Call) and _appends(node) for node in ast.walk(source.trees()[path]))}
    assert opened <= WRITERS
    assert not [str(path) for path, text in source.sources().items() if LOGS.search(text)]


def _appends(call: ast.Call) -> bool:
    named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return named == "open" and any(isinstance(one, ast.Constant) and str(one.value).startswith("a") for one in call.args)


@row("S41", "K21")
def an_entry_of_the_trail_is_an_event_and_nothing_more() -> None:
    """After a whole turn at the counter: keys of a closed list, events of a closed list, no reference, no name, no answer."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        desk.send()
        visit = desk.signed_in("agent")
        act(visit, "queue", "application:7H4K9MTRC", "hand_over")
        desk.store.incidents.record(dict.fromkeys(INCIDENT, CANARY), CANARY, desk.clock.now())
        desk.store.audit.end(desk.clock.now())
        entries = _entries(desk.store)
        assert {key for entry in entries for key in entry} == TOLD
        assert {entry["event"] for entry in entries} <= EVENTS
        text = json.dumps(entries)
        assert not [word for word in ("7H4K9MTRC", "agent-", CANARY, visit.signed_in().id) if word in text]
        with suppress(ValueError):
            desk.store.audit.note(desk.clock.now(), cast("Event", CANARY))
            raise AssertionError("an event of no list was taken")


def _entries(store: Store) -> list[dict[str, str]]:
    with store.work(write=False) as work:
        rows = work.session.connection().exec_driver_sql("SELECT entry FROM events ORDER BY number").fetchall()
    return [json.loads(row[0]) for row in rows]


@row("S43")
def no_data_is_markup_and_no_field_of_the_toolkit_is_used() -> None:
    """Nothing asks for markup, and no field, label or text of the toolkit is imported: rows are drawn by our own."""
    for where, node in source.nodes(ast.keyword):
        assert isinstance(node, ast.keyword)
        assert node.arg != "markup" or (isinstance(node.value, ast.Constant) and node.value.value is False), where
    for where, node in source.nodes(ast.ImportFrom, ast.Import):
        module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
        names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom | ast.Import) else set()
        assert not module.startswith("textual.widgets"), where
        assert not names & FIELDS, where
        assert "textual.widgets" not in names, where


@row("S43")
def nothing_prints() -> None:
    """No call of `print`, nothing that writes on the two streams but what was handed a stream, and where the program begins."""
    for where, node in source.nodes(ast.Call):
        assert not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("print", "breakpoint")), where
    for where, node in source.nodes(ast.Attribute):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.stderr", "sys.stdout"):
            assert where.startswith(BEGINS), where


BEGINS = ("kiosk/__main__.py:", "kiosk/supervisor/", "kiosk/commands/staff.py:", "kiosk/commands/doctor.py:", "kiosk/edges/washing.py:")


@row("S43")
def no_secret_stands_in_the_tree() -> None:
    """Private keys, keys of services, long values of telling names: in no file of the program or of its tests."""
    everything = source.sources() | source.sources("tests")
    assert not [str(path) for path, text in everything.items() if SECRET.search(text)]


@row("S43")
def every_dependency_is_pinned_by_hash() -> None:
    """All that the project asks for, at a version that was asked for, from no named place."""
    for lock in pins.LOCKS:
        pins.test_each_thing_asked_for_is_pinned_at_a_version_that_was_asked_for(lock)
        pins.test_each_pin_has_a_hash(lock)
        pins.test_a_lock_names_no_address(lock)

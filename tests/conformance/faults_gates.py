"""What breaks S23, S41, S43, K21: each gate left open once."""

import ast
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from textual.binding import BindingsMap

from kiosk.commands import incident, log
from screens.app import KioskApp
from screens.kiosk_screen import KioskScreen
from storage import audit
from tests import source
from tests.conformance.checks_gates import CANARY
from tests.conformance.rows import Fault, fault
from tests.packaging import test_pins as pins


@fault("S23", by="no_class_of_ours_binds_a_key")
def a_screen_binds_a_key() -> AbstractContextManager[object]:
    """One that the toolkit knows."""
    return patch.object(KioskScreen, "_merged_bindings", BindingsMap([("ctrl+q", "app.quit", "Quit")]))


@fault("S23", by="the_bindings_of_every_screen_are_those_of_the_list")
@contextmanager
def the_program_binds_a_key_while_it_runs() -> Iterator[None]:
    """No class says so."""
    get = KioskApp.get_driver_class

    def binding(self: KioskApp) -> object:
        self.bind("ctrl+q", "quit")
        return get(self)

    with (
        patch.object(KioskApp, "get_driver_class", binding),
        patch.object(KioskApp, "on_mount", lambda self: self.bind("ctrl+q", "quit"), create=True),
    ):
        yield


@fault("S41", "K21", by="a_line_of_the_log_has_keys_of_the_list_and_no_value_of_anybody")
def a_line_of_the_log_quotes_the_message() -> AbstractContextManager[object]:
    """It may hold what a person typed."""
    said = incident._said
    return patch.object(incident, "_said", lambda problem: {**said(problem), "kind": str(problem)})


@fault("S41", "K21", by="a_line_of_the_log_has_keys_of_the_list_and_no_value_of_anybody")
@contextmanager
def a_line_of_the_log_has_one_key_more() -> Iterator[None]:
    """Nobody decided that it may, and the log takes what comes."""
    said = incident._said
    with (
        patch.object(incident, "_said", lambda problem: {**said(problem), "locals": "none"}),
        patch.object(log, "KEYS", log.KEYS | {"locals"}),
    ):
        yield


@fault("S41", "K21", by="an_entry_of_the_trail_is_an_event_and_nothing_more")
def any_word_is_an_event() -> AbstractContextManager[object]:
    """The list is open."""
    return patch.object(audit, "EVENTS", audit.EVENTS | {CANARY})


def _written(name: str, text: str) -> Fault:
    """The tree with one more file in it."""

    def added() -> AbstractContextManager[object]:
        path, trees, sources = Path("screens/more.py"), source.trees(), source.sources()
        return patch.multiple(source, trees=lambda: {**trees, path: ast.parse(text)}, sources=lambda *_: {**sources, path: text})

    added.__name__ = name
    return added


MORE = (
    ("a_module_logs", "import logging\n", ("S41", "K21"), "nothing_else_writes_a_log"),
    ("a_module_writes_a_log_of_its_own", "open('x', 'a')\n", ("S41", "K21"), "nothing_else_writes_a_log"),
    ("a_text_is_markup", "shown(text, markup=True)\n", ("S43",), "no_data_is_markup_and_no_field_of_the_toolkit_is_used"),
    ("a_bare_password_field", "from textual.widgets import Input\n", ("S43",), "no_data_is_markup_and_no_field_of_the_toolkit_is_used"),
    ("a_module_prints", "print(1)\n", ("S43",), "nothing_prints"),
    ("a_module_writes_on_the_screen", "import sys\nsys.stderr.write('x')\n", ("S43",), "nothing_prints"),
    ("a_secret_in_the_tree", "token = '" + "a1" * 16 + "'\n", ("S43",), "no_secret_stands_in_the_tree"),
)
for name, text, ids, by in MORE:
    fault(*ids, by=by)(_written(name, text))


@fault("S43", by="every_dependency_is_pinned_by_hash")
@contextmanager
def a_dependency_without_a_hash() -> Iterator[None]:
    """Whatever comes under its name is taken."""
    with TemporaryDirectory() as folder:
        for lock in pins.LOCKS:
            text = (pins.ROOT / lock).read_text("utf-8")
            (Path(folder) / lock).write_text(text.replace("--hash=sha256:", "", 1).replace("--hash=sha256:", "--hash=md5:", 1), "utf-8")
        with patch.object(pins, "ROOT", Path(folder)):
            yield

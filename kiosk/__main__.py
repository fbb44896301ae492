"""Where everything meets: settings, services, storage and the face that suits the terminal. Nothing heavy is imported here."""

import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, TextIO

from kiosk import cli
from kiosk.clock import RealClock, SecretDice
from kiosk.commands import incident
from kiosk.commands.request import Request, both, wants_lines
from kiosk.environment import leave_the_rest
from kiosk.settings import Setting, Settings, SettingsError, load

if TYPE_CHECKING:
    from kiosk.faces.describe.scene import Speaker
    from kiosk.services.world import World
    from kiosk.supervisor import Wire

ENDS = (signal.SIGTERM, signal.SIGHUP)
"""Signals after which a demonstration still takes its folder away."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code. Never a traceback: a person gets a code, staff find it in the log."""
    _speak_utf8()
    sink = _Incidents(sys.stderr)
    try:
        return _run(sys.argv[1:] if argv is None else argv, sink)
    except cli.NotUnderstood as problem:
        return cli.usage(sys.stdout if problem.help else sys.stderr, understood=problem.help)
    except SettingsError as problem:
        from kiosk.commands.settings import refuse

        return refuse(problem, sys.stderr)
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more at its end
        return 128 + signal.SIGPIPE
    except Exception as problem:  # noqa: BLE001 - the last resort: whatever it is, nobody is shown a traceback
        return sink.end(problem)


def _run(argv: Sequence[str], sink: "_Incidents") -> int:
    request = cli.parse(argv)
    if request.word not in ("", "lines"):
        return cli.run(request, sys.stdout, sys.stderr)
    with _ends_cleanly(), _settings(request, os.environ) as settings, sink.watching(settings.data):
        if wants_lines(request, os.environ, sys.stdin, sys.stdout, sys.stderr):
            return _lines(settings)
        return _full_screen(settings, sink)


def _lines(settings: Settings) -> int:
    import time

    from kiosk.compose import resets, tidy, world
    from kiosk.faces.describe import describe
    from kiosk.faces.describe.page import Page
    from kiosk.faces.lines import Limits, run, typed_within
    from kiosk.services.presence import Presence
    from kiosk.services.visit import Visit

    seconds = (settings.idle_seconds, settings.long_idle_seconds, settings.warning_seconds)
    limits = Limits(*seconds, typed_within, absolute=settings.absolute_minutes * 60, now=time.monotonic)
    made = world(settings)
    tidy(made)
    if not sys.stdin.isatty():  # a script: nobody's kiosk
        return run(Visit(made), describe, sys.stdin, sys.stdout)
    over, leave = signal.SIGTERM + 128, partial(os.kill, os.getpid(), signal.SIGTERM)
    presence = Presence(made, partial(resets, settings), leave, late=RealClock())

    def page(visit: Visit) -> Page:
        presence.show(visit)
        return describe(visit)

    try:
        with presence.beside():
            return run(Visit(made), page, sys.stdin, sys.stdout, limits=limits)
    except SystemExit as end:
        if not presence.obeyed or end.code != over:
            raise
        both(sys.stdout, "lines.reset")
        return 0


def _full_screen(settings: Settings, sink: "_Incidents") -> int:
    leave_the_rest(os.environ)
    gc.disable()  # imports make much and free nothing: until `warm` is done, a collection is time lost
    from kiosk.compose import FIRST, LAST, ahead, clock_of, imports, tidy, world
    from kiosk.faces.voice import speaker
    from kiosk.supervisor import Plan, Supervisor
    from screens.looks import themes_of

    talker = speaker(settings, clock_of(settings))
    made = world(settings, speaks=talker.present, keys=True, themes=themes_of(settings.theme, os.environ))

    citizen = partial(_citizen, settings, sink, made, talker)
    return Supervisor(Plan(citizen, imports(FIRST), ahead(made), partial(tidy, made, LAST), sink.note)).run()


def _citizen(settings: Settings, sink: "_Incidents", made: "World", talker: "Speaker", wire: "Wire") -> int:
    """One person's process, from its first import to its end."""
    from kiosk.compose import FIRST, forget_size, imports, resets, tidy, warm
    from kiosk.services.presence import Presence
    from kiosk.turns import End

    for step in imports(FIRST):
        step()
        wire.beat()
    from screens.app import House, serve

    def reset() -> None:
        if talker.on:
            wire.heard()
        os._exit(End.OVER)

    turn, known = wire.turn(), "storage.resets" in sys.modules
    presence = Presence(made, partial(resets, settings), reset, late=None if known else RealClock())
    if known:  # imported by the parent: nobody has to wait for it
        threading.Thread(target=presence.begin, name="presence", daemon=True).start()

    def then() -> None:
        try:
            forget_size(made)
            talker.prepare()
        finally:
            warm(made)
        threading.Thread(target=presence.run, name="presence", daemon=True).start()

    house = House(made, sink.note, talker, then, presence)
    tidy(made)
    code: int = serve(house, turn, wire)
    return code


@contextmanager
def _settings(request: Request, environ: Mapping[str, str]) -> Iterator[Settings]:
    """The settings of a face; a demonstration without a folder of its own has one for as long as it lasts."""
    if not request.demo:
        yield load(environ, {"data": request.data} if request.data else {})
        return
    shown: dict[str, Setting] = {"demo": True, "demo_services": request.services}
    if request.data is not None:
        yield load(environ, {**shown, "data": request.data})
        return
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-", ignore_cleanup_errors=True) as folder:
        yield load(environ, {**shown, "data": Path(folder)})


@contextmanager
def _ends_cleanly() -> Iterator[None]:
    """Turn the ends that a signal brings into an ordinary way out, so that nothing stays behind."""
    before = {number: signal.signal(number, _leave) for number in ENDS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _speak_utf8() -> None:
    """The words are French: no locale may break them, and a sign that cannot be read is no reason to stop."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


class _Incidents:
    """Where errors that nobody expected end up, those of other threads too."""

    def __init__(self, err: TextIO) -> None:
        """Keep where a code is said."""
        self._err = err
        self._folder: Path | None = None

    @contextmanager
    def watching(self, folder: Path) -> Iterator[None]:
        """Log in that folder; meanwhile no part of the interpreter prints a traceback of its own."""
        self._folder = folder
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._hook
        threading.excepthook = lambda seen: self._quiet(seen.exc_value)
        sys.unraisablehook = lambda seen: self._quiet(seen.exc_value)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def note(self, problem: BaseException) -> str:
        """Log an error; the code under which it is found."""
        code = SecretDice().draw(incident.SIGNS, 6)
        incident.record(problem, code, RealClock().now(), self._folder)
        return code

    def end(self, problem: BaseException) -> int:
        """Log an error and say its code; the exit code."""
        return incident.tell(self._err, self.note(problem))

    def _hook(self, _kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        self.end(problem)

    def _quiet(self, problem: BaseException | None) -> None:
        if problem is not None:
            self.note(problem)


if __name__ == "__main__":
    sys.exit(main())

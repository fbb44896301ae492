"""What a technician wants to know before the doors open: each part of the kiosk, sound or not, and why."""

import os
import platform
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Literal

from kiosk.clock import Clock, Dice
from kiosk.ports import StoreUnavailable
from kiosk.settings import Settings
from kiosk.sizes import SMALLEST
from kiosk.words import Text, text_of

DISK_FLOOR = 200
"""Megabytes: a month of applications and papers at a busy centre, with room to copy the database."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at."""

    part: str
    """version, database, sqlite, keys, terminal, fonts, printer, mail, voice, disk, policy."""
    state: Literal["ok", "warn", "fail"]
    word: str
    """The id of its words, `doctor.…` or `store.…`."""
    values: Mapping[str, str | int | Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The machine as the doctor finds it; a test hands over another one."""

    environ: Mapping[str, str]
    interactive: bool
    """Input and output are a terminal."""
    size: tuple[int, int]
    """Columns and rows."""
    free: Callable[[Path], int]
    """Bytes free under a folder."""


def here(*, interactive: bool) -> Surroundings:
    """This machine."""
    size = shutil.get_terminal_size((80, 24))
    return Surroundings(os.environ, interactive, (size.columns, size.lines), lambda folder: shutil.disk_usage(folder).free)


def examine(settings: Settings, clock: Clock, dice: Dice, around: Surroundings) -> tuple[Sign, ...]:
    """Look at everything; makes no key and no database, and never raises for what it finds."""
    return (
        _version(),
        *_store(settings, clock, dice),
        _key(settings),
        _terminal(around),
        _fonts(),
        _printer(settings),
        _mail(settings),
        _documents(settings),
        _voice(),
        _disk(settings, around),
        _policy(settings),
    )


def well(signs: tuple[Sign, ...]) -> bool:
    """Whether the kiosk may open: nothing fails."""
    return all(sign.state != "fail" for sign in signs)


def _version() -> Sign:
    try:
        version = metadata.version("kiosk")
    except metadata.PackageNotFoundError:
        version = "?"
    return Sign("version", "ok", "doctor.version", {"version": version, "python": platform.python_version()})


def _store(settings: Settings, clock: Clock, dice: Dice) -> tuple[Sign, ...]:
    """The database, opened the way the kiosk opens it when there is one."""
    path = database(settings)
    if not path.exists():
        return (Sign("database", "ok", "doctor.database.none", {"where": str(path)}), _library())
    try:
        told = _open(settings, clock, dice)
    except StoreUnavailable as trouble:
        return (Sign("database", "fail", f"store.{trouble.code}"), _library())
    whole = told["integrity"] == "ok" and told["audit"].startswith("ok")
    state: Literal["ok", "fail"] = "ok" if whole else "fail"
    values = {"where": told["path"], "schema": told["schema"], "integrity": told["integrity"], "audit": told["audit"]}
    return (Sign("database", state, "doctor.database" if whole else "doctor.database.damaged", values), _library(told))


def database(settings: Settings) -> Path:
    """Where the database of a data folder stands."""
    return settings.data / "data" / "kiosk.db"


def _open(settings: Settings, clock: Clock, dice: Dice) -> dict[str, str]:
    from storage import open_store

    store = open_store(settings.data, clock, dice, settings.key_file, kiosk=settings.kiosk_name)
    try:
        return store.describe()
    finally:
        store.close()


def _library(told: Mapping[str, str] | None = None) -> Sign:
    """Which SQLite is in use; an old one works, more slowly, with a rollback journal."""
    from storage.engine import find_library

    library = find_library()
    journal = told["journal_mode"] if told is not None else library.journal
    values = {"version": library.version, "library": library.name, "journal": journal}
    sealed = "doctor.sqlite" if library.name == "sqlcipher" else "doctor.sqlite.plain"
    return Sign("sqlite", "ok" if library.journal == "wal" else "warn", sealed if library.journal == "wal" else "doctor.sqlite.old", values)


def _key(settings: Settings) -> Sign:
    from storage.keys import read_key

    path = settings.key_file
    values = {"where": str(path)}
    if not path.exists() and not database(settings).exists():
        return Sign("keys", "ok", "doctor.keys.none", values)
    try:
        keys = read_key(path)
    except StoreUnavailable as trouble:
        return Sign("keys", "fail", f"store.{trouble.code}", values)
    except OSError:
        return Sign("keys", "fail", "doctor.keys.unreadable", values)
    if path.parent == database(settings).parent:
        return Sign("keys", "warn", "doctor.keys.inside", values)
    return Sign("keys", "warn", "doctor.keys.changing") if keys.coming else Sign("keys", "ok", "doctor.keys", values)


def _terminal(around: Surroundings) -> Sign:
    kind = around.environ.get("TERM") or "dumb"
    columns, rows = around.size
    values: Mapping[str, str | int | Text] = {"kind": kind, "columns": columns, "rows": rows}
    if kind == "dumb" or not around.interactive:
        return Sign("terminal", "ok", "doctor.terminal.lines", values)
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        return Sign("terminal", "fail", "doctor.terminal.small", values)
    return Sign("terminal", "ok", "doctor.terminal", values)


def _fonts() -> Sign:
    """The fonts that papers embed: without them no receipt can be drawn."""
    import kiosk.faces.paper

    folder = Path(next(iter(kiosk.faces.paper.__path__)), "fonts")
    found = sorted(path.stem for path in folder.glob("*.ttf") if path.stat().st_size)
    missing = [name for name in ("Regular", "Bold") if not any(font.endswith(name) for font in found)]
    if missing:
        return Sign("fonts", "fail", "doctor.fonts.fail")
    return Sign("fonts", "ok", "doctor.fonts", {"name": ", ".join(found)})


def _printer(settings: Settings) -> Sign:
    """How the printer stands; a receipt that is not printed stays on the screen and in its folder, so nothing here fails."""
    from kiosk.printing import open_printer

    printer = open_printer(settings.printer, settings.data / "printed")
    if printer is None:
        return Sign("printer", "ok", "doctor.printer.none")
    state = printer.ready()
    word = "print.paper.down" if state == "down" else "print.paper.printing" if state == "printing" else f"print.{state}"
    good = state in ("ready", "printing")
    return Sign("printer", "ok" if good else "warn", "doctor.printer", {"name": settings.printer, "state": text_of(word)})


def _mail(settings: Settings) -> Sign:
    """Where mail goes, and whether the password for it is there, and for the kiosk alone; without mail the card serves everybody."""
    values = {"name": settings.mail_server, "where": str(settings.mail_password_file)}
    if settings.mail_server == "none":
        return Sign("mail", "ok", "doctor.mail.none")
    if settings.mail_user and not os.access(settings.mail_password_file, os.R_OK):
        return Sign("mail", "warn", "doctor.mail.unreadable", values)
    if settings.mail_user and settings.mail_password_file.stat().st_mode & 0o077:
        return Sign("mail", "fail", "doctor.mail.open", values)
    return Sign("mail", "ok", "doctor.mail", values)


def _documents(settings: Settings) -> Sign:
    """Where documents come from besides paper; on paper they always can."""
    from shutil import which

    folder = str(settings.usb_folder) if settings.usb_folder.name else ""
    ways = {"ways": ", ".join(filter(None, (folder, *settings.scanner[:1])))}
    if not ways["ways"]:
        return Sign("documents", "ok", "doctor.documents.none")
    if folder and not settings.usb_folder.is_dir():
        return Sign("documents", "warn", "doctor.documents.no_folder", ways)
    if settings.scanner and which("scanimage") is None:
        return Sign("documents", "warn", "doctor.documents.no_scanimage")
    return Sign("documents", "ok", "doctor.documents", ways)


def _voice() -> Sign:
    """Whether the kiosk can speak; it serves people without it too."""
    from kiosk.faces.voice import trouble

    missing = trouble()
    return Sign("voice", "ok" if missing in ("", "absent") else "warn", f"doctor.voice.{missing}" if missing else "doctor.voice")


def _disk(settings: Settings, around: Surroundings) -> Sign:
    """Room where the data is, or where it would be made, and the right to write there."""
    folder = next(path for path in (settings.data, *settings.data.absolute().parents) if path.exists())
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        return Sign("disk", "fail", "doctor.disk.read_only", {"where": str(folder)})
    free = around.free(folder) // MEGABYTE
    if free < DISK_FLOOR:
        return Sign("disk", "fail", "doctor.disk.low", {"n": free, "floor": DISK_FLOOR})
    return Sign("disk", "ok", "doctor.disk", {"n": free})


def _policy(settings: Settings) -> Sign:
    """The confidentiality policy has to name who answers for it (A-2.1, r. 4.1, s. 2); without a name it sends people to staff."""
    if not settings.privacy_contact:
        return Sign("policy", "warn", "doctor.policy.none")
    return Sign("policy", "ok", "doctor.policy", {"name": ", ".join(settings.privacy_contact)})

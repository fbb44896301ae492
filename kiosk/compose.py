"""The world of one kiosk, put together late: whatever is heavy is imported when somebody first needs it."""

from __future__ import annotations

import gc
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from kiosk.clock import Clock, Dice, RealClock, RunningClock, SecretDice
from kiosk.services.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.forms.model import Form
    from kiosk.ports import Letters, Mailer, Papers
    from kiosk.ports.agenda import Agenda
    from kiosk.ports.handed import Cleaner, Folder, Scanner
    from kiosk.ports.staff import Resets
    from kiosk.programs.findings import Program
    from kiosk.services.printing import Printing
    from kiosk.settings import Settings
    from storage.store import Store

DEMO_BEGINS = datetime(2013, 4, 15, 14, tzinfo=UTC)
"""Ten o'clock in Québec, on a day when the program for older workers was open."""
SERVICES_BEGIN = datetime(2023, 6, 1, 14, tzinfo=UTC)
"""Ten o'clock in Québec, on a day when assistance was paid: the demonstration of the services."""
LAST = 1.0
"""Seconds that the end of the program waits for the queue of the printer."""
Thing = TypeVar("Thing")


class Once(Generic[Thing]):
    """A thing that is made at the first call, in whichever thread comes first, and stays; a failure is tried again."""

    def __init__(self, make: Callable[[], Thing]) -> None:
        """Keep how it is made."""
        self._make = make
        self._made: list[Thing] = []
        self._lock = threading.Lock()

    def __call__(self) -> Thing:
        """The thing."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]


def world(
    settings: Settings, clock: Clock | None = None, *, speaks: bool = False, keys: bool = False, themes: tuple[str, ...] = ()
) -> World:
    """The ports of one kiosk; only the shelf's folder name is known before the first call.

    Of its face: `speaks`, it can be heard; `keys`, it takes single keys; `themes`, the colours that it can show.
    """
    from kiosk.edges.calls import CallFile
    from kiosk.faces.paper.shelf import FolderShelf

    ticking, dice = clock or clock_of(settings), SecretDice()
    store = Once(lambda: store_of(settings, ticking, dice))
    usb, scanner, cleaner = _documents(settings)
    return World(
        programs=Once(_programs),
        drafts=lambda: store().drafts,
        papers=Once(_papers),
        shelf=FolderShelf(settings.data / "papers", settings.retention_days),
        clock=ticking,
        dice=dice,
        settings=settings,
        speaks=speaks,
        printing=_printing(settings),
        keys=keys,
        themes=themes,
        letters=_letters(settings) if keys else None,
        calls=CallFile(settings.data / "calls" / f"{settings.kiosk_name}.json"),
        accounts=lambda: store().accounts,
        kept=lambda: store().kept,
        dossier=lambda: store().dossier,
        handed=lambda: store().handed,
        usb=usb,
        agenda=_agenda(settings),
        scanner=scanner,
        cleaner=cleaner,
        kiosks=lambda: store().kiosks,
        staff=lambda: store().staff,
        mailer=mailer_of(settings),
    )


def resets(settings: Settings) -> Resets:
    """Whether staff reset this kiosk."""
    from storage.resets import StoredResets

    return StoredResets(settings.data, settings.key_file, settings.kiosk_name)


def clock_of(settings: Settings) -> Clock:
    """The machine's clock; in a demonstration one that starts on a day when the program was open, and runs."""
    return RunningClock(SERVICES_BEGIN if settings.demo_services else DEMO_BEGINS) if settings.demo else RealClock()


def tidy(made: World, wait: float = 0) -> None:
    """Take back, beside everything else, what a stopped process left: papers in the queue of the printer, a call for help.

    `wait`: seconds given to the queue where nothing comes after.
    """
    if made.calls is not None:
        made.calls.over()
    if made.printing is not None:
        made.printing.clear().join(wait)


def forget_size(made: World) -> None:
    """The size of the letters as at first: whoever changed it may have been ended before they could see to that. Never raises."""
    if made.letters is not None:
        from kiosk.ports import LettersUnavailable

        with suppress(LettersUnavailable):
            made.letters.resize(0)


FIRST = (
    "screens.lean", "screens.app", "textual.drivers.linux_driver",
    "kiosk.faces.describe", "kiosk.faces.describe.start", "kiosk.services.visit",
)  # fmt: skip
"""What the first page needs."""
THEN = (
    "kiosk.services.desk", "kiosk.services.acts",
    "storage.secrets", "storage.tables", "storage.engine", "storage.schema", "storage.store", "storage.resets",
    "kiosk.faces.paper.fonts", "kiosk.faces.paper.sheet", "kiosk.faces.paper.pdf",
)  # fmt: skip
"""What a person's process needs sooner or later, in pieces that each take a moment."""


def imports(names: Sequence[str]) -> tuple[Callable[[], object], ...]:
    """The steps that import some modules."""
    return tuple(partial(import_module, name) for name in names)


def ahead(made: World) -> tuple[Callable[[], object], ...]:
    """What the parent of every person's process imports and reads, once, and hands down: nothing that is opened, nothing of anybody."""
    return (*imports(THEN), made.programs, partial(forms, made), made.papers)


def forms(made: World) -> tuple[Form, ...]:
    """The form of every program, read. Raises DefinitionError."""
    return tuple(program.form() for program in made.programs())


def warm(made: World) -> None:
    """Ask for everything once, ahead of need; what fails will be said when somebody needs it. Memory is looked after from now on."""
    for ask in (made.programs, partial(forms, made), made.drafts, made.papers):
        try:
            ask()
        except Exception:  # noqa: BLE001, S112 - nobody waits for this yet; the same failure comes back to whoever does
            continue
    gc.freeze()
    gc.enable()


def _letters(settings: Settings) -> Letters | None:
    if not settings.size_command:
        return None
    from kiosk.edges.letters import CommandLetters

    return CommandLetters(settings.size_command)


def _documents(settings: Settings) -> tuple[Folder | None, Scanner | None, Cleaner | None]:
    """Where documents come from besides paper, and what opens them."""
    if not (settings.usb_folder.name or settings.scanner):
        return None, None, None
    from kiosk.edges.cleaning import ApartCleaner
    from kiosk.edges.scanner import SaneScanner
    from kiosk.edges.usb_folder import UsbFolder

    usb = UsbFolder(settings.usb_folder) if settings.usb_folder.name else None
    return usb, SaneScanner(settings.scanner) if settings.scanner else None, ApartCleaner()


def _agenda(settings: Settings) -> Agenda | None:
    if not (settings.usb_folder.name and settings.usb_calendar):
        return None
    from kiosk.edges.agenda import KeyAgenda

    return KeyAgenda(settings.usb_folder)


def mailer_of(settings: Settings) -> Mailer | None:
    """The centre's mail server, where it named one."""
    if settings.mail_server == "none":
        return None
    from kiosk.edges.mail import Login, SmtpMailer

    login = Login(settings.mail_user, settings.mail_password_file) if settings.mail_user else None
    return SmtpMailer(settings.mail_server, settings.mail_from, login)


def _printing(settings: Settings) -> Printing | None:
    if settings.printer == "none":
        return None
    from kiosk.printing import open_printer
    from kiosk.services.printing import Printing

    printer = open_printer(settings.printer, settings.data / "printed")
    return Printing(printer) if printer is not None else None


def _programs() -> tuple[Program, ...]:
    from kiosk.programs.registry import programs

    return programs()


def store_of(settings: Settings, clock: Clock, dice: Dice) -> Store:
    """The store of a kiosk, opened; that of the demonstration of the services has its people in it. Raises StoreUnavailable."""
    from kiosk.access.limits import Limits
    from storage import open_store

    if settings.demo and settings.demo_services:
        _furnish(settings, clock)
    return open_store(settings.data, clock, dice, settings.key_file, kiosk=settings.kiosk_name, limits=Limits.of(settings))


def _furnish(settings: Settings, clock: Clock) -> None:
    """Put the people of the demonstration where nobody is yet, at little cost: everybody reads their passwords in the README."""
    from kiosk.services.records import demo
    from storage import Effort, open_store

    effort = Effort(memory=8, passes=1, lanes=1)
    with closing(open_store(settings.data, clock, demo.Card(), settings.key_file, effort=effort)) as store:
        if not store.register.files():
            demo.furnish(store.accounts, store.records, clock.now())


def _papers() -> Papers:
    from kiosk.faces.paper.pdf import PdfPapers

    return PdfPapers()

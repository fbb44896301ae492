"""Time and chance, as ports: nothing else in the project asks a machine what time it is or throws a dice."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import Protocol


@cache
def quebec() -> tzinfo:
    """The legal time of Québec; a filing date is a date in this zone (domain, R3). Its rules are read at the first need."""
    from zoneinfo import ZoneInfo

    return ZoneInfo("America/Toronto")


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The present moment, aware, in the zone of Québec."""
        ...


class Dice(Protocol):
    """Where chance comes from."""

    def draw(self, signs: str, count: int) -> str:
        """`count` signs drawn from `signs`, each equally likely."""
        ...

    def pick(self, among: Sequence[str]) -> str:
        """One of several, each equally likely."""
        ...


class RealClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present moment, in the zone of Québec."""
        return datetime.now(quebec())


@dataclass(frozen=True)
class RunningClock:
    """A clock that starts at a chosen moment and runs on from there: the demonstration's."""

    start: datetime
    began: float = field(default_factory=time.monotonic)

    def now(self) -> datetime:
        """The chosen moment plus the time that went by."""
        return (self.start + timedelta(seconds=time.monotonic() - self.began)).astimezone(quebec())


class SecretDice:
    """The machine's own source of chance, fit for codes."""

    def draw(self, signs: str, count: int) -> str:
        """`count` signs drawn from `signs`."""
        import secrets

        return "".join(secrets.choice(signs) for _ in range(count))

    def pick(self, among: Sequence[str]) -> str:
        """One of several."""
        import secrets

        return secrets.choice(among)


@dataclass(frozen=True, slots=True)
class Ticking:
    """A clock that nobody can set: seconds since some moment of one start of the machine."""

    boot: str
    """Tells this start of the machine from others."""
    seconds: float


def ticking() -> Ticking:
    """That clock now. Where the system names no start of the machine, it counts within this process only."""
    return Ticking(_boot(), time.monotonic())


@cache
def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return SecretDice().draw("0123456789abcdef", 32)


def milliseconds(moment: datetime) -> int:
    """A moment as whole milliseconds since 1970."""
    return round(moment.timestamp() * 1000)


def local_date(moment: datetime) -> date:
    """The day in Québec on which a moment falls."""
    return moment.astimezone(quebec()).date()

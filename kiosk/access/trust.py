"""A device of its owner's own, believed for eight hours: on two clocks at once, because one of them can be put back."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.access.limits import SAFE, Limits
from kiosk.clock import Ticking


@dataclass(frozen=True, slots=True)
class Trust:
    """What is believed: this account, on this device, with the password of then."""

    account: str
    device: str
    password_version: int
    began: datetime
    ticking: Ticking


def holds(trust: Trust, now: Trust, limits: Limits = SAFE) -> bool:
    """Whether what was believed is believed now, of the account, device, password and clocks of now.

    Over at eight hours on either clock, after a restart of the machine, and when one clock jumped against the other.
    """
    if (trust.account, trust.device, trust.password_version) != (now.account, now.device, now.password_version):
        return False
    if trust.ticking.boot != now.ticking.boot:
        return False
    wall = (now.began - trust.began).total_seconds()
    steady = now.ticking.seconds - trust.ticking.seconds
    return 0 <= steady < limits.trust and wall < limits.trust and abs(wall - steady) <= limits.clock_jump

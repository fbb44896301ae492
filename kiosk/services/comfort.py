"""How one person wants the kiosk: chosen on the settings page, for one visit, gone at its end. Never stored."""

from dataclasses import dataclass

from kiosk.setting_values import SWITCHES, Switches

__all__ = ["SWITCHES", "USUAL", "Comfort", "Switches", "usual"]


@dataclass(frozen=True)
class Comfort:
    """What a person chose. The default is what every visit begins with."""

    theme: str = ""
    """A name of `kiosk.setting_values.THEMES`; empty: as the centre set it."""
    size: int = 0
    """Steps of the terminal's letters, larger or smaller than at first."""
    same_key: float = 0.3
    """Seconds within which the same key again is ignored on choices and buttons: 0 to 1."""
    slow_keys: bool = False
    """One step in two seconds; a held key does nothing more."""
    signs: bool = True
    """`+` and `-` act outside fields."""
    trying: bool = False
    """Each key says what it does, and does nothing."""
    switches: Switches = "all"
    """Which keys the person has: all, five (arrows and select), or two (move and select)."""
    large_print: bool = False
    """Papers come in letters of 18 points."""


USUAL = Comfort()


def usual(switches: str) -> Comfort:
    """What a visit begins with where the centre set which keys its people have."""
    return Comfort(switches=next((one for one in SWITCHES if one == switches), "all"))

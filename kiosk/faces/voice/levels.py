"""How fast and how loud: a few steps each, in percent of the usual, so that a person can count them."""

from dataclasses import dataclass
from typing import Literal

RATES = (50, 75, 100, 125, 150, 175, 200, 250)
"""Of the usual 175 words a minute: 88 to 438."""
VOLUMES = (12, 25, 40, 75, 100, 130)
"""Of the usual amplitude: 22 dB from the softest to the loudest, 40 being 12 dB above it; no sample is cut (measured: 200 cuts)."""
USUAL = 100


@dataclass(slots=True)
class Levels:
    """The rate and the volume in force."""

    rate: int = USUAL
    volume: int = USUAL

    def change(self, what: Literal["rate", "volume"], by: int) -> int:
        """So many steps up or down, as far as there are steps; the new value."""
        steps = RATES if what == "rate" else VOLUMES
        at = steps.index(getattr(self, what)) + by
        value = steps[max(0, min(at, len(steps) - 1))]
        setattr(self, what, value)
        return value

    def reset(self) -> None:
        """As at first."""
        self.rate = self.volume = USUAL

"""The kiosk, changed in one respect: `plain` stands on Textual's own driver, `small` asks one section only."""

import sys
from dataclasses import dataclass, replace
from typing import cast

from kiosk.__main__ import main
from kiosk.forms.model import Form
from kiosk.programs import registry
from kiosk.programs.findings import Program


@dataclass(frozen=True)
class Shortened:
    """A program whose form ends after its first section; everything else is its own."""

    whole: Program

    def form(self) -> Form:
        """The first section."""
        form = self.whole.form()
        return replace(form, sections=form.sections[:1])

    def __getattr__(self, name: str) -> object:
        return getattr(self.whole, name)


def make_small() -> None:
    """Have the kiosk offer the shortened program."""
    whole = registry.programs
    setattr(registry, "programs", lambda: tuple(cast("Program", Shortened(each)) for each in whole()))  # noqa: B010 - replaced on purpose


def make_plain() -> None:
    """Have the kiosk write through the driver that comes with Textual."""
    from textual.app import App

    from screens.readable import ReadableApp

    setattr(ReadableApp, "get_driver_class", App.get_driver_class)  # noqa: B010 - replaced on purpose


if __name__ == "__main__":
    {"small": make_small, "plain": make_plain}[sys.argv.pop(1)]()
    sys.exit(main())

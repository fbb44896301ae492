"""The reference: a two-page form in Textual as its tutorial would write it, with as many fields as the first argument says."""

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Checkbox, Input, Label, RadioButton, RadioSet, Static

NAMES = ("Last name", "First name", "Birth date", "SIN last three", "Address", "Postal code")
FIELDS = int(sys.argv[1]) if len(sys.argv) > 1 else len(NAMES)


class Review(Screen[None]):
    """The second page: what was typed on the first."""

    BINDINGS: ClassVar = [("f3", "app.pop_screen", "Back")]

    def __init__(self, typed: list[str]) -> None:
        super().__init__()
        self.typed = typed

    def compose(self) -> ComposeResult:
        """A line for each field."""
        yield Static("REVIEW PAGE")
        for number, value in enumerate(self.typed):
            yield Static(f"{NAMES[number % len(NAMES)]}: {value}")


class StockForm(App[None]):
    """The first page: fields, one choice, one box."""

    CSS = "Input { border: none; height: 1; } Label { height: 1; } RadioSet { border: none; layout: horizontal; height: 1; }"
    BINDINGS: ClassVar = [("f2", "next", "Next")]
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """Everything in one scrolling column."""
        yield Static("PAGE ONE")
        with VerticalScroll():
            for number in range(FIELDS):
                yield Label(NAMES[number % len(NAMES)])
                yield Input(id=f"f{number}")
            with RadioSet():
                for name in ("Permanent", "On contract", "On call", "Seasonal"):
                    yield RadioButton(name)
            yield Checkbox("I agree")

    def on_mount(self) -> None:
        """Start in the first field."""
        self.query_one("#f0").focus()

    def action_next(self) -> None:
        """Show the review."""
        self.push_screen(Review([each.value for each in self.query(Input)]))


if __name__ == "__main__":
    StockForm().run()

"""Doors that Textual has and a kiosk has not: a browser, files, a clipboard, pictures of the screen, a way to the background.

Whoever calls one gets nothing, and nothing happens; no key leads to any of them either.
"""

import contextlib
from collections.abc import Iterator

from textual.app import App


class ClosedApp(App[int], inherit_bindings=False):
    """An application without these doors."""

    ENABLE_COMMAND_PALETTE = False

    def open_url(self, *_: object, **__: object) -> None:
        """There is no browser."""

    def deliver_text(self, *_: object, **__: object) -> None:
        """No file is written."""

    def deliver_binary(self, *_: object, **__: object) -> None:
        """No file is written."""

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """No file is written."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """No file is written: it has no name."""
        return ""

    def action_screenshot(self, *_: object, **__: object) -> None:
        """No file is written."""

    def copy_to_clipboard(self, text: str) -> None:
        """There is no clipboard, neither here nor in the terminal."""

    @property
    def clipboard(self) -> str:
        """There is none."""
        return ""

    @contextlib.contextmanager
    def suspend(self) -> Iterator[None]:
        """The kiosk stays where it is."""
        yield

    def action_suspend_process(self) -> None:
        """The kiosk stays where it is."""

    async def action_simulate_key(self, key: str) -> None:
        """Keys come from a keyboard."""

    def action_command_palette(self) -> None:
        """There is none."""

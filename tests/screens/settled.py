"""Keys on a kiosk in this process, and until it has answered: nothing here waits longer than that, or looks again and again."""

import asyncio

from textual import events
from textual.message_pump import MessagePump

from screens.app import KioskApp

SIGNS = {"space": " ", "plus": "+", "minus": "-"}
"""Keys with a name that are signs."""


async def typed(app: KioskApp, name: str) -> None:
    """A key, as a terminal's driver sends it, and its answer."""
    app.post_message(events.Key(name, SIGNS.get(name, name if len(name) == 1 else None)))
    await settled(app)


async def settled(app: KioskApp) -> None:
    """Until every key was taken and the visit has answered; the pilot's own pause sleeps far longer than that."""
    screen = app._first
    await reached(app)
    await reached(screen)
    while screen.busy:
        await app.workers.wait_for_complete()
        await asyncio.sleep(0)
    await asyncio.sleep(0)


async def reached(pump: MessagePump) -> None:
    """Until it has taken everything that was posted to it before now."""
    here = asyncio.Event()
    pump.call_later(here.set)
    await asyncio.wait_for(here.wait(), 60)

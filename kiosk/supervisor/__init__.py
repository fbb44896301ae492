"""Two processes: one owns the terminal and knows nobody; the other serves one person, and everything it knew ends with it.

    Supervisor(Plan(citizen, first, then, last, incident)).run() -> int     the exit code of the whole program

`citizen` runs in a process of its own: it waits for its turn (`wire.turn()`), serves one person and returns one of `End`. Each is
forked ahead of its turn; however it ends, the terminal is wiped at once and the next one shows a page.
"""

from kiosk.supervisor.watching import Plan, Supervisor
from kiosk.supervisor.wire import Wire

__all__ = ["Plan", "Supervisor", "Wire"]

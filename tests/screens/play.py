"""One of the fake pages on the terminal: `python -m tests.screens.play identity`. The driver's tests run it on a pseudo-terminal."""

import sys
import traceback

from screens.app import KioskApp
from tests.screens.fakes import PAGES, FakeVisit, shown


def main() -> int:
    """Show it; a failure is printed, since there is nobody's answer in it."""
    app = KioskApp(FakeVisit(PAGES[sys.argv[1]]()), shown)
    app.run(mouse=False)
    if app.failure is not None:
        traceback.print_exception(app.failure)
    return int(app.failure is not None)


if __name__ == "__main__":
    sys.exit(main())

"""The rows of a group by letters: A adds, C changes, R removes, 0 goes on."""

from kiosk.faces.describe.page import Line, Page
from kiosk.faces.lines import pages
from kiosk.faces.lines.signs import Typed, understand
from kiosk.faces.lines.teller import Teller
from kiosk.services.visit import Visit
from kiosk.words import say


def choose(visit: Visit, page: Page, typed: Typed, teller: Teller) -> bool:
    """Do what a letter asks for; False when what was typed is no letter of ours."""
    letter = typed.text.strip().casefold()
    if letter == "a":
        visit.act("add")
    elif letter == "0":
        visit.go_on(())
    elif letter[:1] in ("c", "r") and (letter[1:].strip().isdecimal() or len(letter) == 1):
        row = _row(page, letter[1:].strip(), teller)
        if row is not None:
            visit.act(row.act)
            if letter[0] == "r":
                visit.act("remove")
    else:
        return False
    return True


def _row(page: Page, number: str, teller: Teller) -> Line | None:
    """Which row: `C2`, the only one there is, or the one that is named when asked."""
    rows = pages.rows_of(page)
    if not rows:
        teller.say(say("lines.rows.none", page.lang))
        return None
    if not number and len(rows) > 1:
        teller.say(say("lines.rows.which", page.lang))
        number = understand(teller.ask(say("lines.prompt.choice", page.lang, n=len(rows)))).text.strip()
    found = rows[0] if not number else next((row for row in rows if row.number == number), None)
    if found is None:
        teller.say(say("lines.choose", page.lang, n=len(rows)))
    return found

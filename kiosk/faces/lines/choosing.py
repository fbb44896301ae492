"""Choosing a row or a button by its number."""

from kiosk.faces.describe.page import Page
from kiosk.faces.lines import prompts
from kiosk.faces.lines.pages import Entry
from kiosk.words import say

DASH = "–"
"""The number of a section without a number; a hyphen reaches it."""


def prompt_of(page: Page, listed: tuple[Entry, ...]) -> str:
    """How a choice is asked; where there is only one that leads on, that it was read; what has to be felt, that it is kept."""
    if page.id == "group":
        return say("lines.prompt.group", page.lang)
    if page.id == "left":
        return say("lines.prompt.saved", page.lang)
    if len(listed) < 2 and not (page.steady and listed):
        return say("lines.prompt.info", page.lang)
    return say("lines.prompt.choice", page.lang, n=last_of(listed))


def refusal(page: Page, listed: tuple[Entry, ...]) -> str:
    """The prompt after a number that nothing has: which numbers there are, or that there is only Enter."""
    if not listed:
        return prompts.failed(say("lines.err.enter", page.lang), page.lang)
    return prompts.failed(say("lines.err.choice", page.lang, n=last_of(listed)), page.lang)


def last_of(listed: tuple[Entry, ...]) -> int:
    """The highest number."""
    return max((int(entry.number) for entry in listed if entry.number.isdecimal()), default=1)


def chosen(page: Page, typed: str, listed: tuple[Entry, ...]) -> str:
    """The act of a number; of Enter alone the button that has the focus, else the main one; without buttons, the row with the focus.

    Where rows change something and the page stays, only a number does: a bare Enter that was meant to go on would change it unnoticed.
    Empty when nothing has that number.
    """
    if typed:
        return next((entry.act for entry in listed if entry.number == typed), "")
    ids = [action.id for action in page.actions]
    if ids:
        return page.focus if page.focus in ids else ids[0]
    if page.steady:
        return ""
    return next((entry.act for entry in listed if entry.act == page.focus or len(listed) == 1), "")

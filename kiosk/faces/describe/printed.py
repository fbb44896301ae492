"""« Imprimer » on a page, and how its papers stand: only where the kiosk has a printer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.faces.describe.build import action, words
from kiosk.faces.describe.page import Page, Tone, Words
from kiosk.words import known

if TYPE_CHECKING:
    from kiosk.services.printing import PrintState
    from kiosk.services.visit import Visit


def with_printing(visit: Visit, page: Page, at: int = 0) -> Page:
    """The page with its button, and the sentence on its papers before block `at`; on a page of controls the live line says it."""
    printing = visit.world.printing
    if printing is None:
        return page
    from kiosk.services.papers import subject_of
    from kiosk.services.printing import TROUBLE

    subject = subject_of(visit.stop)
    state = printing.state(subject)
    told = sentences(visit, state, subject) if state else ()
    blocks = page.blocks if page.packs else (*page.blocks[:at], *told, *page.blocks[at:])
    act = "print=again" if state in TROUBLE else "printing" if state == "printing" else "print"
    button = action(act, page.lang)
    actions = (button, *page.actions) if state in TROUBLE and not page.packs else (*page.actions[:1], button, *page.actions[1:])
    return replace(page, blocks=blocks, actions=actions, waits=printing.waits, status=told[0].text if told else page.status)


def sentences(visit: Visit, state: PrintState, subject: str) -> tuple[Words, ...]:
    """How papers stand, and that nothing else is lost."""
    from kiosk.services.printing import TROUBLE

    trouble = state in TROUBLE
    tone: Tone = "warning" if trouble else "plain"
    told = words(word_of(state, subject), visit.lang, tone)
    return (told, words("print.safe", visit.lang, gap=False, noun=visit.noun)) if trouble and subject == "receipt" else (told,)


def word_of(state: str, subject: str) -> str:
    """The id of the sentence: a receipt's own where it has one."""
    own = f"print.{'receipt' if subject == 'receipt' else 'paper'}.{state}"
    return own if known(own) else f"print.{state}"

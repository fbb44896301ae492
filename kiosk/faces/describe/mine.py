"""The pages of what the kiosk keeps for a person who has an account."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.faces.describe.build import numbered, page, words
from kiosk.faces.describe.dossier_sending import made_row
from kiosk.faces.describe.page import Block, Line, Lines, Page, Words
from kiosk.formats import long_date
from kiosk.services.keeping import signing_of
from kiosk.services.mine import shown
from kiosk.words import say

if TYPE_CHECKING:
    from kiosk.ports.kept import Filed, KeptDraft
    from kiosk.services.visit import Visit


def keep_draft(visit: Visit) -> Page:
    """What is kept, for how long, who opens it and how it is erased: before the person chooses."""
    lang, last = visit.lang, long_date(visit.application().keep_until, visit.lang)
    told = (
        words("keep_draft.what", lang, "strong"),
        words("keep_draft.next", lang, gap=False),
        words("keep_draft.nobody", lang, gap=False),
        words("keep_draft.until", lang, date=last),
        words("keep_draft.erase", lang, gap=False),
        words("keep_draft.reset", lang),
    )
    return replace(page("keep_draft", lang, told, ("keep_draft_now", "stay=without_account")), back=False, focus="stay")


def mine(visit: Visit) -> Page:
    """Drafts, papers and the account, each with the way to erase it; and what cannot be erased, with why."""
    lang, drafts = visit.lang, signing_of(visit).drafts
    rows = [
        *(Line(f"kept_draft:{one.id}", "", _title(visit, one), _until(visit, one)) for one in drafts),
        *(Line(f"filed:{one.sealed.reference}", "", *_sent(visit, one)) for one in signing_of(visit).filed),
        *(made_row(visit, one, lang) for one in signing_of(visit).deliveries),
        Line("close_account", "", say("account.close", lang)),
    ]
    told: list[Block] = [words("mine.account", lang), words("mine.hidden", lang, gap=False)]
    told += [] if drafts else [words("mine.no_draft", lang)]
    told += [words("mine.filed", lang)] if signing_of(visit).filed else []
    told += [words("mine.deliveries", lang)] if signing_of(visit).deliveries else []
    return page("mine", lang, (*told, Lines(numbered(tuple(rows)), name_width=44, state_width=24), words("mine.trail", lang, "quiet")))


def kept_draft(visit: Visit) -> Page:
    """One draft: go on with it, leave it to its code, or erase it."""
    lang, one = visit.lang, shown(visit)
    told = (
        Words(_title(visit, one), "strong"),
        words("kept_draft.began", lang, date=long_date(local_date(one.began), lang)),
        words("keep_draft.until", lang, gap=False, date=long_date(one.keep_until, lang)),
        words("kept_draft.release", lang, gap=False),
    )
    return page("kept_draft", lang, told, ("continue_draft", "release_draft", "erase_draft"), noun=visit.noun)


def erase_draft(visit: Visit) -> Page:
    """Asked about once; the focus stands on the way back."""
    told = (Words(_title(visit, shown(visit)), "strong"), words("erase_draft.what", visit.lang))
    made = page("erase_draft", visit.lang, told, ("erase_draft_now", "stay=keep_it"), noun=visit.noun)
    return replace(made, back=False, focus="stay")


def left_account(visit: Visit) -> Page:
    """Kept: the account has it, and until when."""
    lang, session = visit.lang, visit.application()
    told = (
        words("left_account.kept", lang, "strong"),
        words("left_account.code", lang, gap=False),
        words("keep_draft.until", lang, date=long_date(session.keep_until, lang)),
    )
    return page("left_account", lang, told, ("end=sign_out", "stay=go_back"), noun=visit.noun)


def _title(visit: Visit, one: KeptDraft) -> str:
    return visit.world.program_of(one.form).form().title.to(visit.lang)


def _sent(visit: Visit, one: Filed) -> tuple[str, str]:
    """An application by its number, and how it stands."""
    state = f"mine.filed.{one.settled.kind if one.settled else 'sent'}"
    return show_reference(one.sealed.reference), say(state, visit.lang)


def _until(visit: Visit, one: KeptDraft) -> str:
    return say("mine.draft.until", visit.lang, date=long_date(one.keep_until, visit.lang))


PAGES: Mapping[str, Callable[[Visit], Page]] = {
    "keep_draft": keep_draft, "mine": mine, "kept_draft": kept_draft, "erase_draft": erase_draft, "left_account": left_account,
}  # fmt: skip

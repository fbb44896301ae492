"""What the kiosk keeps for a person who has an account: a draft is put there, gone on with, taken away, erased."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.services import leaving, prefilling, resuming
from kiosk.services.keeping import back_to, now, signing_of
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.ports.kept import Kept, KeptDraft
    from kiosk.services.state import State


def look(visit: State) -> None:
    """See what the account keeps now."""
    if visit.world.kept is not None:
        kept, signing = visit.world.kept(), signing_of(visit)
        signing.drafts, signing.filed = kept.drafts(signing.session, now(visit)), kept.filed(signing.session)
    if visit.world.handed is not None:
        signing, handed = signing_of(visit), visit.world.handed()
        signing.deliveries = ()
        with suppress(LookupError):  # the session is over: nothing is shown of it
            signing.deliveries = handed.all(signing.session)


def offered(visit: State) -> bool:
    """Whether the application under way can be kept in an account."""
    session = visit.session
    there = session is not None and session.sealed is None and not session.kept
    return there and visit.account is not None and visit.world.kept is not None


def shown(visit: State) -> KeptDraft:
    """The draft that the page is about. Raises StopIteration where there is none: a defect."""
    return next(one for one in signing_of(visit).drafts if one.id == visit.stop.at)


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """A draft was opened by its code: with an account that is open, whether that should open it, too."""
    before = visit.session
    resuming.from_code(visit, keys)
    session = visit.session
    if visit.account is None or session is None or session is before:
        return
    session.kept = session.draft in {one.id for one in signing_of(visit).drafts}
    keep(visit, "")


def keep(visit: State, at: str) -> None:
    """« Garder dans mon compte »: first it is said what is kept, for how long, and how it is erased."""
    if offered(visit):
        visit.go(Stop("keep_draft"))


def keep_now(visit: State, at: str) -> None:
    """The person chose it."""
    session = visit.application()
    if in_account(visit, lambda kept: kept.keep(signing_of(visit).session, session.draft)):
        session.kept = True
        visit.trail.pop()
        visit.status = "said.draft_kept"


def draft(visit: State, at: str) -> None:
    """One of the drafts."""
    visit.go(Stop("kept_draft", at))


def go_on_with(visit: State, at: str) -> None:
    """On to where the person was. One whose time ended meanwhile is gone from the list."""
    id = visit.stop.at

    def opened(kept: Kept) -> None:
        found = kept.open(signing_of(visit).session, id, now(visit))
        if found is not None:
            resuming.enter(visit, found, "", kept=True)
            prefilling.offer(visit)
            visit.status = "said.resumed"
        else:
            listed(visit, "said.draft_gone")

    in_account(visit, opened)


def release(visit: State, at: str) -> None:
    """The account has it no more; its code opens it until its last day."""
    id = visit.stop.at
    if in_account(visit, lambda kept: kept.release(signing_of(visit).session, id)):
        listed(visit, "said.draft_released")


def erase(visit: State, at: str) -> None:
    """Erasing is asked about once."""
    visit.go(Stop("erase_draft", visit.stop.at))


def erase_now(visit: State, at: str) -> None:
    """The draft is destroyed at once."""
    id = visit.stop.at
    if in_account(visit, lambda kept: kept.erase(signing_of(visit).session, id)):
        listed(visit, "said.draft_erased")


def listed(visit: State, status: str) -> None:
    """Back to the list, as it stands now."""
    look(visit)
    back_to(visit, "mine")
    visit.status = status


def in_account(visit: State, deed: Callable[[Kept], object]) -> bool:
    """Do something with what is kept; where the session was ended meanwhile, nothing more opens and the visit ends."""
    try:
        if visit.world.kept is not None:
            deed(visit.world.kept())
    except LookupError:
        leaving.end(visit, "")
        return False
    return True


ACTS: Mapping[str, Callable[[State, str], None]] = {
    "keep_draft": keep, "keep_draft_now": keep_now, "kept_draft": draft, "continue_draft": go_on_with, "release_draft": release,
    "erase_draft": erase, "erase_draft_now": erase_now,
}  # fmt: skip

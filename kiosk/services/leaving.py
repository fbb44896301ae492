"""The ways out of a visit: keep and leave, end, erase; and the way back in for the next person."""

from kiosk.services import keeping, printouts, staff, wishes
from kiosk.services.state import State
from kiosk.services.stops import WELCOME, Stop


def leave(visit: State, at: str) -> None:
    """« Garder et quitter »: the code once more, or that the account has it, then the end."""
    visit.go(Stop("left" if visit.application().code else "left_account"))


def sign_out(visit: State, at: str) -> None:
    """« Fermer la session » and « Finir »: not before papers that are on their way were spoken of."""
    if not printouts.wait_for_papers(visit):
        end(visit, at)


def end(visit: State, at: str) -> None:
    """The end of the session: nothing of the person stays in the visit; the draft waits for its code."""
    at_rest = visit.stop.page == "welcome" or (visit.stop.page == "end" and visit.under == WELCOME)
    if visit.world.settings.demo and at_rest:
        visit.closed = True
    had_one = visit.session is not None
    keeping.end_session(visit)
    visit.session, visit.lang, visit.english = None, "fr", False
    wishes.forget(visit)
    staff.over(visit)
    visit.pending, visit.shown, visit.typed, visit.checked, visit.signing = {}, set(), {}, None, None
    visit.helper = ""
    visit.trail, visit.focus, visit.ended = [Stop("ended")], "", True
    printouts.end(visit)
    if had_one:
        visit.world.drafts().close()


def erase(visit: State, at: str) -> None:
    """« Effacer ma demande »: the draft's key and rows are destroyed, then the session ends."""
    visit.world.drafts().shred(visit.application().draft)
    end(visit, "")


def restart(visit: State, at: str) -> None:
    """The next person's welcome page."""
    visit.trail, visit.ended = [WELCOME], False


def again(visit: State, at: str) -> None:
    """Try the store again: the page under the trouble comes back."""
    if visit.session is not None:
        visit.world.drafts().keep(visit.session.draft, {})
    visit.trail.pop()
    visit.unavailable = ""

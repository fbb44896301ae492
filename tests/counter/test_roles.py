"""S39: which role may do what, all of it; and nothing without signing in."""

import pytest

from kiosk.faces.describe import describe
from kiosk.ports.staff import ROLES, StaffRole
from kiosk.services.counter.acts import ACTS, STEPS
from kiosk.services.counter.matrix import ACTIONS, MATRIX, Action, may
from tests.counter.desk import Desk, offered

ALLOWED = {
    "see_kiosks": "ASU", "reset_session": "AS", "end_wait": "AS", "see_calls": "AS", "answer_calls": "AS", "unlock_account": "AS",
    "check_identity": "AS", "see_queue": "AS", "read_application": "AS", "receive_document": "AS", "complete_section": "AS",
    "hand_over": "AS", "record_incident": "ASU", "see_incidents": "SU", "export_incidents": "SU", "verify_trail": "SU",
    "give_records": "AS",
}  # fmt: skip
"""The whole matrix, written a second time by hand: A agent, S supervisor, U auditor."""
LETTERS: dict[StaffRole, str] = {"agent": "A", "supervisor": "S", "auditor": "U"}
FREE = {"end", "try_again", "again"}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", ROLES)
def test_the_matrix_is_what_it_is_meant_to_be(role: StaffRole, action: Action) -> None:
    """Every role with every action; nobody who is not signed in may do any."""
    assert may(role, action) is (LETTERS[role] in ALLOWED[action])
    assert not may(None, action)


def test_every_action_is_in_the_matrix_and_asked_for_by_some_act() -> None:
    """No action is forgotten, and no act is free but the way out."""
    assert set(MATRIX) == set(ACTIONS) == set(ALLOWED)
    needed = {action for action, _ in [*ACTS.values(), *STEPS.values()]}
    assert needed == {*ACTIONS, None}
    assert {name for name, (action, _) in ACTS.items() if action is None} == FREE
    assert {name for name, (action, _) in STEPS.items() if action is None} == {"staff_sign_in", "staff_code"}


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_may_not_do_is_refused_in_words_and_written_down(desk: Desk, role: StaffRole) -> None:
    """Each act that the matrix keeps from a role, sent all the same: nothing happens but one event each."""
    visit = desk.signed_in(role)
    kept = [name for name, (action, _) in ACTS.items() if action is not None and not may(role, action)]
    assert bool(kept) is (role != "supervisor")
    for name in kept:
        visit.act(f"{name}:1")
        assert describe(visit).status == "Votre rôle ne le permet pas."
        assert visit.stop.page == "staff_home"
    assert desk.events().count("staff_refused") == len(kept)


@pytest.mark.parametrize("role", ROLES)
def test_the_first_page_offers_what_the_role_may_do(desk: Desk, role: StaffRole) -> None:
    """And nothing else; each row opens."""
    visit = desk.signed_in(role)
    rows = [id for id in offered(describe(visit)) if id != "end"]
    assert rows == [name for name in ("kiosks", "calls", "queue", "deliveries", "accounts", "records",
                                     "incidents", "new_incident", "trail") if may(role, ACTS[name][0] or "see_queue")]  # fmt: skip
    for row in rows:
        visit.act(row)
        assert visit.stop.page != "staff_home", row
        describe(visit)
        visit.back()


def test_nobody_does_anything_before_both_steps(desk: Desk) -> None:
    """Every act but the way out is refused; nothing is read or written but that."""
    desk.send()
    visit = desk.visit()
    for name in set(ACTS) - FREE:
        visit.act(f"{name}:7H4K9MTRC")
        assert visit.stop.page == "staff_sign_in"
    assert desk.events().count("staff_refused") == len(ACTS) - len(FREE)
    assert visit.session is None


def test_no_act_of_a_citizen_is_an_act_of_the_counter(desk: Desk) -> None:
    """No application begins here, and no draft is opened."""
    visit = desk.signed_in("agent")
    for name in ("begin", "start:older_workers", "resume", "erase", "sign_in", "programs"):
        with pytest.raises(KeyError):
            visit.act(name)

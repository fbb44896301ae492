"""Which role may do what, as data. Nothing at the counter is done without being asked for here."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from kiosk.ports.staff import StaffRole

Action: TypeAlias = Literal[
    "see_kiosks", "reset_session", "end_wait", "see_calls", "answer_calls", "unlock_account", "check_identity", "see_queue",
    "read_application", "receive_document", "complete_section", "hand_over", "record_incident", "see_incidents", "export_incidents",
    "verify_trail", "give_records",
]  # fmt: skip
ACTIONS: tuple[Action, ...] = get_args(Action)
COUNTER: frozenset[StaffRole] = frozenset(("agent", "supervisor"))
WATCH: frozenset[StaffRole] = frozenset(("supervisor", "auditor"))
EVERYBODY: frozenset[StaffRole] = COUNTER | WATCH
MATRIX: Mapping[Action, frozenset[StaffRole]] = {
    "see_kiosks": EVERYBODY,
    "reset_session": COUNTER,
    "end_wait": COUNTER,
    "see_calls": COUNTER,
    "answer_calls": COUNTER,
    "unlock_account": COUNTER,
    "check_identity": COUNTER,
    "see_queue": COUNTER,
    "read_application": COUNTER,
    "receive_document": COUNTER,
    "complete_section": COUNTER,
    "hand_over": COUNTER,
    "give_records": COUNTER,
    "record_incident": EVERYBODY,
    "see_incidents": WATCH,
    "export_incidents": WATCH,
    "verify_trail": WATCH,
}
"""Whoever audits sees no application; whoever serves people does not read the register of incidents."""


def may(role: StaffRole | None, action: Action) -> bool:
    """Whether somebody of that role may; nobody who is not signed in may do anything."""
    return role is not None and role in MATRIX[action]

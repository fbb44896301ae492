"""Codes of an application on the person's own telephone, in the place of the card's: taken up, used, given up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.forms.problems import Problem
from kiosk.services import choosing
from kiosk.services.elsewhere import standing
from kiosk.services.keeping import now, own, refuse, signing_of, store, take, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from kiosk.services.state import State


def enrol(visit: State, at: str) -> None:
    """A key for the application: in force once the application shows the right digits."""
    signing = signing_of(visit)
    signing.app_key, signing.app_address = store(visit).second.enrol(own(visit).id)
    signing.app_squares = visit.world.papers().squares(signing.app_address)
    visit.go(Stop("enrol"), "#app_code")


def from_enrol(visit: State, keys: tuple[str, ...]) -> None:
    """The digits that it shows now."""
    if wanting(visit, "#app_code"):
        return
    if store(visit).second.enrolled(own(visit).id, take(visit, "#app_code").strip(), now(visit)):
        choosing.changed(visit, "said.app_on")
        signing_of(visit).app_key = signing_of(visit).app_address = ""
        signing_of(visit).app_squares = ()
    else:
        refuse(visit, "#app_code", Problem("APP"))


def drop(visit: State, at: str) -> None:
    """No application any more: the card stays."""
    store(visit).second.drop(own(visit).id, now(visit))
    choosing.changed(visit, "said.app_off")


STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {"enrol": from_enrol}
ACTS: Mapping[str, Callable[[State, str], None]] = {"enrol": standing(enrol), "drop_app": standing(drop)}

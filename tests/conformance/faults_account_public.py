"""Faults of a public computer."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from kiosk.faces.describe import signing as pages
from kiosk.faces.describe.fields import box
from kiosk.faces.describe.page import Block
from kiosk.services import account, signing_in
from kiosk.services.state import State
from kiosk.services.visit import Visit
from tests.conformance.rows import fault


@fault("S12", "K22")
@contextmanager
def one_sign_in_opens_every_service() -> Iterator[None]:
    """A service opens at once."""
    with patch.object(account, "_guarded", account._open):
        yield


@fault("S12", "K22")
@contextmanager
def the_password_alone_opens_a_service() -> Iterator[None]:
    """The answer is not looked at."""

    def passed(visit: State, tried: object, key: str, code: str) -> bool:
        return True

    with patch.object(account, "passed", passed):
        yield


@fault("S12", "K22")
@contextmanager
def the_boxes_stand_on_a_public_computer_too() -> Iterator[None]:
    """Anybody could tick them."""

    def always(visit: Visit, what: str) -> tuple[Block, ...]:
        return (box(visit, f"#trust_{what}", what, must=False),)

    with patch.object(pages, "_trust", always):
        yield


@fault("S12", "K22")
@contextmanager
def a_box_that_is_not_there_is_believed() -> Iterator[None]:
    """What was sent for it counts."""
    sound = signing_in.from_code

    def believing(visit: State, keys: tuple[str, ...]) -> None:
        sound(visit, keys)
        if visit.signing is not None:
            visit.signing.public = visit.typed.get("#public", "yes") == "yes"

    with patch.dict("kiosk.services.accounts.STEPS", {"sign_in": believing}):
        yield

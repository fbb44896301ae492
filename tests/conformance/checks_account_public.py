"""A public computer: nothing is opened without the question and the password, and nothing is remembered (S12)."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from kiosk.cli import GRAMMAR
from kiosk.faces.describe import describe
from kiosk.keys import KEYS
from kiosk.ports.audit import SERVICES
from kiosk.services.comfort import Comfort
from kiosk.services.dossier.door import READ
from kiosk.services.visit import Visit
from kiosk.settings import Settings
from tests.conformance.rows import row
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import accounts, controls, fill, sign_in, with_rose
from tests.services.tiny import Tiny


def _begun() -> Visit:
    visit = Visit(world((Tiny(),)))
    with_rose(visit, verified=True)
    visit.act("begin")
    return visit


def _steps(visit: Visit) -> Iterator[None]:
    """The four steps of a sign-in, one after the other."""
    visit.act("sign_in")
    for typed in ({"user_code": ROSE.code}, {"password": ROSE.password}, {"answer": ROSE.answers["first_bicycle"]}):
        yield
        fill(visit, **typed)
    yield


@row("S12", "K22")
def each_of_the_eight_services_asks_for_question_and_password_each_time() -> None:
    """Neither alone opens it, and what was opened before opens nothing else."""
    visit = _begun()
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    assert len(SERVICES) == 8
    for service in SERVICES:
        accounts(visit).tries.clear()  # failures bring waits: that is another row
        visit.act(f"service:{service}")
        assert set(controls(describe(visit))) == {"#answer", "#password"}, service
        assert fill(visit, answer=ROSE.answers["first_bicycle"], password="not this one").id == "again"
        assert fill(visit, answer="not this one", password=ROSE.password).id == "again"
        assert fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password).id == (
            "programs" if service == "apply" else service if service in READ else "service"
        )
        visit.back()


@row("S12", "K22")
def no_step_of_a_sign_in_has_a_box_and_none_is_believed() -> None:
    """What a face sends for a box that is not there changes nothing."""
    visit = _begun()
    for _ in _steps(visit):
        assert not [key for key, control in controls(describe(visit)).items() if control.role == "box"], visit.stop.page
        for key in ("#public", "#trust_question", "#trust_code"):
            visit.enter(key, "" if key == "#public" else "yes")
    assert fill(visit, card=accounts(visit).held[ROSE.code].card[0]).id == "my_file"
    assert visit.signing is not None
    assert visit.signing.public
    assert not accounts(visit).devices.held


@row("K22")
def nothing_at_the_kiosk_turns_it_off() -> None:
    """It is on at the start, after an end and after a reset; no key of the table, no argument and no setting of a person changes it."""
    assert not Settings(data=Path(), key_file=Path()).private_terminal
    for typed, _ in GRAMMAR:
        assert not {"private", "public"} & set(typed.replace("-", " ").lower().split()), typed
    assert not [key.id for key in KEYS if "public" in key.id or "private" in key.id]
    assert not [one.name for one in fields(Comfort) if "public" in one.name or "private" in one.name]
    visit = _begun()
    for ending in ("end", "restart", "begin"):
        visit.act(ending)
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    assert visit.signing is not None
    assert visit.signing.public

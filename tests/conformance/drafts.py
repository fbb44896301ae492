"""A kiosk with its real store, whose people come one after the other, each in a process of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page
from kiosk.ports.accounts import NewAccount
from kiosk.services.visit import Visit
from storage.store import Store
from tests.accounts_desk import AT, ROSE, folder, somebody
from tests.services.fakes import StoppedClock, world
from tests.services.hands import fill
from tests.services.tiny import Tiny
from tests.storage.support import store_in

OTHER = somebody("autre.personne")


@dataclass
class House:
    """The data folder, the day it is, and everybody's cards."""

    data: Path
    clock: StoppedClock = field(default_factory=lambda: StoppedClock(AT))
    cards: dict[str, list[str]] = field(default_factory=dict)

    @contextmanager
    def process(self) -> Iterator[tuple[Visit, Store]]:
        """The next one, at its welcome page: what the one before held in memory is gone, however it ended."""
        with store_in(self.data) as store:
            ports = {
                "drafts": lambda: store.drafts,
                "accounts": lambda: store.accounts,
                "kept": lambda: store.kept,
                "dossier": lambda: store.dossier,
            }
            yield Visit(replace(world((Tiny(),)), clock=self.clock, **ports)), store

    def pass_days(self, days: int) -> None:
        """Time goes by."""
        self.clock.moment += timedelta(days=days)


@contextmanager
def house() -> Iterator[House]:
    """Rose and somebody else have accounts; nobody is there."""
    with folder() as where:
        made = House(where)
        with made.process() as (_, store):
            for one in (ROSE, OTHER):
                made.cards[one.code] = list(store.accounts.create(one, AT)[1])
        yield made


def sign_in(made: House, visit: Visit, who: NewAccount = ROSE) -> Page:
    """Through the four steps, from the welcome page."""
    for act in ("begin", "sign_in"):
        visit.act(act)
    fill(visit, user_code=who.code)
    fill(visit, password=who.password)
    _answer(visit, who)
    return fill(visit, card=made.cards[who.code].pop(0))


def again(visit: Visit, who: NewAccount = ROSE) -> Page:
    """Question and password once more."""
    assert visit.signing is not None
    return fill(visit, answer=who.answers[visit.signing.question], password=who.password)


def _answer(visit: Visit, who: NewAccount) -> None:
    assert visit.signing is not None
    fill(visit, answer=who.answers[visit.signing.question])


def begin(visit: Visit, *, keep: bool) -> str:
    """An application with one answer, kept in the account or not; its code."""
    if visit.account is not None:
        visit.act("service:apply")
        again(visit)
    else:
        visit.act("begin")
        visit.act("programs")
    for act in ("program:tiny", "start:tiny", *(("keep_draft", "keep_draft_now") if keep else ()), "noted"):
        visit.act(act)
    assert visit.enter("event", "dismissal")
    return visit.application().code


def resume(visit: Visit, code: str) -> Page:
    """Type a code."""
    for act in ("begin", "resume"):
        visit.act(act)
    return fill(visit, code=code)


def offers(page: Page) -> set[str]:
    """The acts of a page that lead to a draft."""
    rows = (row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows)
    return {act for act in (*rows, *(one.id for one in page.actions)) if act.partition(":")[0] in ("mine", "kept_draft", "continue_draft")}


def listed(visit: Visit, who: NewAccount = ROSE) -> set[str]:
    """The drafts that the account lists, behind question and password."""
    visit.act("mine")
    again(visit, who)
    return {act for act in offers(describe(visit)) if act.startswith("kept_draft:")}


def rows(store: Store) -> list[int]:
    """How much the database holds of drafts: themselves, their answers, their places in accounts."""
    with store.work(write=False) as work:
        ask = work.session.connection().exec_driver_sql
        return [int(ask(f"SELECT count(*) FROM {table}").scalar_one()) for table in ("drafts", "entries", "account_drafts")]

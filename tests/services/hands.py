"""What a person does with accounts, by acts alone; shared by the tests of every face."""

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Lines, Page, Words
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE, MemoryAccounts
from tests.services.dossier import MemoryDossier
from tests.services.fakes import OPENING


def with_rose(visit: Visit, *, verified: bool = False) -> tuple[str, ...]:
    """Rose has an account already; the codes of her card."""
    id, card = accounts(visit).create(ROSE, OPENING)
    accounts(visit).held[id].verified = verified
    return card


def accounts(visit: Visit) -> MemoryAccounts:
    """Where the fake keeps them."""
    assert visit.world.accounts is not None
    kept = visit.world.accounts()
    assert isinstance(kept, MemoryAccounts)
    return kept


def file(visit: Visit) -> MemoryDossier:
    """The file that the fake opens to whoever is signed in."""
    assert visit.world.dossier is not None
    found = visit.world.dossier()
    assert isinstance(found, MemoryDossier)
    return found


def open_service(visit: Visit, service: str) -> Page:
    """A service, behind question and password; its page."""
    visit.act(f"service:{service}")
    return fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)


def controls(page: Page) -> dict[str, Control]:
    """The controls of a page, by key."""
    return {block.key: block for block in page.blocks if isinstance(block, Control)}


def words(page: Page) -> str:
    """All the words of a page but what stands in its controls."""
    rows = [f"{row.name} {row.state} {' '.join(row.detail)}" for block in page.blocks if isinstance(block, Lines) for row in block.rows]
    told = [block.text for block in page.blocks if isinstance(block, Words)]
    asked = [f"{control.ask} {control.hint}" for control in controls(page).values()]
    return "\n".join([page.title, page.place, *told, *asked, *rows])


def answered(visit: Visit) -> Visit:
    """Every question of the tiny program is answered, one page after the other."""
    visit.enter("event", "dismissal")
    visit.go_on(["event"])
    visit.act("continue")
    for key, raw in (("last_name", "Côté"), ("years", "30")):
        visit.enter(key, raw)
    visit.go_on(["last_name", "years", "more"])
    return visit


def fill(visit: Visit, **typed: str) -> Page:
    """Type into the controls of the page, then go on."""
    keys = list(controls(describe(visit)))
    for name, text in typed.items():
        assert f"#{name}" in keys, (name, keys)
        visit.enter(f"#{name}", text)
    visit.go_on(keys)
    return describe(visit)


def register(visit: Visit) -> tuple[str, ...]:
    """Rose makes an account; the codes of her card."""
    visit.act("register")
    fill(visit, accepted="yes")
    fill(visit, first_name=ROSE.first_name, last_name=ROSE.last_name)
    fill(visit, new_code=ROSE.code)
    fill(visit, new_password=ROSE.password)
    fill(visit, new_password_again=ROSE.password)
    fill(visit, sentence=ROSE.sentence)
    for question, answer in ROSE.answers.items():
        visit.act(f"ask:{question}")
        fill(visit, new_answer=answer)
    assert describe(visit).id == "register_email"
    fill(visit)
    assert describe(visit).id == "card"
    assert visit.signing is not None
    card = visit.signing.card
    visit.act("card_noted")
    visit.act("link_later")
    assert describe(visit).id == "registered"
    return card


def sign_in(visit: Visit, code: str) -> Page:
    """Through the four steps."""
    visit.act("sign_in")
    fill(visit, user_code=ROSE.code)
    fill(visit, password=ROSE.password)
    fill(visit, answer=next(iter(ROSE.answers.values())))
    return fill(visit, card=code)

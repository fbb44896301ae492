"""What every service of a file has in common: noted, headed, private, opened for its own person only; by acts alone."""

import pytest

from kiosk.faces.describe import describe
from kiosk.ports.audit import SERVICES as EIGHT
from kiosk.ports.dossier import Aid, Role, Standing
from kiosk.services.dossier.applies import why_not
from kiosk.services.dossier.door import READ
from kiosk.services.visit import Visit
from kiosk.words import known
from tests.services.dossier_content import AS_OF, beneficiary
from tests.services.fakes import world
from tests.services.hands import accounts, file, open_service, words
from tests.services.test_dossier_payments import come, rows
from tests.services.tiny import Tiny

SERVICES = sorted(READ)
ROLES: tuple[Role, ...] = ("beneficiary", "debtor", "newcomer")
AIDS: tuple[Aid, ...] = ("social_assistance", "social_solidarity", "older_workers", "")


@pytest.fixture
def visit() -> Visit:
    """Rose, at the list of services; her file is that of a beneficiary who owes an amount."""
    made = Visit(world((Tiny(),)))
    beneficiary(file(made))
    return come(made)


@pytest.mark.parametrize("service", SERVICES)
def test_each_service_is_noted_headed_and_private(visit: Visit, service: str) -> None:
    """In English the notice is recalled by one line, in French there is nothing to recall; both say of which day the file is."""
    french = open_service(visit, service)
    assert french.id == service
    assert french.private
    assert words(french).count("Dossier connu au 12 avril 2013.") == 1
    assert "de bonne foi" not in words(french)
    visit.lang, visit.english = "en", True
    english = describe(visit)
    assert words(english).count("English: confirmed in good faith.") == 1
    assert words(english).count("Your file as of April 12, 2013.") == 1
    assert file(visit).opened == [service]


def test_on_a_terminal_of_ones_own_each_view_is_noted_all_the_same(visit: Visit) -> None:
    """One sign-in opens every service; the trail has each of them, and each time."""
    assert visit.signing is not None
    visit.signing.public = False
    for service in (*SERVICES, "payments"):
        visit.act(f"service:{service}")
        assert describe(visit).id == service
        visit.back()
    assert file(visit).opened == [*SERVICES, "payments"]


def test_applying_is_noted_like_the_other_services(visit: Visit) -> None:
    """The trail knows the eight of them, whoever has a file and whoever has none."""
    assert set(EIGHT) == {*SERVICES, "apply"}
    for whose in (file(visit).whose, None):
        file(visit).whose = whose
        assert open_service(visit, "apply").id == "programs"
        visit.back()
    assert file(visit).opened == ["apply", "apply"]


def test_an_account_without_a_file_is_told_before_and_after(visit: Visit) -> None:
    """Beside the service, and on its page; papers can be handed in all the same."""
    file(visit).whose = None
    open_service(visit, "slips")
    assert visit.stop.more == "no_file"
    visit.back()
    assert [row for row in rows(describe(visit)) if row.startswith("Paiements")] == ["Paiements Aucun dossier lié"]
    assert [row for row in rows(describe(visit)) if row.startswith("Envoyer")] == ["Envoyer des documents "]


def test_a_session_that_was_ended_elsewhere_opens_nothing(visit: Visit) -> None:
    """Neither is it noted as opened."""
    assert visit.signing is not None
    visit.signing.public = False
    accounts(visit).sessions.end(visit.signing.session)
    visit.act("service:payments")
    assert visit.signing is None or visit.account is None
    assert file(visit).opened == []


@pytest.mark.parametrize("aid", AIDS)
@pytest.mark.parametrize("roles", [(one,) for one in ROLES] + [("beneficiary", "debtor"), ("debtor", "newcomer")])
def test_each_standing_opens_what_concerns_it_and_says_why_not(roles: tuple[Role, ...], aid: Aid) -> None:
    """Payments and slips: who receives assistance; repayment: who owes; the rest: who has a file. Each reason has words in both places."""
    standing = Standing(roles, aid, None, AS_OF)
    found = {service: why_not(service, standing) for service in SERVICES}
    filed = set(roles) != {"newcomer"}
    assert (found["payments"] == "") == ("beneficiary" in roles)
    assert (found["slips"] == "") == ("beneficiary" in roles and aid != "older_workers")
    assert (found["repayment"] == "") == ("debtor" in roles)
    assert (found["messages"] == "") == (found["dates"] == "") == filed
    assert found["notifications"] == found["send_documents"] == ""
    for why in set(found.values()) - {""}:
        for word in (f"service.state.{why}", f"dossier.none.{why}", f"dossier.none.{why}.then"):
            assert known(word), word

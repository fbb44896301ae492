"""What the kiosk keeps for a person: a draft in an account, chosen, found again, taken out, erased; by acts alone."""

from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.formats import long_date
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import MemoryDrafts, StoppedClock, world
from tests.services.hands import accounts, fill, sign_in, with_rose, words
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """Rose, signed in, at the code of an application that she has just begun."""
    made = Visit(world((Tiny(),)))
    made.act("begin")
    with_rose(made)
    return come(made)


def come(visit: Visit) -> Visit:
    """Rose signs in and begins an application."""
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    visit.act("service:apply")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    for act in ("program:tiny", "start:tiny"):
        visit.act(act)
    return visit


def back(visit: Visit) -> Visit:
    """Everybody leaves, and Rose comes again and signs in."""
    for act in ("end", "restart", "begin"):
        visit.act(act)
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    return visit


def acts(visit: Visit) -> list[str]:
    """What the page offers."""
    page = describe(visit)
    return [one.id for one in page.actions]


def opened(visit: Visit) -> str:
    """Question and password before what is kept; the page that follows."""
    visit.act("mine")
    assert describe(visit).id == "again"
    return fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password).id


def kept(visit: Visit) -> Visit:
    """The person reads what is kept and chooses it; then gives one answer."""
    visit.act("keep_draft")
    visit.act("keep_draft_now")
    visit.act("noted")
    visit.enter("event", "dismissal")
    return visit


def test_nothing_is_kept_in_an_account_that_was_not_chosen(visit: Visit) -> None:
    """The most confidential choice stands first; whoever reads and says no, or never looks, has a code only."""
    visit.act("keep_draft")
    assert describe(visit).focus == "stay"
    visit.act("stay")
    visit.act("noted")
    assert "commencée" not in words(describe(back(visit)))


def test_it_is_told_what_is_kept_how_long_and_how_it_is_erased(visit: Visit) -> None:
    """Before the choice, in the words of the page."""
    visit.act("keep_draft")
    told = words(describe(visit))
    last = long_date(visit.application().keep_until, "fr")
    for fact in ("La borne garde vos réponses", "pas même un agent", f"effacé après le {last}", "F10", "Gérer mon compte"):
        assert fact in told


def test_after_the_next_sign_in_the_person_goes_on(visit: Visit) -> None:
    """The draft is the first thing of « Mon dossier »; behind question and password it opens where it was."""
    back(kept(visit))
    assert "Mon formulaire commencé" in words(describe(visit))
    assert opened(visit) == "mine"
    visit.act("kept_draft:d1")
    visit.act("continue_draft")
    assert describe(visit).id == "tasks"
    assert visit.application().answers.value("event") == "dismissal"
    visit.open("where")
    assert "code de reprise" not in words(describe(visit)), "a code that is not known is not shown"
    visit.back()
    visit.act("leave")
    assert describe(visit).id == "left_account"


def test_a_guest_and_a_draft_in_the_account_already_are_not_offered_it(visit: Visit) -> None:
    """Only what can be chosen is on the page; an act that stands on no page does nothing."""
    visit.act("keep_draft")
    visit.act("keep_draft_now")
    assert "keep_draft" not in acts(visit)
    assert "Votre compte rouvre aussi vos réponses." in words(describe(visit))
    guest = Visit(world((Tiny(),)))
    for act in ("begin", "programs", "program:tiny", "start:tiny"):
        guest.act(act)
    assert "keep_draft" not in acts(guest)
    guest.act("keep_draft")
    assert describe(guest).id == "resume_code"


def begun_without_an_account(visit: Visit) -> str:
    """A guest begins an application and leaves; its code."""
    for act in ("end", "restart", "begin", "programs", "program:tiny", "start:tiny"):
        visit.act(act)
    code = visit.application().code
    visit.act("noted")
    visit.enter("event", "dismissal")
    return code


def resumed(visit: Visit, code: str) -> None:
    """Signed in, the person opens a draft by its code."""
    back(visit).act("service:apply")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    assert "Reprendre une demande" in words(describe(visit))
    visit.act("resume")
    visit.enter("#code", code)
    visit.go_on(["#code"])


def test_a_draft_begun_before_signing_in_is_moved_into_the_account_by_its_code(visit: Visit) -> None:
    """It is asked about at once, the most confidential choice first; kept, the next sign-in goes on with it without the code."""
    resumed(visit, begun_without_an_account(visit))
    assert (describe(visit).id, describe(visit).focus) == ("keep_draft", "stay")
    visit.act("keep_draft_now")
    assert describe(visit).id == "tasks"
    assert [stop.page for stop in visit.trail] == ["welcome", "my_file", "tasks"]
    draft = visit.application().draft
    back(visit)
    opened(visit)
    visit.act(f"kept_draft:{draft}")
    visit.act("continue_draft")
    assert visit.application().answers.value("event") == "dismissal"


def test_a_draft_opened_by_its_code_stays_out_of_the_account_unless_it_is_chosen(visit: Visit) -> None:
    """Or where nobody is signed in; and what the account has already is not asked about again."""
    code = begun_without_an_account(visit)
    resumed(visit, code)
    visit.act("stay")
    assert describe(visit).id == "tasks"
    back(visit)
    assert "commencée" not in words(describe(visit))
    resumed(visit, code)
    visit.act("keep_draft_now")
    resumed(visit, code)
    assert describe(visit).id == "tasks"
    for act in ("end", "restart", "begin", "resume"):
        visit.act(act)
    visit.enter("#code", code)
    visit.go_on(["#code"])
    assert describe(visit).id == "tasks"


@pytest.mark.parametrize("how", ["release_draft", "erase_draft"])
def test_it_is_taken_out_or_erased_from_the_account(visit: Visit, how: str) -> None:
    """Taken out, the code is left; erased, nothing is. The list says so at once."""
    code = visit.application().code
    back(kept(visit))
    opened(visit)
    visit.act("kept_draft:d1")
    visit.act(how)
    if how == "erase_draft":
        assert describe(visit).focus == "stay"
        visit.act("erase_draft_now")
    assert describe(visit).id == "mine"
    assert "Rien de commencé" in words(describe(visit))
    assert (visit.world.drafts().open(code, visit.world.clock.now()) is None) == (how == "erase_draft")


def test_the_account_itself_stands_there_with_what_cannot_be_erased(visit: Visit) -> None:
    """From the account, which was opened with question and password already; why the log stays is said."""
    back(visit)
    visit.act("account")
    fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
    visit.act("mine")
    assert describe(visit).id == "mine"
    assert "Fermer mon compte" in words(describe(visit))
    assert "Le journal ne s’efface pas" in words(describe(visit))


def test_a_session_that_was_ended_elsewhere_opens_nothing_more(visit: Visit) -> None:
    """The visit ends, and no page of the draft is shown."""
    back(kept(visit))
    opened(visit)
    visit.act("kept_draft:d1")
    accounts(visit).open.held.clear()
    visit.act("continue_draft")
    assert describe(visit).id == "ended"
    assert visit.session is None


def test_one_whose_time_ended_is_gone_from_the_list(visit: Visit) -> None:
    """The day after its last."""
    keep_until = kept(visit).application().keep_until
    clock, held = visit.world.clock, visit.world.drafts()
    assert isinstance(clock, StoppedClock)
    assert isinstance(held, MemoryDrafts)
    clock.moment += keep_until - clock.now().date() + timedelta(days=1)
    assert "commencée" not in words(describe(back(visit)))

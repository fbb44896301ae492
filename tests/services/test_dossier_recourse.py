"""What can be done against a decision, by acts alone: until when, the request that is sent once, the letter that is not sent."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.account.request import REQUESTS
from kiosk.faces.describe import describe
from kiosk.forms.journey import walk
from kiosk.ports.dossier import Letter
from kiosk.ports.kept import Later
from kiosk.services.dossier import letter_papers
from kiosk.services.dossier.requests import REQUEST
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import MemoryDrafts, MemoryKept
from tests.services.hands import accounts, file, fill, words
from tests.services.letters import DECISION, NOTICE, reader

WHY = "Je n’avais pas cet argent.\nVoici pourquoi."


def contesting(one: Letter = DECISION) -> Visit:
    """At the page of what can be done against a decision."""
    visit = reader(one)
    visit.act(f"letter:{one.heading.id}")
    visit.act("recourse")
    assert describe(visit).id == "recourse"
    return visit


def plain(visit: Visit) -> str:
    """All the words of the page, blanks as a keyboard has them."""
    return words(describe(visit)).replace("\u00a0", " ")


def drafts(visit: Visit) -> MemoryDrafts:
    """Where the fake keeps what was sent."""
    found = visit.world.drafts()
    assert isinstance(found, MemoryDrafts)
    return found


def actions(visit: Visit) -> list[str]:
    """The buttons of the page."""
    return [action.id for action in describe(visit).actions]


def test_a_decision_says_at_once_until_when_it_can_be_contested() -> None:
    """Before its text; a letter against which nothing can be asked offers nothing."""
    visit = reader(DECISION, NOTICE)
    visit.act("letter:L1")
    assert "Demandez une révision au plus tard le 4 juillet 2013 : dans 80 jours." in plain(visit)
    assert actions(visit) == ["recourse"]
    visit.back()
    visit.act("letter:L2")
    assert actions(visit) == []


@pytest.mark.parametrize(
    ("recourse", "notified", "said"),
    [
        ("review", date(2013, 4, 5), "Dernier jour : le 4 juillet 2013, dans 80 jours."),
        ("reconsideration", date(2013, 4, 5), "Dernier jour : le 6 mai 2013, dans 21 jours."),
        ("reconsideration", date(2013, 4, 5), "Le délai finit le 5 mai 2013. Les bureaux sont fermés ce jour-là"),
        ("tribunal", date(2013, 4, 5), "Dernier jour : le 4 juin 2013, dans 50 jours."),
        ("tribunal", date(2013, 2, 11), "Le dernier jour était le 12 avril 2013 : en retard de 3 jours."),
        ("tribunal", date(2013, 2, 11), "peut accepter une demande en retard"),
        ("review", date(2013, 1, 15), "Dernier jour : le 15 avril 2013, aujourd’hui."),
        ("review", None, "La borne ne connaît pas le dernier jour."),
        ("review", None, "Le délai est de 90 jours, à partir du lendemain du jour où l’avis vous est parvenu."),
        ("reconsideration", date(2013, 4, 5), "La réponse du Ministère est finale"),
    ],
)  # fmt: skip
def test_the_last_day_is_computed_and_explained(recourse: str, notified: date | None, said: str) -> None:
    """From the day of the notice; where that is not known, from when it counts."""
    assert said in plain(contesting(replace(DECISION, recourse=recourse, notified=notified)))


def test_a_request_is_received_under_a_number_and_lands_with_what_was_sent() -> None:
    """In the person's own words, with the decision, the day of the notice, the name and the file's number; nothing typed stays."""
    visit = contesting()
    visit.act("request")
    assert "Avis de décision : somme versée en trop" in plain(visit)
    page = fill(visit, request=WHY)
    assert (page.id, page.status) == ("request_sent", "Votre demande est reçue.")
    (sealed,) = drafts(visit).sent.values()
    said = {place.key: place.value for place in walk(REQUESTS.form(), sealed.answers).path}
    assert said == {
        "recourse": "review", "decision": DECISION.heading.title, "letter": "L1", "decided_on": "2013-04-02", "notified_on": "2013-04-05",
        "last_name": ROSE.last_name, "first_name": ROSE.first_name, "file_number": "ABCD12345678", "request": WHY,
    }  # fmt: skip
    assert REQUEST not in visit.typed
    assert visit.world.program_of(sealed.form) is REQUESTS
    paper = letter_papers.receipt(visit, sealed.reference)
    assert "Je n’avais pas cet argent." in [block.fr[0] for block in paper.blocks]


def test_a_request_is_sent_once_and_told_from_then_on() -> None:
    """The decision says that it was contested; after a withdrawal it can be contested again."""
    visit = contesting()
    visit.act("request")
    fill(visit, request=WHY)
    visit.back()
    assert describe(visit).id == "recourse"
    assert actions(visit) == []
    assert "Demande reçue le 15 avril 2013" in plain(visit)
    assert visit.signing is not None
    assert visit.world.kept is not None
    kept = visit.world.kept()
    assert isinstance(kept, MemoryKept)
    kept.since[visit.signing.filed[0].sealed.reference] = [Later("withdrawn", visit.world.clock.now())]
    from kiosk.services import mine

    mine.look(visit)
    assert actions(visit) == ["request"]


@pytest.mark.parametrize("wrong", ["", "   ", "x" * 4001, "a\x1bb"])
def test_what_cannot_be_sent_is_said_at_its_field(wrong: str) -> None:
    """Nothing, too much, a sign that commands; nothing is sent."""
    visit = contesting()
    visit.act("request")
    page = fill(visit, request=wrong)
    assert page.id == "request"
    assert page.error
    assert not drafts(visit).sent


def test_the_kiosk_sends_nothing_to_the_tribunal() -> None:
    """It makes a letter with the person's words, to be signed and sent, and says so."""
    visit = contesting(replace(DECISION, recourse="tribunal"))
    visit.act("request")
    assert "n’envoie rien au Tribunal" in plain(visit)
    assert fill(visit, request=WHY).id == "tribunal_letter"
    assert "La borne n’a rien envoyé au Tribunal." in plain(visit)
    assert "Voici pourquoi." in plain(visit)
    assert not drafts(visit).sent
    paper = letter_papers.tribunal(visit, "L1")
    assert "Voici pourquoi." in [block.fr[0] for block in paper.blocks]


def test_a_session_that_was_ended_elsewhere_sends_nothing() -> None:
    """The visit ends."""
    visit = contesting()
    visit.act("request")
    accounts(visit).sessions.held.clear()
    fill_ended(visit)
    assert visit.account is None
    assert not drafts(visit).sent


def fill_ended(visit: Visit) -> None:
    """Type and go on, where the page is gone afterwards."""
    visit.enter(REQUEST, WHY)
    visit.go_on([REQUEST])


def test_a_store_that_is_full_keeps_what_was_written() -> None:
    """It is said; a later try sends it once."""
    visit = contesting()
    visit.act("request")
    drafts(visit).broken = "full_disk"
    fill_ended(visit)
    assert describe(visit).id == "store"
    drafts(visit).broken = ""
    visit.back()
    assert visit.typed[REQUEST] == WHY
    assert fill(visit).id == "request_sent"
    assert len(drafts(visit).sent) == 1
    assert file(visit).opened == ["messages"]

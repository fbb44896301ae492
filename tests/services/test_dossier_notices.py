"""Notifications, by acts alone: switched on and off by the person, told on the first page; a message says nothing of a file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.faces.describe import describe
from kiosk.ports.dossier import Event, Letter, Notices, Payment, Standing
from kiosk.ports.records import Removed, Wish
from kiosk.services.dossier.news import counted
from kiosk.services.dossier.notifying import AWAY, Told, tell, topic_of
from kiosk.services.visit import Visit
from tests.services.accounts import ROSE
from tests.services.fakes import MemoryMailer, world
from tests.services.hands import accounts, file, open_service, sign_in, with_rose, words
from tests.services.letters import DECISION, THREE, TODAY, rows
from tests.services.tiny import Tiny

ADDRESS = "rose@exemple.ca"
ALL = Wish(ADDRESS, "fr", Notices(letters=True, payments=True, dates=True), frozenset(("letters", "payments", "dates")))


def due(days: int, *, done: bool = False) -> Event:
    """Documents are wanted on that day from today."""
    return Event(f"E{days}", "documents", TODAY + timedelta(days=days), None, "", "", done)


def inside(*letters: Letter, email: str = ADDRESS, mail: bool = True) -> Visit:
    """Rose is signed in and stands on her first page."""
    visit = Visit(world((Tiny(),)))
    if not mail:
        object.__setattr__(visit.world, "mailer", None)
    card = with_rose(visit, verified=True)
    held = next(iter(accounts(visit).held.values()))
    held.new = replace(ROSE, email=email)
    file(visit).letters = letters
    visit.act("begin")
    sign_in(visit, card[0])
    assert describe(visit).id == "my_file"
    return visit


def test_the_first_page_tells_what_is_new_until_it_is_read() -> None:
    """Letters that are not read, days within a week on which something is due; after reading, fewer."""
    visit = inside(*THREE)
    assert "1 lettre non lue. 1 date d’ici 7 jours." in words(describe(visit))
    open_service(visit, "messages")
    visit.act("letter:L1")
    visit.back()
    visit.back()
    told = words(describe(visit))
    assert "non lue" not in told
    assert "1 date d’ici 7 jours." in told


def test_a_day_counts_once_and_only_when_it_is_near_and_still_to_come() -> None:
    """Today and the seventh day are near; what is done, what is over and what is further away is not told."""
    near = counted((), [due(days) for days in (-1, 0, 7, 8)] + [due(3, done=True)], TODAY)
    assert (near.unread, near.near) == (0, 2)
    assert counted((DECISION.heading,), [due(3)], TODAY).near == 1


def test_nothing_new_is_no_line() -> None:
    """Nor is there one for somebody whose account has no file."""
    assert "lues" not in words(describe(inside()))
    visit = inside(*THREE)
    file(visit).whose = None
    for act in ("end", "restart", "begin"):
        visit.act(act)
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    assert "non lue" not in words(describe(visit))


def test_each_notification_is_switched_by_its_row_and_kept() -> None:
    """The page stays, its row says so once, and the first page obeys at once."""
    visit = inside(*THREE)
    page = open_service(visit, "notifications")
    assert "r•••@exemple.ca" in words(page)
    assert [state for _, _, state in rows(page)] == ["Non", "Non", "Non", "Oui"]
    for act, wanted in (
        ("letters", Notices(letters=True)), ("dates", Notices(letters=True, dates=True)), ("letters", Notices(dates=True)),
        ("payments", Notices(payments=True, dates=True)), ("here", Notices(payments=True, dates=True, here=False)),
    ):  # fmt: skip
        visit.act(f"notify:{act}")
        assert file(visit).wanted == wanted
        page = describe(visit)
        assert (page.id, page.steady, page.focus) == ("notifications", True, f"notify:{act}")
        assert page.status.endswith(("Oui", "Non", "Oui.", "Non."))
    visit.back()
    assert "non lue" not in words(describe(visit))


def test_without_an_address_the_page_leads_to_it() -> None:
    """Only what is told at the kiosk can be switched; the button goes to the account, which asks first."""
    visit = inside(email="")
    page = open_service(visit, "notifications")
    assert "Votre compte n’a pas d’adresse courriel." in words(page)
    assert [act for act, _, _ in rows(page)] == ["notify:here"]
    assert [(action.id, action.label) for action in page.actions] == [("account", "Adresse courriel")]
    visit.act("notify:letters")
    assert file(visit).wanted == Notices()
    visit.act("account")
    assert describe(visit).id == "again"


def test_a_centre_without_mail_says_so() -> None:
    """And leads nowhere, for no address can be given there."""
    page = open_service(inside(mail=False), "notifications")
    assert "Ce centre n’envoie pas de courriel." in words(page)
    assert ([act for act, _, _ in rows(page)], page.actions) == (["notify:here"], ())


def test_a_session_that_was_ended_elsewhere_changes_nothing() -> None:
    """The visit ends."""
    visit = inside()
    open_service(visit, "notifications")
    accounts(visit).sessions.held.clear()
    visit.act("notify:letters")
    assert visit.account is None
    assert file(visit).wanted == Notices()


def test_one_message_goes_to_whoever_wants_it_and_says_nothing_of_a_file() -> None:
    """However much is new; nobody else gets one. The words are the same for everybody."""
    post = MemoryMailer()
    wishes = [
        ALL, replace(ALL, lang="en"), replace(ALL, address=""), replace(ALL, notices=Notices()), replace(ALL, news=frozenset()),
        replace(ALL, notices=Notices(payments=True), news=frozenset(("letters", "dates"))),
    ]  # fmt: skip
    assert tell(post, wishes) == Told(sent=2, failed=0)
    assert [subject for _, subject, _ in post.sent] == ["Il y a du nouveau dans votre dossier", "There is something new in your file"]
    again = MemoryMailer()
    tell(again, [replace(ALL, address="x@exemple.ca", news=frozenset(("dates",)))])
    assert again.sent[0][1:] == post.sent[0][1:]
    assert not {"http", "www", ROSE.code, ROSE.last_name} & set(again.sent[0][2].split())


def test_a_server_that_is_away_is_left_after_a_few() -> None:
    """Nothing is raised, and nobody waits for it for thousands; without a mailer nothing is tried."""

    class Away(MemoryMailer):
        tried = 0

        def send(self, address: str, subject: str, text: str) -> None:
            self.tried += 1
            super().send(address, subject, text)

    post = Away(down=True)
    assert tell(post, [ALL] * 50) == Told(0, 50)
    assert post.tried == AWAY
    assert tell(None, [ALL]) == Told()


def test_only_letters_payments_and_dates_are_told_of() -> None:
    """Each by its own switch; a claim slip, a claim or something that was taken back is no news."""
    payment = Payment("P", TODAY, TODAY, 100, "deposit", "sent")
    changes = (DECISION, payment, due(1), Removed("letter", "L1"), Standing((), "", None, TODAY))
    assert [topic_of(change) for change in changes] == ["letters", "payments", "dates", None, None]


@pytest.mark.parametrize("what", ["letters", "payments", "dates"])
def test_each_switch_is_for_its_own_news(what: str) -> None:
    """Switched on alone it brings a message for its own news and for no other."""
    notices = Notices(letters=what == "letters", payments=what == "payments", dates=what == "dates")
    for topic in ("letters", "payments", "dates"):
        post = MemoryMailer()
        tell(post, [replace(ALL, notices=notices, news=frozenset((topic,)))])
        assert bool(post.sent) is (topic == what)

"""The pages of the counter and of the staff key, each as somebody who works there comes to it: empty, filled, wrong, done."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.ports.accounts import Tried
from kiosk.ports.staff import INCIDENT
from kiosk.services.counter.recording import FORMS
from kiosk.services.counter.visit import StaffVisit
from kiosk.services.keeping import signing_of
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.accounts_desk import somebody
from tests.conformance.album_sending import at_the_counter
from tests.counter.desk import PASSWORD, Desk, desk_in, enter
from tests.counter.test_statements import sent as arrived

LOST = "Une clé USB sans chiffrement a été perdue."
"""What staff wrote of an incident."""


def visits(lang: Lang) -> Iterator[Visit]:
    """A visit that stands on one page after the other."""
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        yield from _signing_in(desk, lang)
        yield from _room(desk, lang)
        yield from _accounts(desk, lang)
        yield from _applications(desk, lang)
        yield from _records(desk, lang)
        yield from at_the_counter(_in(desk, lang), desk)
        yield from _watching(desk, lang)
        yield from _at_a_kiosk(desk, lang)


def _begun(desk: Desk, lang: Lang) -> StaffVisit:
    visit = desk.visit(handwritten_signature=True)
    visit.lang, visit.english = lang, True
    return visit


def _in(desk: Desk, lang: Lang) -> StaffVisit:
    visit = _begun(desk, lang)
    enter(visit, staff_name="supervisor", password=PASSWORD)
    enter(visit, card=desk.cards["supervisor"].pop(0))
    return visit


def _through(visit: StaffVisit, *acts: str) -> Iterator[StaffVisit]:
    for act in acts:
        visit.act(act)
        yield visit


def _signing_in(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    visit = _begun(desk, lang)
    yield visit
    enter(visit)
    yield visit
    enter(visit, staff_name="agent", password=PASSWORD)
    yield visit
    for tried in (Tried("wait", desk.clock.now().replace(hour=11)), Tried("locked")):
        signing_of(visit).tried = tried
        visit.go(Stop("staff_wait"))
        yield visit
        visit.trail.pop()
    visit.number = 0
    yield visit
    yield _in(desk, lang)


def _room(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    visit = _in(desk, lang)
    for page in ("kiosks", "calls", "queue", "incidents"):
        visit.act(page)
        yield visit
        visit.back()
    desk.store.kiosks.seen(desk.clock.now(), "Identité", busy=True)
    desk.call().call(desk.clock.now(), "Identité", "en")
    yield visit
    yield from _through(visit, "kiosks", "kiosk:1", "reset")
    yield from _through(_in(desk, lang), "calls", "a_call:1", "take")


def _accounts(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    new = somebody()
    desk.store.accounts.create(new, desk.clock.now())
    visit = _in(desk, lang)
    yield from _through(visit, "accounts", "unlock")
    visit.enter("#user_code", new.code)
    visit.act("identity")
    visit.go_on(())
    yield visit
    enter(visit, seen="yes")
    yield visit
    visit.notice = {"year": "2012", "notice": "AB-1234", "line": "31 245,00"}
    yield visit
    yield from _through(visit, "issue")
    visit = _in(desk, lang)
    visit.act("accounts")
    visit.enter("#user_code", new.code)
    visit.act("identity")
    enter(visit, seen="yes")
    yield from _through(visit, "one_use")


def _applications(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    sealed = desk.send()
    visit = _in(desk, lang)
    for page in ("findings", "documents", "section"):
        yield from _through(visit, "queue", f"application:{sealed.reference}", page)
        visit.go_on(())
        yield visit
        visit.trail = [Stop("staff_home")]
    yield from _through(visit, "queue", f"application:{sealed.reference}", "documents", f"receive:{next(iter(sealed.marks))}")
    visit.back()
    visit.exported = (Path("/var/lib/kiosk/handed-over/7H4K9MTRC.json"),)
    visit.go(Stop("staff_exported"))
    yield visit
    yield from _looking(visit, sealed.reference)
    statement = arrived(desk, "monthly_statement", "minimal").reference
    visit.trail = [Stop("staff_home")]
    yield from _through(visit, "queue", f"application:{statement}")


def _looking(visit: StaffVisit, reference: str) -> Iterator[StaffVisit]:
    """Nothing typed, nothing found, something found."""
    visit.trail = [Stop("staff_home")]
    yield from _through(visit, "queue", "look")
    for text in ("", "Personne", reference):
        enter(visit, find=text)
        yield visit


def _records(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    """Each kind of record: empty, with nothing typed, and typed otherwise than it is."""
    desk.store.register.load({"ABCD12345678": ("286", None)})
    visit = _in(desk, lang)
    for kind, form in FORMS.items():
        visit.trail = [Stop("staff_home")]
        yield from _through(visit, "records")
        enter(visit)
        yield visit
        enter(visit, record_file="ABCD 1234 5678", record_digits="286", record_kind=kind)
        yield visit
        enter(visit)
        yield visit
        enter(visit, **{one.key.removeprefix("#"): next(iter(one.choices), "?") for one in form})
        yield visit


def _watching(desk: Desk, lang: Lang) -> Iterator[StaffVisit]:
    visit = _in(desk, lang)
    yield from _through(visit, "new_incident", "record")
    enter(visit, **{f"incident_{name}": LOST for name in INCIDENT})
    yield from _through(visit, "incidents", "an_incident:1")
    yield from _through(_in(desk, lang), "trail")


def _at_a_kiosk(desk: Desk, lang: Lang) -> Iterator[Visit]:
    """The staff key over somebody's page: asked, wrong, opened by whoever serves people and by whoever audits."""
    for role in ("agent", "auditor"):
        visit = desk.used(lang)
        visit.open("staff_key")
        yield visit
        for code in ("0", desk.cards[role].pop(0)):
            enter(visit, staff_name=role, staff_code=code)
            yield visit

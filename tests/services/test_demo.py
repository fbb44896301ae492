"""The demonstration of the services: its people sign in as README says, and each service has something for somebody."""

import re
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import SecretDice, local_date
from kiosk.compose import clock_of, store_of
from kiosk.ports.dossier import Standing
from kiosk.services.records import demo, loading
from kiosk.services.records.demo import ANSWER, PASSWORD, PEOPLE
from kiosk.settings import load
from storage.store import Store
from tests.accounts_desk import folder
from tests.storage.support import NOW

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


@pytest.fixture
def store() -> Iterator[Store]:
    """The store of the demonstration."""
    with folder() as where:
        settings = load({}, {"demo": True, "demo_services": True, "data": where})
        with closing(store_of(settings, clock_of(settings), SecretDice())) as made:
            yield made


def signed_in(store: Store, code: str) -> str:
    """The session of somebody who signs in with all four steps, as at a public computer."""
    now, accounts = store.clock.now(), store.accounts
    assert accounts.password(code, PASSWORD, now).verdict == "right"
    accounts.question(code)
    assert accounts.answer(code, ANSWER, now).verdict == "right"
    assert (accounts.card_number(code), accounts.card(code, "1111 1111", now).verdict) == (1, "right")
    assert accounts.card(code, "2222 2222", now).verdict == "right"
    return accounts.sessions.begin(accounts.entered(code, now, "1").id, "1", now)


def test_everybody_signs_in_as_readme_says_and_has_what_is_theirs(store: Store) -> None:
    """On 1 June 2023 at ten: a payment of today and the next one, dates today, late and to come, letters read by nobody yet."""
    lise = signed_in(store, "lise.demo")
    marc, nora = (store.accounts.sessions.begin(store.accounts.entered(code, NOW, "1").id, "1", NOW) for code in ("marc.demo", "nora.demo"))
    port, today = store.dossier, local_date(store.clock.now())
    assert (today.isoformat(), store.clock.now().hour) == ("2023-06-01", 10)
    standing = port.standing(lise)
    assert isinstance(standing, Standing)
    assert (standing.roles, standing.aid) == (("beneficiary",), "social_assistance")
    assert today in {one.on for one in port.payments(lise)}
    assert [one.on > today for one in port.payments(lise)][:2] == [True, False]
    assert {one.status for one in port.payments(lise)} == {"planned", "sent", "returned"}
    assert {one.month for one in port.slips(lise)} >= {today.replace(day=1)}
    assert {one.kind for one in port.headings(lise)} == {"decision", "notice", "letter"}
    days = [one.on for one in port.events(lise) if not one.done]
    assert (min(days) < today, today in days, max(days) > today) == (True, True, True)
    assert port.claims(lise) == ()
    assert port.standing(marc) == Standing(("debtor",), "", None, standing.as_of)
    assert [one.monthly for one in port.claims(marc)] == [5600, None]
    assert port.standing(nora) is None


def test_whoever_comes_back_finds_what_they_left(store: Store) -> None:
    """The people are put there once."""
    session = store.accounts.sessions.begin(store.accounts.entered("lise.demo", NOW, "1").id, "1", NOW)
    (heading, *_) = store.dossier.headings(session)
    store.dossier.letter(session, heading.id, store.clock.now())
    settings = load({}, {"demo": True, "demo_services": True, "data": store.path.parents[1]})
    store.close()
    with closing(store_of(settings, clock_of(settings), SecretDice())) as again:
        assert again.dossier.headings(session)[0].read


def test_the_files_of_the_demonstration_come_in_as_any_others(store: Store) -> None:
    """There is no fault in them, and all of it is of the day or later."""
    with demo.DATA.open("rb") as stream:
        assert list(loading.faults(stream, store.records)) == []
        stream.seek(0)
        assert loading.load(stream, store.records)[1] == 0


def test_the_usual_demonstration_is_as_it_was() -> None:
    """In 2013, without anybody's account; and the flag alone changes no real kiosk."""
    with folder() as where:
        for given in ({"demo": True}, {"demo_services": True}):
            settings = load({}, {**given, "data": where})
            with closing(store_of(settings, clock_of(settings), SecretDice())) as made:
                assert made.register.files() == 0
        assert clock_of(load({}, {"demo": True})).now().year == 2013
        real = clock_of(load({}, {"demo_services": True})).now()
        assert real - clock_of(load({}, {})).now() < timedelta(minutes=1)
        assert real.year > 2023


@pytest.mark.parametrize("word", [*(code for code, *_ in PEOPLE), PASSWORD, ANSWER, "1111 1111", "kiosk --demo=services"])
def test_readme_tells_how_they_sign_in(word: str) -> None:
    """Every word that is typed."""
    assert re.search(re.escape(word), README)

"""S06, S14, S15: what the pages and the time of a reply tell, and to whom."""

import random
import time
from collections.abc import Callable, Sequence
from statistics import median

from kiosk.faces.describe import describe
from kiosk.services.visit import Visit
from kiosk.words import LANGS, say
from storage import STANDARD
from storage.accounts import StoredAccounts
from tests.accounts_desk import AT, NOBODY, WRONG, folder, kiosks, later
from tests.accounts_desk import ROSE as STORED
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS, FULL
from tests.services.accounts import ROSE
from tests.services.fakes import world
from tests.services.hands import accounts, fill, sign_in, with_rose, words
from tests.services.tiny import Tiny

GAP, TELLS = 0.005, 0.55
"""Seconds between the middle replies, and how well a threshold may tell one from the other."""


def begun(lang: str = "fr") -> Visit:
    """Somebody at the page of what one can do; Rose has an account."""
    visit = Visit(world((Tiny(),)), "fr" if lang == "fr" else "en", english=True)
    with_rose(visit)
    visit.act("begin")
    return visit


@row("S06")
def an_unknown_code_leads_through_the_same_screens() -> None:
    """In both languages the same pages, but for the sentence that is the code's own: at its step and after each wrong password."""
    for lang in LANGS:
        told = []
        for code in (ROSE.code, NOBODY):
            visit = begun(lang)
            visit.act("sign_in")
            seen = [describe(visit), fill(visit, user_code=code), *(fill(visit, password=WRONG) for _ in range(3))]
            told.append(repr(seen).replace(accounts(visit).sentence(code), ""))
        assert told[0] == told[1]


@row("S06", long=True)
def an_unknown_code_is_answered_with_the_same_work_in_the_same_time() -> None:
    """A hash of the real cost for either; in the full counts a thousand replies are timed, and a classifier learns nothing."""
    with folder() as where, kiosks(where, 1, STANDARD) as (store,):
        here = store.accounts
        here.create(STORED, AT)
        for act in (_password, _sentence):
            act(here, "Warm.Up.0000", 0)
            known, unknown = _samples(here, act, COUNTS["sign_ins"] if FULL else 1)
            figure("S06", f"gap_ms{act.__name__}", round(1000 * _between(known, unknown), 2))
            if FULL:
                assert abs(_between(known, unknown)) <= GAP
                assert auc(known, unknown) <= TELLS, (auc(known, unknown), median(known), median(unknown))


def _password(here: StoredAccounts, code: str, number: int) -> None:
    here.password(code, WRONG, later(hours=2 * number))


def _sentence(here: StoredAccounts, code: str, number: int) -> None:
    here.sentence(code)


def _between(known: Sequence[float], unknown: Sequence[float]) -> float:
    """The gap in the middle of all pairs."""
    return median(one - other for one, other in zip(known, unknown, strict=True))


def auc(ones: Sequence[float], others: Sequence[float]) -> float:
    """How well a threshold tells two samples apart, whichever way round: 0.5 not at all, 1 always."""
    ranked = sorted([(value, 1) for value in ones] + [(value, 0) for value in others])
    ranks = sum(place for place, (_, one) in enumerate(ranked, 1) if one)
    area = (ranks - len(ones) * (len(ones) + 1) / 2) / (len(ones) * len(others))
    return max(area, 1 - area)


def _samples(here: StoredAccounts, act: Callable[[StoredAccounts, str, int], None], count: int) -> tuple[list[float], list[float]]:
    """Times for a known and for unknown codes, asked in turns, each turn in an order of chance."""
    chance, known, unknown = random.Random(7), list[float](), list[float]()
    for number in range(count):
        for code, times in chance.sample([(STORED.code, known), (f"Nobody.{number:04}", unknown)], 2):
            began = time.perf_counter()
            act(here, code, number)
            times.append(time.perf_counter() - began)
        here.unlock(STORED.code, AT)
        here.desk.release("1")
    return known, unknown


@row("S06")
def the_classifier_tells_what_can_be_told() -> None:
    """Three milliseconds in 140 are found, chance is not."""
    chance = random.Random(6)
    noise = [[chance.gauss(0.14, 0.004) for _ in range(1000)] for _ in range(2)]
    assert auc(*noise) < TELLS
    assert auc(noise[0], [value + 0.003 for value in noise[1]]) > 0.65
    assert auc([1.0, 2.0], [3.0, 4.0]) == 1


@row("S14")
def the_page_after_a_sign_in_says_the_last_use_and_the_failures() -> None:
    """Each time: a first visit said to be one; then the kiosk and the moment of the last, and how many tries failed since."""
    visit = begun()
    card = accounts(visit).held[ROSE.code].card
    codes = iter(list(card))
    assert "première visite" in words(sign_in(visit, next(codes)))
    visit.act("end")
    for failures in (2, 0):
        visit = _again(visit)
        visit.act("sign_in")
        fill(visit, user_code=ROSE.code)
        for _ in range(failures):
            fill(visit, password=WRONG)
        fill(visit, password=ROSE.password)
        fill(visit, answer=next(iter(ROSE.answers.values())))
        shown = words(fill(visit, card=next(codes)))
        assert f"Essais manqués\u00a0: {failures}." in shown, shown
        assert f"borne {visit.world.settings.kiosk_name}" in shown, shown
        visit.act("end")


def _again(before: Visit) -> Visit:
    """The next person at the same kiosk."""
    visit = Visit(before.world, "fr", english=True)
    visit.act("begin")
    return visit


@row("S15")
def whoever_forgot_something_is_led_to_the_counter() -> None:
    """The page asks for no answer: staff hand a code over that is good once, a question is never enough, the password is unseen."""
    for lang in LANGS:
        visit = begun(lang)
        visit.act("sign_in")
        visit.act("forgotten")
        page = describe(visit)
        assert page.id == "forgotten"
        for word in ("forgotten.staff", "forgotten.bring", "forgotten.why"):
            assert say(word, lang) in words(page), word

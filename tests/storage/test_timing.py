"""S06: whether the time of a reply tells who has an account. Measured at the real cost, in the full counts only."""

import random
import time
from collections.abc import Callable, Sequence
from statistics import median

from storage import STANDARD
from storage.accounts import StoredAccounts
from tests.accounts_desk import AT, ROSE, WRONG, folder, kiosks, later
from tests.conftest import COUNTS, FULL


def auc(ones: Sequence[float], others: Sequence[float]) -> float:
    """How well a threshold tells two samples apart, whichever way round: 0.5 not at all, 1 always."""
    ranked = sorted([(value, 1) for value in ones] + [(value, 0) for value in others])
    ranks = sum(place for place, (_, one) in enumerate(ranked, 1) if one)
    area = (ranks - len(ones) * (len(ones) + 1) / 2) / (len(ones) * len(others))
    return max(area, 1 - area)


def timed(act: Callable[[], object]) -> float:
    """Seconds that an act takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def test_the_classifier_tells_what_can_be_told() -> None:
    """The negative control: three milliseconds in 140 are found, chance is not."""
    chance = random.Random(6)
    noise = [[chance.gauss(0.14, 0.004) for _ in range(1000)] for _ in range(2)]
    assert auc(*noise) < 0.55
    assert auc(noise[0], [value + 0.003 for value in noise[1]]) > 0.65
    assert auc([1.0, 2.0], [3.0, 4.0]) == 1


def samples(accounts: StoredAccounts, act: Callable[[str, int], object], count: int) -> tuple[list[float], list[float]]:
    """Times for a known and for unknown codes, asked in turns, each turn in an order of chance."""
    chance, known, unknown = random.Random(7), list[float](), list[float]()
    for number in range(count):
        for code, times in chance.sample([(ROSE.code, known), (f"Nobody.{number:04}", unknown)], 2):
            times.append(timed(lambda code=code, number=number: act(code, number)))
        accounts.unlock(ROSE.code, AT)
        accounts.desk.release("1")
    return known, unknown


if FULL:

    def test_neither_the_sentence_nor_the_password_tells_by_its_time() -> None:
        """S06: the gap, in the middle of all pairs, is at most 5 ms, and no threshold tells better than 0.55."""
        with folder() as where, kiosks(where, 1, STANDARD) as (store,):
            accounts = store.accounts
            accounts.create(ROSE, AT)
            for act in (
                lambda code, number: accounts.password(code, WRONG, later(hours=2 * number)),
                lambda code, number: accounts.sentence(code),
            ):
                act("Warm.Up.0000", 0)
                known, unknown = samples(accounts, act, COUNTS["sign_ins"])
                assert abs(median(one - other for one, other in zip(known, unknown, strict=True))) <= 0.005
                assert auc(known, unknown) <= 0.55, (auc(known, unknown), median(known), median(unknown))

"""Repayment, by acts alone: what paying means is said first, what is owed, what is not claimed, how to pay, the slip."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Lines, Page, Words
from kiosk.ports.dossier import Claim, Standing
from kiosk.services.dossier.repaying import debt
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.hands import file, open_service, sign_in, with_rose, words
from tests.services.tiny import Tiny

OWED = Claim("R1", date(2012, 5, 3), 120_000, 84_000, "Revenus de travail non déclarés", 5_000)
SMALL = Claim("R2", date(2012, 9, 1), 2_000, 99, "", None)
OLD = Claim("R3", date(2010, 1, 1), 10_000, 0, "", None)
DEBTOR = Standing(("debtor",), "", date(2011, 1, 1), date(2013, 4, 12))


@pytest.fixture
def opened() -> Callable[..., Visit]:
    """Somebody who owes these amounts, before the page of repayment."""

    def made(*claims: Claim, standing: Standing = DEBTOR) -> Visit:
        visit = Visit(world((Tiny(),)))
        card = with_rose(visit, verified=True)
        file(visit).whose, file(visit).owed = standing, claims
        visit.act("begin")
        sign_in(visit, card[0])
        assert open_service(visit, "repayment").id == "repayment"
        return visit

    return made


def rows(page: Page) -> list[tuple[str, str, tuple[str, ...]]]:
    """What its list says."""
    return [(row.name, row.state, row.detail) for block in page.blocks if isinstance(block, Lines) for row in block.rows]


def test_what_paying_means_is_said_before_any_amount(opened: Callable[..., Visit]) -> None:
    """The first words of the page and of the ways to pay; then the balance, the agreement, the claims with their reasons."""
    visit = opened(OWED, SMALL, OLD)
    page = describe(visit)
    first = page.blocks[0]
    assert isinstance(first, Words)
    assert "reconnaît la dette" in first.text
    told = words(page).replace("\u00a0", " ")
    assert "Vous devez en tout 840,00 $." in told
    assert "Entente : 50,00 $ par mois." in told
    assert "Revenus de travail non déclarés" in told
    visit.act("pay_ways")
    first = describe(visit).blocks[0]
    assert isinstance(first, Words)
    assert "reconnaît la dette" in first.text


def test_an_amount_under_a_dollar_is_not_claimed_and_says_so(opened: Callable[..., Visit]) -> None:
    """Alone it leaves nothing to pay, no way to pay and no slip; 1.00 $ is claimed."""
    page = describe(opened(SMALL))
    assert "Vous n’avez rien à payer" in words(page)
    assert "pas réclamé" in rows(page)[0][2][1]
    assert (page.actions, "reconnaît" in words(page)) == ((), False)
    assert "1,00\u00a0$" in words(describe(opened(replace(SMALL, owed=100))))


def test_nobody_is_asked_for_a_card(opened: Callable[..., Visit]) -> None:
    """The ways to pay are told, and that the kiosk takes no payment."""
    visit = opened(OWED)
    visit.act("pay_ways")
    assert "ne demande jamais un numéro de carte" in words(describe(visit))
    assert not [block for block in describe(visit).blocks if not isinstance(block, Words)]


def test_the_least_of_a_closed_file_is_told_to_whom_it_concerns(opened: Callable[..., Visit]) -> None:
    """Without an agreement and without assistance: enough for thirty-six months, never under the figure of the Regulation."""
    for owed, least in ((84_000, "56,00 $"), (1_000_000, "277,78 $"), (2_000, "20,00 $")):
        visit = opened(replace(OWED, owed=owed, monthly=None))
        visit.act("pay_ways")
        assert f"le minimum est de {least} par mois" in words(describe(visit)).replace("\u00a0", " ")
    visit = opened(OWED, replace(SMALL, owed=360_000))
    visit.act("pay_ways")
    assert "le minimum est de 100,00 $ par mois" in words(describe(visit)).replace("\u00a0", " "), "of what nothing was agreed about"
    visit = opened(replace(OWED, monthly=None), standing=replace(DEBTOR, roles=("beneficiary", "debtor")))
    visit.act("pay_ways")
    assert "le minimum" not in words(describe(visit))


def test_whoever_owes_nothing_is_told_so(opened: Callable[..., Visit]) -> None:
    """By their standing, or because the file has no claim."""
    page = describe(opened(standing=replace(DEBTOR, roles=("beneficiary",))))
    assert "ne vous réclame rien" in words(page)
    assert "Aucune réclamation" in words(describe(opened()))


def test_the_slip_has_what_is_owed_of_the_day_it_is_known(opened: Callable[..., Visit]) -> None:
    """Not the amounts that are not claimed."""
    found = debt(opened(OWED, SMALL))
    assert (found.owed, found.monthly, found.as_of) == (84_000, 5_000, date(2013, 4, 12))
    assert found.file_number == "ABCD12345678"


def test_words_of_the_ministry_are_only_words(opened: Callable[..., Visit]) -> None:
    """No command of a terminal and no markup comes through a reason."""
    page = describe(opened(replace(OWED, reason="[bold]x[/bold]\x1b[2J\u202e\r\ny")))
    assert rows(page)[0][2][0] == "[bold]x[/bold][2J y"

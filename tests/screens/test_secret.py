"""A secret on the screen: seen when its button is pressed, and for as long as was said."""

from screens.secret import SECONDS
from tests.agree.by_screen import NAMES
from tests.conformance.checks_account_typing import at_password, before, shown
from tests.screens.clockwork import Clockwork
from tests.services.accounts import ROSE


async def test_a_secret_that_is_shown_again_is_seen_as_long_again() -> None:
    """The end of the first time does not cut the second one short."""
    clock = Clockwork()
    async with before(at_password(), clock=clock) as hands:
        await hands.press(*(NAMES.get(sign, sign) for sign in ROSE.password))
        for seen in (SECONDS - 1, SECONDS - 0.1):
            await hands.push("show")
            await hands.settle()
            clock.run(seen)
            assert ROSE.password in shown(hands)
        clock.run(0.2)
        assert ROSE.password not in shown(hands)

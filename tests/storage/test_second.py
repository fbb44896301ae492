"""Codes by e-mail: few in an hour for one account, whatever else happens to it."""

from contextlib import suppress

import pytest

from kiosk.ports.accounts import TooManyMails
from tests.accounts_desk import AT, ROSE, desk, later, somebody

ADDRESS = "rose@exemple.ca"


def test_five_messages_an_hour_and_no_more() -> None:
    """Of one account, however its code is written, counted from the first of the hour; another account is not kept waiting."""
    with desk() as accounts:
        for code in (ROSE.code, "Somebody.Else"):
            accounts.create(somebody(code, email=ADDRESS), AT)
        for minute in range(5):
            accounts.second.send(ROSE.code, later(minutes=minute))
        for code in (ROSE.code, ROSE.code.upper()):
            with pytest.raises(TooManyMails):
                accounts.second.send(code, later(minutes=59, seconds=59))
        accounts.second.send("Somebody.Else", later(minutes=30))
        accounts.second.send(ROSE.code, later(hours=1))


def test_what_was_refused_leaves_the_last_code_good_and_no_failure() -> None:
    """Nothing is made that is not sent, and asking often is no failed try."""
    with desk() as accounts:
        id, _ = accounts.create(somebody(email=ADDRESS), AT)
        for _ in range(5):
            request, digits, _ = accounts.second.send(ROSE.code, AT)
        with suppress(TooManyMails):
            accounts.second.send(ROSE.code, AT)
        assert accounts.account(id).failures == 0
        assert accounts.second.sent(ROSE.code, request, digits, AT).verdict == "right"

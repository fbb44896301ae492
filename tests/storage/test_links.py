"""Accounts and files with the Ministry: the first account is linked, another one is looked at by staff, and both are told."""

from kiosk.access import user_codes
from storage.accounts import StoredAccounts
from tests.accounts_desk import AT, ROSE, desk, later, somebody

FILE, DIGITS = "ABCD12345678", "286"
OTHER = "Somebody.Else"


def linked(accounts: StoredAccounts) -> tuple[str, str]:
    """Rose's account, linked, and another one that asked for the same file."""
    accounts.register.load({FILE: (DIGITS, None)})
    first, second = (accounts.create(one, AT)[0] for one in (ROSE, somebody(OTHER)))
    assert accounts.link_by_file(first, FILE, DIGITS, AT) == "linked"
    assert accounts.link_by_file(second, FILE, DIGITS, AT) == "taken"
    return first, second


def test_a_second_account_is_not_linked_to_the_same_file() -> None:
    """However the number is written; its owner is told of nothing until staff have looked, and staff are told which file."""
    with desk() as accounts:
        _, second = linked(accounts)
        assert not accounts.account(second).verified
        assert accounts.account(second).others == ()
        assert accounts.link_by_file(second, "abcd 1234 5678", DIGITS, AT) == "taken"
        assert accounts.desk.notice(OTHER) == {"file": "abcd 1234 5678"}
        assert accounts.desk.notice(ROSE.code) == {}


def test_each_owner_sees_the_other_account_partly_masked() -> None:
    """The first at once, the second once staff have seen the person; and no longer after one of them was closed."""
    with desk() as accounts:
        first, second = linked(accounts)
        assert accounts.account(first).others == (user_codes.masked(OTHER),)
        accounts.desk.verify(OTHER, AT)
        assert accounts.account(second).others == (user_codes.masked(ROSE.code),)
        assert accounts.desk.notice(OTHER) == {}
        accounts.close_account(first, AT)
        assert accounts.account(second).others == ()


def test_a_closed_account_leaves_its_file_to_the_next() -> None:
    """Nothing of it stands in the way."""
    with desk() as accounts:
        for id in linked(accounts):
            accounts.close_account(id, AT)
        third, _ = accounts.create(somebody("Third.Person"), AT)
        assert accounts.link_by_file(third, FILE, DIGITS, later(days=1)) == "linked"


def test_the_same_account_may_be_linked_again() -> None:
    """It does not stand in its own way."""
    with desk() as accounts:
        first, _ = linked(accounts)
        assert accounts.link_by_file(first, FILE, DIGITS, AT) == "linked"

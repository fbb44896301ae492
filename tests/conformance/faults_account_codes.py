"""What breaks S09, S13, S15, S16, S18."""

from contextlib import AbstractContextManager
from dataclasses import replace
from unittest.mock import patch

from kiosk.access import sessions
from kiosk.access.limits import SAFE
from kiosk.access.trust import Trust
from storage import account_sessions, devices, second, sent_codes
from storage.account_tables import CodeRow
from storage.register import StoredRegister
from tests.conformance.rows import fault


def the_stored(session: sent_codes.Session, account: str, kind: str) -> str:
    """The hash of a code, whatever its request and its time."""
    row = session.get(CodeRow, (account, kind))
    return row.hash if row else ""


@fault("S09")
def a_code_never_ends() -> AbstractContextManager[object]:
    """Nobody looks at the time."""
    return patch.object(sent_codes, "hash_of", lambda session, account, kind, *_: the_stored(session, account, kind))


@fault("S09")
def a_code_is_good_twice() -> AbstractContextManager[object]:
    """It is not taken away."""
    return patch.object(sent_codes, "use", lambda *_: True)


@fault("S09", by="an_application_shows_each_code_once")
def an_application_is_always_believed() -> AbstractContextManager[object]:
    """Whatever the digits."""
    return patch.object(second, "_step", lambda _secret, last, *_: last + 1)


@fault("S13")
def one_clock_decides() -> AbstractContextManager[object]:
    """The one on the wall, which can be put back."""

    def by_the_wall(trust: Trust, now: Trust, _limits: object) -> bool:
        return (now.began - trust.began).total_seconds() < SAFE.trust

    return patch.object(devices, "holds", by_the_wall)


@fault("S13")
def a_reset_forgets_no_device() -> AbstractContextManager[object]:
    """Trust outlives it."""
    return patch.object(devices.StoredDevices, "forgotten", lambda *_: None)


@fault("S15")
def a_code_of_staff_lasts_a_week() -> AbstractContextManager[object]:
    """Too long."""
    from storage.account_desk import StoredDesk
    from storage.cabinet import Cabinet

    init = StoredDesk.__init__

    def longer(self: StoredDesk, cabinet: Cabinet, devices: devices.StoredDevices) -> None:
        cabinet.steps.limits = replace(SAFE, reset=7 * SAFE.reset)
        init(self, cabinet, devices)

    return patch.object(StoredDesk, "__init__", longer)


@fault("S15")
def an_empty_code_is_as_good_as_another() -> AbstractContextManager[object]:
    """What is compared with nothing is right."""
    from storage.hashing import Hasher

    matches = Hasher.matches
    return patch.object(
        Hasher, "matches", lambda self, stored, kind, owner, text: kind.startswith("reset") or matches(self, stored, kind, owner, text)
    )


@fault("S16")
def tries_are_not_counted() -> AbstractContextManager[object]:
    """A thousand guesses a day."""
    return patch.object(StoredRegister, "_count", lambda *_: 1)


@fault("S16")
def an_old_notice_is_taken() -> AbstractContextManager[object]:
    """Of any year."""
    return patch.object(StoredRegister, "notice", lambda *_: "to_verify")


@fault("S18")
def the_identifier_itself_is_kept() -> AbstractContextManager[object]:
    """In clear."""
    return patch.object(account_sessions, "digest", lambda session: session.encode())


@fault("S18")
def an_identifier_is_short() -> AbstractContextManager[object]:
    """64 bits."""
    return patch.object(account_sessions, "new_session", lambda dice: dice.draw(sessions.HEX, 16))

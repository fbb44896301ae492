"""What breaks S17 and K27."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime
from unittest.mock import patch

from sqlalchemy.orm import Session

from kiosk.access.sessions import digest
from kiosk.faces.describe import finish
from kiosk.faces.describe.page import Page
from kiosk.forms.answers import Answers
from kiosk.ports import Draft
from kiosk.services import acts, mine
from kiosk.services.state import State
from kiosk.services.visit import Visit
from screens import idle
from storage.account_tables import SessionRow
from storage.drafts import StoredDrafts
from storage.kept import StoredKept
from storage.secrets import Key, Keyring
from tests.accounts_desk import AT
from tests.conformance.faults_time import the_eleventh_extension_is_refused
from tests.conformance.rows import fault

fault("S17", by="one_key_extends_fifty_times_and_more")(the_eleventh_extension_is_refused)


@fault("S17", by="a_page_that_is_read_waits_ten_minutes_and_twice_that_with_the_voice")
def the_affirmation_hurries() -> AbstractContextManager[object]:
    """It waits no longer than a question."""
    sound = finish.affirmation

    def hurried(visit: Visit) -> Page:
        return replace(sound(visit), idle="normal")

    return patch.dict("kiosk.faces.describe.finish.PAGES", {"affirmation": hurried})


@fault("S17", by="a_page_that_is_read_waits_ten_minutes_and_twice_that_with_the_voice")
def whoever_listens_has_no_more_time() -> AbstractContextManager[object]:
    """Than somebody who reads."""
    return patch.object(idle, "HEARD", 1)


@fault("S17", by="an_identifier_that_was_seen_opens_nothing")
@contextmanager
def the_password_is_not_needed() -> Iterator[None]:
    """Whoever has the key file and an identifier has the drafts."""
    vault = Keyring.vault

    def bare(self: Keyring, account: str, _password: str) -> Key:
        return vault(self, account, "")

    def loose(self: StoredKept, session: Session, identifier: str) -> tuple[str, Key]:
        row = session.get_one(SessionRow, digest(identifier))
        return row.account, bare(self.cabinet.keyring, row.account, "")

    with patch.object(Keyring, "vault", bare), patch.object(StoredKept, "_owner", loose):
        yield


@fault("S17", "K27", by="a_draft_opens_by_its_code_by_its_account_and_by_nothing_else")
def anybody_who_is_signed_in_opens_it() -> AbstractContextManager[object]:
    """By its id."""

    def loose(_self: StoredKept, _session: str, draft: str, at: datetime) -> Draft:
        return Draft(draft, "tiny@1", at, at.date(), Answers())

    return patch.object(StoredKept, "open", loose)


@fault("K27", by="each_end_leaves_a_draft_to_its_code_or_to_the_account_that_was_chosen")
def it_is_put_into_the_account_unasked() -> AbstractContextManager[object]:
    """As soon as it is begun."""
    start = acts.start

    def eager(visit: State, at: str) -> None:
        start(visit, at)
        visit.go(visit.stop)
        mine.keep_now(visit, "")

    return patch.dict("kiosk.services.acts.ACTS", {"start": eager})


@fault("K27", by="a_draft_goes_the_day_after_the_one_that_was_shown")
def nothing_is_shredded() -> AbstractContextManager[object]:
    """It stays on the disk."""
    return patch.object(StoredDrafts, "shred_due", lambda *_: 0)


@fault("K27", by="a_draft_goes_the_day_after_the_one_that_was_shown")
def it_opens_after_its_time() -> AbstractContextManager[object]:
    """As if the clock stood still."""
    sound = StoredDrafts.unlock

    def late(self: StoredDrafts, id: str, key: Key, _at: datetime) -> Draft | None:
        return sound(self, id, key, AT)

    return patch.object(StoredDrafts, "unlock", late)


@fault("K27", by="on_request_it_is_erased_at_once")
def erasing_only_closes_it() -> AbstractContextManager[object]:
    """What was erased stands there still."""
    return patch.object(StoredDrafts, "shred", lambda self, draft: self.keys.pop(draft, None))

"""Who is to be told of news in a file: the port `kiosk.ports.records.Wishes` over the database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from kiosk.ports.dossier import Notices
from kiosk.ports.records import Topic, Wish
from storage.account_tables import AccountRow
from storage.cabinet import Cabinet
from storage.dossier import own_place
from storage.dossier_tables import AccountDossierRow
from storage.profiles import key_of

TOGETHER = 100
"""People who are looked at before they are let go: what they read may be long."""


@dataclass
class StoredWishes:
    """Reads an address and what its person chose, and nothing of a file."""

    cabinet: Cabinet

    def of(self, news: Mapping[str, frozenset[Topic]]) -> tuple[Wish, ...]:
        """The accounts of these files whose people chose what they want to be told of. Raises StoreUnavailable."""
        if not news:
            return ()
        people = select(AccountDossierRow, AccountRow).join(AccountRow, AccountRow.id == AccountDossierRow.account)
        with self.cabinet.work(write=False) as work:
            rows = work.session.execute(people.execution_options(yield_per=TOGETHER))
            found = [wish for row, account in rows if (wish := self._wish(row, account, news))]
        return tuple(found)

    def _wish(self, row: AccountDossierRow, account: AccountRow, news: Mapping[str, frozenset[Topic]]) -> Wish | None:
        profile = self.cabinet.profile(account)
        if not profile.verified or profile.file not in news:
            return None
        own = json.loads(key_of(account, self.cabinet.keyring.wrapping).open(row.body, own_place(row)))
        return Wish(profile.email, profile.lang, Notices(**own["notices"]), news[profile.file])

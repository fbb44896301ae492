"""Who is to be told of news in a file: the port `kiosk.ports.records.Wishes` over the database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.ports.dossier import Notices
from kiosk.ports.records import Topic, Wish
from storage.account_tables import AccountRow
from storage.cabinet import Cabinet
from storage.dossier import own_place
from storage.dossier_tables import AccountDossierRow
from storage.profiles import key_of


@dataclass
class StoredWishes:
    """Reads an address and what its person chose, and nothing of a file."""

    cabinet: Cabinet

    def of(self, news: Mapping[str, frozenset[Topic]]) -> tuple[Wish, ...]:
        """The accounts of these files whose people chose what they want to be told of. Raises StoreUnavailable."""
        if not news:
            return ()
        with self.cabinet.work(write=False) as work:
            found = [self._wish(work.session, row, news) for row in work.session.scalars(select(AccountDossierRow)).all()]
        return tuple(one for one in found if one is not None)

    def _wish(self, session: Session, row: AccountDossierRow, news: Mapping[str, frozenset[Topic]]) -> Wish | None:
        account = session.get_one(AccountRow, row.account)
        profile = self.cabinet.profile(account)
        if not profile.verified or profile.file not in news:
            return None
        own = json.loads(key_of(account, self.cabinet.keyring.wrapping).open(row.body, own_place(row)))
        return Wish(profile.email, profile.lang, Notices(**own["notices"]), news[profile.file])

"""The sealed body of an account: what the person chose and may see, and no secret that signs in."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import TypedDict, cast

from kiosk.ports.accounts import Account, NewAccount, Use
from kiosk.words.text import Lang
from storage.account_tables import AccountRow
from storage.mapping import canonical, read_moment
from storage.secrets import Key, Place, Wrapping, new_key

PENDING = "?"
"""Before the secret of an application that has not shown its first code."""


class ProfileJson(TypedDict):
    """A body on disk."""

    code: str
    sentence: str
    first_name: str
    last_name: str
    email: str
    lang: Lang
    questions: tuple[str, ...]
    verified: bool
    file: str
    notice: dict[str, str]
    used_at: str
    used_kiosk: str
    otp: str
    otp_step: int


@dataclass(frozen=True, repr=False)
class Profile:
    """What the body holds; moments as ISO 8601."""

    code: str
    sentence: str
    first_name: str
    last_name: str
    email: str
    lang: Lang
    questions: tuple[str, ...]
    """In the places of their answers."""
    verified: bool = False
    file: str = ""
    """The number of the file with the Ministry that it is linked to."""
    notice: Mapping[str, str] = field(default_factory=dict)
    """The notice of assessment that an agent has to look at."""
    used_at: str = ""
    used_kiosk: str = ""
    otp: str = ""
    """The secret of an authenticator application; one that is not in force begins with `?`."""
    otp_step: int = 0
    """The newest time step of which a code was used."""

    @classmethod
    def of(cls, new: NewAccount) -> "Profile":
        """What a person chose."""
        names = (new.first_name, new.last_name)
        return cls(new.code.strip(), new.sentence, *names, new.email, new.lang, tuple(new.answers))

    def shown(self, id: str, codes_left: int, failures: int) -> Account:
        """What its owner may see."""
        last = Use(read_moment(self.used_at), self.used_kiosk) if self.used_at else None
        first, second, third = self.questions
        questions = (first, second, third)
        return Account(
            id=id,
            code=self.code,
            sentence=self.sentence,
            verified=self.verified,
            questions=questions,
            email=self.email,
            codes_left=codes_left,
            last=last,
            failures=failures,
            names=(self.first_name, self.last_name),
            authenticator=bool(self.otp) and not self.otp.startswith(PENDING),
        )


def seal(row: AccountRow, key: Key, profile: Profile) -> None:
    """Write a body, bound to its row and to this writing of it."""
    row.version = (row.version or 0) + 1
    row.body = key.seal(canonical(asdict(profile)), Place("accounts", "body", row.id, row.version))


def fresh_key(row: AccountRow, wrapping: Wrapping) -> Key:
    """A key of the account's own."""
    key = new_key()
    row.key = wrapping.seal(key.secret, Place("accounts", "key", row.id))
    return key


def key_of(row: AccountRow, wrapping: Wrapping) -> Key:
    """The account's key. Raises InvalidTag."""
    return Key(wrapping.open(row.key, Place("accounts", "key", row.id)))


def open_profile(row: AccountRow, wrapping: Wrapping) -> Profile:
    """The body. Raises InvalidTag when it was altered, moved or replaced by an older one with another version."""
    content = key_of(row, wrapping).open(row.body, Place("accounts", "body", row.id, row.version))
    found = cast("ProfileJson", json.loads(content))
    found["questions"] = tuple(found["questions"])
    return Profile(**found)

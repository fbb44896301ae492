"""What breaks K16."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from unittest.mock import patch

from kiosk.commands import incident
from kiosk.faces.describe import fields
from kiosk.faces.voice import utterances
from kiosk.faces.voice.handing import Told
from storage.hashing import Hasher
from tests.conformance.rows import fault


@fault("K16")
def nobody_says_which_fields_are_secret() -> AbstractContextManager[object]:
    """They are shown, and said sign by sign."""
    return patch.object(fields, "SECRETS", frozenset())


@fault("K16")
def a_sign_that_is_hidden_is_not_told() -> AbstractContextManager[object]:
    """Nobody hears that a key did anything."""

    def silent(*_: object, **__: object) -> Iterator[Told]:
        yield from ()

    return patch.object(utterances, "_typed", silent)


@fault("K16")
def secrets_are_kept_as_they_are() -> AbstractContextManager[object]:
    """In place of their hashes."""
    same = {"hash": lambda _self, _kind, _owner, secret: secret, "matches": lambda _self, stored, _kind, _owner, secret: stored == secret}
    return patch.multiple(Hasher, weaker=lambda _self, _stored: False, **same)


@fault("K16")
def the_log_quotes_what_was_typed() -> AbstractContextManager[object]:
    """As the message of a failure."""
    return patch.object(incident, "_said", lambda problem: {"kind": str(problem)})

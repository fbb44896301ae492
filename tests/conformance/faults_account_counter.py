"""What breaks S39, S40, K26."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import datetime
from typing import cast
from unittest.mock import patch

from kiosk.ports.staff import Incident
from kiosk.services.counter import acts, matrix, state
from storage import audit, trail
from storage.counter import StoredIncidents
from tests.conformance.rows import fault


@fault("S39")
def an_auditor_reads_applications() -> AbstractContextManager[object]:
    """One role too many in one row of the matrix."""
    return patch.dict(cast("dict[str, object]", matrix.MATRIX), {"read_application": matrix.EVERYBODY})


@fault("S39")
def the_matrix_is_not_asked() -> AbstractContextManager[object]:
    """Whoever is signed in may do anything."""
    return patch.object(state.StaffState, "may", lambda visit, _action: visit.member is not None)


@fault("S40")
def the_chain_does_not_cover_the_entry() -> AbstractContextManager[object]:
    """Only the hash before."""
    return patch.object(trail, "link", lambda before, _entry: audit.link(before, b""))


@fault("S40")
def the_end_is_not_looked_at() -> AbstractContextManager[object]:
    """A trail that was cut holds together."""
    return patch.object(trail, "_ends", lambda *_given: "")


@fault("S40", by="the_end_of_a_session_is_signed_and_a_receipt_is_a_witness")
def any_signature_will_do() -> AbstractContextManager[object]:
    """Checkpoints are not verified."""
    return patch.object(trail, "_is_signed", lambda *_given: True)


@fault("S40", by="the_end_of_a_session_is_signed_and_a_receipt_is_a_witness")
def any_code_is_on_a_receipt() -> AbstractContextManager[object]:
    """The code is not looked for."""
    return patch.object(trail, "_at", lambda found, *_given: found)


@fault("K26")
def an_incident_is_exported_without_its_measures() -> AbstractContextManager[object]:
    """Seven of the eight."""
    every = StoredIncidents.all
    return patch.object(
        StoredIncidents, "all", lambda self: tuple(replace(one, contents={**one.contents, "measures": ""}) for one in every(self))
    )


@fault("K26")
@contextmanager
def an_incident_may_lack_something() -> Iterator[None]:
    """What is blank is filled in by the kiosk."""
    record = StoredIncidents.record

    def filled(self: StoredIncidents, contents: Mapping[str, str], by: str, at: datetime) -> Incident:
        return record(self, {name: text.strip() or "?" for name, text in contents.items()}, by, at)

    with patch.object(acts, "wanting", lambda *_given: False), patch.object(StoredIncidents, "record", filled):
        yield

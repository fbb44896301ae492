"""Lines of records for the tests: one of each kind, as the Ministry gives it."""

import json
from collections.abc import Mapping

FILE = "ABCD12345678"
_HEAD = {"v": 1, "file": FILE, "as_of": "2013-04-01"}
REGISTER: Mapping[str, object] = {**_HEAD, "kind": "register", "digits": "286", "born": "1955-01-31"}
STANDING: Mapping[str, object] = {**_HEAD, "kind": "standing", "roles": ["beneficiary"], "aid": "social_assistance", "since": "2011-02-01"}
PAYMENT: Mapping[str, object] = {
    **_HEAD, "kind": "payment", "id": "p1", "month": "2013-04", "on": "2013-03-28", "cents": 60400, "method": "deposit", "status": "sent",
}  # fmt: skip
SLIP: Mapping[str, object] = {**_HEAD, "kind": "slip", "id": "s1", "month": "2013-04", "people": ["Ana Roy"], "mentions": ["drugs"]}
LETTER: Mapping[str, object] = {
    **_HEAD, "kind": "letter", "id": "l1", "what": "decision", "on": "2013-04-01", "title": "Votre demande", "lang": "fr",
    "due": "2013-05-01", "text": ["Elle est acceptée."], "recourse": "reconsideration", "notified": "2013-04-02",
}  # fmt: skip
EVENT: Mapping[str, object] = {
    **_HEAD, "kind": "event", "id": "e1", "what": "appointment", "on": "2013-04-20", "at": "14:30", "place": "1, rue Fictive",
    "about": "Plan d’action", "done": False,
}  # fmt: skip
CLAIM: Mapping[str, object] = {
    **_HEAD, "kind": "claim", "id": "c1", "on": "2013-01-10", "original": 50000, "owed": 12345, "reason": "Revenu", "monthly": 5600,
}  # fmt: skip
REMOVED: Mapping[str, object] = {**_HEAD, "kind": "removed", "of": "payment", "id": "p9"}
CLOSED: Mapping[str, object] = {**_HEAD, "kind": "closed"}
EVERY = (REGISTER, STANDING, PAYMENT, SLIP, LETTER, EVENT, CLAIM, REMOVED, CLOSED)


def lines(*records: Mapping[str, object]) -> bytes:
    """A file of records."""
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in records)

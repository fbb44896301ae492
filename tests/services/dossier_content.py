"""What a file holds in the tests, seen on 15 April 2013: of somebody who receives assistance, who owes, who applied for the first time."""

from dataclasses import replace
from datetime import date, time

from kiosk.ports.dossier import Claim, Event, Heading, Letter, Payment, Slip, Standing
from tests.services.dossier import MemoryDossier

AS_OF = date(2013, 4, 12)
PAID = 75_800


def beneficiary(port: MemoryDossier) -> MemoryDossier:
    """Everything of somebody on social assistance, who owes an amount as well."""
    port.whose = Standing(("beneficiary", "debtor"), "social_assistance", date(2011, 2, 1), AS_OF)
    port.paid = tuple(_payment(2013 - back // 12, 12 - back % 12) for back in range(7, 34))
    port.months = tuple(
        Slip(f"s{month}", date(2013, month, 1), ("Madeleine Gagnon", "Léo Gagnon"), ("drugs", "dental") if month > 1 else ("drugs",))
        for month in range(1, 5)
    )
    port.letters = (
        _letter("l1", date(2013, 4, 2), "Avis de décision", due=date(2013, 5, 2)),
        replace(_letter("l4", date(2013, 3, 20), "Avis de réclamation"), recourse="review"),
        replace(_letter("l5", date(2013, 3, 10), "Décision en révision"), recourse="tribunal"),
        replace(_letter("l6", date(2012, 3, 1), "Décision sans avis"), notified=None),
        _letter("l2", date(2013, 3, 5), "Notice of claim", kind="letter"),
        _letter("l3", date(2012, 11, 20), "Avis de convocation", kind="notice", read=True),
    )
    port.days = (
        Event("e1", "documents", date(2013, 4, 10), None, "", "Preuve de loyer", done=False),
        Event("e2", "statement", date(2013, 4, 15), None, "", "", done=False),
        Event("e3", "appointment", date(2013, 4, 18), time(9, 30), "1, rue Fictive", "Plan d’action", done=False),
        Event("e4", "documents", date(2013, 3, 1), None, "", "Bail", done=True),
    )
    return _owing(port)


def debtor(port: MemoryDossier) -> MemoryDossier:
    """Somebody who received assistance once, and owes an amount."""
    port.whose = Standing(("debtor",), "", None, AS_OF)
    return _owing(port)


def newcomer(port: MemoryDossier) -> MemoryDossier:
    """Somebody who has no file yet."""
    port.whose = Standing(("newcomer",), "", None, AS_OF)
    return port


def older_worker(port: MemoryDossier) -> MemoryDossier:
    """Somebody on the program for older workers, which has no claim slips."""
    port.whose = Standing(("beneficiary",), "older_workers", date(2012, 9, 1), AS_OF)
    port.paid = (_payment(2013, 4),)
    return port


def _owing(port: MemoryDossier) -> MemoryDossier:
    port.owed = (Claim("c1", date(2012, 6, 4), 120_000, 96_050, "Revenus de travail", 5_600),)
    return port


def _payment(year: int, month: int) -> Payment:
    """Of one month; that of May 2013 is to come."""
    first = date(year, month, 1)
    return Payment(f"p{first:%Y%m}", first, first, PAID, "deposit", "planned" if first > AS_OF else "sent")


def _letter(id: str, on: date, title: str, *, kind: str = "decision", due: date | None = None, read: bool = False) -> Letter:
    decision = kind == "decision"
    heading = Heading(
        id, "decision" if decision else "notice" if kind == "notice" else "letter", on, title, "en" if id == "l2" else "fr", due, read
    )
    return Letter(heading, ("Un premier paragraphe.", "Un second."), "reconsideration" if decision else "", on if decision else None)

"""Which service of the file concerns whom, and why another one has nothing."""

from typing import Literal, TypeAlias

from kiosk.ports.dossier import Standing

Why: TypeAlias = Literal["", "newcomer", "no_aid", "older_workers", "no_debt"]
"""Nothing is in the way; no file yet; no assistance now; a program without claim slips; nothing is owed."""
OF_AID = frozenset(("payments", "slips"))
"""What there is only for somebody who receives assistance."""
FROM_A_FILE = frozenset(("payments", "slips", "messages", "dates"))
"""What begins with a first application."""


def why_not(service: str, standing: Standing) -> Why:
    """Why a service has nothing for this person; empty where it concerns them. Source: the page of the online services."""
    if service == "repayment":
        return "" if "debtor" in standing.roles else "no_debt"
    if service in FROM_A_FILE and set(standing.roles) <= {"newcomer"}:
        return "newcomer"
    if service in OF_AID and "beneficiary" not in standing.roles:
        return "no_aid"
    return "older_workers" if service == "slips" and standing.aid == "older_workers" else ""

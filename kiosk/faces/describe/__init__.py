"""Descriptions: what is shown and said, made in one place from the visit, and rendered by every face."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from kiosk.faces.describe.page import Page
from kiosk.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.services.visit import Visit

__all__ = ["describe"]

MODULES = (
    "start", "comfort", "questions", "overview", "law", "finish", "papers", "policy", "signing", "account", "mine", "filed", "registration",
    "elsewhere", "calling", "counter", "cases", "dossier_payments", "dossier_slips", "dossier_dates", "dossier_letters", "dossier_notices",
    "dossier_repayment", "dossier_recourse", "dossier_sending", "deliveries", "desk_records",
)  # fmt: skip
"""Where pages are built; all but the first are imported when a page of theirs is shown: the welcome page needs none."""

PRIVATE = frozenset(
    (
        "resume_code",
        "left",
        "confirmation",
        "receipt",
        "review",
        "impact",
        "group",
        "where",
        "eligibility",
        "limit",
        "migrated",
        "errors",
        "paper",
        "verify",
        "sign_in_password",
        "sign_in_question",
        "my_file",
        "again",
        "account",
        "sessions",
        "keep_draft",
        "mine",
        "kept_draft",
        "erase_draft",
        "left_account",
        "helper",
        "filed",
        "correct",
        "withdraw",
        "register_names",
        "card",
        "registered",
        "link_file",
        "link_notice",
        "enrol",
        "staff_application",
        "staff_findings",
        "staff_documents",
        "staff_section",
        "staff_identity",
        "staff_name",
        "staff_card",
        "staff_one_use",
        "staff_incident",
        "staff_incidents",
        "staff_queue",
        "staff_find",
        "staff_record",
        "staff_new_record",
        "staff_deliveries",
        "staff_delivery",
        "staff_new_incident",
    )
)
"""Pages whose words and rows tell of the person: codes, answers, what the law makes of them."""


def describe(visit: Visit) -> Page:
    """The page where the visit stands, in its language. Raises KeyError for a stop without a page: a defect."""
    page = _built(visit)
    session = visit.session
    return replace(
        page,
        back=page.back and len(visit.trail) > 1,
        service=session.form.title.to(visit.lang) if session is not None else "",
        saved=session is not None and bool(session.answers.entries),
        status=say(visit.status, visit.lang, noun=visit.noun) if visit.status else page.status,
        focus=visit.focus or page.focus,
        patience=10 if visit.unhurried else 1,
        switches=visit.comfort.switches,
        signs=visit.comfort.signs,
        private=page.private or page.id in PRIVATE,
    )


def _built(visit: Visit) -> Page:
    """The page; where it has to read a store that is away, the page that says so, as after an act."""
    try:
        return _builder(visit.stop.page)(visit)
    except Exception as trouble:
        from kiosk.ports import StoreUnavailable  # the first page needs no store

        if not isinstance(trouble, StoreUnavailable):
            raise
        visit.away(trouble.code)
        return _builder(visit.stop.page)(visit)


def _builder(stop: str) -> Callable[[Visit], Page]:
    for name in MODULES:
        pages: Mapping[str, Callable[[Visit], Page]] = import_module(f"kiosk.faces.describe.{name}").PAGES
        if stop in pages:
            return pages[stop]
    raise KeyError(stop)

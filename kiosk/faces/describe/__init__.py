"""Descriptions: what is shown and said, made in one place from the visit, and rendered by every face."""

from dataclasses import replace

from kiosk.faces.describe import finish, law, overview, questions, start
from kiosk.faces.describe.page import Page
from kiosk.services.visit import Visit
from kiosk.words import say

__all__ = ["describe"]

BUILDERS = {**start.PAGES, **questions.PAGES, **overview.PAGES, **law.PAGES, **finish.PAGES}
"""Every page, by the name of its stop."""


def describe(visit: Visit) -> Page:
    """The page where the visit stands, in its language. Raises KeyError for a stop without a page: a defect."""
    page = BUILDERS[visit.stop.page](visit)
    session = visit.session
    return replace(
        page,
        back=page.back and len(visit.trail) > 1,
        service=session.form.title.to(visit.lang) if session is not None else "",
        saved=session is not None and bool(session.answers.entries),
        status=say(visit.status, visit.lang) if visit.status else page.status,
        focus=visit.focus or page.focus,
        patience=10 if visit.unhurried else 1,
    )

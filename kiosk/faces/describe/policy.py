"""The page of the confidentiality policy, over the notice of collection."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.faces.describe.build import page
from kiosk.faces.describe.page import Page, Words
from kiosk.faces.describe.printed import with_printing
from kiosk.services.policy import items
from kiosk.services.visit import Visit


def policy(visit: Visit) -> Page:
    """Each item with its title."""
    told = ((name.to(visit.lang), text.to(visit.lang)) for name, text in items(visit.world.settings))
    shown = tuple(one for name, text in told for one in (Words(name, "strong"), Words(text, gap=False)))
    return with_printing(visit, replace(page("policy", visit.lang, shown), idle="long"))


PAGES: Mapping[str, Callable[[Visit], Page]] = {"policy": policy}

"""The pages of claim slips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kiosk.faces.describe.dossier_head import nothing, service_page

if TYPE_CHECKING:
    from kiosk.faces.describe.page import Page
    from kiosk.services.visit import Visit


def slips(visit: Visit) -> Page:
    """Nothing, and why."""
    return service_page(visit, "slips", nothing(visit, "slips"))


PAGES: Mapping[str, Callable[[Visit], Page]] = {"slips": slips}

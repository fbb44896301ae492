"""The pages of communications."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.faces.describe.page import Page
    from kiosk.services.visit import Visit

PAGES: Mapping[str, Callable[[Visit], Page]] = {}

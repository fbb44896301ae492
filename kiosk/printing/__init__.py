"""Printers, each behind `ports.Printer`: which one a setting means, and the title that a job may carry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ports import Printer

__all__ = ["neutral", "open_printer"]

NEUTRAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
"""A reference: titles stand in queues, logs and on other people's screens."""


def open_printer(setting: str, folder: Path) -> Printer | None:
    """The printer of the setting `printer`; `folder` is where a file printer writes. Nothing is asked of it yet."""
    kind, _, where = setting.partition(":")
    if kind == "cups":
        from kiosk.printing.cups import CupsPrinter

        queue, _, server = where.partition("@")
        return CupsPrinter(queue, server)
    if kind == "file":
        from kiosk.printing.file import FilePrinter

        return FilePrinter(folder)
    if kind == "ticket":
        from kiosk.printing.ticket import TicketPrinter

        return TicketPrinter(where)
    return None


def neutral(title: str) -> str:
    """The title. Raises ValueError where it could tell of a person."""
    if not NEUTRAL.fullmatch(title):
        raise ValueError("a job's title is made of letters, digits, - and _")
    return title

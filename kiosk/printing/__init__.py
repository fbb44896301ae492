"""Printers, each behind `ports.Printer`: which one a setting means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ports import Printer


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

"""Every command that is no face, by its words."""

from collections.abc import Callable, Mapping
from typing import TextIO

from kiosk.commands import audit, centre, conformance, doctor, forms, keys, print_test, programs, settings, sizes, staff
from kiosk.commands.request import Request

COMMANDS: Mapping[str, Callable[[Request, TextIO, TextIO], int]] = {
    "programs check": programs.check,
    "forms lint": forms.lint,
    "forms graph": forms.graph,
    "forms walk": forms.walk,
    "forms preview": forms.preview,
    "forms explain": forms.explain,
    "doctor": doctor.report,
    "settings": settings.show,
    "conformance": conformance.show,
    "print-test": print_test.run,
    "sizes": sizes.run,
    "centre import": centre.load,
    "audit verify": audit.verify,
    "keys rotate": keys.rotate,
    "staff": staff.serve,
    "staff lines": staff.serve,
    "staff add": staff.add,
    "staff card": staff.card,
    "staff remove": staff.remove,
}
"""Each takes what was asked and two streams, and gives an exit code."""

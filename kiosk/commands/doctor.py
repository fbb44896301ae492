"""`kiosk doctor`: whether the kiosk may open, part by part."""

import sys
from typing import TextIO

from kiosk.clock import RealClock, SecretDice
from kiosk.commands.request import Request, both
from kiosk.commands.settings import in_force
from kiosk.doctor import examine, here, well
from kiosk.words import LANGS, say


def report(request: Request, out: TextIO, err: TextIO) -> int:
    """Print each part in both languages; 0 when nothing fails, else 1."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    signs = examine(in_force(request), RealClock(), SecretDice(), here(interactive=interactive))
    both(out, "doctor.title")
    for sign in signs:
        out.write("\n")
        out.writelines(f"{say(f'doctor.{sign.state}', lang)} – {say(sign.word, lang, **sign.values)}\n" for lang in LANGS)
    out.write("\n")
    both(out if well(signs) else err, "doctor.all_well" if well(signs) else "doctor.not_well")
    return 0 if well(signs) else 1

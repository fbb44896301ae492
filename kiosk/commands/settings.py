"""`kiosk settings`: what is in force, and where each value comes from. No setting is a secret; a key is named by its file only."""

import os
from pathlib import Path
from typing import TextIO

from kiosk.commands.request import Request, both
from kiosk.setting_values import PRINTER, WITHIN
from kiosk.settings import KINDS, Setting, Settings, SettingsError, load, unknown_names


def in_force(request: Request) -> Settings:
    """The settings of a command. Raises SettingsError."""
    given: dict[str, Setting] = {}
    if request.data is not None:
        given["data"] = request.data
    if request.demo:
        given |= {"demo": True, "demo_services": request.services}
    if request.printer:
        if not PRINTER.fullmatch(request.printer):
            raise SettingsError("printer", "command", key="printer")
        given["printer"] = request.printer
    return load(os.environ, given)


def show(request: Request, out: TextIO, err: TextIO) -> int:
    """Print each setting as `name = value   (origin)`; 0."""
    settings = in_force(request)
    both(out, "settings.title")
    out.writelines(f"  {key} = {written(getattr(settings, key))}   ({settings.origins[key]})\n" for key in KINDS)
    for name in unknown_names(os.environ):
        both(err, "settings.ignored", name=name)
    return 0


def written(value: Setting) -> str:
    """A value as the file of settings would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(written(line) for line in value)}]"
    return '"' + ("" if value == Path() else str(value)).replace("\\", "\\\\").replace('"', '\\"') + '"'


def refuse(problem: SettingsError, err: TextIO) -> int:
    """Say which setting cannot be taken, with its file and line; 2."""
    where = "settings.at_line" if problem.line else "settings.at"
    least, most = WITHIN.get(problem.key, (1, 1))
    both(err, f"settings.error.{problem.code}", key=problem.key, least=least, most=most)
    both(err, where, where=problem.where, line=problem.line)
    return 2

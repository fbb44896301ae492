"""Controls of the pages about accounts: texts of the visit, secrets among them; never a question of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.faces.describe.page import Choice, Control, Part
from kiosk.services.signing import SECRETS
from kiosk.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.visit import Visit
    from kiosk.words import Lang

WIDE, USUAL = 40, 24
"""Cells of a sentence, and of everything else."""


def field(  # noqa: PLR0913 - what differs from one field to the next
    visit: Visit, key: str, *, ask: str = "", hint: str = "", width: int = USUAL, optional: bool = False, position: tuple[int, int] = (1, 1)
) -> Control:
    """One field. Its words are `field.<key>.ask` and `.label`; no description has the text of a secret."""
    lang, secret, word = visit.lang, key in SECRETS, f"field.{key.removeprefix('#')}"
    typed = visit.typed.get(key, "")
    text, label = "" if secret else typed, say(f"{word}.label", lang)
    sentence, short = problem(visit, key)
    return Control(
        key=key,
        kind="name",
        role="field",
        ask=ask or say(f"{word}.ask", lang),
        label=label,
        hint=hint,
        parts=(Part("", label, text, width, masked=secret, secret=secret, held=secret and bool(typed), optional=optional),),
        required=not optional,
        position=position,
        said=text,
        problem=sentence,
        prompt_problem=short,
    )


def box(visit: Visit, key: str, label: str, *, ticked: bool = False, must: bool = True) -> Control:
    """One box; `ticked`: at first, `must`: before Continue."""
    sentence, short = problem(visit, key)
    chosen = visit.typed.get(key, "yes" if ticked else "") == "yes"
    return Control(
        key=key, kind="attestation", role="box", ask=label, label=say("box.label", visit.lang), options=(Choice("yes", label, chosen),),
        said=say("example.attestation", visit.lang) if chosen else "", private=False, problem=sentence, prompt_problem=short, required=must,
    )  # fmt: skip


def choice(visit: Visit, key: str, labels: Mapping[str, str], *, position: tuple[int, int] = (1, 1)) -> Control:
    """One of a few, by their codes."""
    lang, word = visit.lang, f"field.{key.removeprefix('#')}"
    sentence, short = problem(visit, key)
    chosen = visit.typed.get(key, "")
    options = tuple(Choice(code, label, chosen == code) for code, label in labels.items())
    return Control(
        key=key, kind="choice", role="choice", ask=say(f"{word}.ask", lang), label=say(f"{word}.label", lang), options=options,
        position=position, said=labels.get(chosen, ""), problem=sentence, prompt_problem=short,
    )  # fmt: skip


def problem(visit: Visit, key: str) -> tuple[str, str]:
    """What is wrong with a control: the sentence, and the same for a prompt; empty where Continue found nothing."""
    found = visit.signing.refused.get(key) if visit.signing is not None and key in visit.shown else None
    return (found.sentence(visit.lang), found.prompt(visit.lang)) if found is not None else ("", "")


def quoted(text: str, lang: Lang) -> str:
    """Between the quotation marks of a language."""
    return f"«\u00a0{text}\u00a0»" if lang == "fr" else f"“{text}”"

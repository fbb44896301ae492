"""Prompts: what a braille reader feels. At most 18 cells, the last space included, and the error inside."""

from kiosk.faces.describe.page import Control, Part
from kiosk.words import Lang, say

LIMIT = 18
"""Cells: one more and a display of 20 with the cursor behind it shows nothing."""
OWN = ("date", "year_month", "yes_no", "multi", "number", "long_text", "attestation", "info")
"""Kinds whose prompt says how to answer; the others' says the label, which says what."""


def of_control(control: Control, lang: Lang) -> str:
    """The prompt of a control that is answered in one line."""
    if control.prompt_problem:
        return failed(control.prompt_problem, lang)
    if control.role == "box" and not control.required:
        return say("lines.prompt.box", lang)
    if control.kind in OWN:
        return say(f"lines.prompt.{control.kind}", lang)
    if control.role == "choice":
        return say("lines.prompt.choice", lang, n=len(control.options))
    return say("lines.prompt.field", lang, label=control.label)


def of_part(control: Control, part: Part, lang: Lang) -> str:
    """The prompt of one part of a control."""
    if control.prompt_problem and part.id == (control.problem_part or control.parts[0].id):
        return failed(control.prompt_problem, lang)
    return say("lines.prompt.field", lang, label=part.label)


def of_options(control: Control, lang: Lang) -> str:
    """The prompt of the options that stand beside fields: the period of an amount."""
    if control.prompt_problem and control.problem_part == control.option_part:
        return failed(control.prompt_problem, lang)
    return say("lines.prompt.period", lang, n=len(control.options))


def failed(problem: str, lang: Lang) -> str:
    """The prompt after a refusal: what is wrong in at most 10 cells."""
    return say("lines.prompt.error", lang, problem=problem)

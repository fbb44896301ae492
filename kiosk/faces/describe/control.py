"""One question as a control: what every face needs to ask it and to say how it stands."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from kiosk.faces.describe.page import Choice, Control, Part
from kiosk.forms.answers import Raw
from kiosk.forms.journey import Place
from kiosk.forms.kinds import kind_of
from kiosk.forms.model import Question
from kiosk.services.desk import MASKED
from kiosk.services.session import Session
from kiosk.services.standing import said
from kiosk.services.suggestions import COMPLETED
from kiosk.services.visit import Visit
from kiosk.words import Lang, say

Role: TypeAlias = Literal["field", "choice", "choices", "box", "text", "group", "read"]
ROLES: Mapping[str, Role] = {"yes_no": "choice", "choice": "choice", "multi": "choices", "attestation": "box",
                            "long_text": "text", "group": "group", "info": "read"}  # fmt: skip
"""Roles of kinds; every other kind is a field."""
WIDTHS: Mapping[str, int] = {
    "date.year": 5, "date.month": 3, "date.day": 3, "year_month.year": 5, "year_month.month": 3, "money.amount": 11,
    "phone.number": 16, "phone.extension": 7, "address.number": 8, "address.apartment": 8, "address.postal_code": 8,
    "address.province": 24, "sin": 12, "cp12": 15, "digits": 14, "postal_code": 8, "number": 8,
}  # fmt: skip
"""Widths of fields in cells, by kind or kind.part; a name has 40."""


def control(visit: Visit, place: Place, position: tuple[int, int] = (1, 1)) -> Control:
    """The control of a question, with what was typed last."""
    session, lang = visit.application(), visit.lang
    question = place.question
    texts = _texts(visit, session, place)
    role = ROLES.get(question.kind, "field")
    problem = next(iter(visit.desk.problems(session, place, lang)), None) if place.key in visit.shown else None
    choices, part, ask = _choices(question, role, place, texts, lang)
    return Control(
        key=place.key,
        kind=question.kind,
        role=role,
        ask=question.ask.to(lang),
        label=question.short.to(lang),
        hint=_hint(session, place, lang),
        required=not question.optional,
        private=question.private,
        position=position,
        problem=problem.sentence(lang) if problem else "",
        problem_part=problem.part if problem else "",
        prompt_problem=problem.prompt(lang) if problem else "",
        may_skip=_skip(visit, place),
        said=said(place, lang),
        suggests=question.kind in COMPLETED,
        options=choices,
        option_part=part,
        option_ask=ask,
        parts=_parts(place, texts, lang) if role in ("field", "text") else (),
    )


def _hint(session: Session, place: Place, lang: Lang) -> str:
    """What helps to answer; of what was filled in from elsewhere, that it was, until the person changes it."""
    entry = session.answers.get(place.key)
    if entry is not None and entry.source == "prefilled":
        return say("prefilled", lang)
    return place.question.hint.to(lang) if place.question.hint else ""


def _choices(question: Question, role: Role, place: Place, texts: Mapping[str, str], lang: Lang) -> tuple[tuple[Choice, ...], str, str]:
    """What can be chosen; of which part of the value, and what asks for it, where the rest is typed."""
    if role in ("choice", "choices"):
        return options(place, texts, lang), "", ""
    if role == "box":
        return (Choice("yes", question.ask.to(lang), place.state == "answered"),), "", ""
    if role in ("group", "read") or not question.periods:
        return (), "", ""
    periods = tuple(Choice(code, say(f"period.{code}", lang), texts.get("period") == code) for code in question.periods)
    return periods, "period", say("ask.period", lang)


def _parts(place: Place, texts: Mapping[str, str], lang: Lang) -> tuple[Part, ...]:
    """What is typed, part by part."""
    parts = kind_of(place.question.kind).parts or ("",)
    return tuple(_part(place, part, texts, lang) for part in parts if _is_typed(part, place.question))


def _is_typed(part: str, question: Question) -> bool:
    """A period is chosen; a province is there only where it is asked for."""
    if part == "province":
        return question.settings.get("province") == "yes"
    return not (part == "period" and question.kind == "money")


def options(place: Place, texts: Mapping[str, str], lang: Lang) -> tuple[Choice, ...]:
    """The options that apply now, in the order of the form."""
    chosen = texts.get("", "").split()
    if place.question.kind == "yes_no":
        return tuple(Choice(code, say(f"yes_no.{code}", lang), code in chosen) for code in ("yes", "no"))
    allowed = place.allowed if place.allowed is not None else tuple(option.code for option in place.question.options)
    return tuple(Choice(one.code, one.text.to(lang), one.code in chosen) for one in place.question.options if one.code in allowed)


def _texts(visit: Visit, session: Session, place: Place) -> Mapping[str, str]:
    """What stands in the controls: the entry that waits for a confirmation, the text refused, or the value."""
    raw: Raw | None = visit.pending.get(place.key)
    entry = session.answers.get(place.key)
    if raw is None and entry is not None and entry.state == "rejected":
        raw = entry.raw
    if raw is not None:
        first = next(iter(kind_of(place.question.kind).parts), "")
        return {first: raw} if isinstance(raw, str) else raw
    if place.value is None:
        return {}
    if isinstance(place.value, tuple):
        return {"": " ".join(place.value)}
    if place.question.kind in ("yes_no", "choice"):
        return {"": str(place.value)}
    if place.question.kind == "money" and isinstance(place.value, Mapping):
        return {**kind_of("money").split(place.value, place.question, visit.lang), "period": place.value.get("period", "")}
    return kind_of(place.question.kind).split(place.value, place.question, visit.lang)


def _part(place: Place, part: str, texts: Mapping[str, str], lang: Lang) -> Part:
    kind = place.question.kind
    name = f"{kind}.{part}" if part else kind
    label = say(f"part.{part}", lang) if part and not (kind in ("money", "phone") and part in ("amount", "number")) else ""
    return Part(
        id=part,
        label=label or place.question.short.to(lang),
        text=texts.get(part, ""),
        width=WIDTHS.get(name, 40),
        masked=kind in MASKED,
        suffix="$" if name == "money.amount" and lang == "fr" else "",
        optional=place.question.optional or part in ("apartment", "extension"),
    )


def _skip(visit: Visit, place: Place) -> Literal["", "not_known", "blank"]:
    """What may be said instead of an answer: offered after one empty Continue, and always where blank is meant."""
    if place.question.optional:
        return "blank"
    if place.question.must_know or place.question.kind in ("attestation", "group", "info"):
        return ""
    return "not_known" if place.key in visit.shown and not place.settled else ""

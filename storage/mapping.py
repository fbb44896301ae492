"""Answers as canonical JSON and back: the same answer always gives the same bytes, and comes back equal."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal, NotRequired, TypeAlias, TypedDict, cast

from kiosk.clock import quebec
from kiosk.forms.answers import Answer, Answers, Raw, State
from kiosk.forms.model import Value
from kiosk.forms.problems import Problem
from kiosk.ports import Sealed
from kiosk.words.text import Lang, Text

TextJson: TypeAlias = dict[Literal["fr", "en"], str]


class ProblemJson(TypedDict):
    """A problem on disk."""

    code: str
    values: dict[str, str | int | TextJson]
    part: str
    say: TextJson | None
    short: TextJson | None


class AnswerJson(TypedDict):
    """An answer on disk."""

    state: State
    value: str | list[str] | dict[str, str] | None
    raw: str | dict[str, str]
    problems: list[ProblemJson]
    lang: Lang
    source: Literal["typed", "prefilled", "protected"]
    at: str | None


class SealedJson(TypedDict):
    """An application on disk."""

    reference: str
    form: str
    digest: str
    guide: str
    affirmation: str
    at: str
    lang: Lang
    answers: dict[str, AnswerJson]
    marks: dict[str, str]
    helper: NotRequired[str]
    witness: NotRequired[str]
    """Neither is in what the first version put away."""


def canonical(content: object) -> bytes:
    """One way to write a value: sorted keys, no spaces, ASCII (so that half a surrogate pair, once typed, also fits)."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def write_entry(key: str, answer: Answer) -> bytes:
    """One answer under its key."""
    return canonical([key, _answer_out(answer)])


def read_entry(content: bytes) -> tuple[str, Answer]:
    """The key and the answer that `write_entry` wrote."""
    key, answer = cast("tuple[str, AnswerJson]", json.loads(content))
    return key, _answer_in(answer)


def write_entries(entries: Mapping[str, Answer], **beside: str) -> bytes:
    """Several answers and a few words beside them."""
    return canonical({"entries": {key: _answer_out(answer) for key, answer in entries.items()}, **beside})


def read_entries(content: bytes) -> dict[str, Answer]:
    """The answers that `write_entries` wrote."""
    entries = cast("dict[str, dict[str, AnswerJson]]", json.loads(content))["entries"]
    return {key: _answer_in(answer) for key, answer in entries.items()}


def write_sealed(sealed: Sealed) -> bytes:
    """An application."""
    content: SealedJson = {
        "reference": sealed.reference,
        "form": sealed.form,
        "digest": sealed.digest,
        "guide": sealed.guide,
        "affirmation": sealed.affirmation,
        "at": sealed.at.isoformat(),
        "lang": sealed.lang,
        "answers": {key: _answer_out(answer) for key, answer in sealed.answers.entries.items()},
        "marks": dict(sealed.marks),
        "helper": sealed.helper,
        "witness": sealed.witness,
    }
    return canonical(content)


def read_sealed(content: bytes) -> Sealed:
    """The application that `write_sealed` wrote."""
    found = cast("SealedJson", json.loads(content))
    return Sealed(
        reference=found["reference"],
        form=found["form"],
        digest=found["digest"],
        guide=found["guide"],
        affirmation=found["affirmation"],
        at=read_moment(found["at"]),
        lang=found["lang"],
        answers=Answers({key: _answer_in(answer) for key, answer in found["answers"].items()}),
        marks=found["marks"],
        helper=found.get("helper", ""),
        witness=found.get("witness", ""),
    )


def read_moment(text: str) -> datetime:
    """A moment that was written with isoformat, in the zone of Québec; one without a zone stays without."""
    read = datetime.fromisoformat(text)
    return read.astimezone(quebec()) if read.tzinfo else read


def utc(at: datetime | None) -> str:
    """A moment as it stands in a column: texts of the same length, so that earlier is less; empty for none."""
    return at.astimezone(UTC).isoformat(timespec="microseconds") if at else ""


def moment(text: str) -> datetime | None:
    """The moment of a column."""
    return read_moment(text) if text else None


def _answer_out(answer: Answer) -> AnswerJson:
    return {
        "state": answer.state,
        "value": None if answer.value is None else _value_out(answer.value),
        "raw": answer.raw if isinstance(answer.raw, str) else dict(answer.raw),
        "problems": [_problem_out(problem) for problem in answer.problems],
        "lang": answer.lang,
        "source": answer.source,
        "at": answer.at.isoformat() if answer.at else None,
    }


def _answer_in(found: AnswerJson) -> Answer:
    value = found["value"]
    known: Value | None = tuple(value) if isinstance(value, list) else value
    raw: Raw = found["raw"]
    at = read_moment(found["at"]) if found["at"] else None
    return Answer(found["state"], known, raw, tuple(_problem_in(each) for each in found["problems"]), found["lang"], found["source"], at)


def _value_out(value: Value) -> str | list[str] | dict[str, str]:
    if isinstance(value, str):
        return value
    return list(value) if isinstance(value, tuple) else dict(value)


def _problem_out(problem: Problem) -> ProblemJson:
    return {
        "code": problem.code,
        "values": {name: _text_out(value) if isinstance(value, Text) else value for name, value in problem.values.items()},
        "part": problem.part,
        "say": _text_out(problem.say) if problem.say else None,
        "short": _text_out(problem.short) if problem.short else None,
    }


def _problem_in(found: ProblemJson) -> Problem:
    values = {name: _text_in(value) if isinstance(value, dict) else value for name, value in found["values"].items()}
    say, short = found["say"], found["short"]
    return Problem(found["code"], values, found["part"], _text_in(say) if say else None, _text_in(short) if short else None)


def _text_out(text: Text) -> TextJson:
    return {"fr": text.fr, "en": text.en}


def _text_in(found: TextJson) -> Text:
    return Text(found["fr"], found["en"])

"""What leaves the counter: one complete application for the Department, and the register of incidents. Each is written down."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from kiosk.formats import moment
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import Walk, walk
from kiosk.forms.model import Form
from kiosk.ports import PaperBlock, PaperDocument, Sealed, StoreUnavailable
from kiosk.ports.kept import Later
from kiosk.ports.staff import Incident
from kiosk.services import application
from kiosk.services.blocks import both, heading, item, text
from kiosk.services.counter.section import RECEIVED, sealed_of, written
from kiosk.services.counter.state import StaffState
from kiosk.services.department import Staff
from kiosk.services.standing import said_whole
from kiosk.services.stops import Stop
from kiosk.words.text import Text

Json: TypeAlias = "str | bool | list[Json] | dict[str, Json]"
SCHEMA = "kiosk-hand-over-1"
"""Its published schema is `docs/hand-over.schema.json`."""


def hand_over(visit: StaffState, at: str) -> None:
    """Write the open application, every number whole, as JSON and as text; one event with its purpose, before anything is written."""
    session, sealed = sealed_of(visit)
    entries, member = visit.counter.department.of(sealed.reference), visit.signed_in()
    signature = visit.world.settings.handwritten_signature
    visit.counter.received.handed_over(sealed.reference, visit.now())  # first: from now on its person changes it no more
    since = visit.counter.received.since(sealed.reference)
    paper = document(session.form, sealed, entries, Staff(member.id, signed_in=True), signature=signature, since=since)
    told = as_json(session.form, sealed, entries, by=member.id, at=visit.now().isoformat(), signature=signature, since=since)
    visit.counter.audit.note(visit.now(), "application_exported", purpose="hand_over")
    name = sealed.reference
    content = {f"{name}.json": readable(told), f"{name}.txt": visit.world.papers().make(paper, sealed.lang).text}
    visit.exported = put(visit.counter.exports, content)
    visit.go(Stop("staff_exported"))


def export_incidents(visit: StaffState, at: str) -> None:
    """Write the whole register of incidents as JSON."""
    _export(visit, "incidents.json", [_incident(one) for one in visit.counter.incidents.all()])


def export_incident(visit: StaffState, at: str) -> None:
    """Write the incident that is open as JSON: the Commission is told of one at a time."""
    for one in visit.counter.incidents.all():
        if visit.stop == Stop("staff_incident", str(one.number)):
            _export(visit, f"incident-{one.number}.json", _incident(one))


def _export(visit: StaffState, name: str, told: Json) -> None:
    visit.counter.audit.note(visit.now(), "incidents_exported")
    visit.exported = put(visit.counter.exports, {name: readable(told)})
    visit.go(Stop("staff_exported"))


def document(  # noqa: PLR0913 - the same
    form: Form, sealed: Sealed, entries: Mapping[str, Answer], staff: Staff, *, signature: bool, since: Sequence[Later] = ()
) -> PaperDocument:
    """The complete application as a paper; with a line to sign by hand where the centre asks for one."""
    from dataclasses import replace

    made = application.document(form, sealed, written(entries), staff)
    unsigned = text(both("staff.signature.none", noun=form.noun))
    line = (heading("staff.signature"), text("staff.signature.line"), unsigned) if signature else ()
    return replace(made, blocks=(*made.blocks, *_history(since), *line))


def _history(since: Sequence[Later]) -> list[PaperBlock]:
    """What its person corrected or withdrew, with the dates."""
    told = [
        item(both(f"since.{one.kind}", at=Text(moment(one.at, "fr"), moment(one.at, "en")), text=one.text))
        for one in since
        if one.kind != "handed_over"
    ]
    return [heading("since.title"), *told] if told else []


def as_json(  # noqa: PLR0913 - an application, and who hands it over, when and how
    form: Form, sealed: Sealed, entries: Mapping[str, Answer], *, by: str, at: str, signature: bool, since: Sequence[Later] = ()
) -> Json:
    """The complete application, every number whole, as the schema says."""
    answers = Answers({**sealed.answers.entries, **written(entries)})
    return {
        "schema": SCHEMA,
        "reference": sealed.reference,
        "received": sealed.at.isoformat(),
        "form": sealed.form,
        "digest": sealed.digest,
        "affirmation": sealed.affirmation,
        "language": sealed.lang,
        "witness": sealed.witness,
        "helper": sealed.helper,
        "answers": _answers(walk(form, sealed.answers)),
        "department": _answers(walk(form, answers, "department")),
        "documents": [
            {"id": id, "said": mark, "received": str(entries[RECEIVED + id].value) if RECEIVED + id in entries else ""}
            for id, mark in sorted(sealed.marks.items())
        ],
        "corrections": [{"at": one.at.isoformat(), "text": one.text, "language": one.lang} for one in since if one.kind == "corrected"],
        "withdrawn": next((one.at.isoformat() for one in since if one.kind == "withdrawn"), ""),
        "handed_over": {"by": by, "at": at, "purpose": "hand_over"},
        "signature": {"asked": signature, "state": "unsigned"},
    }


def _answers(walked: Walk) -> Json:
    return [
        {
            "key": place.key,
            "label": place.question.short.fr,
            "state": place.state,
            "value": _value(place.value),
            "words": said_whole(place, "fr"),
        }
        for place in walked.path
        if place.question.kind != "info"
    ]


def _value(value: object) -> Json:
    if isinstance(value, Mapping):
        return {str(key): str(part) for key, part in value.items()}
    return [str(part) for part in value] if isinstance(value, tuple) else "" if value is None else str(value)


def _incident(one: Incident) -> Json:
    return {"number": str(one.number), "at": one.at.isoformat(), "by": one.by, **dict(one.contents)}


def readable(told: Json) -> str:
    """JSON that people can read, too."""
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def put(folder: Path, content: Mapping[str, str | bytes]) -> tuple[Path, ...]:
    """Write files that only their owner can read, each whole or not at all; their paths. Raises StoreUnavailable."""
    made = []
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, said in content.items():
            part = folder / f"{name}.part"
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(said.encode() if isinstance(said, str) else said)
            made.append(part.replace(folder / name))
    except OSError as problem:
        for path in made:  # half of what belongs together would look like all of it
            path.unlink(missing_ok=True)
        raise StoreUnavailable.of_system(problem) from problem
    return tuple(made)

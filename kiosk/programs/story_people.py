"""Files of made-up people: JSON, by the sections of the form (domain, first lines: the map)."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.forms.answers import Answers
from kiosk.forms.model import Form
from kiosk.programs.story import Broken, Expectation, Expected, Story, Teller, expectation, located, story, text_of, with_no_limit
from kiosk.programs.told import NoSuchFact, NotOfKind, Said

COMPARED = {
    "result": "result",
    "deadline": "deadline",
    "effective_deadline": "effective_deadline",
    "first_payable_from": "first_payable_from",
    "age_at_event": "age",
}
"""Key of `expected` -> what is compared with it; codes and documents are sets."""
SETS = ("reason_codes", "documents")
FILED = ("received_on", "received_at", "draft_saved_on")


def read_people(path: Path, form: Form, teller: Teller) -> Iterator[Story]:
    """The stories of a file: `{"personas": [...]}`, a bare list, or one person. Raises Broken."""
    for number, person in enumerate(people_of(path), 1):
        with located(path.name, number, str):
            made = _story(person, form, teller)
        yield made


def people_of(path: Path) -> list[Mapping[str, Said]]:
    """The people of a file, as they stand there. Raises Broken."""
    try:
        whole = json.loads(text_of(path))
    except (ValueError, RecursionError) as error:
        raise Broken("not_json", file=path.name, row=getattr(error, "lineno", 1)) from error
    people = whole.get("personas", [whole]) if isinstance(whole, dict) else whole
    if not isinstance(people, list) or not all(isinstance(person, dict) for person in people):
        raise Broken("not_people", file=path.name)
    return people


def person_answers(form: Form, person: Mapping[str, Said], teller: Teller) -> Answers:
    """The answers of one person. Raises NoSuchFact and NotOfKind."""
    return _story(person, form, teller).answers


def _story(person: Mapping[str, Said], form: Form, teller: Teller) -> Story:
    said: dict[str, Said] = {name: person.get(name) for name in FILED}
    owners = {section.id: section.owner for section in form.sections}
    prefixes = {question.id.partition(".")[0] for section in form.sections for question in section.questions}
    for name, value in person.items():
        if owners.get(name) == "citizen":
            said.update({teller.PLACES.get(path, id): leaf for path, id, leaf in _leaves(name, value, prefixes)})
        elif isinstance(value, dict) and name not in owners and name != "expected":
            raise NoSuchFact(name)
    return story(str(person.get("id", "")), said, _expected(person.get("expected")), form, by_form=True)


def _leaves(section: str, value: Said, prefixes: set[str]) -> Iterator[tuple[str, str, Said]]:
    """Each answer of a section: its path in the file, its id, and what was said. Groupings of the paper name no answer."""
    pending: list[tuple[tuple[str, ...], Said]] = [((), value)]
    while pending:
        names, found = pending.pop()
        if isinstance(found, dict):
            pending.extend(((*names, str(name)), inner) for name, inner in found.items())
            continue
        inside = names[1:] if len(names) > 1 and names[0] not in prefixes else names
        id = ".".join(inside[:-1] if len(inside) > 1 and inside[-1] == "answer" else inside)
        yield ".".join((section, *names)), id, found


def _expected(expected: Said) -> Expected:
    """What is asserted of a person: null asserts nothing, an empty list says that there is none. Raises NotOfKind."""
    if not isinstance(expected, dict):
        return {}
    found: dict[str, tuple[str, Expectation]] = {
        name: (aspect, expectation(name, aspect, expected[name])) for name, aspect in COMPARED.items() if expected.get(name) is not None
    }
    for name in SETS:
        codes = expected.get(name)
        if codes is None:
            continue
        if not isinstance(codes, list):
            raise NotOfKind(name, codes)
        found[name] = (name, frozenset(str(code) for code in codes))
    return with_no_limit(found)

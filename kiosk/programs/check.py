"""`kiosk programs check`: holds the stories of form authors against the law, and says each difference in one line."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TextIO, TypeAlias

from kiosk.forms.definition.mistakes import DefinitionError
from kiosk.forms.model import Form
from kiosk.programs.facts import facts_of, told_facts
from kiosk.programs.findings import Facts, Opinion, Program
from kiosk.programs.registry import program, programs
from kiosk.programs.story import Broken, Expectation, Story, Teller, one_line, short
from kiosk.programs.story_people import read_people
from kiosk.programs.story_tables import read_cases
from kiosk.words import LANGS, say

SAME, DIFFERENT, BROKEN = 0, 1, 2
"""Exit codes."""
Plain: TypeAlias = str | int | list[str] | list[dict[str, object]] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the law says otherwise than the story's author."""

    id: str
    column: str
    expected: str | int | list[str] | None
    computed: Plain

    def line(self) -> str:
        """The difference in one line, cells apart by tabs."""
        return "\t".join(one_line(cell) for cell in (self.id, self.column, _cell(self.expected), _cell(self.computed)))


@dataclass(frozen=True, slots=True)
class Report:
    """What the law says of each story, and where that differs."""

    cases: tuple[dict[str, Plain], ...]
    people: tuple[dict[str, Plain], ...]
    differences: tuple[Difference, ...]

    def as_json(self) -> str:
        """The report for another program."""
        differences = [{"id": one.id, "column": one.column, "expected": one.expected, "computed": one.computed} for one in self.differences]
        return json.dumps({"cases": self.cases, "people": self.people, "differences": differences})


def check(chosen: Program, cases: Path | None, people: Path | None) -> Report:
    """Judge every story of the files. Raises Broken, and DefinitionError when the program's form does not hold."""
    if cases is None and people is None:
        raise Broken("no_file")
    teller: Teller = import_module(f"{type(chosen).__module__}.stories")
    form = chosen.form()
    rows = _judged(read_cases(cases, form, teller), form, teller) if cases else []
    persons = _judged(read_people(people, form, teller), form, teller) if people else []
    differences = tuple(difference for story, told in (*rows, *persons) for difference in _differences(story, told))
    return Report(tuple(told for _, told in rows), tuple(told for _, told in persons), differences)


def run(program_id: str, cases: Path | None, people: Path | None, as_json: bool, out: TextIO, err: TextIO) -> int:  # noqa: FBT001, PLR0913, PLR0917 - the command line's own words
    """The command: prints the differences, or the whole report as JSON. 0 none, 1 some, 2 a broken file or nothing to check."""
    try:
        report = check(_named(program_id), cases, people)
    except Broken as broken:
        err.writelines(f"{say(f'check.{broken.word}', lang, **broken.values)}\n" for lang in LANGS)
        return BROKEN
    except DefinitionError as error:
        err.writelines(f"{mistake.sentence(lang)}\n" for mistake in error.problems for lang in LANGS)
        return BROKEN
    out.write(f"{report.as_json()}\n" if as_json else "".join(f"{one.line()}\n" for one in report.differences))
    counts = {"cases": len(report.cases), "people": len(report.people)}
    err.writelines(f"{say('check.done', lang, n=len(report.differences), **counts)}\n" for lang in LANGS)
    return DIFFERENT if report.differences else SAME


def _named(id: str) -> Program:
    """The program of that id. Raises Broken."""
    if (found := program(id)) is None:
        raise Broken("no_program", id=short(id), ids=", ".join(one.id for one in programs()))
    return found


def _judged(stories: Iterable[Story], form: Form, teller: Teller) -> list[tuple[Story, dict[str, Plain]]]:
    """Each story with what the law says of it."""
    return [(story, _told(story.id, teller.judge(form, story.answers, _facts(form, story)))) for story in stories]


def _facts(form: Form, story: Story) -> Facts:
    take = facts_of if story.by_form else told_facts
    return take(form, story.answers, story.filed_on, story.draft_saved_on)


def _told(id: str, opinion: Opinion) -> dict[str, Plain]:
    """An opinion as plain data."""
    findings: list[dict[str, object]] = [
        {"criterion": one.criterion, "result": one.result, "codes": list(one.codes), "because": list(one.because)}
        for one in opinion.findings
    ]
    return {
        "id": id,
        "result": opinion.verdict,
        "reason_codes": list(opinion.codes),
        "deadline": _iso(opinion.limit.last_day),
        "effective_deadline": _iso(opinion.limit.effective),
        "first_payable_from": _iso(opinion.first_payable),
        "age": opinion.age,
        "documents": list(opinion.documents),
        "findings": findings,
    }


def _differences(story: Story, told: dict[str, Plain]) -> Iterable[Difference]:
    for column, (aspect, expected) in story.expected.items():
        computed = told[aspect]
        if (frozenset(map(str, computed)) if isinstance(computed, list) else computed) != expected:
            yield Difference(story.id, column, _plain(expected), computed)


def _plain(expected: Expectation) -> str | int | list[str] | None:
    return sorted(expected) if isinstance(expected, frozenset) else expected


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _cell(value: Plain) -> str:
    if isinstance(value, list):
        return ";".join(map(str, value)) or "-"
    return "-" if value is None else str(value)

"""What the tests of the law share: the shared stories, their facts, and running the command."""

from collections.abc import Iterable, Mapping
from functools import cache
from io import StringIO
from pathlib import Path

from kiosk.programs.check import run
from kiosk.programs.facts import facts_of, told_facts
from kiosk.programs.findings import Facts
from kiosk.programs.older_workers import PROGRAM
from kiosk.programs.older_workers import stories as teller
from kiosk.programs.story import Story
from kiosk.programs.story_people import read_people
from kiosk.programs.story_tables import read_cases

CASES = Path(__file__).parent / "cases" / "eligibility.tsv"
PEOPLE = Path(__file__).parent / "cases" / "personas.json"
FOLDER = Path(teller.__file__).parent / "people"
FORM = PROGRAM.form()
QUESTIONS = {question.id: question for section in FORM.sections for question in section.questions}


@cache
def stories() -> tuple[Story, ...]:
    """Every shared row and person, and the people of the program's folder."""
    own = (story for file in sorted(FOLDER.glob("*.json")) for story in read_people(file, FORM, teller))
    return (*read_cases(CASES, FORM, teller), *read_people(PEOPLE, FORM, teller), *own)


def facts(story: Story) -> Facts:
    """The facts of a story, its gaps still open."""
    return (facts_of if story.by_form else told_facts)(FORM, story.answers, story.filed_on, story.draft_saved_on)


def command(
    *, cases: Path | None = None, people: Path | None = None, as_json: bool = False, program: str = "older_workers"
) -> tuple[int, str, str]:
    """What the command does: its exit code, what it prints, what it says of a broken file."""
    out, err = StringIO(), StringIO()
    return run(program, cases, people, as_json, out, err), out.getvalue(), err.getvalue()


def table(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    """Write rows as a table, as a spreadsheet would."""
    import csv

    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(listed[0]), delimiter="\t")
        writer.writeheader()
        writer.writerows(listed)
    return path

"""A form of several files is a form like any other, and each of its mistakes is found in its own file."""

from pathlib import Path

import pytest

from kiosk.forms.definition.mistakes import Mistake
from kiosk.forms.graph import graph
from kiosk.forms.lint import lint
from kiosk.forms.load import DefinitionError, load
from kiosk.forms.model import Form, Question
from tests.forms.small import path as asked

HEAD = """\
form: home
version: "1"
title: {fr: "Chez soi", en: "Home"}
named:
  together: {q: spouse, eq: "yes"}
parts:
  - {file: first.yaml}
  - {file: adult.yaml, prefix: one}
  - {file: adult.yaml, prefix: two, title: {fr: "Adulte 2", en: "Adult 2"}, when: {named: together}}
"""
QUESTION = """\
      - id: %s
        kind: %s
        ask: {fr: "Oui?", en: "Yes?"}
        short: {fr: "Oui", en: "Yes"}
        needed: required
        private: "no"
        purpose: a test
        source: a test
"""
SECTION = """\
  - id: %s
    number: "1"
    owner: citizen
    title: {fr: "études", en: "studies"}
    questions:
"""
FIRST = "sections:\n" + SECTION % "start" + QUESTION % ("spouse", "yes_no") + QUESTION % ("age", "number")
ADULT = (
    "named:\n  at_school: {q: school, eq: yes}\nsections:\n"
    + SECTION % "studies"
    + QUESTION % ("school", "yes_no")
    + QUESTION % ("since", "date")
    + "        when: {all: [{named: at_school}, {q: age, gt: '5'}]}\n"
    + QUESTION % ("until", "date")
    + "        when: {q: since, answered: yes}\n"
    + "        checks: [{code: EARLY, fails: {q: until, lt: {q: since}}, at: until.year,"
    + " say: {fr: Avant., en: Early.}, short: {fr: Avant, en: Early}}]\n"
)


def written(folder: Path, head: str = HEAD, first: str = FIRST, adult: str = ADULT) -> Path:
    """The three files, and the path of the first."""
    for name, text in (("form.yaml", head), ("first.yaml", first), ("adult.yaml", adult)):
        (folder / name).write_text(text, "utf-8")
    return folder / "form.yaml"


def questions(form: Form) -> dict[str, Question]:
    """The questions by id."""
    return {question.id: question for section in form.sections for question in section.questions}


def mistakes(path: Path) -> list[Mistake]:
    """What keeps a form from loading."""
    with pytest.raises(DefinitionError) as raised:
        load(path)
    return list(raised.value.problems)


def test_a_file_used_twice_speaks_of_its_own_questions_and_of_those_before_it(tmp_path: Path) -> None:
    """Ids, named conditions, comparisons and checks of the file take the prefix; what stands elsewhere keeps its name."""
    form = load(written(tmp_path))
    assert list(questions(form)) == ["spouse", "age", "one.school", "one.since", "one.until", "two.school", "two.since", "two.until"]
    assert [section.id for section in form.sections] == ["start", "one_studies", "two_studies"]
    lines = graph(form).splitlines()
    assert "  one.since: date  [all(one.school = yes, age > 5)]" in lines
    assert "  two.since: date  [all(spouse = yes, all(two.school = yes, age > 5))]" in lines
    assert "    x EARLY  [two.until < two.since]" in lines
    assert questions(form)["two.until"].checks[0].at == "two.until.year"


def test_the_sections_of_a_part_stand_under_its_title_and_are_asked_when_it_is(tmp_path: Path) -> None:
    """Without a spouse nothing is asked of adult 2, with one everything, and the titles tell who."""
    form = load(written(tmp_path))
    assert [section.title.fr for section in form.sections] == ["études", "études", "Adulte 2 études"]
    alone = {"spouse": "no", "age": "40", "one.school": "no"}
    assert asked(form, alone) == ["spouse", "age", "one.school"]
    assert asked(form, {**alone, "spouse": "yes"}) == ["spouse", "age", "one.school", "two.school"]


def test_a_section_has_a_condition_of_its_own(tmp_path: Path) -> None:
    """It holds for each of its questions, beside theirs, and beside the one of the part."""
    adult = ADULT.replace("    number:", "    when: {q: age, ge: '18'}\n    number:")
    form = load(written(tmp_path, adult=adult))
    child = {"spouse": "yes", "age": "12", "one.school": "yes", "two.school": "yes"}
    assert asked(form, child) == ["spouse", "age"]
    assert asked(form, {**child, "age": "30"})[2:] == ["one.school", "one.since", "two.school", "two.since"]


def test_two_forms_share_a_file(tmp_path: Path) -> None:
    """A part may stand beside the folder of the program."""
    (tmp_path / "mine").mkdir()
    written(tmp_path)
    shared = written(tmp_path / "mine", HEAD.replace("first.yaml", "../first.yaml"))
    assert questions(load(shared)).keys() == questions(load(tmp_path / "form.yaml")).keys()


@pytest.mark.parametrize("file", ["form.yaml", "first.yaml", "adult.yaml"])
def test_the_seal_covers_every_file(tmp_path: Path, file: str) -> None:
    """A change in any of the files is another form."""
    path = written(tmp_path)
    before = load(path).digest
    (tmp_path / file).write_text((tmp_path / file).read_text("utf-8") + "# more\n", "utf-8")
    assert load(path).digest != before


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("form.yaml", "file: first.yaml", "file: none.yaml", "NO_FILE"),
        ("form.yaml", "prefix: two", "prefix: one", "DUPLICATE_ID"),
        ("form.yaml", "prefix: two", "prefixes: two", "UNKNOWN_KEY"),
        ("form.yaml", "{named: together}", "{named: apart}", "UNKNOWN_NAMED"),
        ("first.yaml", "kind: yes_no", "kind: yesno", "UNKNOWN_WORD"),
        ("first.yaml", "sections:", "section: []\nsections:", "UNKNOWN_KEY"),
        ("adult.yaml", "{q: school, eq: yes}", "{q: shool, eq: yes}", "UNKNOWN_QUESTION"),
        ("adult.yaml", "{q: since, answered: yes}", "{q: until, answered: yes}", "FORWARD"),
        ("adult.yaml", "{named: at_school}", "{named: at_scool}", "UNKNOWN_NAMED"),
    ],
)
def test_a_mistake_is_told_with_the_file_it_stands_in(tmp_path: Path, file: str, old: str, new: str, code: str) -> None:
    """File and line are those where the author has to write."""
    path = written(tmp_path)
    before, _, after = (tmp_path / file).read_text("utf-8").partition(old)
    (tmp_path / file).write_text(f"{before}{new}{after}", "utf-8")
    assert after
    assert (code, file, before.count("\n") + 1) in [(one.code, one.file, one.line) for one in mistakes(path)]


def test_bytes_that_are_no_text_are_told_of_their_file(tmp_path: Path) -> None:
    """Whatever stands in a part, nothing crashes."""
    path = written(tmp_path)
    (tmp_path / "adult.yaml").write_bytes(b"sections:\n\xff")
    assert next((one.code, one.file, one.line) for one in mistakes(path)) == ("NOT_UTF8", "adult.yaml", 2)


def test_lint_reads_every_file_and_tells_a_slip_once(tmp_path: Path) -> None:
    """The words of a file used twice are one mistake; a condition without an end in either use is told."""
    found = lint(written(tmp_path, adult=ADULT.replace('fr: "Oui?"', 'fr: "Oui ?"', 1).replace("gt: '5'", "gt: '60'")))
    assert [(one.file, one.code) for one in found if one.code == "FRENCH_NO_SPACE"] == [("adult.yaml", "FRENCH_NO_SPACE")]

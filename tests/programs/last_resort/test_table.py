"""Form 3003 is covered, row by row: by a question, by a rule of documents, or by a reason for leaving it out."""

from collections import Counter

import pytest

from tests.programs.last_resort.table import GROUPS, asked_in, cited, documents, left_out, sources, table, written

FILES = [(file, group) for file, groups in GROUPS.items() for group in groups]


@pytest.mark.parametrize(("file", "group"), FILES)
def test_every_question_of_form_3003_is_covered(file: str, group: str) -> None:
    """An id that stands twice in a group is covered twice; what a document proves is on the checklist."""
    wanted = Counter(row.id for row in table() if row.group == group and row.kind == "question")
    asked, elsewhere = asked_in(file), documents() | left_out(file)
    assert [id for id, times in wanted.items() if asked[id] < times and id not in elsewhere] == []


@pytest.mark.parametrize(("file", "group"), FILES)
def test_every_section_of_form_3003_asks_something(file: str, group: str) -> None:
    """Or is cited, or left out with a reason."""
    covered = asked_in(file).keys() | left_out(file)
    rows = [row for row in table() if row.group == group]
    sections = {row.id for row in rows if row.kind == "section"}
    assert sections == {row.section for row in rows if row.id in covered}


@pytest.mark.parametrize("file", GROUPS)
def test_no_question_is_taken_from_an_id_that_form_3003_has_not(file: str) -> None:
    """What a source names stands in the groups of its file, or is left out of another; what we add says that it is our choice."""
    here = {row.id for row in table() if row.group in GROUPS[file]}
    moved = frozenset(id for other in GROUPS for id in left_out(other))
    assert asked_in(file).keys() - here - moved == set()
    every = [source for section in written(file)["sections"] for source in sources(section["questions"])]
    assert [source for source in every if not cited(source) and not source.startswith("our choice")] == []


def test_what_is_left_out_has_a_reason_and_is_not_asked() -> None:
    """Each id is in the table, in the groups of its file, and is asked nowhere in it."""
    for one in written("left_out.yaml")["left_out"]:
        ids = {row.id for row in table() if row.group in GROUPS[one["in"]]}
        assert set(one["ids"]) <= ids
        assert not set(one["ids"]) & asked_in(one["in"]).keys()
        assert len(one["because"].split()) > 4


def test_the_files_are_those_of_the_form() -> None:
    """Every group is asked by a file that the form is put together of, the adults by the same one; two files are ours alone."""
    parts = [part["file"] for part in written("form.yaml")["parts"]]
    assert Counter(parts) == Counter({**{file: len(groups) for file, groups in GROUPS.items()}, "department.yaml": 1, "documents.yaml": 1})

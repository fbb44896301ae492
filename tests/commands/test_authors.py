"""What form authors type: the mistakes, the route, the pages and the reasons of a form, for a made-up person."""

import json
import re
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.forms.definition.mistakes import DefinitionError, Mistake
from kiosk.forms.journey import walk
from kiosk.forms.wander import NoEnd
from kiosk.programs.older_workers import PROGRAM as OLDER_WORKERS
from kiosk.programs.older_workers import stories
from kiosk.programs.story_people import people_of, person_answers
from kiosk.words import LANGS, Lang

PROGRAM = OLDER_WORKERS.id
PEOPLE = Path(str(stories.__file__)).parent / "people"


def said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code of a command, and what it wrote on its two streams."""
    code = main(words)
    written = capsys.readouterr()
    return code, written.out, written.err


def test_a_sound_form_has_no_mistakes(capsys: pytest.CaptureFixture[str]) -> None:
    """0, and said so in both languages."""
    assert said(capsys, "forms", "lint", PROGRAM) == (0, "Aucune faute.\nNo mistakes.\n", "")


def test_random_people_walk_to_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    """Each seed is one person; all arrive."""
    assert said(capsys, "forms", "walk", PROGRAM, "--seeds", "2") == (
        0,
        "Arrivées au bout\u00a0: 2 personnes au hasard.\nReached the end: 2 random people.\n",
        "",
    )


def test_a_question_that_nobody_settles_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the number that finds the same person again."""

    def stuck(*_: object) -> None:
        raise NoEnd("sector")

    monkeypatch.setattr("kiosk.forms.wander.wander", stuck)
    code, out, _ = said(capsys, "forms", "walk", PROGRAM)
    assert code == 1
    assert "«\u00a0sector\u00a0»" in out


def test_each_mistake_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, key and repair, in both languages, and 1."""
    found = Mistake("form.yaml", 12, "sections.precheck", "EMPTY_TEXT", {})
    monkeypatch.setattr("kiosk.forms.lint.lint", lambda path: (found,))
    code, out, _ = said(capsys, "forms", "lint", PROGRAM)
    assert code == 1
    assert out.splitlines() == [found.sentence("fr"), found.sentence("en")]


def test_the_route_names_every_question(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the form."""
    code, out, _ = said(capsys, "forms", "graph", PROGRAM)
    ids = [question.id for section in OLDER_WORKERS.form().sections for question in section.questions]
    assert code == 0
    assert re.findall(r"^  ([a-z0-9_.]+):", out, re.MULTILINE) == ids


@pytest.mark.parametrize("lang", LANGS)
def test_the_pages_of_a_person_hold_every_question_on_the_way(capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    """Each question that is asked of the person, whole; no line wider than 72."""
    code, out, err = said(capsys, "forms", "preview", PROGRAM, "--person", "maximal", "--lang", lang)
    assert (code, err) == (0, "")
    program = OLDER_WORKERS
    answers = person_answers(program.form(), people_of(PEOPLE / "maximal.json")[0], stories)
    words = " ".join(out.split())
    assert not [place.key for place in walk(program.form(), answers).path if " ".join(place.question.ask.to(lang).split()) not in words]
    assert max(len(line) for line in out.splitlines()) <= 72


def test_a_person_may_come_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A path does as well as a name, and says the same."""
    copy = tmp_path / "somebody.json"
    copy.write_bytes(Path(PEOPLE, "minimal.json").read_bytes())
    by_name = said(capsys, "forms", "preview", PROGRAM, "--person", "minimal")
    assert said(capsys, "forms", "preview", PROGRAM, "--person", str(copy)) == by_name


def test_a_question_says_why_it_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """Asked, not asked, always asked; French first, then English."""
    code, out, _ = said(capsys, "forms", "explain", PROGRAM, "event", "--person", "minimal")
    assert code == 0
    assert out.splitlines() == ["Cette question est posée.", "Elle est toujours posée.", "This question is asked.", "It is always asked."]
    code, out, _ = said(capsys, "forms", "explain", PROGRAM, "recalled", "--person", "minimal")
    assert code == 0
    assert out.startswith("Cette question n’est pas posée.\nNon\u00a0: ")
    assert "This question is not asked.\nNo: " in out


def test_a_question_of_a_group_is_explained_under_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    """The key of the place, or of the group while it has no row, stands above the reasons."""
    code, out, _ = said(capsys, "forms", "explain", PROGRAM, "recalls/to", "--person", "minimal")
    assert code == 0
    assert out.startswith("recalls\n")
    code, out, _ = said(capsys, "forms", "explain", PROGRAM, "recalls/to", "--person", "maximal")
    assert code == 0
    assert out.startswith("recalls/r1/to\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("forms", "lint", "nothing"), "Il n’y a pas de programme «\u00a0nothing\u00a0»."),
        (("forms", "graph", "nothing"), "older_workers"),
        (("forms", "preview", PROGRAM, "--person", "nobody"), "There is no person “nobody”."),
        (("forms", "explain", PROGRAM, "event", "--person", "nobody"), "maximal"),
        (("forms", "explain", PROGRAM, "nothing", "--person", "minimal"), "There is no question “nothing”."),
    ],
)
def test_what_is_not_there_is_said(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str) -> None:
    """2, in plain words, with what there is."""
    code, out, err = said(capsys, *words)
    assert (code, out) == (2, "")
    assert told in err


@pytest.mark.parametrize("content", ["{", "[]", json.dumps({"precheck": {"nothing": True}}), json.dumps({"precheck": {"event": "fired"}})])
def test_a_file_of_people_that_does_not_hold_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    """No traceback: 2, and a sentence that names the file."""
    path = tmp_path / "broken.json"
    path.write_text(content, "utf-8")
    code, out, err = said(capsys, "forms", "preview", PROGRAM, "--person", str(path))
    assert (code, out) == (2, "")
    assert "broken.json" in err


def test_a_form_that_does_not_load_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Its mistakes, and 2: nothing can be drawn of it."""
    found = Mistake("form.yaml", 1, "", "EMPTY", {})

    def broken(self: object) -> object:
        raise DefinitionError((found,))

    monkeypatch.setattr(type(OLDER_WORKERS), "form", broken)
    code, _, err = said(capsys, "forms", "graph", PROGRAM)
    assert code == 2
    assert found.sentence("fr") in err


def test_the_check_is_the_programs_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command hands its words over: without a file there is nothing to check."""
    code, _, err = said(capsys, "programs", "check", PROGRAM)
    assert code == 2
    assert "--cases" in err
    code, out, _ = said(capsys, "programs", "check", PROGRAM, "--people", str(PEOPLE / "minimal.json"), "--json")
    assert code == 0
    assert [person["id"] for person in json.loads(out)["people"]] == ["minimal"]

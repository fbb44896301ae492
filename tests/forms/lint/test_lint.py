"""Acceptance case 21: whatever is wrong with a definition is told with its file, its line and its repair."""

from pathlib import Path

import pytest

from kiosk.forms.definition.mistakes import Mistake
from kiosk.forms.lint import lint
from kiosk.words import LANGS
from tests.programs.content import FOLDER

HEAD = """form: small
version: "1"
title: {fr: Petit, en: Small}
named:
  is_layoff: {q: event, eq: layoff}
sections:
  - id: one
    number: "1"
    owner: citizen
    title: {fr: Un, en: One}
    questions:
      - id: event
        kind: choice
        ask: {fr: "Quoi?", en: "What?"}
        short: {fr: Quoi, en: What}
        options: {dismissal: {fr: Fin, en: End}, layoff: {fr: Pause, en: Pause}}
        needed: required
        private: "no"
        purpose: test
        source: test
      - id: recalled
        kind: yes_no
        when: {named: is_layoff}
        ask: {fr: "Rappel?", en: "Recall?"}
        short: {fr: Rappel, en: Recall}
        needed: required
        private: "no"
        purpose: test
        source: test
      - id: years
        kind: number
        min: "0"
        max: "30"
        ask: {fr: "Combien?", en: "How many?"}
        short: {fr: Nombre, en: Number}
        needed: required
        private: "no"
        purpose: test
        source: test
"""
FIRST = HEAD.count("\n") + 1
"""The line on which the question under test begins."""
TAIL = '        needed: required\n        private: "no"\n        purpose: test\n        source: test\n'
WORDS = '        ask: {fr: "Et ensuite?", en: "And then?"}\n        short: {fr: Suite, en: Next}\n'


def found(tmp_path: Path, text: str) -> tuple[Mistake, ...]:
    """The mistakes of a file."""
    path = tmp_path / "small.yaml"
    path.write_text(text, "utf-8")
    return lint(path)


def question(kind: str, lines: str, words: str = WORDS) -> str:
    """The form above with one question more."""
    return f"{HEAD}      - id: asked\n        kind: {kind}\n{lines}{words}{TAIL}"


def when(condition: str) -> str:
    """The form above with a question under a condition, written on the third line of the question."""
    return question("yes_no", f"        when: {condition}\n")


def test_a_sound_form_has_no_mistake(tmp_path: Path) -> None:
    """Nothing is said of a condition that can be true and false."""
    assert found(tmp_path, when("{all: [{q: recalled, eq: 'yes'}, {q: years, gt: '5'}]}")) == ()


CONDITIONS = {
    "FORWARD": "{q: asked, eq: 'yes'}",
    "UNKNOWN_CODE": "{q: event, eq: resigned}",
    "UNKNOWN_NAMED": "{named: is_layof}",
    "NEVER two codes at once": "{all: [{q: event, eq: dismissal}, {q: event, eq: layoff}]}",
    "NEVER asked of nobody": "{all: [{q: recalled, eq: 'yes'}, {q: event, eq: dismissal}]}",
    "NEVER over the highest number": "{q: years, gt: '30'}",
    "ALWAYS one or the other": "{any: [{q: event, eq: dismissal}, {q: event, eq: layoff}]}",
    "ALWAYS within the bounds": "{q: years, ge: '0'}",
}


@pytest.mark.parametrize("case", CONDITIONS)
def test_a_condition_that_cannot_be_meant(tmp_path: Path, case: str) -> None:
    """Forward, of a code that is gone, never true or always true: on the line of the condition, with its repair."""
    (mistake,) = found(tmp_path, when(CONDITIONS[case]))
    assert (mistake.file, mistake.line, mistake.code) == ("small.yaml", FIRST + 2, case.partition(" ")[0])
    assert all(mistake.what(lang) and mistake.repair(lang) for lang in LANGS)


def test_a_dead_condition_comes_with_answers_that_show_it(tmp_path: Path) -> None:
    """The way that comes nearest to what the condition hopes for."""
    (mistake,) = found(tmp_path, when("{all: [{q: recalled, eq: 'yes'}, {q: event, eq: dismissal}]}"))
    assert mistake.values["example"] == "event = dismissal"


def test_an_option_that_nobody_can_choose(tmp_path: Path) -> None:
    """Its condition contradicts that of its question."""
    options = "        when: {named: is_layoff}\n        options: {a: {fr: A, en: A}, b: {fr: B, en: B, when: {q: event, eq: dismissal}}}\n"
    (mistake,) = found(tmp_path, question("choice", options))
    assert (mistake.code, mistake.line) == ("NEVER", FIRST + 3)


def test_a_question_that_can_be_left_without_an_option(tmp_path: Path) -> None:
    """A dead end: the person could neither choose nor go on."""
    options = "        options: {a: {fr: A, en: A, when: {named: is_layoff}}, b: {fr: B, en: B, when: {q: recalled, eq: 'yes'}}}\n"
    (mistake,) = found(tmp_path, question("choice", options))
    assert mistake.code == "NO_CHOICE_LEFT"
    assert mistake.values["example"] == "event = dismissal"


def test_a_check_that_always_fails(tmp_path: Path) -> None:
    """Nobody could pass it."""
    fails = "{code: X, fails: {q: asked, ge: '0'}, at: asked, say: {fr: Non., en: No.}, short: {fr: Non, en: No}}"
    check = f"        checks:\n          - {fails}\n"
    (mistake,) = found(tmp_path, question("number", f'        min: "0"\n        max: "9"\n{check}'))
    assert (mistake.code, mistake.line) == ("ALWAYS", FIRST + 5)


ROWS = {
    "": "{row: still, eq: 'no'}",
    "NEVER": "{all: [{row: still, eq: 'yes'}, {row: still, eq: 'no'}]}",
    "NEVER in these rows": "{q: event, eq: dismissal}",
    "ALWAYS in these rows": "{q: event, eq: layoff}",
}


@pytest.mark.parametrize("case", ROWS)
def test_a_condition_of_a_row_is_tried_in_a_row(tmp_path: Path, case: str) -> None:
    """`{row: …}` looks at the same row, and a row is only there while its group is asked."""
    inner = "".join(f"    {line}\n" for line in (WORDS + TAIL).splitlines())
    children = "".join(
        f"          - id: {id}\n            kind: yes_no\n            when: {condition}\n{inner}"
        for id, condition in (("still", "always"), ("ended", ROWS[case]))
    )
    group = f"""        when: {{named: is_layoff}}
        rows: {{min: "0", max: "3"}}
        row_title: {{fr: "Ligne {{n}}", en: "Row {{n}}"}}
        questions:
{children}"""
    assert [mistake.code for mistake in found(tmp_path, question("group", group))] == ([case.partition(" ")[0]] if case else [])


MONTHS = {"": "{q: asked, gt: 2012-06}", "NEVER": "{all: [{q: asked, gt: 2012-06}, {q: asked, lt: 2012-06}]}"}


@pytest.mark.parametrize("code", MONTHS)
def test_months_are_tried_with_their_neighbours(tmp_path: Path, code: str) -> None:
    """The month before and the month after a month that is compared with."""
    last = f"      - id: last\n        kind: yes_no\n        when: {MONTHS[code]}\n{WORDS}{TAIL}"
    assert [mistake.code for mistake in found(tmp_path, question("year_month", "") + last)] == ([code] if code else [])


def test_a_document_that_nobody_brings(tmp_path: Path) -> None:
    """Documents hang on answers as questions do."""
    document = "{id: DOC-A, when: {q: years, lt: '0'}, name: {fr: Un, en: One}, bring_by: limit, source: test}"
    assert [mistake.code for mistake in found(tmp_path, f"{HEAD}documents:\n  - {document}\n")] == ["NEVER"]


def test_a_name_that_nothing_uses(tmp_path: Path) -> None:
    """It would be kept in step with nothing."""
    assert [mistake.code for mistake in found(tmp_path, HEAD.replace("when: {named: is_layoff}", "when: always"))] == ["UNUSED_NAMED"]


TEXTS = {
    "TOO_WIDE": ('{fr: "Quinze signes.", en: And then?}', "{fr: Quinze signes ici, en: Next}"),
    "UNEVEN_VALUES": ('{fr: "Jusqu’au {day}.", en: "Until then."}', "{fr: Suite, en: Next}"),
    "STRANGE_VALUE": ('{fr: "Jusqu’au {day}.", en: "Until {day}."}', "{fr: Suite, en: Next}"),
    "FRENCH_SPACE": ('{fr: "Voici : un.", en: "Here: one."}', "{fr: Suite, en: Next}"),
    "FRENCH_NO_SPACE": ('{fr: "Et ensuite ?", en: "And then?"}', "{fr: Suite, en: Next}"),
    "FRENCH_APOSTROPHE": ("{fr: \"Qu'est-ce?\", en: 'What is it?'}", "{fr: Suite, en: Next}"),
    "FRENCH_QUOTES": ("{fr: \"Le “mot” juste.\", en: 'The word.'}", "{fr: Suite, en: Next}"),
    "FRENCH_FIRST": ('{fr: "Le 1 avril.", en: "April 1."}', "{fr: Suite, en: Next}"),
    "FRENCH_HOUR": ('{fr: "À 14:30.", en: "At 14:30."}', "{fr: Suite, en: Next}"),
    "AVOIDED_WORD": ('{fr: "Veuillez répondre.", en: "Answer."}', "{fr: Suite, en: Next}"),
    "LONG_SENTENCE": (f'{{fr: "Voilà.", en: "{"word " * 21}."}}', "{fr: Suite, en: Next}"),
    "STRANGE_SIGN": ('{fr: "Voilà ✓.", en: "There."}', "{fr: Suite, en: Next}"),
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_that_is_not_written_as_we_write(tmp_path: Path, code: str) -> None:
    """Widths, values, typography, tone and length, each on its own line."""
    ask, short = TEXTS[code]
    (mistake,) = found(tmp_path, question("yes_no", "", f"        ask: {ask}\n        short: {short}\n"))
    assert (mistake.code, mistake.line) == (code, FIRST + (3 if code == "TOO_WIDE" else 2))
    assert all(mistake.sentence(lang).startswith(f"small.yaml:{mistake.line}: sections.one.questions.asked.") for lang in LANGS)


@pytest.mark.parametrize("key", ["short", "purpose", "needed", "private", "source"])
def test_what_every_question_must_say(tmp_path: Path, key: str) -> None:
    """A question that does not say what it is for is refused."""
    lines = when("always").splitlines()
    last = max(n for n, line in enumerate(lines) if line.startswith(f"        {key}: "))
    text = "\n".join(line for n, line in enumerate(lines) if n != last)
    assert [(mistake.code, mistake.values["word"]) for mistake in found(tmp_path, text)] == [("MISSING_KEY", key)]


@pytest.mark.parametrize("form", sorted(FOLDER.parent.glob("*/form.yaml")), ids=lambda form: form.parent.name)
def test_the_form_of_every_program_is_sound(form: Path) -> None:
    """Every condition of it can be true and false, and every text is as it should be."""
    assert [mistake.sentence("en") for mistake in lint(form)] == []

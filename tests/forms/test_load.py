"""Definition files: every mistake is found, at its line, with its repair in both languages."""

from pathlib import Path

import pytest

from kiosk.forms.load import DefinitionError, Mistake, load, parse
from kiosk.forms.model import ALWAYS, Atom, Form
from kiosk.words import LANGS, catalogue

REST = "short: {fr: a, en: a}, needed: required, private: no, purpose: p, source: s"
SOUND = f"""\
form: small
version: "1"
title: {{fr: Petit, en: Small}}
named:
  laid_off: {{q: event, eq: layoff}}
sections:
  - id: s1
    number: ""
    owner: citizen
    title: {{fr: Un, en: One}}
    questions:
      - {{id: event, kind: choice, ask: {{fr: a, en: a}}, options: {{layoff: {{fr: a, en: a}}, end: {{fr: b, en: b}}}}, {REST}}}
      - {{id: start, kind: date, ask: {{fr: a, en: a}}, when: {{named: laid_off}}, {REST}}}
      - {{id: end.day, kind: date, ask: {{fr: a, en: a}}, range: {{from: 2009-01-01, to: today}}, {REST}}}
      - {{id: rows, kind: group, ask: {{fr: a, en: a}}, rows: {{min: "1", max: "3"}}, row_title: {{fr: "{{n}}", en: "{{n}}"}}, {REST},
         questions: [{{id: from, kind: date, ask: {{fr: a, en: a}}, {REST}}},
          {{id: to, kind: date, ask: {{fr: a, en: a}}, when: {{row: from, lt: {{q: start}}}}, {REST}}}]}}
      - {{id: last, kind: yes_no, ask: {{fr: a, en: a}}, {REST}}}
  - id: office
    number: ""
    owner: department
    title: {{fr: Deux, en: Two}}
    questions:
      - {{id: seen, kind: yes_no, ask: {{fr: a, en: a}}, when: {{q: last, eq: "no"}}, {REST}}}
documents:
  - id: D1
    when: {{q: event, answered: "yes"}}
    name: {{fr: a, en: a}}
    or: [{{fr: b, en: b}}]
    bring_by: limit
    source: s
"""


def mistakes(old: str, new: str, *, count: int = 1) -> tuple[Mistake, ...]:
    """What is found when some words of the sound file are replaced."""
    assert old in SOUND
    with pytest.raises(DefinitionError) as raised:
        parse(SOUND.replace(old, new, count).encode())
    return raised.value.problems


def test_a_sound_file_becomes_a_form() -> None:
    """Named conditions are resolved, settings gathered, and what is left out is empty."""
    form = parse(SOUND.encode())
    event, start, end, rows, last = form.sections[0].questions
    assert isinstance(form, Form)
    assert (form.name, form.documents[0].alternatives[0].fr) == ("small@1", "b")
    assert start.when == Atom("event", "eq", "layoff")
    assert event.when is last.when is ALWAYS
    assert end.settings == {"from": "2009-01-01", "to": "today"}
    assert rows.settings == {"rows_min": "1", "rows_max": "3"}
    assert [option.code for option in event.options] == ["layoff", "end"]


CASES = [
    pytest.param("version: ", "verzion: ", "UNKNOWN_KEY", 2, "version", id="unknown key"),
    pytest.param('version: "1"\n', "", "MISSING_KEY", 1, "", id="missing key"),
    pytest.param("version:", "form: x\nversion:", "DUPLICATE_KEY", 2, "", id="duplicate key"),
    pytest.param("title: {fr: Petit, en: Small}", "title: Small", "NOT_A_MAPPING", 3, "", id="text instead of languages"),
    pytest.param("fr: Petit, en", "fr: Petit, ou grand, en", "UNKNOWN_IN_TEXT", 3, "", id="comma without quotes"),
    pytest.param("fr: Petit", 'fr: ""', "EMPTY_TEXT", 3, "", id="empty text"),
    pytest.param("en: Small", "en: [a]", "NOT_A_TEXT", 3, "", id="list instead of text"),
    pytest.param("or: [{fr: b, en: b}]", "or: {fr: b, en: b}", "NOT_A_LIST", 29, "", id="mapping instead of list"),
    pytest.param("owner: citizen", "owner: citizens", "UNKNOWN_WORD", 9, "citizen", id="unknown owner"),
    pytest.param("kind: choice", "kind: choise", "UNKNOWN_WORD", 12, "choice", id="unknown kind"),
    pytest.param("needed: required", "needed: requird", "UNKNOWN_WORD", 12, "required", id="unknown need"),
    pytest.param("bring_by: limit", "bring_by: limite", "UNKNOWN_WORD", 30, "limit", id="unknown moment"),
    pytest.param("{named: laid_off}", "{named: layed_off}", "UNKNOWN_NAMED", 13, "laid_off", id="unknown named condition"),
    pytest.param("{q: event, eq: layoff}", "{named: laid_off}", "NAMED_LOOP", 5, "", id="named condition in itself"),
    pytest.param("{named: laid_off}", "sometimes", "NOT_A_CONDITION", 13, "", id="no condition"),
    pytest.param("{named: laid_off}", "{anny: []}", "NOT_A_CONDITION", 13, "any", id="misspelt join"),
    pytest.param("{named: laid_off}", "{any: []}", "EMPTY_CONDITION", 13, "", id="empty condition"),
    pytest.param("{q: event, eq: layoff}", "{q: event, equals: layoff}", "UNKNOWN_OPERATOR", 5, "", id="unknown operator"),
    pytest.param("{q: event, eq: layoff}", "{q: event}", "ONE_OPERATOR", 5, "", id="no operator"),
    pytest.param("{q: event, eq: layoff}", "{q: event, eq: end, ne: end}", "ONE_OPERATOR", 5, "", id="two operators"),
    pytest.param('answered: "yes"', 'answered: "no"', "ONLY_YES", 27, "", id="answered no"),
    pytest.param("eq: layoff", "eq: layof", "UNKNOWN_CODE", 5, "layoff", id="unknown code"),
    pytest.param("eq: layoff", "in: [layoff, fin]", "UNKNOWN_CODE", 5, "", id="unknown code among several"),
    pytest.param("eq: layoff", "gt: layoff", "NO_FIT", 5, "", id="order of a choice"),
    pytest.param("eq: layoff", "includes: layoff", "NO_FIT", 5, "", id="includes of one choice"),
    pytest.param("{row: from, lt: {q: start}}", "{row: from, lt: 2013-02-30}", "BAD_VALUE", 17, "", id="a day that does not exist"),
    pytest.param("{row: from, lt: {q: start}}", "{row: from, eq: {q: event}}", "KINDS_DIFFER", 17, "", id="two kinds compared"),
    pytest.param("{row: from, lt: {q: start}}", "{q: from, answered: yes}", "USE_ROW", 17, "", id="q in the same row"),
    pytest.param("{row: from, lt: {q: start}}", "{row: to, answered: yes}", "FORWARD", 17, "", id="a row question on itself"),
    pytest.param("{row: from, lt: {q: start}}", "{row: frm, answered: yes}", "UNKNOWN_QUESTION", 17, "from", id="unknown row question"),
    pytest.param("{named: laid_off}", "{row: event, eq: end}", "NO_ROW", 13, "", id="row outside a group"),
    pytest.param("{named: laid_off}", "{q: last, eq: yes}", "FORWARD", 13, "", id="a later question"),
    pytest.param("{named: laid_off}", "{q: start, answered: yes}", "FORWARD", 13, "", id="a question on itself"),
    pytest.param("{named: laid_off}", "{q: evnt, eq: end}", "UNKNOWN_QUESTION", 13, "event", id="unknown question"),
    pytest.param('{q: last, eq: "no"}', "{q: to, answered: yes}", "ANSWER_OF_ROWS", 24, "", id="a question of rows from outside"),
    pytest.param('{q: event, answered: "yes"}', "{q: seen, eq: no}", "DEPARTMENT_ANSWER", 27, "", id="a document by the Department"),
    pytest.param("id: last", "id: start", "DUPLICATE_ID", 18, "", id="two questions of one id"),
    pytest.param("{id: to", "{id: from", "DUPLICATE_ID", 17, "", id="two row questions of one id"),
    pytest.param("id: office", "id: s1", "DUPLICATE_ID", 19, "", id="two sections of one id"),
    pytest.param("id: end.day", "id: Fin", "BAD_ID", 14, "", id="capital in an id"),
    pytest.param("{id: from, kind", "{id: a.b, kind", "BAD_ID", 16, "", id="dot in a row id"),
    pytest.param("from: 2009-01-01,", "from: start,", "BAD_BOUND", 14, "", id="a question as a bound"),
    pytest.param('max: "3"', 'max: "trois"', "NOT_A_NUMBER", 15, "", id="rows in words"),
    pytest.param('max: "3"', 'max: "2.5"', "NOT_A_NUMBER", 15, "", id="half a row"),
    pytest.param('max: "3"', 'max: "0"', "MIN_OVER_MAX", 15, "", id="fewer at most than at least"),
    pytest.param("kind: yes_no,", "kind: choice,", "KIND_NEEDS", 18, "", id="a choice without options"),
    pytest.param("kind: choice,", "kind: yes_no,", "NOT_OF_KIND", 12, "", id="options of a yes or no"),
    pytest.param("needed: required", "needed: useful, must_know: yes", "MUST_AND_MAY", 12, "", id="must and may"),
]


@pytest.mark.parametrize(("old", "new", "code", "line", "near"), CASES)
def test_a_mistake_is_found_at_its_line_with_its_repair(old: str, new: str, code: str, line: int, near: str) -> None:
    """File, line, key, what and repair; where a word was meant, the nearest right one."""
    found = [mistake for mistake in mistakes(old, new) if mistake.code == code]
    assert [mistake.line for mistake in found] == [line]
    assert found[0].values.get("near", "") == near or not near
    assert found[0].sentence("en").startswith(f"form.yaml:{line}:")


@pytest.mark.parametrize(
    ("check", "code"),
    [
        ("{code: A, fails: {q: last, eq: yes}, at: last, say: {fr: a, en: a}, short: {fr: a, en: a}}", ""),
        ("{code: A, fails: {q: last, eq: yes}, at: start, say: {fr: a, en: a}, short: {fr: a, en: a}}", "CHECK_ELSEWHERE"),
        ("{code: A, fails: {q: seen, eq: yes}, at: last, say: {fr: a, en: a}, short: {fr: a, en: a}}", "FORWARD"),
        ("{code: A, fails: {q: last, eq: yes}, at: last, say: {fr: a, en: a}}", "MISSING_KEY"),
    ],
)
def test_a_check_looks_back_or_at_its_own_question(check: str, code: str) -> None:
    """L7: a check may see its own answer, and leads the person to its own question."""
    text = SOUND.replace("{id: last, kind: yes_no,", f"{{id: last, kind: yes_no, checks: [{check}],").encode()
    if not code:
        assert parse(text).sections[0].questions[-1].checks
        return
    with pytest.raises(DefinitionError) as raised:
        parse(text)
    assert [mistake.code for mistake in raised.value.problems] == [code]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    """Five slips in five places are five mistakes, from top to bottom."""
    text = SOUND.replace("eq: layoff", "eq: layof").replace("kind: yes_no", "kind: yesno").replace("id: D1", "idd: D1")
    with pytest.raises(DefinitionError) as raised:
        parse(text.encode())
    lines = [mistake.line for mistake in raised.value.problems]
    assert lines == sorted(lines)
    assert {"UNKNOWN_CODE", "UNKNOWN_WORD", "UNKNOWN_KEY", "MISSING_KEY"} <= {mistake.code for mistake in raised.value.problems}
    assert len(str(raised.value).splitlines()) == len(lines)


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "EMPTY", 1),
        (b"form: [a\nb: c", "NOT_YAML", 2),
        (b"form: a\n\tb: c", "NOT_YAML", 2),
        (b"form: \x00", "NOT_YAML", 1),
        (b"form: a\ntitle: \xff", "NOT_UTF8", 2),
        (b"just words", "NOT_A_MAPPING", 1),
        (b"- a list", "NOT_A_MAPPING", 1),
        (b"form: &a [*a]", "TOO_DEEP", 1),
        (b"? [a]\n: b", "NOT_A_KEY", 1),
    ],
)
def test_what_is_no_definition_is_a_mistake_too(content: bytes, code: str, line: int) -> None:
    """Broken YAML, other encodings and other shapes are told plainly; nothing crashes."""
    with pytest.raises(DefinitionError) as raised:
        parse(content)
    assert (raised.value.problems[0].code, raised.value.problems[0].line) == (code, line)


def test_a_missing_file_is_a_mistake_with_its_name(tmp_path: Path) -> None:
    """The one mistake of a file that is not there names it."""
    with pytest.raises(DefinitionError) as raised:
        load(tmp_path / "form.yaml")
    assert str(tmp_path) in raised.value.problems[0].sentence("fr")


def test_a_file_is_read_as_text_only(tmp_path: Path) -> None:
    """`no`, dates and numbers stay what was typed."""
    (tmp_path / "form.yaml").write_text(SOUND.replace('"1"', "010", 1), "utf-8")
    assert load(tmp_path / "form.yaml").version == "010"


def test_every_mistake_says_what_and_repair_in_both_languages() -> None:
    """Each code has its words, and no placeholder is left unfilled."""
    for case in CASES:
        for mistake in mistakes(str(case.values[0]), str(case.values[1])):
            for lang in LANGS:
                assert "{" not in mistake.sentence(lang)
    codes = {word.split(".")[1] for word in catalogue() if word.startswith("mistake.")}
    assert all(f"mistake.{code}.repair" in catalogue() for code in codes)

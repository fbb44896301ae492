"""Whatever a definition file holds, loading gives a form or a list of mistakes, and nothing else."""

from contextlib import suppress
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.forms import journey
from kiosk.forms.answers import Answers
from kiosk.forms.load import DefinitionError, Mistake, load, parse
from kiosk.words import LANGS
from tests.conftest import ROOT
from tests.forms.test_load import SOUND

WORDS = (
    "form", "sections", "questions", "when", "q", "eq", "in", "all", "named", "options", "rows", "checks", "id", "fr", "always", "1.5", "",
)  # fmt: skip
TREES = st.recursive(
    st.sampled_from(WORDS) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    max_leaves=8,
)
LINES = SOUND.splitlines()


def told(content: bytes) -> None:
    """Load some bytes: a form walks, a mistake speaks."""
    found = mistakes(content)
    assert all(problem.sentence(lang) for problem in found for lang in LANGS)
    if not found:
        journey.walk(parse(content), Answers())


def mistakes(content: bytes) -> tuple[Mistake, ...]:
    """What loading complains of."""
    try:
        parse(content)
    except DefinitionError as error:
        return error.problems
    return ()


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes(content: bytes) -> None:
    """Bytes and texts that are no definition at all."""
    told(content)


@given(TREES)
def test_any_tree(tree: object) -> None:
    """YAML of the right words in the wrong places."""
    told(yaml.safe_dump(tree, allow_unicode=True).encode())


@given(st.integers(0, len(SOUND)), st.integers(0, 40), st.sampled_from(("", "x", ": ", "[", "}", "\n", "  ", "- ", "*a", "&a ", "é")))
def test_a_sound_file_with_a_slip_of_the_hand(start: int, length: int, instead: str) -> None:
    """Some signs removed or replaced, anywhere."""
    told((SOUND[:start] + instead + SOUND[start + length :]).encode())


@given(st.integers(5, len(LINES) - 1), TREES)
def test_a_sound_file_with_one_value_of_another_sort(number: int, tree: object) -> None:
    """Any value where another was expected, at any key of a line."""
    head, colon, _ = LINES[number].partition(": ")
    flow = yaml.safe_dump(tree, default_flow_style=True, allow_unicode=True, width=10_000).removesuffix("...\n").strip()
    with suppress(UnicodeEncodeError):
        told("\n".join([*LINES[:number], f"{head}{colon}{flow}", *LINES[number + 1 :]]).encode())


@given(st.sampled_from(("when", "options", "rows", "range", "checks", "periods", "part_ids", "questions", "min", "kind", "help")), TREES)
def test_a_question_with_a_key_of_another_sort(key: str, tree: object) -> None:
    """Any value under any key of a question."""
    whole = yaml.load(SOUND, yaml.CBaseLoader)
    whole["sections"][0]["questions"][1][key] = tree
    told(yaml.safe_dump(whole, allow_unicode=True).encode())


def test_the_forms_of_the_programs_are_sound() -> None:
    """What is shipped loads."""
    files = sorted(Path(ROOT / "kiosk" / "programs").glob("*/form.yaml"))
    assert files
    assert [load(file).id for file in files] == [file.parent.name for file in files]

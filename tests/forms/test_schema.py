"""The schema that serves editors says what the loader says."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from kiosk.forms.definition.build import PERIODS, QUESTION, QUESTION_MAY
from kiosk.forms.kinds import KINDS
from kiosk.forms.model import Operator
from tests.forms.schema import faults
from tests.programs.content import FOLDER

SCHEMA = json.loads((Path(__file__).parents[2] / "kiosk" / "forms" / "form.schema.json").read_text("utf-8"))
PARTS = SCHEMA["$defs"]


def definition() -> dict[str, Any]:
    """The form for older workers, as it is written."""
    read: dict[str, Any] = yaml.load((FOLDER / "form.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return read


@pytest.mark.parametrize("file", sorted(FOLDER.parent.glob("*/form.yaml")), ids=lambda file: file.parent.name)
def test_every_form_fits_the_schema_with_all_its_files(file: Path) -> None:
    """What an editor underlines is what the loader refuses."""
    whole = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
    assert list(faults(whole, SCHEMA, SCHEMA)) == []
    for name in {part["file"] for part in whole.get("parts", ())}:
        part = yaml.load((file.parent / name).read_text("utf-8"), yaml.CBaseLoader)
        assert list(faults(part, PARTS["part_file"], SCHEMA)) == [], name


@pytest.mark.parametrize(
    ("key", "value"), [("kind", "choise"), ("needed", "maybe"), ("ask", {"fr": "Quoi?"}), ("colour", "red"), ("when", {"q": "a"})]
)
def test_a_wrong_question_does_not_fit(key: str, value: object) -> None:
    """The check itself can fail."""
    whole = definition()
    whole["sections"][0]["questions"][0][key] = value
    assert list(faults(whole, SCHEMA, SCHEMA))


def test_the_schema_knows_the_keys_of_the_loader() -> None:
    """Neither knows a key, a kind, an operator or a period that the other does not."""
    question = PARTS["question"]
    assert set(question["required"]) == set(QUESTION)
    assert question["properties"].keys() == {*QUESTION, *QUESTION_MAY}
    assert question["properties"]["kind"]["enum"] == list(KINDS)
    assert question["properties"]["periods"]["items"]["enum"] == list(PERIODS)
    assert PARTS["comparison"]["properties"].keys() == {"q", "row", *get_args(Operator)}

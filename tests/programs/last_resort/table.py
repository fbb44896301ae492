"""Form 3003 as a list of ids, and what in our files covers each of them."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from kiosk.forms.load import load
from kiosk.forms.model import Form
from tests.conftest import ROOT

FOLDER = ROOT / "kiosk" / "programs" / "last_resort"
GROUPS = {
    "application.yaml": ("application",), "adult.yaml": ("adult1", "adult2"), "resources.yaml": ("resources",),
    "children.yaml": ("children",), "finishing.yaml": ("finishing",),
}  # fmt: skip
"""File -> the groups of form 3003 that it asks."""
CITED = re.compile(r"form 3003, (.+)")


class Row(NamedTuple):
    """One line of the table."""

    group: str
    section: str
    kind: str
    """section, heading (holds questions, asks nothing itself) or question."""
    id: str


@cache
def table() -> tuple[Row, ...]:
    """Every section and question of form 3003, in its order."""
    lines = Path(__file__).with_name("table.tsv").read_text("utf-8").splitlines()
    return tuple(Row(**row) for row in csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


@cache
def written(file: str) -> Mapping[str, Any]:
    """A file of the program, as it is written: every scalar a text."""
    read: Mapping[str, Any] = yaml.load((FOLDER / file).read_text("utf-8"), yaml.CBaseLoader)
    return read


def cited(source: str) -> tuple[str, ...]:
    """The ids that a source names, words between them left out."""
    found = CITED.search(source)
    known = {row.id for row in table()}
    return tuple(word for word in re.findall(r"\w+", found[1]) if word in known) if found else ()


def sources(questions: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What each question of a file is taken from, those of rows too."""
    for question in questions:
        yield question["source"]
        yield from sources(question.get("questions", ()))


def asked_in(file: str) -> Counter[str]:
    """How often the questions of a file cover each id."""
    return Counter(id for section in written(file)["sections"] for source in sources(section["questions"]) for id in cited(source))


def documents() -> frozenset[str]:
    """The ids that the rules of documents cover."""
    return frozenset(id for document in written("documents.yaml")["documents"] for id in cited(document["source"]))


def left_out(file: str) -> frozenset[str]:
    """The ids of a file's groups that are left out with a reason."""
    return frozenset(id for one in written("left_out.yaml")["left_out"] if one["in"] == file for id in one["ids"])


@cache
def loaded() -> Form:
    """The form."""
    return load(FOLDER / "form.yaml")

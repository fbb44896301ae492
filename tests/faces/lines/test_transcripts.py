"""Whole conversations, word for word, in both languages: what a person meets from the welcome page to the end."""

import os
import re
from io import StringIO
from pathlib import Path

import pytest

from kiosk.access.codes import show_resume_code
from kiosk.faces.describe import describe
from kiosk.faces.lines import run
from kiosk.forms.answers import Answers
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from tests.faces.lines.typist import Typist
from tests.services.fakes import MemoryDrafts, world
from tests.services.tiny import Tiny

GOLDEN = Path(__file__).parent / "golden"
REFERENCE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]\b")
BEGIN = ("", "1", "1", "", "")
SHORT = (
    *("", "9", "2"),  # how it ended: missing, unknown, a layoff
    *("?", "peut-être", "o"),  # help, then unclear, then yes
    *("0", "a", "Lévis", "A", "Thetford Mines", "R2", "c1", "", "0"),  # rows: too few, one, two, one taken away, one changed
    *("", "<", "=", "<", ""),  # the second section, back to the tasks, the review and back, forward again
    *("Côté", "abc", "", "-"),  # a name; years: refused, kept as typed, not known
    *("Bonjour", "", "[b]É[/]", "."),  # a text of three lines
    *("#1", "1", "", ""),  # a change by its number: what it would touch, and the old answer kept
)


def conversation(lang: Lang, *script: str) -> tuple[int, str, Visit, MemoryDrafts]:
    """What a terminal shows of a script; afterwards a typist who knows nothing leads on to the end."""
    visit = Visit(world((Tiny(),)))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    paper = StringIO()
    lines = [*(("%", "") if lang == "en" else ()), *script]
    code = run(visit, describe, Typist(visit, Answers(), paper, pending=lines), paper)
    text = paper.getvalue()
    for secret in drafts.codes:
        text = text.replace(show_resume_code(secret), "AAAA · BBBB · CCCC · D")
    return code, REFERENCE.sub("EEEE-FFFF-G", text), visit, drafts


@pytest.mark.parametrize("lang", LANGS)
def test_a_short_application_reads_as_it_is_kept(lang: Lang) -> None:
    """Line by line; `GOLDEN=write pytest` keeps a new one, to be read before it is committed."""
    code, text, _, drafts = conversation(lang, *BEGIN, *SHORT)
    place = GOLDEN / f"short.{lang}.txt"
    if os.environ.get("GOLDEN") == "write":
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")
    assert text == place.read_text("utf-8")
    assert code == 0
    assert len(drafts.sent) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_a_conversation_orders_nothing_of_a_terminal(lang: Lang) -> None:
    """No escape, no return of the carriage, no line wider than 72; every prompt at most 18 cells."""
    _, text, _, _ = conversation(lang, *BEGIN, *SHORT)
    assert not set(text) & set("\x1b\r\x07\x08\x9b")
    assert max(len(line) for line in text.split("\n")) <= 72

"""Every answer of an application, section after section: what its summary and its complete copy are made of."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from kiosk.forms.journey import Place, Walk
from kiosk.forms.model import Section
from kiosk.ports import PaperBlock
from kiosk.services.blocks import both, heading, item, same, table
from kiosk.services.desk import rows_of
from kiosk.words import Lang
from kiosk.words.text import Text

Say: TypeAlias = Callable[[Place, Lang], str]
"""How an answer is told: with numbers masked, or whole."""
WIDEST = 3
"""A list whose rows ask more is told row after row."""


def recap(walked: Walk, say: Say) -> list[PaperBlock]:
    """All the sections on the path with their answers, then what could not be asked."""
    told = [place for place in walked.path if place.question.kind != "info"]
    sections = {section.id: section for section in walked.sections}
    blocks = [block for id, inside in groupby(told, key=lambda one: one.section.id) for block in _section(sections[id], list(inside), say)]
    if walked.unsure:
        blocks.append(heading("recap.unsure"))
        blocks += [item(place.question.ask) for place in walked.unsure]
    return blocks


def _section(section: Section, inside: list[Place], say: Say) -> Iterator[PaperBlock]:
    yield heading(_title(section))
    single: list[Place] = []
    for place in inside:
        if place.row:
            continue
        single.append(place)
        if place.question.kind == "group" and rows_of(place):
            yield _answers(single, say)
            single = []
            yield from _group(place, [one for one in inside if one.key.startswith(f"{place.key}/")], say)
    if single:
        yield _answers(single, say)


def _title(section: Section) -> Text:
    return both("recap.section", a=section.number, title=section.title) if section.number else section.title


def _answers(places: Sequence[Place], say: Say) -> PaperBlock:
    rows = [(place.question.ask, _said(place, say)) for place in places]
    return table(("recap.question", "recap.answer"), rows)


def _group(group: Place, inside: list[Place], say: Say) -> Iterator[PaperBlock]:
    """A list of the form: one table with a row for each of its rows, or where a row asks much, a table for each."""
    rows = rows_of(group)
    by_row = [[one for one in inside if one.row[-1] == row] for row in rows]
    asked = group.question.questions
    if len(asked) > WIDEST:
        for number, places in enumerate(by_row, 1):
            yield heading(_row_title(group, number), 3)
            if places:
                yield _answers(places, say)
        return
    yield heading(both("recap.rows", title=group.question.short, n=len(rows)), 3)
    lines = [[same(str(number)), *(_cell(places, each.id, say) for each in asked)] for number, places in enumerate(by_row, 1)]
    yield table(("recap.number", *(each.short for each in asked)), lines)


def _row_title(group: Place, number: int) -> Text:
    title = group.question.row_title or group.question.short
    return Text(title.to("fr", {"n": number}), title.to("en", {"n": number}))


def _cell(places: Sequence[Place], child: str, say: Say) -> Text:
    """What a row says to one of its questions; a dash where it was not asked."""
    place = next((one for one in places if one.question.id == child), None)
    return same("–") if place is None else _said(place, say)


def _said(place: Place, say: Say) -> Text:
    return Text(say(place, "fr"), say(place, "en"))

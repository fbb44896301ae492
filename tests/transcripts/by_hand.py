"""What was written by hand, read and held against a recording: each difference is a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from tests.transcripts.recording import ROOM, TYPED, Step

FOLDER = Path(__file__).parent / "by_hand"


@dataclass(frozen=True)
class Told:
    """One step as somebody wrote it: a page (`=`) or a question (`?`)."""

    sign: str
    title: str
    rows: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        """Its rows of that name."""
        return [text for row, text in self.rows if row == name]


def plain(text: str) -> str:
    """Without what paper, screen and voice write differently: kinds of spaces, the space before a colon, the sign between two facts."""
    return " ".join(text.split()).replace(" :", ":").replace(" ·", ",").replace("**", "")


def read(name: str) -> list[Told]:
    """The steps of a file."""
    blocks = [block.splitlines() for block in (FOLDER / name).read_text("utf-8").strip().split("\n\n")]
    steps = [(lines[0], lines[1:]) for lines in blocks if not lines[0].startswith("#")]
    return [Told(head[0], head[2:], tuple((line[2:8].strip(), line[9:]) for line in lines)) for head, lines in steps]


def in_order(items: str, text: str, *, room: int = 0) -> str:
    """Empty when each of these stands in the text, in this order; else what does not. With little room the least may be left out."""
    rest = plain(text)
    for item in map(plain, items.split(", ")):
        _, found, after = rest.partition(item)
        if not found and not (room and len(text) + len(item) + 2 > room):
            return f"« {item} » is not in « {text} »"
        rest = after if found else rest
    return ""


def arrivals(steps: list[Step]) -> list[int]:
    """Where a page or a question comes."""
    heads = [(step.title, step.ask) for step in steps]
    return [at for at in range(len(steps)) if at == 0 or heads[at] != heads[at - 1]]


def found(told: list[Told], steps: list[Step]) -> Iterator[tuple[Told, int | None]]:
    """Each step of the hand with its place in the recording, in order."""
    places, at = arrivals(steps), -1
    for one in told:
        names = {here: steps[here].ask if one.sign == "?" else steps[here].title for here in places if here > at}
        here = next((here for here, name in names.items() if name == one.title), None)
        at = at if here is None else here
        yield one, here


def page_from(steps: list[Step], at: int) -> list[Step]:
    """The steps of one page from its arrival on."""
    end = next((here for here in range(at, len(steps)) if steps[here].title != steps[at].title), len(steps))
    return steps[at:end]


def seen(told: list[Told], steps: list[Step]) -> Iterator[str]:
    """How the screen and the braille row differ from the hand."""
    for one, at in found(told, steps):
        if at is None:
            yield f"{one.title}: never comes"
            continue
        step, words = steps[at], plain(" ".join(each.words for each in page_from(steps, at)))
        for items in one.all("live"):
            yield from filter(None, [in_order(items, step.live, room=ROOM)])
        yield from (f"{one.title}: « {step.place} » is not « {text} »" for text in one.all("at") if plain(text) not in plain(step.place))
        yield from (f"{one.title}: « {text} » is not there" for text in one.all("says") if plain(text) not in words)
        yield from (
            f"{one.title}: the fingers feel « {step.row} », not « {text} »" for text in one.all("touch") if not step.row.startswith(text)
        )


def unexpected(told: list[Told], steps: list[Step]) -> list[str]:
    """Pages and questions that the hand does not have; a page of questions is known by them."""
    known = {one.title for one in told} | {step.title for step in steps if step.ask}
    return sorted({name for step in steps if (name := step.ask or step.title) not in known})


def heard(told: list[Told], steps: list[Step]) -> Iterator[str]:
    """How the speech differs from the hand; it begins where the first page is first heard."""
    begins = next((at for at, step in enumerate(steps) if told and step.title == told[0].title and step.heard), 0)
    steps = steps[begins:]
    for one, at in found(told, steps):
        if at is None:
            yield f"{one.title}: never comes"
            continue
        said = plain(" ".join(steps[at].heard))
        page = plain(" ".join(" ".join(each.heard) for each in page_from(steps, at)))
        wanted = one.all("hears") or [*one.all("says"), one.title]
        yield from (f"{one.title}: « {text} » is not heard in « {page[:300]} »" for text in wanted if plain(text) not in page)
        for items in [] if one.all("hears") else one.all("live"):
            yield from filter(None, [in_order(items, said)])


def typed(told: list[Told], text: str) -> list[str]:
    """How the prompts, with what is typed at them, differ from the hand: lines of a comparison, none when they agree."""
    recorded = [plain(f"{prompt}{answer}") for prompt, answer in re.findall(f"(.*){TYPED}(.*)", text)]
    wanted = [plain(line) for one in told for line in one.all("lines")]
    return list(unified_diff(wanted, recorded, "by hand", "recorded", lineterm="", n=2))


def read_lines(told: list[Told], text: str) -> Iterator[str]:
    """What the hand says that the lines do not write, in its order."""
    rest = plain(re.sub(f"{TYPED}.*", "", text))
    for one in told:
        for sentence in (one.title, *one.all("says")):
            _, there, after = rest.partition(plain(sentence))
            if not there:
                yield f"{one.title}: « {sentence} » is not written"
            elif sentence == one.title:
                rest = after

"""The transcripts as files: `python -m tests.transcripts.writing` writes them all anew, to be read before they are committed."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.words import LANGS, Lang
from tests.transcripts import of_file
from tests.transcripts.recording import BRAILLE, TYPED, Step, in_lines, on_screen, person

GOLDEN = Path(__file__).parent / "golden"
PEOPLE = ("P01", "P12")
"""Whose transcripts are kept: the same two people are written by hand."""
DIALOGUES: tuple[tuple[str, Lang], ...] = (("minimal", "fr"), ("spouse_married", "en"))
"""Who applies for last-resort assistance, and in which language: their dialogue alone is kept."""


def live(step: Step) -> list[str]:
    """The live line."""
    return [step.live]


def braille(step: Step) -> list[str]:
    """Forty cells, and which of them the cursor stands in."""
    return [f"{step.row:<{BRAILLE}} |{step.cell}"]


def voice(step: Step) -> list[str]:
    """What is said; the signs of something typed in one line."""
    return [" | ".join(step.heard)] if len(step.did) > 1 and step.typed and step.heard else list(step.heard)


def written(steps: list[Step], show: Callable[[Step], list[str]]) -> str:
    """Title and place where they change, what was done, what it gave."""
    return "\n".join(_lines(steps, show)) + "\n"


def _lines(steps: list[Step], show: Callable[[Step], list[str]]) -> Iterator[str]:
    head = ""
    for step in steps:
        if step.did:
            yield "> " + step.did.replace("\n", "¶")
        if f"= {step.title} · {step.place}" != head:
            head = f"= {step.title} · {step.place}"
            yield "\n" + head
        yield from (f"  {line}" for line in show(step))


def full_screen(seen: list[Step], heard: list[Step]) -> dict[str, str]:
    """Face -> what it gave, of one recording without a voice and one with it."""
    return {"live": written(seen, live), "braille": written(seen, braille), "voice": written(heard, voice)}


def transcripts(id: str, lang: Lang) -> dict[str, str]:
    """Face -> the whole application of a person through it."""
    seen = asyncio.run(on_screen(person(id, lang)))
    heard = asyncio.run(on_screen(person(id, lang), speaks=True))
    return {**full_screen(seen, heard), "lines": dialogue(id, lang)}


def dialogue(id: str, lang: Lang) -> str:
    """The whole application of a person, line by line."""
    return in_lines(person(id, lang)).replace(TYPED, "")


def place(id: str, lang: Lang, face: str) -> Path:
    """Where a transcript is kept."""
    return GOLDEN / f"{id}.{lang}.{face}.txt"


def main() -> None:
    """Write every transcript."""
    GOLDEN.mkdir(exist_ok=True)
    for id in PEOPLE:
        for lang in LANGS:
            for face, text in transcripts(id, lang).items():
                place(id, lang, face).write_text(text, "utf-8")
    for lang in LANGS:
        for face, text in {"lines": of_file.in_lines(lang), "pages": of_file.on_pages(lang)}.items():
            place("file", lang, face).write_text(text, "utf-8")
    for id, lang in DIALOGUES:
        place(id, lang, "lines").write_text(dialogue(id, lang), "utf-8")


if __name__ == "__main__":
    main()

"""A whole application by ear alone: no screen, no list of keys but those the voice tells."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.access.codes import show_reference
from kiosk.faces.voice.reading import spoken
from kiosk.words import LANGS, Lang, say
from tests.agree import by_engine
from tests.agree.people import Person, everyone, stored
from tests.conftest import FULL
from tests.faces.voice.listener import Ears, listening
from tests.faces.voice.people import Anybody, begun, robot
from tests.faces.voice.robot import Lost
from tests.services.fakes import MemoryDrafts
from tests.services.tiny import Tiny

GOLDEN = Path(__file__).parent / "golden"
CODE = re.compile(r"(?:\w, ){3}\w; (?:\w, ){3}\w; (?:(?:\w, ){3}\w; )?\w")
"""A code, sign by sign: another one each time."""
SERVED = [one for one in everyone() if FULL or one.lang == "fr"][: 8 if FULL else 1]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("person", SERVED, ids=lambda person: person.id)
async def test_a_person_is_served_by_ear(person: Person) -> None:
    """The application stored is the one of the person's file, and the receipt is read out with its number."""
    visit = begun(person)
    async with listening(visit) as kiosk:
        receipt = await robot(kiosk, person).fill()
    assert stored(visit) == stored(by_engine.fill(person))
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    (sealed,) = drafts.sent.values()
    assert any(text.endswith(spoken(show_reference(sealed.reference), person.lang)) for text in receipt)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("seed", range(6 if FULL else 1))
async def test_any_answers_are_given_by_ear(seed: int, lang: Lang) -> None:
    """Rows, long texts, refusals and skips of a small form, with answers drawn at random; the first one is heard as it is kept.

    `GOLDEN=write pytest` keeps new transcripts, to be read before they are committed.
    """
    person = Anybody(Tiny(), seed, lang)
    visit = begun(person)
    async with listening(visit) as kiosk:
        await robot(kiosk, person).fill()
    assert stored(visit) == stored(by_engine.fill(person))
    if seed == 0:
        heard = CODE.sub("A, B, C", "\n".join(kiosk.transcript)) + "\n"
        place = GOLDEN / f"short.{lang}.txt"
        if os.environ.get("GOLDEN") == "write":
            place.parent.mkdir(exist_ok=True)
            place.write_text(heard, "utf-8")
        assert heard == place.read_text("utf-8")


SUPPRESSED: dict[str, Callable[[str], bool]] = {
    "the keys": lambda text: "Tab va au champ suivant" in text,
    "a question": lambda text: text == "Comment?",
    "an option": lambda text: bool(re.match("(Fin: )?(Licenciement|Mise à pied), choix", text)),
    "a choice made": lambda text: text.endswith(", choisi"),
    "a field": lambda text: text.startswith("Nom, champ"),
    "an echo": lambda text: text == "ô",
    "a button": lambda text: text == f"{say('do.continue', 'fr')}, bouton",
    "the box": lambda text: ", case, " in text,
    "the receipt": lambda text: text == say("page.receipt.title", "fr"),
}
"""One announcement that does not arrive."""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("what", [None, *SUPPRESSED])
async def test_nobody_gets_to_the_end_without_an_announcement(what: str | None) -> None:
    """With every announcement the end comes within so many keys; without one of them it does not come."""
    person = Anybody(Tiny(), 3, "fr")
    visit = begun(person)
    async with listening(visit, Ears(SUPPRESSED[what] if what else lambda _: False)) as kiosk:
        somebody = robot(kiosk, person, most=70)
        if what is None:
            await somebody.fill()
            assert stored(visit) == stored(by_engine.fill(person))
        else:
            with pytest.raises(Lost):
                await somebody.fill()

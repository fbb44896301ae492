"""A whole application by ear alone: no screen, no list of keys but those the voice tells."""

import os
import re
from pathlib import Path

import pytest

from kiosk.access.codes import show_reference
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.reading import spoken
from kiosk.forms.answers import Answer
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from tests.agree import by_engine
from tests.agree.people import Person, everyone, stored
from tests.conftest import COUNTS, FULL
from tests.faces.voice.drawn import drawn
from tests.faces.voice.listener import Ears, as_heard, listening
from tests.faces.voice.people import Anybody, begun, robot
from tests.faces.voice.robot import Lost, Robot
from tests.services.fakes import MemoryDrafts
from tests.services.tiny import Tiny

GOLDEN = Path(__file__).parent / "golden"
CODE = re.compile(r"(?:\w, ){3}\w; (?:\w, ){3}\w; (?:(?:\w, ){3}\w; )?\w")
"""A code, sign by sign: another one each time."""
SERVED = [one.id for one in everyone()][: 8 if FULL else 1]


@pytest.mark.timeout(900)
@pytest.mark.parametrize("lang", ["fr", pytest.param("en", marks=pytest.mark.real)])
@pytest.mark.parametrize("who", SERVED)
async def test_a_person_is_served_by_ear(who: str, lang: Lang) -> None:
    """The application stored is the one of the person's file, and the receipt is read out with its number, in either language."""
    person = next(one for one in everyone() if one.id == who)
    person.lang = lang
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
@pytest.mark.parametrize("seed", range(COUNTS["robot_forms"]))
async def test_a_form_that_nobody_knows_is_filled_in_by_ear(seed: int, lang: Lang) -> None:
    """Questions, groups and conditions drawn at random: what is stored is what its person would answer, and the receipt is read out."""
    person = Anybody(drawn(seed), seed, lang)
    visit = begun(person)
    async with listening(visit) as kiosk:
        receipt = await robot(kiosk, person).fill()
    assert stored(visit) == stored(by_engine.fill(person))
    assert as_heard(say("page.receipt.title", lang), lang) in receipt


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


SUPPRESSED: dict[str, tuple[str, str]] = {
    "the keys": ("Tab va au champ suivant.*", "Tab goes to the next field.*"),
    "a question": (r"Comment\?", r"How\?"),
    "a label": ("^Nom(?=, champ)", "^Name(?=, field)"),
    "an option": ("^(Fin: )?(Licenciement|Mise à pied), choix.*", "^(End: )?(Dismissal|Layoff), choice.*"),
    "what a control is": ("(?<=, )(choix|champ)(?=, )", "(?<=, )(choice|field)(?=, )"),
    "a state": ("(?<=, )non choisi", "(?<=, )not chosen"),
    "a choice made": (".*, choisi$", ".*, chosen$"),
    "a position": (r", \d+ de \d+", r", \d+ of \d+"),
    "that a field is empty": ("(?<=, )vide", "(?<=, )empty"),
    "an echo": ("^ô$", "^ô$"),
    "an error": ("^Erreur.*", "^Error.*"),
    "a button": ("^Continuer, bouton$", "^Continue, button$"),
    "the box": (".*, case, .*", ".*, box, .*"),
    "the title of the receipt": ("^Accusé de réception$", "^Receipt$"),
}
"""What does not arrive, in French and in English."""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("lang", LANGS if FULL else LANGS[:1])
@pytest.mark.parametrize("what", [None, *SUPPRESSED])
async def test_nobody_gets_to_the_end_without_an_announcement(what: str | None, lang: Lang) -> None:
    """With every announcement the end comes within so many keys; without one of them it does not come, or not with these answers."""
    person = Anybody(Tiny(), 3, lang)
    person.answers = person.answers.with_("years", Answer("not_known"))
    visit = begun(person)
    ears = Ears(SUPPRESSED[what][LANGS.index(lang)]) if what else Quiet()
    async with listening(visit, ears) as kiosk:
        somebody = robot(kiosk, person, most=80)
        assert await arrived(somebody, visit, person) == (what is None), somebody.kiosk.transcript


async def arrived(somebody: Robot, visit: Visit, person: Person) -> bool:
    """The receipt was read, and the application is as its person would have it."""
    try:
        await somebody.fill()
    except Lost:
        return False
    return stored(visit) == stored(by_engine.fill(person))

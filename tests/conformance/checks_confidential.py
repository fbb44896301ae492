"""K17: what is private is said through headphones alone, and only once somebody chose so."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.commands import staff
from kiosk.faces.voice.handing import handed
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.reading import spoken
from kiosk.faces.voice.talker import Talker
from kiosk.faces.voice.utterances import news, spelling
from kiosk.faces.voice.whole import whole
from kiosk.forms.journey import walk
from kiosk.ports import Utterance
from kiosk.words import Lang, say
from screens.stage import Stage
from tests.agree.people import everyone
from tests.conformance.album import WHO, album
from tests.conformance.album_accounts import NEW
from tests.conformance.album_counter import LOST
from tests.conformance.checks_speech_keys import visitor
from tests.conformance.ears import sheets
from tests.conformance.rows import figure, row
from tests.counter.desk import PASSWORD, act, desk_in, enter
from tests.faces.voice.listener import listening
from tests.faces.voice.test_jack import TO_CODE
from tests.services.accounts import ROSE

CHOSEN = ("yes_no", "choice", "multi", "info", "attestation", "group")
"""Kinds whose answers are words of the form: they say nothing of anybody by themselves."""
EXAMPLES = ("maison de transition",)
"""What the guide itself gives as an example."""
LEAST = 30
"""So many of them are heard through headphones at least: else nothing would be looked for."""


@cache
def confidential() -> frozenset[str]:
    """What people of the album wrote: of the application, of their accounts, and staff of an incident."""
    person = next(one for one in everyone() if one.id == WHO)
    typed = [place.value for place in walk(person.form, person.answers).path if place.question.kind not in CHOSEN]
    texts = {text for value in typed for text in _texts(value)}
    for one in (ROSE, NEW):
        texts |= {one.code, one.password, one.first_name, one.last_name, one.sentence, *one.answers.values()}
    return frozenset({LOST, *texts} - set(EXAMPLES))


def _written(heard: Iterable[Utterance], lang: Lang) -> set[str]:
    """What of it is heard."""
    text = " | ".join(one.text for one in heard)
    return {one for one in confidential() if one in text or spoken(one, lang) in text}


def _texts(value: object) -> Iterator[str]:
    """Those of four signs and more that are no code of a list."""
    if isinstance(value, str):
        if (len(value) > 3 and not value.islower()) or " " in value:
            yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)


def said(stage: Stage, lang: Lang, *, aloud: bool) -> Iterator[Utterance]:
    """All that the voice ever says of a sheet: on coming, on each stop, spelled, and the screen read out."""
    scene = stage.scene()
    told = list(whole(scene, aloud=aloud))
    for stop in stage.stops:
        stage.arrive(stop)
        scene = stage.scene()
        told += [*news(None, scene, aloud=aloud), *spelling(scene)]
    yield from handed(told, lang, aloud=aloud)


@row("K17")
def nothing_that_somebody_wrote_is_said_through_a_loudspeaker() -> None:
    """On every sheet of every page, of the application, of accounts and of the counter; and through headphones it is."""
    found: set[str] = set()
    for page in album("fr"):  # what is private is so in either language
        for stage in sheets(page):
            loud = list(said(stage, page.lang, aloud=False))
            assert not [one.text for one in loud if one.private or one.channel != "speaker"], page.id
            assert not _written(loud, page.lang), (page.id, [one.text for one in loud])
            if len(found) < LEAST:
                found |= _written(handed(whole(stage.scene(), aloud=True), page.lang, aloud=True), page.lang)
    figure("K17", "texts", len(found))
    assert len(found) >= LEAST


@row("K17")
async def it_is_said_once_somebody_chose_so_after_the_warning_and_to_the_end_of_their_session() -> None:
    """The voice warns and asks; without a choice the code stays unsaid, by choice it is heard; the next person is asked anew."""
    ears = Quiet()
    async with listening(visitor(), ears, Talker(lambda: ears)) as kiosk:
        assert say("voice.private", "fr") in await kiosk.press("f7")
        await kiosk.press("enter", *TO_CODE, "f4")
        assert _channels(ears) == {"speaker"}
        await kiosk.press("f7", "f7", "tab", "enter")
        assert "private" in _channels(ears)
        await kiosk.press("f10", "shift+tab", "shift+tab", "enter")
        heard, before = await kiosk.press("f7"), len(ears.said)
        assert say("voice.private", "fr") in heard
        await kiosk.press("enter", *TO_CODE, "f4")
        assert {one.channel for one in ears.said[before:]} == {"speaker"}


@row("K17")
def at_the_counter_the_choice_ends_with_the_turn() -> None:
    """Whoever signs in next chose nothing; until then it stands."""
    ears = Quiet()
    talker = Talker(lambda: ears)
    with TemporaryDirectory() as folder, desk_in(Path(folder)) as desk:
        visit, page = desk.visit(), staff.described(talker)
        for given in ({"staff_name": "agent", "password": PASSWORD}, {"card": desk.cards["agent"][0]}):
            page(visit)
            enter(visit, **given)
        talker.plug()
        page(visit)
        assert talker.aloud
        act(visit, "end")
        page(visit)
        assert not talker.aloud


def _channels(ears: Quiet) -> set[str]:
    return {one.channel for one in ears.said}

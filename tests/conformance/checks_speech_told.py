"""Rows of speech that are proved by what is heard of a whole application: once, in its language, and on the screen too."""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Words
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.reading import spoken
from kiosk.faces.voice.talker import Talker
from kiosk.faces.voice.utterances import news
from kiosk.ports import Utterance
from kiosk.printing.memory import MemoryPrinter
from kiosk.services.printing import Printing
from kiosk.words import LANGS, catalogue, say
from screens.app import KioskApp
from screens.frame import Rows
from screens.kiosk_screen import Manner
from screens.stage import Stage
from tests.agree import by_engine
from tests.agree.people import everyone
from tests.conformance.album import album
from tests.conformance.album_accounts import NEW
from tests.conformance.album_counter import LOST
from tests.conformance.checks_speech import everything
from tests.conformance.checks_speech_keys import visitor
from tests.conformance.ears import heard, words_of
from tests.conformance.rows import row
from tests.faces.voice.listener import Heard, as_heard, listening
from tests.faces.voice.people import Anybody, begun, robot
from tests.faces.voice.test_jack import TO_CODE
from tests.paper.samples import person
from tests.screens.clockwork import Clockwork
from tests.screens.pictures import grid
from tests.services.accounts import ROSE, MemoryAccounts
from tests.services.dossier import MemoryDossier
from tests.services.dossier_content import beneficiary
from tests.services.fakes import MemoryDrafts
from tests.services.tiny import Tiny


@row("K10")
async def saved_and_sent_are_said_once() -> None:
    """A whole application by ear, in both languages."""
    for lang in LANGS:
        person = Anybody(Tiny(), 3, lang)
        async with listening(begun(person)) as kiosk:
            await robot(kiosk, person).fill()
            texts = [one.text for one in kiosk.voice.said]
        for word in ("saved", "page.confirmation.title"):
            assert texts.count(as_heard(say(word, lang), lang)) == 1, word


@row("K10")
async def a_failure_is_said_once() -> None:
    """The store cannot be written: its page says what happened, and nothing says it again while it stands."""
    visit = visitor()
    async with listening(visit) as kiosk:
        await kiosk.press("f7", "tab", "enter", *TO_CODE[:-1])
        drafts = visit.world.drafts()
        assert isinstance(drafts, MemoryDrafts)
        drafts.broken = "full_disk"
        heard = [*await kiosk.press("enter"), *await kiosk.press("tab"), *await kiosk.press("tab")]
        assert heard.count(as_heard(say("store.full_disk", "fr"), "fr")) == 1


@row("K10")
async def a_long_wait_is_said_once() -> None:
    """After two seconds without an answer, in words on the live line too; not when the answer comes in time."""
    visit, let, ears, clock = visitor(), threading.Event(), Quiet(), Clockwork()
    app = KioskApp(visit, describe, Manner(timer=clock, now=clock.now, speaker=Talker(lambda: ears)))
    words = as_heard(say("screen.wait", "fr"), "fr")
    async with app.run_test(size=(80, 24)) as pilot:
        kiosk = Heard(pilot, ears, app)
        for key in ("f7", "enter", "enter"):
            await kiosk.press(key)
            clock.run(1.0)
        visit.world = replace(visit.world, programs=lambda: (let.wait(20), (Tiny(),))[1])
        await pilot.press("1")
        for seconds in (1.5, 1.0, 3.0):
            clock.run(seconds)
        stage = app._first.stage
        assert stage is not None
        assert stage.live == say("screen.wait", "fr")
        let.set()
        await kiosk.settle()
        await kiosk.press("tab")
    assert [one.text for one in ears.said].count(words) == 1


@row("K10", "K11")
async def printing_is_said_once_and_the_receipt_before_and_after_it() -> None:
    """All words of the receipt are heard before it is printed and after it, from the screen too; each state of its papers once."""
    visit, printer, clock, ears = by_engine.fill(Anybody(Tiny(), 3, "fr")), MemoryPrinter("printing"), Clockwork(), Quiet()
    printing = Printing(printer, pause=0.001)
    visit.act("receipt")
    receipt = words_of(as_heard(" . ".join(one.text for one in describe(visit).blocks if isinstance(one, Words)), "fr"))
    visit.world = replace(visit.world, printing=printing, speaks=True)
    app = KioskApp(visit, describe, Manner(timer=clock, now=clock.now, speaker=Talker(lambda: ears)))
    async with app.run_test(size=(80, 24)) as pilot:
        kiosk = Heard(pilot, ears, app)
        await kiosk.press("f7", "tab", "enter")
        assert receipt <= words_of(" ".join(await _sheets(kiosk))), "before"
        printed = await _push(kiosk, "Imprimer, bouton", clock)
        printer.fault = "ready"
        while printing.state("receipt") == "printing":
            await pilot.pause(0.005)
        for _ in range(3):
            clock.run(1.5)
            await kiosk.settle()
        printed += kiosk.new()
        assert receipt <= words_of(" ".join(await _sheets(kiosk))), "after"
        printing.end()
    for word in ("print.receipt.printing", "print.receipt.sent"):
        assert printed.count(as_heard(say(word, "fr"), "fr")) == 1, (word, printed)


async def _sheets(kiosk: Heard) -> list[str]:
    """Every sheet of the page, read out."""
    stage = kiosk.app._first.stage
    assert stage is not None
    while stage.sheet:
        await kiosk.press("pageup")
    heard = await kiosk.press("f4")
    while stage.sheet + 1 < len(stage.deck):
        heard += [*await kiosk.press("pagedown"), *await kiosk.press("f4")]
    return heard


async def _push(kiosk: Heard, button: str, clock: Clockwork) -> list[str]:
    """Tab as far as a button, and Enter."""
    for _ in range(12):
        clock.run(1.0)
        if (await kiosk.press("tab"))[-1:] == [button]:
            clock.run(1.0)
            return await kiosk.press("enter")
    raise AssertionError(button)


ENGLISH = re.compile(r"\b(the|of|is|are|you|your|and|to|for|with|page|address)\b", re.IGNORECASE)
ACCENT = re.compile(r"\w*[àâçèéêëîïôûùœ]\w*", re.IGNORECASE)
"""Letters of French words."""
ENGLISH_TOO = {"québec", "montréal", "métis"}
"""Names that English has taken as they are."""


@row("K12")
def each_passage_is_said_in_its_own_language() -> None:
    """All that can be heard of all pages: no French word in an English voice but what a person typed, and none the other way."""
    typed = words_of(" ".join(_typed()))
    for one in everything("en"):
        if one.lang == "en":
            assert not {word.lower() for word in ACCENT.findall(one.text)} - ENGLISH_TOO - typed, one
    for one in everything("fr"):
        if one.lang == "fr":
            assert not {word.lower() for word in ENGLISH.findall(one.text)} - {"page"} - typed, one


def _typed() -> list[str]:
    """What the people of the album typed, and whoever sent what the counter reads; the names that stand in a file."""
    values = [ROSE.sentence, NEW.sentence, LOST]
    values += [name for slip in beneficiary(MemoryDossier(MemoryAccounts())).months for name in slip.people]
    filled = by_engine.fill(next(one for one in everyone() if one.id == "P11")).application().answers
    for entry in (*filled.entries.values(), *person("maximal").entries.values()):
        values += entry.value.values() if isinstance(entry.value, Mapping) else [str(entry.value)]
    return values


@row("K12")
def the_notice_is_said_in_english_with_the_french_beside_it() -> None:
    """Each of its paragraphs in the voice of its language, the English first."""
    page = next(one for one in album("fr") if one.id == "good_faith")
    said = list(heard(news(None, Stage(page, grid(80, 24)).scene(), aloud=True), "fr"))
    whole = {lang: " ".join(one.text for one in said if one.lang == lang) for lang in LANGS}
    for lang in LANGS:
        for line in ("who", "confirm"):
            assert as_heard(say(f"good_faith.{line}", lang), lang) in whole[lang]
    assert [one.lang for one in said].index("en") < [one.text for one in said].index(as_heard(say("good_faith.who", "fr"), "fr"))
    assert say("page.good_faith.title", "fr") in whole["en"]


class Watching(Quiet):
    """What stands on the screen while each thing is said: when it begins, and as long as no other key comes."""

    def __init__(self) -> None:
        super().__init__()
        self.app: KioskApp | None = None
        self.seen: list[tuple[str, str, str]] = []

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Look, then listen."""
        self.seen += [(one.text, self.look(), "") for one in utterances]
        super().say(utterances)

    def hush(self) -> None:
        """The next key: what stood there until now."""
        until = self.look()
        self.seen = [(text, then, later or until) for text, then, later in self.seen]
        super().hush()

    def look(self) -> str:
        """The rows of the screen."""
        assert self.app is not None
        return "\n".join(one.text for part in self.app.screen.query(Rows) for one in part.rows)


@row("K15")
async def what_is_heard_stands_on_the_screen_at_that_time() -> None:
    """A whole application by ear: the words of each utterance are on the screen, a sign that is named stands there as itself."""
    person, ears = Anybody(Tiny(), 3, "fr"), Watching()
    async with listening(begun(person), ears) as kiosk:
        ears.app = kiosk.app
        await robot(kiosk, person).fill()
        await kiosk.press("f10", "f7", "tab", "f7", "escape", "f10", "enter", "tab")
    assert as_heard(say("voice.ends", "fr"), "fr") in [text for text, _, _ in ears.seen]
    assert len(ears.seen) > 100
    for said, then, later in ears.seen:
        assert _stands(said, then) or _stands(said, later), (said, then, later)


def _stands(said: str, shown: str) -> bool:
    """Whether the words of an utterance, or the sign that it names, are on the screen."""
    there = words_of(" ".join(spoken(line, "fr") for line in shown.splitlines())) | words_of(spoken(" ".join(shown.split()), "fr"))
    return words_of(said) <= there | DRAWN_AS | NAMED or (len(said) == 1 and said in shown)


DRAWN_AS = words_of(" ".join(say(f"role.{one}", "fr") for one in ("field", "text", "choice", "box", "button", "row"))) | words_of(
    " ".join(say(word, "fr") for word in ("not_chosen", "chosen", "ticked", "not_ticked", "empty", "required", "optional"))
)
"""What brackets, bars and marks mean, where the live line has no room for the word."""
NAMED = words_of(" ".join(text.fr for id, text in catalogue().items() if id.startswith("sign.") or id in ("heard.capital", "heard.erased")))
"""How a sign is called that stands there as itself."""

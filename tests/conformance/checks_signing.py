"""The row of the affirmation: shown and spoken to its end before anything can be confirmed, and nothing has the focus before."""

from collections.abc import Sequence

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Words
from kiosk.faces.voice.quiet import Quiet
from kiosk.faces.voice.reading import spoken
from kiosk.ports import Utterance
from kiosk.services.visit import Visit
from kiosk.words import say
from screens.stage import READ
from tests.conformance.rows import row
from tests.conformance.seen import filled
from tests.faces.voice.listener import Heard, listening
from tests.screens.pictures import Picture

LONGEST = 80
"""Keys after which the text must have been read."""


class Unhurried(Quiet):
    """A voice that takes its time: what is silenced before it was heard out is lost."""

    def __init__(self) -> None:
        super().__init__()
        self._speaking: list[Utterance] = []

    def say(self, utterances: Sequence[Utterance]) -> None:
        """Begin to say them."""
        super().say(utterances)
        self._speaking += utterances

    def hush(self) -> None:
        """The rest is never heard."""
        super().hush()
        self._speaking.clear()

    def heard_out(self) -> list[str]:
        """Let it finish; what was heard to its end since the last time."""
        heard = [one.text for one in self._speaking]
        self._speaking.clear()
        return heard


def at_affirmation() -> Visit:
    """The application of a person, answered, at the affirmation."""
    visit = filled()
    for _ in range(60):
        if describe(visit).id == "affirmation":
            return visit
        visit.go_on([])
    raise AssertionError("the affirmation is never reached")


def focus(kiosk: Heard) -> str:
    """What has the focus on the screen."""
    stage = kiosk.app._first.stage
    assert stage is not None
    return stage.focus


@row("K33")
async def nothing_has_the_focus_when_the_affirmation_appears() -> None:
    """The reading line alone; the confirm key, pressed at once, neither ticks nor sends."""
    visit = at_affirmation()
    async with listening(visit) as kiosk:
        assert focus(kiosk) == READ
        for key in ("enter", "1"):
            await kiosk.press(key)
            assert visit.application().answers.value("affirmation") is None
            assert visit.application().sealed is None
    visit = at_affirmation()
    visit.go_on(["affirmation"])
    assert visit.application().sealed is None


@row("K33")
def the_box_cannot_be_ticked_before_every_sheet_was_shown() -> None:
    """Where the text takes several sheets: going straight to the box tells to read on; after the last sheet it can be ticked."""
    page = describe(at_affirmation())
    box = next(block.key for block in page.blocks if isinstance(block, Control))
    for width, height in ((53, 15), (40, 12)):
        early = Picture.of(page, width, height)
        assert len(early.stage.deck) > 1
        early.stage.arrive(box)
        for key in ("space", "enter"):
            assert early.press(key) is None
            assert say("read_to_end", page.lang) in early.text.replace("\n", " "), key
        late = Picture.of(page, width, height)
        late.press(*["down"] * LONGEST)
        late.stage.arrive(box)
        assert late.press("space") is not None


@row("K33")
async def the_affirmation_is_shown_and_spoken_in_full_first() -> None:
    """Line by line: when the box can be reached, every word of the text has been on the screen, and was heard to its end."""
    visit, voice = at_affirmation(), Unhurried()
    async with listening(visit, voice) as kiosk:
        await kiosk.press("f7", "escape")
        heard, shown = voice.heard_out(), [text_on(kiosk)]
        for _ in range(LONGEST):
            if focus(kiosk).startswith("affirmation"):
                break
            await kiosk.press("down")
            heard += voice.heard_out()
            shown.append(text_on(kiosk))
        assert focus(kiosk).startswith("affirmation"), "the box is never reached"
        wanted = [block.text for block in describe(visit).blocks if isinstance(block, Words)]
        assert len(wanted) > 3
        words = " ".join(" ".join(heard).split())
        screens = " ".join(" ".join(shown).split())
        for text in wanted:
            assert all(word in words for word in spoken(text, visit.lang).split()), text
            assert all(word in screens for word in text.split()), text


def text_on(kiosk: Heard) -> str:
    """What stands on the screen now."""
    stage = kiosk.app._first.stage
    assert stage is not None
    return "\n".join(row.text for row in stage.body())

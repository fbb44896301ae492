"""The screen that is hidden, and the settings: at any time, without loss, back to their origin, gone at the end."""

from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.voice.quiet import Quiet
from kiosk.services.comfort import USUAL
from kiosk.services.stops import Stop
from kiosk.setting_values import THEMES
from kiosk.words import LANGS, say
from screens.frame import Rows
from tests.conformance.comfort import Room, live, room, shown, speaking
from tests.conformance.rows import row
from tests.faces.voice.listener import Heard, as_heard


def empty(heard: Heard) -> bool:
    """Every cell of the screen is empty, and the cursor stands on the first."""
    return not "".join(shown(heard)).strip() and heard.app.reading_cell() == (0, 0)


async def finish(heard: Heard) -> None:
    """End the session, whatever stands there."""
    await heard.press("f10", "left", "right", "left", "shift+tab", "enter")


@row("K18")
async def one_key_hides_the_screen_and_the_journey_goes_on() -> None:
    """Announced, empty after every key, answered and heard meanwhile, and back by the same key."""
    for lang in LANGS:
        made = room(lang, begun=True)
        async with speaking(made.visit) as heard:
            said = await heard.press("f8")
            assert as_heard(say("screen.hidden", lang), lang) in said, "hiding the screen was not announced"
            for keys in (("1",), ("tab",), ("f2",), ("escape",)):
                heard_of = await heard.press(*keys)
                await heard.pilot.pause()
                assert empty(heard), shown(heard)
                assert heard_of, f"{keys} was not heard"
            assert made.visit.application().answers.entries, "no key was taken while the screen was hidden"
            await heard.press("f8")
            await heard.pilot.pause()
            assert describe(made.visit).title in "".join(shown(heard)), "the same key does not bring the screen back"


@row("K18")
async def what_was_said_last_stands_on_the_live_line_when_the_screen_is_back() -> None:
    """The control that the voice told of while nothing was shown."""
    made = room(begun=True)
    async with speaking(made.visit) as heard:
        await heard.press("f8")
        last = (await heard.press("tab"))[-1]
        await heard.press("f8")
        await heard.pilot.pause()
        assert as_heard(live(heard).partition(",")[0], "fr") in last, (live(heard), last)


@row("K18")
async def the_veil_ends_with_the_session() -> None:
    """The last page is shown: nothing of the person stands on it."""
    made = room(begun=True)
    async with speaking(made.visit) as heard:
        await heard.press("f8")
        await heard.press("tab")
        await finish(heard)
        await heard.pilot.pause()
        assert made.visit.ended
        assert say("page.ended.title", "fr") in "".join(shown(heard))


@row("K57")
async def settings_change_at_any_question_and_nothing_is_lost() -> None:
    """What was typed and answered stands there as before; each setting acts at once and is said."""
    made = room(begun=True)
    async with speaking(made.visit) as heard:
        await heard.press("1", "tab", "tab")
        answers, before = made.visit.application().answers, [row.text for row in heard.app.screen.query_one("#body", Rows).rows]
        said = await _change(heard)
        assert any("125" in one for one in said), said
        assert made.visit.comfort == replace(USUAL, size=1, theme="light")
        assert made.visit.unhurried
        assert made.letters.steps == [1]
        assert heard.app.screen.has_class("light")
        await heard.press("escape")
        await heard.pilot.pause()
        assert made.visit.application().answers == answers
        assert [row.text for row in heard.app.screen.query_one("#body", Rows).rows] == before


@row("K57")
async def every_setting_returns_to_its_origin_by_one_key() -> None:
    """Letters, colours, speech, time and language; the answers stay."""
    made = room(begun=True)
    async with speaking(made.visit) as heard:
        await heard.press("1", "f6", "enter")
        answers = made.visit.application().answers
        await _change(heard)
        assert (made.visit.lang, made.visit.unhurried) == ("en", True)
        await heard.press("0")
        _at_origin(made, heard)
        assert made.visit.application().answers == answers
        assert heard.app.screen.has_class("dark")


@row("K57")
async def every_setting_is_reset_at_the_end_of_the_session() -> None:
    """Letters and colours of the terminal too; the voice speaks as at first when the next person turns it on."""
    made = room(begun=True)
    async with speaking(made.visit) as heard:
        await _change(heard)
        await finish(heard)
        assert made.visit.ended
        _at_origin(made, heard)
        assert heard.app.screen.has_class("dark")


@row("K57")
def every_value_of_every_setting_can_be_chosen_and_is_said() -> None:
    """On each row Enter goes round all values; on each of them the row tells how it stands, in both languages."""
    values = {"size": 6, "theme": len(THEMES), "pace": 2, "same_key": 4, "slow_keys": 2, "signs": 2, "switches": 3}
    for lang in LANGS:
        for page, ids in (("settings", ("size", "theme", "pace")), ("keyboard", ("same_key", "slow_keys", "signs", "switches"))):
            made = room(lang)
            made.visit.go(Stop(page))
            for id in ids:
                told = set()
                for _ in range(values[id]):
                    made.visit.act(id)
                    told.add(describe(made.visit).status)
                assert len(told) == values[id], told
            assert made.visit.comfort == USUAL
            assert not made.visit.unhurried


async def _change(heard: Heard) -> list[str]:
    """Faster and louder speech, larger letters, other colours, more time."""
    return await heard.press("f9", "1", "3", "7", "8", "9")


def _at_origin(made: Room, heard: Heard) -> None:
    voice = heard.voice
    assert isinstance(voice, Quiet)
    assert (made.visit.comfort, made.visit.unhurried, made.visit.lang) == (USUAL, False, "fr")
    assert made.letters.steps[-1] == 0
    assert (voice.levels.rate, voice.levels.volume) == (100, 100)

"""A kiosk without the extra, and the log that nobody's answers may reach."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.clock import quebec
from kiosk.faces.voice import NEEDS, speaker
from kiosk.faces.voice.quiet import Logged, Quiet
from kiosk.ports import Utterance
from kiosk.settings import Settings
from tests.conftest import ROOT
from tests.services.fakes import StoppedClock

CLOCK = StoppedClock(datetime(2013, 4, 15, 10, tzinfo=quebec()))
PROBE = f"""
import sys
for name in {NEEDS!r}:
    sys.modules[name] = None
from pathlib import Path
from kiosk.clock import RealClock
from kiosk.faces.voice import speaker
from kiosk.settings import Settings
import screens.app, kiosk.compose
made = speaker(Settings(data=Path(), key_file=Path()), RealClock())
print(made.present, made.on, made.begin())
"""


def told(program: str) -> str:
    """What a process of its own says."""
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def test_without_the_extra_everything_else_is_there() -> None:
    """The packages are kept out: the kiosk knows, and says so in words when it is asked."""
    assert told(PROBE) == "False False voice.absent"


def test_nothing_is_loaded_before_the_voice_is_wanted() -> None:
    """Knowing that there is a voice costs no import of it."""
    ask = f"import sys, kiosk.faces.voice as v; v.installed(); print(*[name for name in {NEEDS!r} if name in sys.modules])"
    assert not told(ask)


def test_each_utterance_is_a_line_of_json(tmp_path: Path) -> None:
    """Time, language, text, channel, private, interrupted."""
    quiet = Quiet()
    log = Logged(quiet, tmp_path / "log", CLOCK)
    log.say([Utterance("Bonjour", "fr"), Utterance("A, B", "fr", private=True, channel="private")])
    quiet.busy = True
    log.hush()
    log.say([Utterance("Hello", "en")])
    lines = [json.loads(line) for line in (tmp_path / "log").read_text("utf-8").splitlines()]
    assert [(one["lang"], one["text"], one["channel"], one["private"], one["interrupted"]) for one in lines] == [
        ("fr", "Bonjour", "speaker", False, False), ("fr", "A, B", "private", True, False), ("en", "Hello", "speaker", False, True),
    ]  # fmt: skip
    assert {one["time"] for one in lines} == {CLOCK.moment.isoformat()}
    assert len(quiet.said) == 3


@pytest.mark.parametrize("demo", [False, True])
def test_a_log_is_never_written_for_people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, demo: bool) -> None:
    """Only a demonstration may keep one."""
    pytest.importorskip("miniaudio", reason="the voice is an extra that is not installed")
    monkeypatch.setattr("kiosk.faces.voice.synth.Synth", Quiet)
    talker = speaker(Settings(data=tmp_path, key_file=tmp_path, demo=demo, speech_log=tmp_path / "log"), CLOCK)
    assert not talker.begin()
    talker.do("voice", "fr")
    assert (tmp_path / "log").exists() == demo

"""The log: keys of a list, lines of JSON, for its owner alone, within its room."""

import json
from pathlib import Path

import pytest

from kiosk.commands import log

LINE: dict[str, log.Value] = {"event": "incident", "code": "7H4K9M", "chain": [{"kind": "OSError", "where": ["a.py:1 b"]}]}


@pytest.mark.parametrize("line", [{"name": "Gagnon"}, LINE | {"chain": [{"kind": "OSError", "locals": "Gagnon"}]}])
def test_a_key_of_no_list_writes_nothing(tmp_path: Path, line: dict[str, log.Value]) -> None:
    """However deep it stands, and the refusal does not say it."""
    with pytest.raises(ValueError, match="no list") as refused:
        log.write(tmp_path, line)
    assert "Gagnon" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_each_event_is_a_line_of_json_that_only_its_owner_reads(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """And nothing of it goes to the terminal."""
    for _ in range(3):
        log.write(tmp_path / "data", LINE)
    path = tmp_path / "data" / log.NAME
    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == [LINE] * 3
    assert path.stat().st_mode & 0o077 == 0
    assert capfd.readouterr() == ("", "")


def test_the_log_never_takes_more_than_its_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four older files stay, the oldest goes, and the newest lines are all there."""
    monkeypatch.setattr(log, "ROOM", 40)
    for number in range(20):
        log.write(tmp_path, {"event": "incident", "code": f"{number:02}"})
    files = {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}
    assert sorted(files) == [log.NAME, *(f"{log.NAME}.{number}" for number in range(1, 5))]
    assert [json.loads(files[name])["code"] for name in sorted(files)] == ["19", "18", "17", "16", "15"]

"""`kiosk centre import` with lines of JSON: all lines or none, each fault with its number, in words that quote nothing of anybody."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk.__main__ import main
from storage.engine import bare
from tests.accounts_desk import AT, ROSE, folder
from tests.services.records import CLOSED, EVERY, FILE, LETTER, PAYMENT, REGISTER, REMOVED, lines
from tests.storage.support import store_in

GOOD = [one for one in EVERY if one["kind"] != "closed"]


@pytest.fixture
def where() -> Iterator[Path]:
    """The data folder of a kiosk that was used before."""
    with folder() as made:
        yield made


def imported(kiosk: Path, content: bytes) -> int:
    """Import a file; the exit code."""
    path = kiosk / "records.jsonl"
    path.write_bytes(content)
    return main(["centre", "import", str(path), "--data", str(kiosk)])


def session_in(kiosk: Path) -> str:
    """The session of somebody linked to the file."""
    with store_in(kiosk) as store:
        id, _ = store.accounts.create(ROSE, AT)
        assert store.accounts.link_by_file(id, FILE, "286", AT) == "linked"
        return store.accounts.sessions.begin(id, "1", AT)


def test_what_was_imported_is_seen_by_its_person_and_stands_nowhere_in_clear(where: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mark at the beginning, blank lines and a missing end are nothing wrong; a second time nothing changes."""
    content = b"\xef\xbb\xbf" + lines(*GOOD).replace(b"\n", b"\r\n\r\n").rstrip()
    assert imported(where, content) == 0
    said = capsys.readouterr()
    assert "Lignes lues\u00a0: 8." in said.out
    assert "Changes to files: 7." in said.out
    assert FILE not in said.out
    assert imported(where, content) == 0
    assert "Changes to files: 0." in capsys.readouterr().out
    session = session_in(where)
    with store_in(where) as store:
        assert [one.cents for one in store.dossier.payments(session)] == [60400]
        assert [one.title for one in store.dossier.headings(session)] == ["Votre demande"]
        with bare(store.source) as connection:
            events = [bytes(row[0]) for row in connection.execute("SELECT entry FROM events")]
    assert sum(b'"records_loaded"' in event for event in events) == 2
    for path in where.rglob("*.db*"):
        assert not any(word in path.read_bytes() for word in (FILE.encode(), b"Votre demande", b"Ana Roy"))


@pytest.mark.parametrize(
    ("content", "line", "word"),
    [
        (lines(REGISTER) + b"{\n", 2, "JSON object"),
        (lines(REGISTER, PAYMENT, LETTER, PAYMENT), 4, "further up already"),
        (lines(REGISTER, {**PAYMENT, "v": 2}), 2, "newer version"),
        (lines(PAYMENT), 1, "not in the register"),
        (lines(PAYMENT, REGISTER), 1, "not in the register"),
        (lines(REGISTER, {**PAYMENT, "digits": "111"}), 2, "Check the person"),
        (lines(REGISTER, {**PAYMENT, "kind": "tax"}), 2, "no such kind"),
        (lines(REGISTER, {**PAYMENT, "cents": -1}), 2, "“cents”"),
        (lines(REGISTER, {**PAYMENT, "cents": 10**15}), 2, "“cents”"),
        (lines(REGISTER, {**PAYMENT, "id": "p9"}, REMOVED), 3, "further up already"),
        (lines(REGISTER, CLOSED, LETTER), 3, "destroyed further up"),
        (lines(REGISTER) + b'{"v":1,"kind":"' + b"x" * 10_000_000 + b'"}\n' + lines(PAYMENT), 2, "1 MB"),
        (lines(REGISTER) + b'{"v":1,"kind":"' + b"x" * 10_000_000, 2, "1 MB"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_line_that_cannot_be_taken_leaves_everything_out(
    where: Path, capsys: pytest.CaptureFixture[str], content: bytes, line: int, word: str
) -> None:
    """Its number is said in both languages, with what to do, and nobody's number; the other lines are not loaded either."""
    assert imported(where, content) == 1
    said = capsys.readouterr()
    assert f"Ligne {line}\u00a0:" in said.err
    assert word in next(one for one in said.err.splitlines() if one.startswith(f"Line {line}:"))
    assert said.err.endswith("Nothing is loaded.\n")
    assert (said.out, "12345678" in said.err) == ("", False)
    with store_in(where) as store:
        assert store.accounts.register.files() == 0


def test_somebody_else_than_the_registers_person_is_refused(where: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By three digits that a line may say; a file of an earlier import counts."""
    assert imported(where, lines(REGISTER)) == 0
    assert imported(where, lines({**PAYMENT, "digits": "286"}, {**LETTER, "digits": "287"})) == 1
    assert "Line 2: these three digits" in capsys.readouterr().err
    assert imported(where, lines({**PAYMENT, "digits": "286"})) == 0


def test_every_fault_is_counted_and_ten_are_named(where: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the lines, also where there are more than are looked at together."""
    wrong: list[Mapping[str, object]] = [{**PAYMENT, "id": f"p{n}", "cents": -1 if n % 2 else 1} for n in range(1200)]
    assert imported(where, lines(*wrong)) == 1
    said = capsys.readouterr().err.splitlines()
    assert [one.partition(":")[0] for one in said if one.startswith("Line ")] == [f"Line {n}" for n in range(1, 11)]
    assert "Lines to mend: 1200. Nothing is loaded." in said


def test_a_closed_file_is_gone_and_can_be_given_nothing_more(where: Path) -> None:
    """Nobody can be linked to it; its records of before are not loaded again."""
    assert imported(where, lines(*GOOD)) == 0
    session = session_in(where)
    assert imported(where, lines(CLOSED)) == 0
    assert imported(where, lines(PAYMENT)) == 1
    with store_in(where) as store:
        assert store.dossier.standing(session) is None
        assert store.accounts.register.files() == 0


@pytest.mark.parametrize("content", [b"{}", b""])
def test_a_file_without_a_record_is_refused(where: Path, content: bytes) -> None:
    """An empty one, and one whose only line is no record."""
    assert imported(where, content) == 1

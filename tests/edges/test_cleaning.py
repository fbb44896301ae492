"""Files that people bring: honest ones are taken without what they tell of anybody, every other one is refused with its reason."""

import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name
from PIL import Image

from kiosk.edges import washing_pdf, washing_pictures
from kiosk.edges.cleaning import ApartCleaner
from kiosk.edges.washing_pdf import plain_jpeg, wash_pdf
from kiosk.edges.washing_pictures import wash_picture
from kiosk.ports.handed import PAGES, Clean, Fault, FileRefused
from tests.conftest import COUNTS
from tests.edges.brought import ACTIVE, ASCII, HONEST, pdf, picture, png_bomb, pressed, stream, telling

FLATE = Name.FlateDecode


def cleaned(content: bytes, **limits: float) -> Clean | Fault:
    """The file as the kiosk takes it, or why it does not."""
    try:
        return ApartCleaner(**limits).clean(content)
    except FileRefused as refused:
        return refused.fault


def fault(content: bytes) -> str:
    """Why a PDF is refused, without a process; empty for one that is taken."""
    try:
        wash_pdf(content)
    except FileRefused as refused:
        return refused.fault
    return ""


def test_a_file_is_known_by_what_it_holds() -> None:
    """A process of its own opens it, counts its pages and writes it anew; nothing that it told stays."""
    content = HONEST["pdf"]
    made = cleaned(content)
    assert isinstance(made, Clean)
    assert (made.kind, made.pages) == ("pdf", 3)
    assert ASCII.encode() in content
    assert ASCII.encode() not in made.content


@pytest.mark.parametrize("name", ["jpeg", "grey", "png", "clear", "palette"])
def test_a_picture_keeps_its_points_and_nothing_else(name: str) -> None:
    """It stands as it was taken; what a camera or a program wrote is gone."""
    _, washed = wash_picture(HONEST[name])
    with Image.open(BytesIO(HONEST[name])) as before, Image.open(BytesIO(washed)) as after:
        assert after.size == before.size[::-1]
        assert after.mode == before.mode
        assert not after.getexif()
        assert ASCII not in str(after.info)
        if name in ("png", "clear"):
            assert after.tobytes() == before.transpose(Image.Transpose.ROTATE_270).tobytes()


def test_the_pages_of_a_pdf_stay_as_they_are_seen() -> None:
    """What is drawn, the pictures with their points, what was filled in; not the field, nor a link."""
    _, washed = wash_pdf(HONEST["pdf"])
    with pikepdf.open(BytesIO(washed)) as after:
        page = after.pages[0]
        assert b"(seen) Tj" in page.Contents.read_bytes()
        inside = page.Resources.XObject.Im
        assert Image.open(BytesIO(inside.read_raw_bytes())).tobytes() == Image.open(BytesIO(picture("JPEG"))).tobytes()
        assert "/Info" not in after.trailer
        assert set(after.Root.keys()) == {"/Type", "/Pages"}
    with pikepdf.open(BytesIO(wash_pdf(HONEST["form"])[1])) as after:
        assert "/Annots" not in after.pages[0].obj
        assert b"Tremblay" in b"".join(one.read_bytes() for one in after.objects if isinstance(one, pikepdf.Stream))


def test_the_same_file_gives_the_same_bytes() -> None:
    """Neither a clock nor chance stands in them."""
    assert wash_pdf(HONEST["pdf"]) == wash_pdf(HONEST["pdf"])


@pytest.mark.parametrize("what", ACTIVE)
def test_what_acts_or_hides_a_file_is_refused(what: str) -> None:
    """Wherever it stands in the document."""
    assert fault(ACTIVE[what]) == "active"


def test_a_locked_pdf_is_refused() -> None:
    """With a password to open it, and without one."""
    for user in ("secret", ""):
        assert fault(pdf(lock=pikepdf.Encryption(owner="owner", user=user))) == "locked"


def test_pages_are_counted() -> None:
    """As many as may be, one more, none."""
    assert [fault(pdf(pages=count)) for count in (PAGES, PAGES + 1, 0)] == ["", "pages", "damaged"]


BOMBS = {
    "one stream": pdf(stream(pressed(3_000_000), FLATE)),
    "pressed twice": pdf(stream(pressed(3_000_000, 2), FLATE, FLATE)),
    "a picture": pdf(stream(pressed(1000), FLATE, Subtype=Name.Image, Width=60_000, Height=60_000)),
    "a picture that lies": pdf(stream(pressed(3_000_000), FLATE, Subtype=Name.Image, Width=1, Height=1)),
}


@pytest.mark.parametrize("what", BOMBS)
def test_what_grows_when_it_is_opened_is_refused_before(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream is opened no further than it may be."""
    monkeypatch.setattr(washing_pdf, "STREAM", 1_000_000)
    assert len(BOMBS[what]) < 20_000
    assert fault(BOMBS[what]) == "heavy"


def test_many_small_streams_are_one_large_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they hold is added up."""
    monkeypatch.setattr(washing_pdf, "OPENED", 2_500_000)
    held = [stream(pressed(1_000_000), FLATE)] * 3

    def all_of_them(made: pikepdf.Pdf) -> None:
        for number, one in enumerate(held):
            one(made)
            made.Root[f"/Kept{number}"] = made.pages[0].obj.Contents

    assert fault(pdf(all_of_them)) == "heavy"


def test_half_a_picture_is_none() -> None:
    """It is not made whole with grey."""
    for name in ("jpeg", "png"):
        with pytest.raises(OSError, match=r"(?i)truncated"):
            wash_picture(HONEST[name][: len(HONEST[name]) // 2])


def test_a_picture_that_grows_is_refused_before_a_point_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """By what it says of itself; and a film of pictures is no picture."""
    with pytest.raises(FileRefused, match="heavy"):
        wash_picture(png_bomb())
    frames = BytesIO()
    Image.new("L", (4, 4)).save(frames, "PNG", save_all=True, append_images=[Image.new("L", (4, 4), 9)])
    with pytest.raises(FileRefused, match="type"):
        wash_picture(frames.getvalue())
    monkeypatch.setattr(washing_pictures, "POINTS", 599)
    with pytest.raises(FileRefused, match="heavy"):
        wash_picture(HONEST["png"])


NONE: Mapping[str, tuple[bytes, Fault]] = {
    "nothing": (b"", "empty"),
    "a zip": (b"PK\x03\x04", "type"),
    "a page of the web": (b"<html>", "type"),
    "noise in a PDF": (b"%PDF-1.7\n" + bytes(range(256)) * 9, "damaged"),
    "a bomb": (png_bomb(), "heavy"),
}


@pytest.mark.parametrize("what", NONE)
def test_what_is_no_document_is_refused(what: str) -> None:
    """By its content, whatever its name; a broken one breaks nothing."""
    content, why = NONE[what]
    assert cleaned(content) == why


def test_a_file_that_takes_too_long_is_given_up() -> None:
    """The process is ended, and nothing waits for it."""
    assert cleaned(HONEST["jpeg"], seconds=0.001) == "heavy"


HELD = """
import resource
from kiosk.edges.washing import limit
limit()
for deed in (lambda: bytearray(2 * 1024**3), lambda: open({path!r}, "wb", buffering=0).write(b"x")):
    try:
        deed()
        print("done")
    except (MemoryError, OSError) as refused:
        print(type(refused).__name__)
print(resource.getrlimit(resource.RLIMIT_CPU)[1], resource.getrlimit(resource.RLIMIT_NPROC)[1])
"""


def test_the_process_that_opens_a_file_can_do_nothing_else(tmp_path: object) -> None:
    """Little memory, little time, no other process, and not one byte in a file."""
    ask = [sys.executable, "-c", HELD.format(path=f"{tmp_path}/left")]
    told = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.split()
    assert told == ["MemoryError", "OSError", "20", "0"]


@settings(max_examples=COUNTS["hostile"])
@given(st.sampled_from(sorted(HONEST)), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=30), st.floats(0, 1))
def test_whatever_is_done_to_a_file_it_is_taken_whole_or_refused(name: str, changes: list[tuple[float, int]], cut: float) -> None:
    """Bytes changed anywhere, the end cut off: a file that opens again, or a reason that has words; never more, never nothing."""
    content = bytearray(HONEST[name])
    for where, value in changes:
        content[min(int(where * len(content)), len(content) - 1)] = value
    made = cleaned(bytes(content[: max(1, int((1 - cut / 2) * len(content)))]))
    if isinstance(made, Clean):
        wash = wash_pdf if made.kind == "pdf" else wash_picture
        assert wash(made.content)[0] == made.pages
    else:
        assert made in ("type", "damaged", "locked", "active", "pages", "heavy")


@given(st.binary(max_size=200), st.integers(0, 0xFF))
def test_a_jpeg_that_is_not_understood_loses_no_point(noise: bytes, mark: int) -> None:
    """What stands after the segments stays as it is, whatever they say."""
    content = b"\xff\xd8\xff" + bytes([mark]) + noise
    made = plain_jpeg(content)
    assert content.endswith(made[2:]) or len(made) < len(content)
    assert plain_jpeg(picture("JPEG")).endswith(picture("JPEG")[-200:])


@pytest.mark.real
@pytest.mark.parametrize("times", [1, 2, 3])
def test_real_bombs_are_refused_within_the_limits(times: int) -> None:
    """Three hundred million bytes pressed once, twice, three times into few, in a process with its own limits."""
    assert cleaned(pdf(stream(pressed(300_000_000, times), *[FLATE] * times)), seconds=100) == "heavy"


def test_metadata_is_where_the_tests_look() -> None:
    """The file that is cleaned here tells what is looked for: in the document, in its page, in its picture."""
    assert pdf(telling).count(b"CANARY") >= 2

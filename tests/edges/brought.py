"""Files as people bring them, honest and hostile, made where they are needed."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String
from PIL import Image
from PIL.PngImagePlugin import PngInfo

CANARY = "Zéphirine-Secrète"
"""What metadata tells; in whichever coding, its first letters are `CANARY_BYTES`."""
ASCII = "CANARY-ASCII"


def picture(kind: str, size: tuple[int, int] = (30, 20), mode: str = "RGB") -> bytes:
    """A picture with metadata: who and where, turned by a quarter."""
    made, info, exif = BytesIO(), PngInfo(), Image.Exif()
    exif[0x010F], exif[0x0112] = ASCII, 6
    info.add_text("Author", ASCII)
    image = Image.new(mode, size)
    image.putpixel((0, 0), 255 if mode in ("L", "P") else (255, 0, 0, 255)[: len(mode)])
    image.save(made, kind, exif=exif, **({"pnginfo": info} if kind == "PNG" else {"comment": ASCII.encode()}))
    return made.getvalue()


def pdf(*changes: Callable[[pikepdf.Pdf], object], pages: int = 1, lock: pikepdf.Encryption | None = None) -> bytes:
    """A PDF of blank pages that was changed so."""
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(612, 792))
    for change in changes:
        change(made)
    out = BytesIO()
    made.save(
        out,
        encryption=lock or False,
        object_stream_mode=pikepdf.ObjectStreamMode.generate if not lock else pikepdf.ObjectStreamMode.disable,
    )
    return out.getvalue()


def telling(made: pikepdf.Pdf) -> None:
    """Metadata wherever programs put it: of the document, of the page, of a picture, inside a picture."""
    made.docinfo["/Author"] = ASCII
    with made.open_metadata() as told:
        told["dc:title"] = ASCII
    inside = Stream(made, picture("JPEG"))
    inside.Type, inside.Subtype, inside.Filter = Name.XObject, Name.Image, Name.DCTDecode
    inside.Width, inside.Height, inside.BitsPerComponent, inside.ColorSpace = 30, 20, 8, Name.DeviceRGB
    inside.Metadata = Stream(made, ASCII.encode())
    page = made.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(Im=inside))
    page.Contents = Stream(made, b"q 300 0 0 200 0 0 cm /Im Do Q BT (seen) Tj ET")
    page.PieceInfo = Dictionary(Program=Dictionary(Private=String(ASCII)))


def form(made: pikepdf.Pdf) -> None:
    """A field that somebody filled in."""
    font = made.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding))
    field = made.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("Tremblay"), DA=String("/F1 12 Tf 0 g"),
            Rect=Array([100, 700, 300, 720]), F=4, P=made.pages[0].obj,
        )
    )  # fmt: skip
    made.pages[0].obj.Annots = Array([field])
    made.Root.AcroForm = Dictionary(
        Fields=Array([field]), NeedAppearances=True, DR=Dictionary(Font=Dictionary(F1=font)), DA=String("/F1 12 Tf 0 g")
    )


def _root(**parts: Object) -> Callable[[pikepdf.Pdf], None]:
    def change(made: pikepdf.Pdf) -> None:
        for key, part in parts.items():
            made.Root[f"/{key}"] = part

    return change


def _annotation(**parts: Object) -> Callable[[pikepdf.Pdf], None]:
    note = Dictionary({"/Type": Name.Annot, "/Rect": Array([0, 0, 9, 9]), **{f"/{key}": part for key, part in parts.items()}})
    return lambda made: made.pages[0].obj.__setattr__("Annots", Array([note]))


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
ACTIVE: Mapping[str, bytes] = {
    "a script when it opens": pdf(_root(OpenAction=SCRIPT)),
    "a script by name": pdf(_root(Names=Dictionary(JavaScript=Dictionary(Names=Array([String("x"), SCRIPT]))))),
    "a script of a page": pdf(lambda made: made.pages[0].obj.__setattr__("AA", Dictionary(O=SCRIPT))),
    "a script after another action": pdf(_root(OpenAction=Dictionary(S=Name.Named, N=Name.NextPage, Next=Array([SCRIPT])))),
    "a script of a field": pdf(form, lambda made: made.Root.AcroForm.Fields[0].__setattr__("AA", Dictionary(K=SCRIPT))),
    "a program that is started": pdf(_root(OpenAction=Dictionary(S=Name.Launch, F=String("cmd.exe")))),
    "a link that starts a program": pdf(_annotation(Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("a.exe")))),
    "another file": pdf(lambda made: made.attachments.__setitem__("a.exe", b"MZ")),
    "another file in a note": pdf(_annotation(Subtype=Name.FileAttachment, FS=Dictionary(Type=Name.Filespec))),
    "a form of another kind": pdf(_root(AcroForm=Dictionary(XFA=String("<xdp/>"), Fields=Array([])))),
    "a film": pdf(_annotation(Subtype=Name.RichMedia, RichMediaContent=Dictionary())),
    "a page of another file": pdf(_root(OpenAction=Dictionary(S=Name.GoToE, D=String("x")))),
}  # fmt: skip
"""What acts, or has another file inside."""


def stream(content: bytes, *filters: Name, **parts: object) -> Callable[[pikepdf.Pdf], None]:
    """A stream that says how it was pressed, as the content of the page."""

    def change(made: pikepdf.Pdf) -> None:
        one = Stream(made, b"", **parts)
        one.write(content, filter=Array(filters))
        made.pages[0].obj.Contents = one

    return change


def pressed(count: int, times: int = 1) -> bytes:
    """Zeros, pressed so often."""
    content = bytes(count)
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


def png_bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A picture that says how large it is, and has few points."""

    def part(name: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))

    head = part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", zlib.compress(bytes(1000))) + part(b"IEND", b"")


HONEST: Mapping[str, bytes] = {
    "jpeg": picture("JPEG"), "grey": picture("JPEG", mode="L"), "png": picture("PNG"), "clear": picture("PNG", mode="RGBA"),
    "palette": picture("PNG", mode="P"), "pdf": pdf(telling, pages=3), "form": pdf(form),
}  # fmt: skip

"""PDF files, reduced to their pages: what can act is refused, what tells of a person or a machine is taken out."""

import zlib
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from kiosk.edges.washing_pictures import POINTS
from kiosk.ports.handed import PAGES, FileRefused

ACTIVE = frozenset(("/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent", "/Launch"))
"""Names that stand in a dictionary only where something acts, or another file is inside."""
ACTS = frozenset(("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/FileAttachment", "/Rendition", "/ImportData", "/GoToE"))
"""The same, as what a dictionary says it is."""
OPENED = 256 * 1024 * 1024
"""Bytes that the streams of a file may hold together once they are opened, pictures apart."""
STREAM = 128 * 1024 * 1024
"""The same of one, pictures among them: a page in colour at 600 dots an inch."""
DEEP = 60
"""Dictionaries inside one another that do not stand on their own."""
ROOT = frozenset(("/Type", "/Pages", "/OCProperties"))
PAGE = frozenset(
    ("/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/UserUnit", "/Group")
)  # what a page is drawn from
TELLING = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/OPI", "/Measure")
"""What programs leave on anything."""
KEPT_MARKS = (0xE0, 0xEE)
"""Of the segments that programs add to JPEG, those that say how its colours are meant."""


def wash_pdf(content: bytes) -> tuple[int, bytes]:
    """How many pages, and the file. Raises FileRefused, and whatever a broken file causes."""
    try:
        pdf = pikepdf.open(BytesIO(content))
    except pikepdf.PasswordError:
        raise FileRefused("locked") from None
    with pdf:
        if pdf.is_encrypted:
            raise FileRefused("locked")
        pages = len(pdf.pages)
        if not pages:
            raise FileRefused("damaged")
        if pages > PAGES:
            raise FileRefused("pages")
        _inspect(pdf)
        _reduce(pdf)
        made = BytesIO()
        pdf.save(made, deterministic_id=True)
    return pages, made.getvalue()


def _inspect(pdf: pikepdf.Pdf) -> None:
    """Refuse what acts, and what would not fit in memory once it is opened. Nothing of it is kept."""
    left = OPENED
    for each in pdf.objects:
        for one in _dictionaries(each):
            if not ACTIVE.isdisjoint(one.keys()) or not ACTS.isdisjoint(_says(one)):
                raise FileRefused("active")
        if isinstance(each, Stream):
            size = _size(each)
            left -= 0 if each.get("/Subtype") == Name.Image else size
            if size > STREAM or left < 0:
                raise FileRefused("heavy")


def _dictionaries(each: Object, deep: int = 0) -> Iterator[Object]:
    """The dictionary of an object, and those inside it that do not stand on their own."""
    if deep > DEEP:
        raise FileRefused("heavy")
    if isinstance(each, (Dictionary, Stream)):
        yield each
        inside = [each[key] for key in each.keys()]  # noqa: SIM118 - an object of a PDF is no mapping to iterate over
    else:
        inside = list(each.as_list()) if isinstance(each, Array) else []
    for one in inside:
        if isinstance(one, Object) and not one.is_indirect:
            yield from _dictionaries(one, deep + 1)


def _says(one: Object) -> set[str]:
    """What a dictionary says it is."""
    return {str(value) for key in ("/S", "/Type", "/Subtype") if isinstance(value := one.get(key), Name)}


def _size(stream: Object) -> int:
    """How many bytes a stream holds once it is opened, as far as `STREAM`. Raises FileRefused for a picture with too many points."""
    if stream.get("/Subtype") == Name.Image and int(stream.get("/Width", 0)) * int(stream.get("/Height", 0)) > POINTS:
        raise FileRefused("heavy")
    content = stream.read_raw_bytes()
    for name in _filters(stream):
        if name != "/FlateDecode":
            return len(content)
        opener = zlib.decompressobj()
        content = opener.decompress(content, STREAM + 1)
        if opener.unconsumed_tail and len(content) > STREAM:
            raise FileRefused("heavy")
    return len(content)


def _filters(stream: Object) -> list[str]:
    named = stream.get("/Filter")
    return [str(one) for one in named.as_list()] if isinstance(named, Array) else [] if named is None else [str(named)]


def _reduce(pdf: pikepdf.Pdf) -> None:
    """The pages as they are seen, what was filled in included; nothing that tells of anybody."""
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    pdf.flatten_annotations("all")
    for page in pdf.pages:
        _only(page.obj, PAGE)
    _only(pdf.Root, ROOT)
    for key in ("/Info", "/ID"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    for each in pdf.objects:
        for one in _dictionaries(each):
            for key in TELLING:
                if key in one:
                    del one[key]
        if isinstance(each, Stream) and _filters(each) == ["/DCTDecode"]:
            parts = each.get("/DecodeParms")
            how = parts if isinstance(parts, (Dictionary, Array)) else None
            each.write(plain_jpeg(each.read_raw_bytes()), filter=Name.DCTDecode, decode_parms=how)


def _only(one: Object, kept: frozenset[str]) -> None:
    for key in list(one.keys()):
        if key not in kept:
            del one[key]


def plain_jpeg(content: bytes) -> bytes:
    """A JPEG without what cameras and programs wrote in it; one that is not understood stays as it is."""
    made, at = [content[:2]], 2
    while content[at : at + 1] == b"\xff" and len(content) > at + 4:
        mark, size = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if mark == 0xDA or size < 2:  # the points begin here
            break
        if not (0xE0 <= mark <= 0xEF or mark == 0xFE) or mark in KEPT_MARKS:
            made.append(content[at : at + 2 + size])
        at += 2 + size
    return b"".join([*made, content[at:]])

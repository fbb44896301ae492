"""Pictures, drawn anew from their points: nothing else of them stays, neither where nor with what they were taken."""

from io import BytesIO

from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin

from kiosk.ports.handed import FileRefused

FORMATS = (JpegImagePlugin.JpegImageFile.format, PngImagePlugin.PngImageFile.format)
"""The only ones that are tried; naming them here also loads them before the limits hold."""
POINTS = 40_000_000
"""Of a picture: a letter at 600 dots an inch has 34 million."""
QUALITY = 90
"""Of JPEG: small print stays sharp."""
PLAIN = ("1", "L", "RGB", "P", "LA", "RGBA")
"""What PNG can hold without loss of what can be seen; anything deeper is made so."""


def wash_picture(content: bytes) -> tuple[int, bytes]:
    """One page, and its picture turned as it was taken. Raises FileRefused, and whatever a broken file causes."""
    Image.MAX_IMAGE_PIXELS = None  # looked at here, before a point is read
    with Image.open(BytesIO(content), formats=FORMATS) as picture:
        if picture.width * picture.height > POINTS:
            raise FileRefused("heavy")
        kind = "PNG" if picture.format == "PNG" else "JPEG"
        if kind == "PNG" and getattr(picture, "n_frames", 1) > 1:
            raise FileRefused("type")
        picture.load()
        return 1, _drawn(ImageOps.exif_transpose(picture), kind)


def _drawn(picture: Image.Image, kind: str) -> bytes:
    """The same points in a file without anything else."""
    if kind == "JPEG":
        plain = picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
    else:
        plain = picture if picture.mode in PLAIN else picture.convert("RGB")
    clear = plain.info.get("transparency") if kind == "PNG" else None
    plain.info = {} if clear is None else {"transparency": clear}
    made = BytesIO()
    plain.save(made, kind, quality=QUALITY)
    return made.getvalue()

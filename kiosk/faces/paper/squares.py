"""The squares of a QR code as data, for a face that draws them itself."""

import segno

BORDER = 2
"""Light squares around it: fewer than on paper, and enough for the cameras of telephones."""


def squares(data: str) -> tuple[str, ...]:
    """Row by row, `1` where a square is dark, the border included; as few as it takes."""
    code = segno.make(data, error="l", micro=False)
    return tuple("".join(map(str, bits)) for bits in code.matrix_iter(border=BORDER))

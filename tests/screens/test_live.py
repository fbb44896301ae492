"""The live line says how a thing stands, whatever the length of its label."""

import pytest

from kiosk.faces.describe.scene import Focus
from kiosk.words import LANGS, Lang
from screens.cells import width_of
from screens.live import written

LABEL = "Ne pas me demander d’autre code de validation pour les huit prochaines heures"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [38, 51, 72])
def test_a_long_label_gives_way_to_the_state(lang: Lang, width: int) -> None:
    """Whole words of the label as far as there is room, then the state, whole."""
    line = written(Focus("box", "box", LABEL, state="non coché"), lang, width, arriving=True)
    assert line.endswith(", non coché")
    assert LABEL.startswith(line.removesuffix(", non coché") + " ")
    assert width_of(line) <= width


def test_a_long_value_never_takes_the_place_of_its_label() -> None:
    """What stands in a field is read in the field; which field it is, here."""
    line = written(Focus("letter", "field", "Lettre", value="deux fois " * 20), "fr", 38, arriving=True)
    assert line.startswith("Lettre, deux fois")
    assert width_of(line) <= 38

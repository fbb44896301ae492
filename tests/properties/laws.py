"""The laws of the engine, by their ids. Those of the visit and of the screens (L13, L18, L20, L21) are held where they show."""

from tests.properties import laws_asking, laws_keeping, laws_path
from tests.properties.law import Law

LAWS: dict[str, Law] = {law.id: law for module in (laws_path, laws_asking, laws_keeping) for law in module.LAWS}
ELSEWHERE = ("L13", "L18", "L20", "L21")
"""Nothing of them shows in the engine alone."""

"""Every word that is written is said somewhere, and every word that is asked for is written."""

import ast
import re
from functools import cache

from kiosk.words import catalogue
from tests.source import nodes

SAYS = {"say", "text_of"}
FAMILIES = {id.partition(".")[0] for id in catalogue()}


def pattern(node: ast.expr) -> re.Pattern[str] | None:
    """What a text or an f-string can become; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.compile(re.escape(node.value))
    if isinstance(node, ast.JoinedStr):
        parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else r".+" for part in node.values)
        return re.compile("".join(parts))
    return None


@cache
def named() -> dict[re.Pattern[str], str]:
    """Every text of the packages that can be a word's id, with the place where it stands; the catalogues themselves apart."""
    found: dict[re.Pattern[str], str] = {}
    for where, node in nodes(ast.Constant, ast.JoinedStr):
        if not where.startswith("kiosk/words/") and isinstance(node, ast.expr) and (shape := pattern(node)) and shape.pattern != ".+":
            found.setdefault(shape, where)
    return found


@cache
def written(shape: re.Pattern[str]) -> bool:
    """Whether some word of the catalogue has that id, or one of that shape."""
    return any(shape.fullmatch(id) for id in catalogue())


def test_every_word_is_used() -> None:
    """A word that no code can name is dead; the singular lives with its plural."""
    texts = {shape.pattern for shape in named()}
    shaped = re.compile("|".join(text for text in texts if ".+" in text and text.replace(".+", "").strip(r"\.")))
    dead = [id for id in catalogue() if (base := id.removesuffix(".one")) and re.escape(base) not in texts and not shaped.fullmatch(base)]
    assert not dead


def test_every_word_asked_for_exists() -> None:
    """An id that is said outright stands in the catalogue; one that is put together can at least become one that does."""
    missing = []
    for where, node in nodes(ast.Call):
        assert isinstance(node, ast.Call)
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        first = node.args[0] if node.args else None
        if name in SAYS and first is not None and (shape := pattern(first)) and not written(shape):
            missing.append(f"{where}: {shape.pattern}")
    assert not missing


def test_every_text_that_looks_like_an_id_is_one() -> None:
    """`family.word` in the code, where the family exists, names a word that exists."""
    looks = re.compile(rf"(?:{'|'.join(sorted(FAMILIES))})(?:\.[a-z0-9_]+)+")
    texts = {
        where: node.value
        for where, node in nodes(ast.Constant)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not where.startswith("kiosk/words/")
    }
    assert not {
        where: text for where, text in texts.items() if looks.fullmatch(text) and text not in catalogue() and not text.endswith(".yaml")
    }


def test_a_dossier_is_a_file_with_the_ministry_and_never_one_of_a_disk() -> None:
    """What stands on a disk is « un fichier »; where it stands is said without a « dossier » of its own."""
    disks = re.compile(r"(?i)\b(folders?|director(y|ies)|pdf|jpeg|png|json|toml|utf-8|disks?|usb|keys? file)\b")
    taken = {id: text.fr for id, text in catalogue().items() if "dossier" in text.fr.lower() and disks.search(f"{text.fr} {text.en}")}
    assert not taken
    ministry = re.compile(r"(?i)cp-12|ministère|compte")
    assert not {id: text.fr for id, text in catalogue().items() if re.search(r"(?i)\bfichiers?\b", text.fr) and ministry.search(text.fr)}

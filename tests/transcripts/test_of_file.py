"""The services of a file read as they are kept, in every face."""

from difflib import unified_diff

import pytest

from kiosk.words import LANGS, Lang
from tests.transcripts import of_file, writing


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("face", ["lines", "pages"])
def test_the_services_of_a_file_read_as_they_are_kept(face: str, lang: Lang) -> None:
    """After a change of words: `python -m tests.transcripts.writing`, then read what git shows."""
    found = of_file.in_lines(lang) if face == "lines" else of_file.on_pages(lang)
    kept = writing.place("file", lang, face)
    different = list(unified_diff(kept.read_text("utf-8").splitlines(), found.splitlines(), kept.name, "now", lineterm="", n=1))
    assert not different, "\n".join(different)


def test_no_secret_stands_in_a_dialogue_about_a_file() -> None:
    """Question and password are asked before each service, and never written."""
    told = of_file.in_lines("fr")
    assert told.count("C’est bien vous?") == 6
    assert of_file.ROSE.password not in told
    assert of_file.ROSE.answers["first_bicycle"] not in told

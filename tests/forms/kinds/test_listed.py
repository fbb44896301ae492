"""The lists of countries and municipalities: whole, without two readings, and quick to complete."""

import subprocess
import sys

import pycountry
import pytest

from kiosk.forms.kinds import country, municipality
from kiosk.forms.kinds.common import fold
from kiosk.forms.kinds.listed import index
from kiosk.words.text import LANGS
from tests.conftest import ROOT
from tests.forms.kinds.helpers import read

HEAVY = {"babel", "pycountry", "stdnum", "phonenumbers"}
LISTS = {"country": country.entries(), "municipality": municipality.entries()}
NAMED_IN_CASES = [
    "Wemotaci",
    "La Tuque",
    "Kahnawake",
    "Thetford Mines",
    "Kuujjuaq",
    "L'Île-Dorval",
    "Montréal",
    "Saint-Louis-du-Ha! Ha!",
    "Chibougamau",
]


def test_every_country_of_today_and_of_the_past_is_there() -> None:
    """The 249 of ISO 3166-1 and the 31 of ISO 3166-3, each once."""
    codes = [entry.code for entry in LISTS["country"]]
    assert sorted(codes) == sorted([one.alpha_2 for one in pycountry.countries] + [one.alpha_4 for one in pycountry.historic_countries])


@pytest.mark.parametrize("kind", LISTS)
def test_a_name_has_one_reading(kind: str) -> None:
    """No two entries share a shown name; only towns of one name share a bare one."""
    shown = [fold(entry.name.to(lang)) for lang in LANGS for entry in LISTS[kind]]
    assert len(set(shown[: len(shown) // 2])) == len(LISTS[kind])
    several = {name for name, codes in index(LISTS[kind]).items() if len(codes) > 1}
    assert several == (
        {"saint damase", "saint elzear", "saint isidore", "saint lambert", "saint stanislas"} if kind == "municipality" else set()
    )


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_in_the_order_of_its_folded_names_and_its_codes_are_unique(kind: str) -> None:
    """A code names one place for good."""
    codes = [entry.code for entry in LISTS[kind]]
    assert len(set(codes)) == len(codes)
    assert all(entry.name.fr and entry.name.en for entry in LISTS[kind])


@pytest.mark.parametrize("name", NAMED_IN_CASES)
def test_the_towns_of_the_examples_are_known(name: str) -> None:
    """With the apostrophe of a keyboard too."""
    assert municipality.completions(name, "fr", 1)


def test_completions_fold_accents_and_begin_with_what_is_typed() -> None:
    """First the names that begin so, then those with a word that does; at most four."""
    assert country.completions("zai", "fr") == ("Zaïre",)
    assert country.completions("cor", "fr") == ("Corée du Nord", "Corée du Sud")
    assert country.completions("etats", "en")[0] == "United States"
    assert country.completions("é", "fr")[0] == "Égypte"
    assert len(country.completions("s", "en")) == 4
    assert len(country.completions("s", "en", 9)) == 9
    assert municipality.completions("SAINT LOUIS DU HA", "en") == ("Saint-Louis-du-Ha! Ha!",)
    assert municipality.completions("saint-isi", "fr") == ("Saint-Isidore (La Nouvelle-Beauce)", "Saint-Isidore (Roussillon)")


@pytest.mark.parametrize("typed", ["", "  ", "[", "😀", "x" * 100_000, "\x1b"])
def test_nothing_is_offered_for_nothing(typed: str) -> None:
    """And no text, however long, breaks the filter."""
    assert country.completions(typed, "fr") == ()
    assert municipality.completions(typed, "fr") == ()


def test_what_is_offered_is_taken() -> None:
    """Every name that the filter shows is read as that place."""
    for kind, complete in (("country", country.completions), ("municipality", municipality.completions)):
        for entry in LISTS[kind]:
            assert complete(entry.name.fr, "fr", 1) == (entry.name.fr,)
            assert read(kind, entry.name.fr) == {"code": entry.code}


def test_the_lists_are_read_when_they_are_first_needed() -> None:
    """Importing every kind loads neither Babel nor pycountry: the first screen does not wait for them."""
    code = f"import sys; from kiosk.forms.kinds import KINDS, kind_of; [kind_of(one) for one in KINDS]; print({HEAVY} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "set()"

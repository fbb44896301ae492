"""What each kind takes, on either screen, and the value it becomes."""

import pytest

from kiosk.forms.answers import Raw
from kiosk.forms.kinds import Context
from kiosk.forms.model import Value
from kiosk.words.text import LANGS
from tests.forms.kinds.helpers import REAL, TODAY, question, read

SAME = [
    ("name", ["Côté", "O'Neill", "O’Neill", "É", "Nguyễn", "Jean-Guy", "Mine Lac-Fictif inc.", "9123-4567 Québec inc.", "A", "a" * 499]),
    ("name", ["李", "Ñandú", "ᐃᓄᒃ", "Scierie Roy & Fils (2010)", "Commis à la paie", "van der Berg", "D’Arcy-Śmiałek"]),
    ("long_text", ["Oui.", "[b]gras[/b] [/] [x]", "deux\nlignes\n\net une", "😀 fini", "a" * 4000, "café – « thé »", "=cmd|' /C calc'!A0"]),
]

PHONE = {"number": "4185550101", "extension": ""}
VALUES: list[tuple[str, list[Raw], Value]] = [
    ("name", ["  Côté ", "Co\u0302te\u0301"], "Côté"),
    ("date", ["2013-03-31", "31 mars 2013", "March 31, 2013", "2013/3/31", "2013 mars 31", "31 March 2013", "20130331"], "2013-03-31"),
    ("date", [{"year": "2013", "month": "3", "day": "31"}, {"year": "2013", "month": "Mar", "day": "31"}], "2013-03-31"),
    ("date", [{"year": "31 mars 2013", "month": "", "day": ""}, {"": "2013-03-31"}, "２０１３-０３-３１"], "2013-03-31"),
    ("date", ["1er avril 2009", "le 1er avril 2009", "April 1st, 2009", "1 AVR. 2009"], "2009-04-01"),
    ("date", [{"year": "2009", "month": "04", "day": "1er"}], "2009-04-01"),
    ("date", ["13 fevr. 2012", "13 févr 2012", "Feb 13 2012", "13 fev 2012"], "2012-02-13"),
    ("date", ["Aug 13, 2001", "13 aout 2001", "13 août 2001", "13 aoû 2001"], "2001-08-13"),
    ("date", ["29 février 2012"], "2012-02-29"),
    ("date", ["14 juil 2012", "14 jul 2012", "July 14, 2012"], "2012-07-14"),
    ("year_month", ["2013-03", "mars 2013", "March 2013", "03/2013", "2013 mar", {"year": "2013", "month": "3"}], "2013-03"),
    ("year_month", [{"year": "mars 2013", "month": ""}], "2013-03"),
    ("yes_no", ["o", "oui", "OUI", "y", "Yes", "yes", "1", "１", " o "], "yes"),
    ("yes_no", ["n", "non", "No", "no", "2"], "no"),
    ("choice", ["layoff", "2", "mise", "MISE A PIED", "Mise à pied", "lay", "m", "la"], "layoff"),
    ("choice", ["congé, sans solde", "cong", "leave", "3"], "leave"),
    ("multi", ["1 2", "2,1", "layoff dismissal", "Licenciement, Mise à pied", "layoff; dismissal"], ("dismissal", "layoff")),
    ("multi", ["1, layoff", "1 2 1", "１ ２"], ("dismissal", "layoff")),
    ("multi", ["aucun", "4", "none"], ("none",)),
    ("multi", ["Licenciement; Congé, sans solde", "1 3"], ("dismissal", "leave")),
    ("number", ["7,5", "7.5", "7,50", "07.5", "７,５"], "7.5"),
    ("number", ["1 234", "1234", "1\u00a0234,0"], "1234"),
    ("number", ["1,234,567", "1 234 567"], "1234567"),
    ("number", ["-2", "\u22122"], "-2"),
    ("sin", ["046 454 286", "046454286", "046-454-286", "０４６ 454 286"], "046454286"),
    ("digits", ["00123", "00 123", "00-123", "００１２３"], "00123"),
    ("cp12", ["LAFM 5502 2801", "lafm55022801", "LAFM-5502-2801"], "LAFM55022801"),
    ("postal_code", ["G1R 4S9", "g1r4s9", "G1R-4S9", "g1r  4s9", "G１R ４S９"], "G1R 4S9"),
    ("phone", ["(418) 555-0101", "418 555 0101", "418.555.0101", "1 418 555-0101", "+1-418-555-0101", "4185550101"], PHONE),
    ("phone", [{"number": "418 555-0101", "extension": ""}, {"number": "418 555-0101"}], PHONE),
    ("phone", ["418 555-0101 poste 12", "418 555-0101, ext. 12", "418 555-0101 x12", "418 555-0101#12"], {**PHONE, "extension": "12"}),
    ("phone", ["604 555-0101"], {**PHONE, "number": "6045550101"}),
    ("country", ["VN", "Vietnam", "viet nam", "VIÊT NAM"], {"code": "VN"}),
    ("country", ["URSS", "USSR", "Union soviétique", "soviet union"], {"code": "SUHH"}),
    ("country", ["Zaïre", "zaire"], {"code": "ZRCD"}),
    ("country", ["etats unis", "United States", "USA"], {"code": "US"}),
    ("country", ["Atlantide"], {"text": "Atlantide"}),
    ("country", ["vn"], {"text": "vn"}),
    ("municipality", ["Saint-Louis-du-Ha! Ha!", "saint louis du ha ha"], {"code": "saint-louis-du-ha-ha"}),
    ("municipality", ["L’Île-Dorval", "l'ile-dorval", "L'Île-Dorval"], {"code": "l-ile-dorval"}),
    ("municipality", ["Saint-Isidore (Roussillon)"], {"code": "saint-isidore-roussillon"}),
    ("municipality", ["Saint-Quelconque"], {"text": "Saint-Quelconque"}),
    ("attestation", ["oui", "OUI", "yes", {"": "yes"}, {"": "oui", "version": "2"}], {"text": "affirmation", "version": "2"}),
    ("group", ["r1 r2", {"": "r1 r2"}], ("r1", "r2")),
    ("group", [""], ()),
    ("info", ["", "anything"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "entries"), SAME)
def test_free_texts_are_kept_exactly_as_typed(kind: str, entries: list[str]) -> None:
    """Acceptance 14: letters of every writing, marks, mark-up signs and emoji where the kind takes them: not one sign changes."""
    for lang in LANGS:
        assert [read(kind, entry, lang=lang) for entry in entries] == entries


@pytest.mark.parametrize(("kind", "entries", "value"), VALUES)
def test_every_way_of_writing_it_is_one_value(kind: str, entries: list[Raw], value: Value) -> None:
    """The words and marks of both languages pass on either screen."""
    for lang in LANGS:
        assert [read(kind, entry, lang=lang) for entry in entries] == [value] * len(entries)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1234", 123400), ("1234,5", 123450), ("1234,50", 123450), ("1 234,50", 123450), ("1,234.50", 123450), ("1234.50", 123450),
        ("$1,234.50", 123450), ("1\u00a0234,50\u00a0$", 123450),
        ("１２３４,５０", 123450), ("0", 0), ("0,05", 5), ("$ 12", 1200), ("1,234,567", 123456700),
    ],
)  # fmt: skip
def test_amounts_are_whole_cents(typed: str, cents: int) -> None:
    """With the sign of the dollar or not, with the marks of either language."""
    assert read("money", typed, question("money")) == {"cents": str(cents), "period": ""}
    for period in ("week", "1", "par sem", "per w", "Par semaine"):
        assert read("money", {"amount": typed, "period": period}) == {"cents": str(cents), "period": "week"}


@pytest.mark.parametrize(
    "line", ["212,40 $ aux 2 semaines", "$212.40 every 2 weeks", "212,40 Aux 2 semaines", "212.40\u00a0$ EVERY 2 WEEKS"]
)
def test_an_amount_and_its_period_may_stand_in_one_line(line: str) -> None:
    """As the review writes them."""
    assert read("money", line) == {"cents": "21240", "period": "2_weeks"}


ADDRESS = {"number": "12A", "street": "rue de l’Église", "apartment": "", "municipality": "Thetford Mines", "postal_code": "g6g 9z9"}


@pytest.mark.parametrize(
    ("typed", "code"), [("Québec", "QC"), ("quebec", "QC"), ("qc", "QC"), ("ONT", "ON"), ("nova scotia", "NS"), ("yuk", "YT")]
)
def test_a_province_is_asked_where_the_question_says_so(typed: str, code: str) -> None:
    """By its code, its name in either language, or its first letters."""
    value = {**ADDRESS, "province": code, "postal_code": "G6G 9Z9"}
    assert read("address", {**ADDRESS, "province": typed}) == value


def test_an_address_is_in_quebec_where_no_province_is_asked() -> None:
    """And its apartment may stay empty, or be left out."""
    value = {**ADDRESS, "province": "QC", "postal_code": "G6G 9Z9"}
    without = {part: text for part, text in ADDRESS.items() if part != "apartment"}
    assert read("address", ADDRESS, question("address")) == value
    assert read("address", without, question("address")) == value


@pytest.mark.parametrize("number", ["12", "12A", "1045-3", "12 ½", "12,"])
def test_civic_numbers(number: str) -> None:
    """Letters, hyphens and halves follow the digits; the comma of an envelope is left out."""
    assert read("address", {**ADDRESS, "number": number, "province": "QC"}) == {
        **ADDRESS, "number": number.rstrip(","), "province": "QC", "postal_code": "G6G 9Z9",
    }  # fmt: skip


def test_only_the_options_that_apply_are_counted() -> None:
    """A person's number is a place in the list they see (L8)."""
    few = Context(TODAY, allowed=("layoff", "none"))
    assert read("choice", "1", context=few) == "layoff"
    assert read("choice", "2", context=few) == "none"
    assert read("multi", "1", context=few) == ("layoff",)


def test_a_temporary_sin_passes() -> None:
    """A first 9 is no problem; its end is another question."""
    assert read("sin", "900 000 001", context=REAL) == "900000001"


@pytest.mark.parametrize(
    ("bound", "day"), [({"to": "today"}, "2013-04-15"), ({"from": "today"}, "2013-04-15"), ({"from": "2006-01-01"}, "2006-01-01")]
)
def test_bounds_are_inside(bound: dict[str, str], day: str) -> None:
    """The day of a bound itself is good; another question as a bound is left to the form's checks."""
    assert read("date", day, question("date", bound)) == day
    assert read("date", "1950-01-13", question("date", {"from": "employment_start"})) == "1950-01-13"
    assert read("year_month", "2013-04", question("year_month", {"to": "today"})) == "2013-04"
    assert read("number", "30", question("number", {"min": "0", "max": "30"})) == "30"

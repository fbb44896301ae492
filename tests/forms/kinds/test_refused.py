"""What each kind refuses, by which problem and at which part; every problem there is is produced here."""

import pytest

from kiosk.forms.answers import Raw
from kiosk.forms.kinds import Context
from kiosk.forms.model import Question
from kiosk.words import catalogue
from kiosk.words.problems import SAID
from kiosk.words.text import LANGS
from tests.forms.kinds.helpers import DEMO, REAL, TODAY, problems, question, read

HOME = {"number": "12", "street": "rue Principale", "apartment": "", "municipality": "Amos", "province": "QC", "postal_code": "J9T 9Z9"}

CASES: list[tuple[str, list[Raw], str]] = [
    ("name", ["", "   ", "\u00a0"], "NAME_MISSING"),
    ("name", ["[b]", "a\u200bb", "😀", "<x>", "a=b"], "NAME_SIGN"),
    ("name", ["a\x1b[31m", "a\tb", "\x00", "a\rb", "\ud800", "\ue000"], "CONTROL"),
    ("name", ["\u202eabc", "abc\u200f"], "BIDI"),
    ("name", ["a\nb", "a\n", "a\u2028b"], "LINES"),
    ("name", ["a" * 500, "a" * 100_000], "LONG"),
    ("long_text", ["", " \n "], "TEXT_MISSING"),
    ("long_text", ["a" * 4001], "LONG"),
    ("long_text", ["a\x1bb", "a\tb", "a\u2028b", "a\r\nb"], "CONTROL"),
    ("yes_no", [""], "YES_NO_MISSING"),
    ("yes_no", ["3", "peut-être", "on", "0", "😀"], "YES_NO_UNCLEAR"),
    ("choice", [""], "CHOICE_MISSING"),
    ("choice", ["l"], "CHOICE_UNCLEAR"),
    ("choice", ["5", "0", "zut", "-1", "999", "[x]"], "CHOICE_UNKNOWN"),
    ("multi", ["", ",", " ; "], "MULTI_MISSING"),
    ("multi", ["1 9", "1, zut", "9"], "MULTI_UNKNOWN"),
    ("multi", ["1 4", "none layoff"], "MULTI_EXCLUSIVE"),
    ("date", ["", "  ", {"year": "", "month": "", "day": ""}, {}], "DATE_MISSING year"),
    ("date", ["hier", "31 mars 2013 10:00", "1 2 3 4", "03-31", "2013-03-31T10:00", "31 mai juin 2013"], "DATE_FORM year"),
    ("date", ["31/12/2013", "03/04/2013", "4-3-2013", "13.03.2013"], "DATE_ORDER year"),
    ("date", ["mars 31"], "YEAR_MISSING year"),
    ("date", ["13-03-31", "31 mars 13", {"year": "13", "month": "3", "day": "31"}], "YEAR_DIGITS year"),
    ("date", ["1031-03-31", "2913-03-31"], "YEAR_RANGE year"),
    ("date", [{"year": "2013", "month": "", "day": "31"}], "MONTH_MISSING month"),
    ("date", ["2013-13-01", "2013-00-13", {"year": "2013", "month": "130", "day": "13"}], "MONTH_RANGE month"),
    ("date", ["13 ju 2013", "13 ma 2013", "13 j 2013", "a 13 2013", {"year": "2013", "month": "jui", "day": "13"}], "MONTH_UNCLEAR month"),
    ("date", ["13 brumaire 2013", {"year": "2013", "month": "!", "day": "13"}], "MONTH_WORD month"),
    ("date", ["mars 2013", "2013-03", {"year": "2013", "month": "3", "day": " "}], "DAY_MISSING day"),
    ("date", ["2013-03-32", "2013-03-00", {"year": "2013", "month": "3", "day": "x"}], "DAY_RANGE day"),
    ("date", ["31 juin 2013", "2013-02-29", "30 février 2012", "Feb 29 1900"], "DAY_IMPOSSIBLE day"),
    ("date", ["2013", {"year": "2013", "month": "", "day": ""}], "MONTH_MISSING month, DAY_MISSING day"),
    ("date", [{"year": "", "month": "13", "day": "45"}], "YEAR_MISSING year, MONTH_RANGE month, DAY_RANGE day"),
    ("date", [{"year": "2013", "month": "3\u202e", "day": "31\x07"}], "BIDI month, CONTROL day"),
    ("year_month", ["", {"year": "", "month": ""}], "MONTH_DATE_MISSING year"),
    ("year_month", ["2013-03-31", "31 mars 2013"], "MONTH_ONLY month"),
    ("year_month", ["2013"], "MONTH_MISSING month"),
    ("year_month", ["31/03/2013"], "DATE_ORDER year"),
    ("money", [{"amount": "", "period": ""}, ""], "MONEY_MISSING amount, MONEY_PERIOD_MISSING period"),
    ("money", ["12", {"amount": "12", "period": ""}, {"amount": "12"}], "MONEY_PERIOD_MISSING period"),
    ("money", [{"amount": "", "period": "week"}], "MONEY_MISSING amount"),
    ("money", [{"amount": "12", "period": "9"}, {"amount": "12", "period": "par"}], "MONEY_PERIOD_UNKNOWN period"),
    ("money", [{"amount": amount, "period": "1"} for amount in ("1,234", "1.234", "12,345", "$1,234")], "MONEY_UNCLEAR amount"),
    ("money", [{"amount": amount, "period": "1"} for amount in ("1234,567", "0,123", "1,234.567")], "MONEY_DECIMALS amount"),
    ("money", [{"amount": amount, "period": "1"} for amount in ("-5", "\u22125", "$-5", "-$5")], "MONEY_NEGATIVE amount"),
    (
        "money",
        [{"amount": amount, "period": "1"} for amount in ("12 50", "abc", "1e5", "12,", "[b]", "١٢", "1..2", "$")],
        "MONEY_FORM amount",
    ),
    ("money", [{"amount": "9" * 10, "period": "1"}], "MONEY_LARGE amount"),
    ("number", [""], "NUMBER_MISSING"),
    ("number", ["1,234", "1.234", "-1,234"], "NUMBER_UNCLEAR"),
    ("number", ["abc", "1 2", "--1", "1e5", "٣", "9" * 13], "NUMBER_FORM"),
    ("number", ["7,5555", "0,125"], "NUMBER_PLACES"),
    ("digits", [""], "DIGITS_MISSING"),
    ("digits", ["12 34a", "1,5", "-", "٣"], "DIGITS_SIGN"),
    ("digits", ["1" * 41], "DIGITS_LONG"),
    ("sin", [""], "SIN_MISSING"),
    ("sin", ["04645428a", "[x]", "٠٤٦454286"], "SIN_SIGN"),
    ("sin", ["12 345 678", "1"], "SIN_SHORT"),
    ("sin", ["1234567890"], "SIN_LONG"),
    ("sin", ["800 000 002", "000 000 000"], "SIN_FIRST"),
    ("sin", ["123 456 789", "001 000 018"], "SIN_CHECK"),
    ("cp12", [""], "CP12_MISSING"),
    ("cp12", ["LAFM 5502"], "CP12_SHORT"),
    ("cp12", ["LAFM 5502 28011"], "CP12_LONG"),
    ("cp12", ["LAF1 5502 2801", "LAFÉ 5502 2801"], "CP12_LETTER"),
    ("cp12", ["LAFM 55O2 2801"], "CP12_DIGIT"),
    ("postal_code", [""], "POSTAL_MISSING"),
    ("postal_code", ["G1R 4S"], "POSTAL_SHORT"),
    ("postal_code", ["G1R 4S99"], "POSTAL_LONG"),
    ("postal_code", ["GOR 4S9", "GIR 4S9", "G1R 4SO", "GlR 4S9"], "POSTAL_MEANT"),
    ("postal_code", ["GAR 4S9", "G1R !S9"], "POSTAL_DIGIT"),
    ("postal_code", ["11R 4S9", "G11 4S9", "É1R 4S9"], "POSTAL_LETTER"),
    ("postal_code", ["D1R 4S9", "W1R 4S9", "G1O 4S9"], "POSTAL_UNUSED"),
    ("phone", ["", {"number": "", "extension": "12"}], "PHONE_MISSING number"),
    ("phone", ["aucun", "418 555-01O1"], "PHONE_SIGN number"),
    ("phone", ["555-0101"], "PHONE_AREA number"),
    ("phone", ["418 555-010", "1"], "PHONE_SHORT number"),
    ("phone", ["418 555-01011", "+33 1 23 45 67 89 0"], "PHONE_LONG number"),
    ("phone", ["018 555-0101"], "PHONE_START number"),
    ("phone", [{"number": "418 555-0101", "extension": "12a"}], "EXTENSION_SIGN extension"),
    ("phone", [{"number": "1", "extension": "x"}], "PHONE_SHORT number, EXTENSION_SIGN extension"),
    ("address", ["", {}, {"number": " ", "province": "QC"}], "ADDRESS_MISSING number"),
    ("address", [{**HOME, "number": ""}], "ADDRESS_NUMBER_MISSING number"),
    ("address", [{**HOME, "number": "A12"}], "ADDRESS_NUMBER_SIGN number"),
    ("address", [{**HOME, "street": ""}], "ADDRESS_STREET_MISSING street"),
    ("address", [{**HOME, "street": "rue Roy, app. 3"}], "ADDRESS_COMMA street"),
    ("address", [{**HOME, "municipality": ""}], "ADDRESS_TOWN_MISSING municipality"),
    ("address", [{**HOME, "province": ""}], "ADDRESS_PROVINCE_MISSING province"),
    ("address", [{**HOME, "province": "Maine"}, {**HOME, "province": "n"}], "ADDRESS_PROVINCE_UNKNOWN province"),
    ("address", [{**HOME, "postal_code": ""}], "ADDRESS_POSTAL_MISSING postal_code"),
    ("address", [{**HOME, "postal_code": "GOR 4S9"}], "POSTAL_MEANT postal_code"),
    ("address", [{**HOME, "street": "a\x1b", "postal_code": ""}], "CONTROL street, ADDRESS_POSTAL_MISSING postal_code"),
    ("country", [""], "COUNTRY_MISSING"),
    ("municipality", [""], "TOWN_MISSING"),
    ("municipality", ["Saint-Isidore", "saint-damase"], "TOWN_TWIN"),
    ("attestation", ["", "  ", "1", "o", "no", {"": ""}, {}], "ATTEST_MISSING"),
    ("attestation", [{"": "yes", "version": "1"}], "ATTEST_CHANGED"),
    ("group", ["r1 r1", "r/1"], "GROUP_ROWS"),
]

BOUND: list[tuple[Question, str, Context, str]] = [
    (question("date", {"from": "2006-01-13"}), "2006-01-12", DEMO, "DATE_EARLY year"),
    (question("date", {"to": "2013-03-31"}), "2013-04-01", DEMO, "DATE_LATE year"),
    (question("date", {"to": "today"}), "2013-04-16", DEMO, "DATE_FUTURE year"),
    (question("date", {"from": "today"}), "2013-04-14", DEMO, "DATE_PAST year"),
    (question("year_month", {"to": "today"}), "2013-05", DEMO, "DATE_FUTURE year"),
    (question("digits", {"min": "5", "max": "5"}), "0123", DEMO, "DIGITS_SHORT"),
    (question("digits", {"min": "5", "max": "5"}), "012345", DEMO, "DIGITS_LONG"),
    (question("digits", {"max": "12"}), "0123456789123", DEMO, "DIGITS_LONG"),
    (question("number"), "7,5", DEMO, "NUMBER_WHOLE"),
    (question("number", {"min": "0", "max": "30"}), "31", DEMO, "NUMBER_RANGE"),
    (question("number", {"min": "1"}), "0", DEMO, "NUMBER_LOW"),
    (question("number", {"max": "10"}), "11", DEMO, "NUMBER_HIGH"),
    (question("sin"), "046 454 286", REAL, "SIN_FIRST"),
    (question("group", {"rows_min": "1"}), "", DEMO, "GROUP_MIN"),
    (question("group", {"rows_max": "2"}), "r1 r2 r3", DEMO, "GROUP_MAX"),
    (question("choice"), "3", Context(TODAY, allowed=("layoff", "none")), "CHOICE_UNKNOWN"),
    (question("choice"), "dismissal", Context(TODAY, allowed=("layoff", "none")), "CHOICE_UNKNOWN"),
]


def told(found: str) -> list[str]:
    """`A part, B` as a list."""
    return found.split(", ")


@pytest.mark.parametrize(("kind", "entries", "expected"), CASES)
def test_refused_with_its_own_problem(kind: str, entries: list[Raw], expected: str) -> None:
    """Acceptance 13: missing, then impossible, then against a rule; one for each wrong part, in the order of the parts."""
    for lang in LANGS:
        for entry in entries:
            found = [f"{one.code} {one.part}".strip() for one in problems(read(kind, entry, lang=lang))]
            assert found == told(expected), entry


@pytest.mark.parametrize(("asked", "entry", "context", "expected"), BOUND)
def test_refused_by_a_rule_of_the_question(asked: Question, entry: str, context: Context, expected: str) -> None:
    """Bounds, decimals, rows, options that do not apply now, numbers that only a demonstration knows."""
    found = [f"{one.code} {one.part}".strip() for one in problems(read(asked.kind, entry, asked, context))]
    assert found == told(expected)


def test_every_problem_has_a_case() -> None:
    """A problem that no entry produces would be words that nobody reads; the last two are told by the journey."""
    expected = [expected for *_, expected in CASES] + [expected for *_, expected in BOUND]
    produced = {one.split()[0] for each in expected for one in told(each)}
    assert produced | {"GROUP_ROW_UNFINISHED", "MISSING"} == set(SAID)


def test_a_bound_is_named() -> None:
    """The sentence of a rule says the rule's own figures, as a person writes them."""
    (late,) = problems(read("date", "2013-04-16", question("date", {"to": "today"})))
    assert (late.values["limit"], late.prompt("fr")) == (late.values["limit"], "À venir")
    assert "15 avril 2013" in late.sentence("fr")
    assert "April 15, 2013" in late.sentence("en")
    (outside,) = problems(read("number", "31", question("number", {"min": "0", "max": "30"})))
    assert outside.sentence("fr") == "Le nombre va de 0 à 30. Exemple\u00a0: 30"
    assert (outside.prompt("fr"), outside.prompt("en")) == ("De 0 à 30", "0 to 30")
    (far,) = problems(read("number", "3000000", question("number", {"min": "1000", "max": "2000000"})))
    assert far.prompt("fr") == catalogue()["problem.NUMBER_RANGE.short"].fr

"""Every kind of control can be answered in a dialogue, and what was typed reaches the visit."""

from dataclasses import replace

import pytest

from kiosk.faces.describe.page import Choice, Control, Part
from tests.faces.lines.fakes import FakeVisit, choice_of, field_of, held, prompts

DATE = Control("d", "date", "field", "Quand?", "Date", parts=tuple(Part(id, id, "", 4) for id in ("year", "month", "day")))
PHONE = Control(
    "t",
    "phone",
    "field",
    "Votre téléphone",
    "Téléphone",
    parts=(Part("number", "Téléphone", "", 16), Part("extension", "Poste", "", 7, optional=True)),
)
MONEY = Control(
    "m",
    "money",
    "field",
    "Combien?",
    "Montant",
    parts=(Part("amount", "Montant", "", 11),),
    options=(Choice("week", "Par semaine"), Choice("month", "Par mois")),
    option_part="period",
    option_ask="Pour quelle période?",
)
BOX = Control("b", "attestation", "box", "J’affirme", "Affirmation", options=(Choice("yes", "J’ai lu"),))
MAY = replace(BOX, required=False)
TEXT = Control("l", "long_text", "text", "Autre chose?", "Texte", parts=(Part("", "Texte", "", 40),), required=False, may_skip="blank")
READ = Control("i", "info", "read", "Un texte à lire.", "Texte", required=False)
ADDRESS = Control(
    "a", "address", "field", "Votre adresse", "Rue", parts=tuple(Part(id, id, "", 9) for id in ("number", "street", "postal_code"))
)


@pytest.mark.parametrize(
    ("control", "typed", "raw"),
    [
        (field_of("name"), ("Côté",), "Côté"),
        (field_of("sin", label="NAS"), ("046 454 286",), "046 454 286"),
        (DATE, ("31 mars 2013",), "31 mars 2013"),
        (replace(DATE, kind="year_month", parts=DATE.parts[:2]), ("mars 2013",), "mars 2013"),
        (choice_of("yes_no", "Oui", "Non"), ("o",), "o"),
        (choice_of("choice", "Rouge", "Vert"), ("2",), "b"),
        (choice_of("choice", "Rouge", "Vert"), ("ve",), "ve"),
        (choice_of("multi", "Rouge", "Vert", "Bleu", role="choices"), ("3 1", "1", "2", "0"), "b c"),
        (choice_of("multi", "Rouge", "Vert", role="choices"), ("1 2 0",), "a b"),
        (choice_of("choice", "Ici", "Maison", key="documents/DOC"), ("9", "ici?", "2"), "b"),
        (PHONE, ("418 555-0101", "12"), {"number": "418 555-0101", "extension": "12"}),
        (PHONE, ("418 555-0101", ""), {"number": "418 555-0101", "extension": ""}),
        (MONEY, ("212,40", "2"), {"amount": "212,40", "period": "month"}),
        (ADDRESS, ("12", "rue Un", "G1R 4S9"), {"number": "12", "street": "rue Un", "postal_code": "G1R 4S9"}),
        (TEXT, ("Une ligne", "", "Une autre", "."), "Une ligne\n\nUne autre"),
        (BOX, ("", "o", "Oui"), "yes"),
        (BOX, ("YES",), "yes"),
        (MAY, ("o", "oui"), "yes"),
        (MAY, ("NON",), ""),
        (MAY, ("no",), ""),
    ],
)
def test_what_is_typed_reaches_the_visit(control: Control, typed: tuple[str, ...], raw: object) -> None:
    """One control, its lines, one entry, and the dialogue goes on to its end."""
    visit = FakeVisit((control,))
    code, _ = held(visit, *typed)
    assert code == 0
    assert visit.kept == {control.key: raw}


def test_a_text_to_read_is_passed_with_enter() -> None:
    """Nothing is entered; the visit goes on."""
    visit = FakeVisit((READ,))
    assert held(visit, "")[0] == 0
    assert visit.calls == [("go_on", "i")]


def test_each_change_of_a_multiple_choice_is_one_line() -> None:
    """The list is written once; a tick and an untick each say the option and its state."""
    _, written = held(FakeVisit((choice_of("multi", "Rouge", "Vert", role="choices"),)), "1", "1", "2", "0")
    assert written.count("1. Rouge") == 1
    assert written.count("Rouge\u00a0: choisi") == 1
    assert written.count("Rouge\u00a0: non choisi") == 1


def test_enter_alone_keeps_what_stands_there() -> None:
    """A value is said and kept by a bare Enter; nothing is entered again."""
    control = field_of("name", parts=(Part("", "Nom", "Côté", 40),), said="Côté")
    visit = FakeVisit((control,))
    _, written = held(visit, "")
    assert "Réponse actuelle\u00a0: Côté." in written
    assert visit.calls == [("go_on", "q")]


@pytest.mark.parametrize("chosen", [True, False])
def test_a_box_that_may_stay_without_a_mark_is_left_as_it_is_by_enter(*, chosen: bool) -> None:
    """Nothing is entered and nothing asked again, whether it has its mark or not."""
    visit = FakeVisit((replace(MAY, options=(Choice("yes", "J’ai lu", chosen),), said="OUI" if chosen else ""),))
    code, written = held(visit, "")
    assert (code, visit.calls) == (0, [("go_on", "b")])
    assert "OUI ou NON\u00a0: " in written


def test_an_official_number_is_said_by_its_last_digits_only() -> None:
    """What stands in a masked field is never written whole."""
    control = field_of("sin", label="NAS", parts=(Part("", "NAS", "046 454 286", 12, masked=True),), said="••• ••• 286")
    _, written = held(FakeVisit((control,)), "")
    assert "046" not in written
    assert "••• ••• 286" in written


def test_an_optional_question_is_left_blank_by_enter() -> None:
    """A bare Enter is a choice where the form lets it be, and it is said beforehand."""
    visit = FakeVisit((field_of("name", required=False, may_skip="blank"),))
    _, written = held(visit, "")
    assert "Entrée la laisse en blanc." in written
    assert visit.calls == [("skip", "q")]


def test_a_bare_enter_at_the_first_part_passes_by_all_of_them() -> None:
    """An optional telephone is left blank in one step."""
    visit = FakeVisit((replace(PHONE, required=False, may_skip="blank"),))
    _, written = held(visit, "")
    assert prompts(written) == ["Téléphone\u00a0: "]
    assert visit.calls == [("skip", "t")]


def test_je_ne_sais_pas_takes_at_most_two_steps() -> None:
    """An empty Enter says what is missing and how to say that one does not know; the sign does it at once too."""
    visit = FakeVisit((field_of("name"),))
    _, written = held(visit, "", "-")
    assert "Tapez - et Entrée." in written
    assert visit.calls == [("go_on", "q"), ("skip", "q")]
    at_once = FakeVisit((field_of("name"),))
    held(at_once, "-")
    assert at_once.calls == [("go_on", "q"), ("skip", "q")]


def test_where_not_knowing_is_refused_the_problem_says_so() -> None:
    """Name, language, kind of event and affirmation cannot be skipped: no skip is sent."""

    class Strict(FakeVisit):
        def skip(self, key: str) -> None:
            raise AssertionError(key)

    from tests.faces.lines import fakes

    visit = Strict((field_of("name"),))

    def page(of: FakeVisit) -> object:
        shown = fakes.describe(of)
        return replace(shown, blocks=tuple(replace(one, may_skip="") if isinstance(one, Control) else one for one in shown.blocks))

    from io import StringIO

    from kiosk.faces.lines import run

    out = StringIO()
    run(visit, page, StringIO("-\nCôté\n"), out)
    assert visit.kept == {"q": "Côté"}
    assert "Err. Manque" in out.getvalue()


def test_only_the_refused_part_is_asked_again() -> None:
    """Of an address whose postal code is refused, the street is not typed twice."""
    seen: list[object] = []

    def judge(raw: object) -> str:
        seen.append(raw)
        return "Place 3" if isinstance(raw, dict) and raw.get("postal_code") == "G1X" else ""

    class Kept(FakeVisit):
        def enter(self, key: str, raw: object) -> bool:
            parts = tuple(replace(part, text=raw[part.id]) for part in ADDRESS.parts)
            self.controls = (replace(ADDRESS, parts=parts, problem_part="postal_code"),)
            return super().enter(key, raw)

    visit = Kept((ADDRESS,), judge)
    code, written = held(visit, "12", "rue Un", "G1X", "G1R 4S9")
    assert code == 0
    assert visit.kept["a"] == {"number": "12", "street": "rue Un", "postal_code": "G1R 4S9"}
    assert prompts(written)[-1] == "Err. Place 3\u00a0: "


def test_a_refused_amount_keeps_its_period() -> None:
    """Only the amount is typed again; the period that was chosen goes with it."""

    class Kept(FakeVisit):
        def enter(self, key: str, raw: object) -> bool:
            parts = (replace(MONEY.parts[0], text=raw["amount"]),)
            options = tuple(replace(option, chosen=option.code == raw["period"]) for option in MONEY.options)
            self.controls = (replace(MONEY, parts=parts, options=options, problem_part="amount"),)
            return super().enter(key, raw)

    visit = Kept((MONEY,), lambda raw: "Ex. 12,50" if raw["amount"] == "1,234" else "")
    code, written = held(visit, "1,234", "2", "1234")
    assert code == 0
    assert visit.kept == {"m": {"amount": "1234", "period": "month"}}
    assert prompts(written) == ["Montant\u00a0: ", "Période 1-2\u00a0: ", "Err. Ex. 12,50\u00a0: "]


def test_a_problem_of_the_whole_stands_in_the_first_prompt_only() -> None:
    """An address that is wrong as a whole is asked again from its beginning."""
    visit = FakeVisit((ADDRESS,), lambda raw: "" if raw["street"] == "rue Deux" else "Adresse")
    _, written = held(visit, "12", "rue Un", "G1R 4S9", "12", "rue Deux", "G1R 4S9")
    assert [prompt for prompt in prompts(written) if prompt.startswith("Err.")] == ["Err. Adresse\u00a0: "]


@pytest.mark.parametrize(("picked", "raw"), [("1", "Saint-Louis-du-Ha! Ha!"), ("", "saint-l"), ("2", "saint-l")])
def test_a_completion_is_offered_and_never_put_in_unasked(picked: str, raw: str) -> None:
    """The names that begin alike are numbered; the last number, or Enter, keeps what was typed."""
    visit = FakeVisit((field_of("municipality", suggests=True),), names=("Saint-Louis-du-Ha! Ha!",))
    held(visit, "saint-l", picked)
    assert visit.kept == {"q": raw}


def test_a_whole_name_needs_no_question() -> None:
    """A name typed whole, in any case, is taken as it is listed."""
    visit = FakeVisit((field_of("municipality", suggests=True),), names=("Lévis", "Lévis-Sud"))
    held(visit, "lévis")
    assert visit.kept == {"q": "Lévis"}

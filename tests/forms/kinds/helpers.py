"""Questions, contexts and words for the tests of kinds."""

from datetime import date

from kiosk.forms.answers import Raw
from kiosk.forms.kinds import Context, Parsed, kind_of
from kiosk.forms.model import Option, Question
from kiosk.forms.problems import Problem
from kiosk.words.text import Lang, Text

TODAY = date(2013, 4, 15)
DEMO = Context(TODAY, demo=True)
REAL = Context(TODAY)
OPTIONS = (
    Option("dismissal", Text("Licenciement", "Dismissal")),
    Option("layoff", Text("Mise à pied", "Layoff")),
    Option("leave", Text("Congé, sans solde", "Leave without pay")),
    Option("none", Text("Aucun", "None of these"), exclusive=True),
)
PERIODS = ("week", "2_weeks", "month", "year")


def question(kind: str, settings: dict[str, str] | None = None, periods: tuple[str, ...] = ()) -> Question:
    """A question of a kind, with the options of this module where the kind has options."""
    options = OPTIONS if kind in {"choice", "multi"} else ()
    return Question("q", kind, Text("Quoi?", "What?"), Text("Quoi", "What"), options=options, periods=periods, settings=settings or {})


ASKED = {
    "money": question("money", periods=PERIODS),
    "number": question("number", {"places": "2"}),
    "address": question("address", {"province": "yes"}),
    "attestation": question("attestation", {"text_id": "affirmation", "version": "2"}),
}


def asked(kind: str) -> Question:
    """The usual question of a kind."""
    return ASKED.get(kind) or question(kind)


def read(kind: str, raw: Raw, asked_: Question | None = None, context: Context = DEMO, lang: Lang = "fr") -> Parsed:
    """What a kind makes of an entry."""
    return kind_of(kind).parse(raw, asked_ or asked(kind), lang, context)


def problems(parsed: Parsed) -> tuple[Problem, ...]:
    """The problems of what was read; none for a value."""
    found = parsed if isinstance(parsed, tuple) else (parsed,)
    return tuple(one for one in found if isinstance(one, Problem))

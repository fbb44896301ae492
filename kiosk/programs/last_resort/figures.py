"""What the dated amounts say to a household, in sentences: since when, from where, or that nothing is known for the day."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from kiosk.formats import long_date, money
from kiosk.programs.findings import Facts
from kiosk.programs.last_resort.amounts import Known, amounts, last_known, on
from kiosk.programs.last_resort.household import adults_of, children_of
from kiosk.words import say
from kiosk.words.text import LANGS, Lang, Text

Values: TypeAlias = Callable[[Lang], Mapping[str, str | int]]


def household(facts: Facts) -> tuple[Text, ...]:
    """How many adults and dependent children are counted."""
    adults, children = adults_of(facts), children_of(facts).dependent
    if adults is None or children is None:
        return ()
    return (_sentence("means.household", lambda lang: {"who": _who(len(adults), children, lang)}),)


def limit_of_assets(facts: Facts) -> tuple[Text, ...]:
    """The limit on liquid assets, for the household; and the general one, which is not known."""
    adults, children = adults_of(facts), children_of(facts).dependent
    if adults is None or children is None:
        return ()
    who = len(adults), children
    now = on(amounts().liquid_assets, facts.filed_on)
    found = now or last_known(amounts().liquid_assets, facts.filed_on)
    unknown = () if now else (_unknown("means.limit.unknown", facts.filed_on),)
    if found is None:
        return unknown
    cents = found.limit(*who)
    known = _sentence("means.limit", lambda lang: {"amount": money(cents, lang), "who": _who(*who, lang), **_dated(found, lang)})
    return (*unknown, known)


def basic_benefit(facts: Facts) -> tuple[Text, ...]:
    """The basic benefit of one adult without a child, and the work income that does not count. No benefit is computed."""
    adults, children = adults_of(facts), children_of(facts).dependent
    if adults is None or children is None:
        return ()
    said = _basic(facts.filed_on) if (len(adults), children) == (1, 0) else ()
    work = on(amounts().work_income, facts.filed_on)
    if work is None:
        return said
    cents = work.by_adults[len(adults)]
    return (*said, _sentence("means.work", lambda lang: {"amount": money(cents, lang), **_dated(work, lang)}))


def _basic(day: date | None) -> tuple[Text, ...]:
    now = on(amounts().basic_benefit, day)
    found = now or last_known(amounts().basic_benefit, day)
    unknown = () if now else (_unknown("means.basic.unknown", day),)
    if found is None:
        return unknown

    def values(lang: Lang) -> Mapping[str, str]:
        return {"amount": money(found.one_adult, lang), "more": money(found.adjustment, lang), **_dated(found, lang)}

    return (*unknown, _sentence("means.basic", values))


def _unknown(word: str, day: date | None) -> Text:
    """That nothing is known for a day."""
    return _sentence(word, lambda lang: {"date": "" if day is None else long_date(day, lang)})


def _dated(known: Known, lang: Lang) -> Mapping[str, str]:
    days = {"since": long_date(known.first, lang), "until": "" if known.last is None else long_date(known.last, lang)}
    return {"period": say("means.since" if known.last is None else "means.from_to", lang, **days), "source": known.source.to(lang)}


def _who(adults: int, children: int, lang: Lang) -> str:
    theirs = say("means.children", lang, n=children) if children else say("means.children.none", lang)
    return say("means.who", lang, adults=say("means.adults", lang, n=adults), children=theirs)


def _sentence(word: str, values: Values) -> Text:
    french, english = (say(word, lang, **values(lang)) for lang in LANGS)
    return Text(french, english)

"""L12 and L14 to L17: what is written, kept, brought back, offered and carried over."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from hypothesis import strategies as st

from kiosk.forms import journey, migrate, prefill
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.kinds import KINDS, kind_of
from kiosk.forms.model import Question, Section, Value
from kiosk.words.text import LANGS, Lang
from tests.forms.kinds.helpers import DEMO, asked
from tests.forms.kinds.values import VALUES
from tests.properties.forms import RANDOM, WORDS, Case, cases, entry_for, keys, value_for
from tests.properties.law import Law
from tests.properties.laws_path import stands
from tests.properties.oracle import Oracle

KIND_AND_VALUE = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), VALUES[kind]))


def l12_round_trip(given: tuple[str, Value], shown: Lang, typed: Lang) -> None:
    """What is written in one language is read back in either, from a line and from the controls."""
    kind, value = given
    reader = kind_of(kind)
    assert reader.parse(reader.format(value, asked(kind), shown), asked(kind), typed, DEMO) == value
    assert reader.parse(reader.split(value, asked(kind), shown), asked(kind), typed, DEMO) == value


def l14_rows_have_ids(case: Case) -> None:
    """A row that goes takes its own questions along and moves nothing else; what is left of it is not submitted."""
    walked = journey.walk(case.form, case.answers)
    for group in [place for place in walked.places if isinstance(place.value, tuple) and place.question.kind == "group" and place.value]:
        assert isinstance(group.value, tuple)
        gone = case.rng.choice(group.value)
        rest = tuple(row for row in group.value if row != gone)
        fewer = case.answers.with_(group.key, Answer("answered", rest))
        again = journey.walk(case.form, fewer)
        inside = [place for place in again.places if place.key.startswith(f"{group.key}/")]
        before = [place for place in walked.places if place.key.startswith(f"{group.key}/")]
        assert list(map(stands, inside)) == [stands(place) for place in before if not place.key.startswith(f"{group.key}/{gone}/")]
        assert [place.row[-1] for place in inside if place.key.count("/") == group.key.count("/") + 2] == [
            row for row in rest for _ in group.question.questions
        ]
        assert not any(key.startswith(f"{group.key}/{gone}/") for key in journey.prune(case.form, fewer).entries)
        unfinished = [place for place in again.path if place in inside and not place.settled]
        assert not unfinished or again.next is not None


def l15_impact_first(case: Case) -> None:
    """Told beforehand: exactly the answers that would stop counting. The change deletes none of them: changing back brings them back."""
    walked = journey.walk(case.form, case.answers)
    changes = [place for place in walked.path if place.question.kind != "group"]
    for place in case.rng.sample(changes, min(4, len(changes))):
        after = case.answers.with_(place.key, Answer("answered", value_for(case.rng, place.question)))
        told = {one.key for one in journey.orphaned(case.form, case.answers, after)}
        old, new = Oracle(case.form, case.answers), Oracle(case.form, after)
        counted = {key for key in old.asked if old.applies(key) is True and old.state(key) == "answered"}
        gone = {key for key in counted if new.applies(key) is False or (new.applies(key) is True and new.state(key) != "answered")}
        assert gone - {place.key} <= told
        assert told <= {key for key in counted if new.applies(key) is not True or new.state(key) != "answered"}
        others = {key: entry for key, entry in case.answers.entries.items() if key != place.key}
        assert {key: entry for key, entry in after.entries.items() if key != place.key} == others
        before = case.answers.get(place.key)
        restored = after.with_(place.key, before) if before is not None else after.without(place.key)
        assert list(map(stands, journey.walk(case.form, restored).places)) == list(map(stands, walked.places))


def l16_prefill_is_weaker(case: Case) -> None:
    """What the person said stands, in whatever state; an offer fills only what nobody touched, and says where it comes from."""
    offers = {key: value_for(case.rng, one) for key, one in keys(case.form) if case.rng.randint(1, 2) == 1}
    first = prefill.prefilled(case.answers, offers, "fr")
    for key, entry in case.answers.entries.items():
        assert first.get(key) == entry
    for key, value in offers.items():
        offered = first.get(key)
        assert offered is not None
        assert case.answers.get(key) is not None or (offered.value, offered.source, offered.state) == (value, "prefilled", "answered")
    typed = {key: entry_for(case.rng, one) for key, one in keys(case.form) if key in offers}
    changed = Answers({**first.entries, **{key: entry for key, entry in typed.items() if entry is not None}})
    again = prefill.prefilled(changed, {key: value_for(case.rng, one) for key, one in keys(case.form) if key in offers}, "en")
    for key, said in typed.items():
        assert said is None or again.get(key) == said


def named(case: Case, prefix: str) -> tuple[Section, ...]:
    """The sections of a case's form with other ids at the top, without conditions: a later version of it."""
    return tuple(
        replace(one, questions=tuple(_renamed(question, prefix) for question in one.questions if question.kind != "group"))
        for one in case.form.sections[:2]
    )


def _renamed(question: Question, prefix: str) -> Question:
    return Question(f"{prefix}{question.id}", question.kind, WORDS, WORDS, optional=question.optional, options=question.options)


def l17_versions(case: Case, rng: Random) -> None:
    """Steps run in their order from the draft's own version; what changed is told; what the form does not know is reported and left out."""
    versions = ["", "v1_", "v2_", "v3_"]
    old = replace(case.form, sections=named(case, ""))
    questions = [question for section in old.sections for question in section.questions]
    entries = {question.id: Answer("answered", value_for(rng, question)) for question in questions}
    steps = []
    for number, (before, after) in enumerate(pairwise(versions), 1):
        changes = [migrate.rename(f"{before}{one.id}", f"{after}{one.id}") for one in questions]
        steps.append(migrate.Step(str(number), str(number + 1), migrate.together(*changes)))
    rng.shuffle(steps)
    start = rng.randint(1, 3)
    given = {f"{versions[start - 1]}{id}": entry for id, entry in entries.items()}
    form = replace(old, version="4", sections=named(case, "v3_"))
    moved = migrate.migrate(form, Answers({**given, "unheard/of": Answer("answered", "x")}), str(start), tuple(steps))
    assert moved.answers.entries == {f"v3_{id}": entry for id, entry in entries.items()}
    assert set(moved.told) >= moved.answers.entries.keys()
    assert moved.ignored == ("unheard/of",)
    same = migrate.migrate(form, moved.answers, "4", tuple(steps))
    assert (same.answers.entries, same.told) == (moved.answers.entries, ())
    extra = Answers({**case.answers.entries, "unheard": Answer("answered", "x"), "q0/r9/none": Answer("not_known")})
    assert journey.walk(case.form, extra).places == journey.walk(case.form, case.answers).places


LAWS = (
    Law("L12", "Round trip", {"given": KIND_AND_VALUE, "shown": st.sampled_from(LANGS), "typed": st.sampled_from(LANGS)}, l12_round_trip),
    Law("L14", "Rows have ids", {"case": cases()}, l14_rows_have_ids),
    Law("L15", "Impact first", {"case": cases()}, l15_impact_first),
    Law("L16", "Prefill is weaker than the person", {"case": cases()}, l16_prefill_is_weaker),
    Law("L17", "Versions", {"case": cases(), "rng": RANDOM}, l17_versions),
)

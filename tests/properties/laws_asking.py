"""L8 to L11, L19 and L22: what is asked, what may be skipped, and that nobody is stopped."""

from random import Random

from kiosk.forms import journey
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.conditions import evaluate
from kiosk.forms.model import Form
from kiosk.forms.place import Place, Walk
from kiosk.programs.registry import programs
from tests.properties.finishing import finish, person
from tests.properties.forms import BLANK, NOT_KNOWN, PLAIN_FORMS, RANDOM, REFUSED, Case, cases, value_for
from tests.properties.law import Law
from tests.properties.oracle import Oracle, Tri


def l8_options_too(case: Case) -> None:
    """Only the options whose condition is not false may stay chosen; else the person is brought back there."""
    oracle, walked = Oracle(case.form, case.answers), journey.walk(case.form, case.answers)
    for place in walked.places:
        if not place.question.options:
            continue
        assert place.allowed == oracle.allowed(place.key)
        value = case.answers.value(place.key)
        gone = value is not None and not set([value] if isinstance(value, str) else value) <= set(place.allowed)
        assert (place.state == "stale") == gone
        if gone and place.applies:
            assert walked.next is not None
            assert walked.position(walked.next.key) <= walked.position(place.key)
            assert journey.may_open(walked, walked.next.key)
            assert journey.prune(case.form, case.answers).get(place.key) is None


def l9_three_states(case: Case) -> None:
    """Every question can be passed without an answer, but those that must be known; what is skipped stays told apart."""

    def skipped(_: Random, place: Place) -> Answer:
        if place.question.kind == "group":
            return Answer("answered", ())
        if place.question.must_know:
            return Answer("answered", (place.allowed[-1],) if place.question.kind == "multi" and place.allowed else firm(place))
        return BLANK if place.question.optional else NOT_KNOWN

    answers = finish(case.form, Answers(), case.rng, skipped)
    for place in journey.walk(case.form, answers).path:
        must, group = place.question.must_know, place.question.kind == "group"
        assert place.state == ("answered" if must or group else "blank" if place.question.optional else "not_known")
        if must:
            refused = journey.walk(case.form, answers.with_(place.key, NOT_KNOWN)).next
            assert refused is not None
            assert refused.key == place.key
        if not place.question.optional:
            blank = journey.walk(case.form, answers.with_(place.key, BLANK)).at(place.key)
            assert blank is not None
            assert blank.state == "open"
    assert journey.prune(case.form, answers).entries.keys() <= answers.entries.keys()


def firm(place: Place) -> str:
    """A value that passes the checks: the greatest of its kind."""
    return {"yes_no": "yes", "choice": (place.allowed or ("c",))[-1], "number": "10", "date": "2013-04-01"}.get(place.question.kind, "ab")


def l10_hidden_never_blocks(case: Case) -> None:
    """Refused or missing entries under questions that do not apply, in any row, stop nobody."""
    walked = journey.walk(case.form, case.answers)
    hidden = {place.key: REFUSED for place in walked.places if not place.applies and place.question.kind != "group"}
    messy = Answers({**case.answers.entries, **hidden})
    assert key_of(journey.walk(case.form, messy).next) == key_of(walked.next)
    done = finish(case.form, messy, case.rng)
    still = {place.key for place in journey.walk(case.form, done).places if not place.applies}
    assert not {key for key in journey.prune(case.form, done).entries if key in still}
    assert all(entry.settles for entry in journey.prune(case.form, done).entries.values())


def key_of(place: Place | None) -> str:
    """Its key; empty for none."""
    return place.key if place is not None else ""


def l11_frontier(case: Case) -> None:
    """The first applicable question without answer or skip is next; nothing beyond it opens, everything before does."""
    for answers in (case.answers, finish(case.form, case.answers, case.rng)):
        oracle, walked = Oracle(case.form, answers), journey.walk(case.form, answers)
        passed = {place.key for place in walked.places if oracle.state(place.key) != "unanswered" and not place.failing}
        wanted = [key for key in oracle.asked if oracle.applies(key) is True and key not in passed]
        assert key_of(walked.next) == (wanted[0] if wanted else "")
        for number, place in enumerate(walked.places):
            beyond = walked.next is not None and number > walked.position(walked.next.key)
            same_group = (
                walked.next is not None and walked.next.row and place.row and place.key.split("/")[0] == walked.next.key.split("/")[0]
            )
            if not same_group:
                assert journey.may_open(walked, place.key) == (place.applies is True and not beyond)
        unknown = tuple(place.key for place in walked.places if oracle.applies(place.key) is None)
        assert not set(unknown) & {place.key for place in walked.path}
        if walked.next is None:
            assert tuple(place.key for place in walked.unsure) == unknown


def l19_law_never_blocks(rng: Random) -> None:
    """Whatever a person's answers make of the criteria, they come to the affirmation and may send it."""
    for form in (program.form() for program in programs()):
        answers = finish(form, Answers(), rng, person)
        walked = journey.walk(form, answers)
        affirmation = walked.at("affirmation")
        assert affirmation is not None
        assert (affirmation.applies, affirmation.state) == (True, "answered")
        assert journey.may_open(walked, "affirmation")
        assert journey.prune(form, answers).get("affirmation") is not None


def truths(form: Form, walked: Walk) -> dict[str, Tri]:
    """What every condition of a walk comes to: of questions, checks and documents."""
    found: dict[str, Tri] = {place.key: place.applies for place in walked.places}
    for place in walked.places:
        found |= {f"{place.key} {one.code}": evaluate(one.fails, walked.lookup(place.key)) for one in place.question.checks}
    return found | {one.id: evaluate(one.when, walked.lookup()) for one in form.documents}


def l22_monotone(case: Case) -> None:
    """One more answer where nothing was known changes no condition that was already true or false."""
    answers, walked = case.answers, journey.walk(case.form, case.answers)
    unknown = [place for place in walked.path if place.state in ("open", "rejected", "not_known")]
    for place in case.rng.sample(unknown, min(3, len(unknown))):
        before = truths(case.form, journey.walk(case.form, answers))
        answers = answers.with_(place.key, Answer("answered", value_for(case.rng, place.question)))
        after = truths(case.form, journey.walk(case.form, answers))
        assert {key: value for key, value in before.items() if value is not None}.items() <= after.items()


LAWS = (
    Law("L8", "Options too", {"case": cases()}, l8_options_too),
    Law("L9", "Asked by default, and skipped on purpose", {"case": cases()}, l9_three_states),
    Law("L10", "Hidden never blocks", {"case": cases()}, l10_hidden_never_blocks),
    Law("L11", "Frontier", {"case": cases()}, l11_frontier),
    Law("L19", "Law never blocks", {"rng": RANDOM}, l19_law_never_blocks, share=6),
    Law("L22", "Monotone", {"case": cases(PLAIN_FORMS)}, l22_monotone),
)

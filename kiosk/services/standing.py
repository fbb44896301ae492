"""How a question and a section stand, in words: the same on every face and on paper. Long numbers by their last three digits."""

from kiosk.forms.journey import Place
from kiosk.forms.kinds import kind_of
from kiosk.forms.model import Section
from kiosk.services.desk import MASKED
from kiosk.services.session import Session
from kiosk.words import Lang, say


def said(place: Place, lang: Lang) -> str:
    """How a question stands, in words on one line; long numbers by their last three digits."""
    return " ".join(said_in_lines(place, lang).splitlines())


def said_in_lines(place: Place, lang: Lang) -> str:
    """The same, the lines of a long text kept: for paper."""
    text = said_whole(place, lang)
    return masked(text) if place.question.kind in MASKED and place.state not in ("not_known", "blank") and place.value else text


def said_whole(place: Place, lang: Lang) -> str:
    """The same with whole numbers: for the Department alone."""
    if place.state in ("not_known", "blank"):
        return say(f"said.{place.state}", lang)
    if place.value is None:
        return say("said.empty", lang)
    if place.question.kind == "group":
        return say("said.rows", lang, n=len(place.value))
    return value_in_words(place, lang)


def value_in_words(place: Place, lang: Lang) -> str:
    """An accepted value, whole."""
    if place.value is None:
        return ""
    if place.question.kind == "yes_no":
        return say(f"yes_no.{place.value}", lang)
    return kind_of(place.question.kind).format(place.value, place.question, lang)


def masked(text: str) -> str:
    """A number with all but its last three signs as bullets, its spaces kept: `••• ••• 024`."""
    kept = 3
    shown = []
    for sign in reversed(text):
        if sign.isalnum() and kept == 0:
            sign = "•"  # noqa: PLW2901 - the sign that is shown is the one that is covered
        elif sign.isalnum():
            kept -= 1
        shown.append(sign)
    return "".join(reversed(shown))


def state_of(session: Session, section: Section) -> str:
    """done, fix, started, todo, optional or later."""
    walked = session.walk()
    inside = [place for place in walked.path if place.section.id == section.id]
    touched = [place for place in inside if place.state != "open"]
    if any(place.kind == "attestation" for place in section.questions):
        return "later"
    if inside and all(place.settled for place in inside):
        return "done"
    if any(place.state in ("rejected", "stale") or place.failing for place in inside):
        return "fix"
    if touched:
        return "started"
    return "optional" if all(place.question.optional for place in inside) else "todo"

"""Why a question is asked or not, in sentences: for authors of forms and for the agent (acceptance 21, goal 3)."""

from collections.abc import Iterator, Mapping

from kiosk.forms.conditions import LEADING, Looked, Reason, explain
from kiosk.forms.kinds import kind_of
from kiosk.forms.model import ALWAYS, Question, Reference, Value
from kiosk.forms.place import Place, Walk
from kiosk.words import LANGS, Text, text_of

HEADINGS: Mapping[bool | None, str] = {True: "explain.asked", False: "explain.not_asked", None: "explain.unsure"}
OUTCOMES: Mapping[bool | None, str] = {True: "explain.true", False: "explain.false", None: "explain.unknown"}


def keys_named(walked: Walk, name: str) -> tuple[str, ...]:
    """The places that a question's name stands for: its own, one in each row for `recalls/to`, and its group where there is no row."""
    if name in walked.known:
        return (name,)
    rows = tuple(key for key in walked.known if "/".join(key.split("/")[::2]) == name)
    group, _, inside = name.rpartition("/")
    asked = walked.known[group].question.questions if group in walked.known else ()
    return rows or ((group,) if inside in [one.id for one in asked] else ())


def sentences(walked: Walk, key: str) -> tuple[Text, ...]:
    """Whether a question is asked, then each comparison that decides it, with the answer that stands there.

    Of a question of a row, the groups around it come first. Raises KeyError for a key that has no place in the walk.
    """
    place = walked.known[key]
    lines = [text_of(HEADINGS[place.applies])]
    for group in _groups(walked, place):
        lines.append(_filled("explain.group", question=group.question.short))
        lines += _reasons(walked, group)
    lines += _reasons(walked, place)
    return tuple(lines) if len(lines) > 1 else (*lines, text_of("explain.always"))


def _groups(walked: Walk, place: Place) -> Iterator[Place]:
    """The groups a place stands in, outermost first."""
    parts = place.key.split("/")
    return (walked.known["/".join(parts[: 2 * depth - 1])] for depth in range(1, len(place.row) + 1))


def _reasons(walked: Walk, place: Place) -> Iterator[Text]:
    if place.question.when is not ALWAYS:
        yield from (_reason(reason) for reason in explain(place.question.when, walked.lookup(place.key)))


def _reason(reason: Reason) -> Text:
    """« Non : « Événement » est Licenciement. Réponse : Mise à pied. »."""
    words = _filled(f"explain.{reason.atom.operator}", question=_label(reason.left, reason.atom.question), right=_right(reason))
    if not reason.wanted:
        words = _filled("explain.contrary", reason=words)
    helps = reason.holds if reason.wanted or reason.holds is None else not reason.holds
    stand = [_stands(side) for side in (reason.left, reason.right) if side is not None]
    return _joined(_filled(OUTCOMES[helps], reason=words), *stand)


def _right(reason: Reason) -> Text:
    """What a comparison is made with, in the words of the form."""
    right = reason.atom.right
    if isinstance(right, Reference):
        return _label(reason.right, right.question)
    codes = right if isinstance(right, tuple) else (right,)
    shown = [_word(code, reason.left.question) for code in codes]
    return Text(", ".join(word.fr for word in shown), ", ".join(word.en for word in shown))


def _word(code: str, question: Question | None) -> Text:
    """A code as people read it: an option, yes or no, a date, an amount; else itself."""
    if question is None:
        return Text(code, code)
    named = next((option.text for option in question.options if option.code == code), None)
    if named is not None or question.kind not in ("yes_no", "date", "year_month", "money", "number"):
        return named or Text(code, code)
    part = LEADING.get(question.kind)
    return _value({part: code} if part else code, question)


def _value(value: Value, question: Question) -> Text:
    french, english = (kind_of(question.kind).format(value, question, lang) for lang in LANGS)
    return Text(french, english)


def _stands(side: Looked) -> Text:
    """What the person said there."""
    if side.state != "answered" or side.question is None or side.value is None:
        return text_of(f"explain.state.{side.state}")
    return _filled("explain.state.answered", value=_value(side.value, side.question))


def _label(side: Looked | None, id: str) -> Text:
    return side.question.short if side is not None and side.question is not None else Text(id, id)


def _filled(word: str, **values: Text) -> Text:
    """Words of the catalogue with their values, in both languages."""
    return Text(text_of(word).to("fr", values), text_of(word).to("en", values))


def _joined(*texts: Text) -> Text:
    return Text(" ".join(text.fr for text in texts), " ".join(text.en for text in texts))

"""A question as it stands for one set of answers, and all of them in order: what a walk finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from kiosk.forms.conditions import Looked, Lookup, Standing, explain
from kiosk.forms.model import Check, Question, Section, Value
from kiosk.forms.problems import Problem

PlaceState: TypeAlias = Literal["open", "answered", "not_known", "blank", "rejected", "stale"]
SETTLED: frozenset[PlaceState] = frozenset({"answered", "not_known", "blank"})


class Place(NamedTuple):
    """One question as it stands for one set of answers. Walks make them by the hundred, which a tuple makes cheap."""

    key: str
    """`birth_date`, or `recalls/r1/from` for a question of a row."""
    question: Question
    section: Section
    applies: bool | None
    """True, False, or None while its condition is unknown."""
    state: PlaceState
    """`open`: never answered, or a group with too few or too many rows. `stale`: its chosen option stopped applying
    (L8), or the text of an attestation has changed since. A text to read (`info`) is always `answered`."""
    value: Value | None = None
    row: tuple[str, ...] = ()
    """The row ids it stands in, outermost first; empty at the top."""
    allowed: tuple[str, ...] | None = None
    """Of a question with options: the codes that apply now, those of unknown condition included."""
    failing: tuple[Check, ...] = ()
    """The checks that its answer does not pass: the person is led back here, even by a later change of an earlier answer."""

    @property
    def settled(self) -> bool:
        """Whether the person may go past it (L11)."""
        return self.state in SETTLED and not self.failing

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What its failing checks say, each at the part it names."""
        return tuple(
            Problem(check.code, part=check.at.removeprefix(self.question.id).lstrip("."), say=check.say, short=check.short)
            for check in self.failing
        )


@dataclass(frozen=True, slots=True)
class Walk:
    """One pass over a form, in document order."""

    places: tuple[Place, ...]
    """Every question of the role's sections, hidden ones too, group rows spread out after their group."""
    known: Mapping[str, Place] = field(default_factory=dict, repr=False, compare=False)
    """All that conditions may look at, by key: for the Department, the citizen's places too."""
    _order: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_order", {place.key: n for n, place in enumerate(self.places)})

    @property
    def path(self) -> tuple[Place, ...]:
        """The applicable places."""
        return tuple(place for place in self.places if place.applies)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections with something on the path, in order.

        A form whose paper numbers none of its sections is numbered as it is asked: the first of them is 1.
        """
        found = tuple({place.section.id: place.section for place in self.path}.values())
        if any(place.section.number for place in self.known.values()):
            return found
        return tuple(replace(section, number=str(number)) for number, section in enumerate(found, 1))

    @property
    def next(self) -> Place | None:
        """The frontier: the first applicable place that is not settled; None when all is.

        A group that lacks rows comes after its unfinished rows: those can be finished first.
        """
        unsettled = (place for place in self.places if place.applies and not place.settled)
        found = next(unsettled, None)
        while found is not None and found.question.kind == "group":
            group = found.key
            inside = next((place for place in unsettled if place.key.startswith(f"{group}/")), None)
            if inside is None:
                break
            found = inside
        return found

    @property
    def causes(self) -> Mapping[str, tuple[str, ...]]:
        """Of every place of unknown applicability: the keys of the answers that leave it so, followed back to their origin."""
        found: dict[str, tuple[str, ...]] = {}
        for place in self.known.values():
            if place.applies is None:
                sides = (side.key for reason in explain(place.question.when, self.lookup(place.key)) for side in reason.missing)
                outer = found.get(place.key.rsplit("/", 2)[0], ()) if place.row else ()
                found[place.key] = tuple(dict.fromkeys(chain(outer, *(found.get(key, (key,)) for key in sides))))
        return found

    @property
    def unsure(self) -> tuple[Place, ...]:
        """Places not asked because something they depend on is not known: listed for the agent."""
        causes = self.causes
        unknown = (place for place in self.places if place.applies is None)
        return tuple(place for place in unknown if all(self.known[key].state == "not_known" for key in causes[place.key]))

    def at(self, key: str) -> Place | None:
        """The place of a key."""
        found = self._order.get(key)
        return None if found is None else self.places[found]

    def position(self, key: str) -> int:
        """Its number in document order, hidden places counted. Raises KeyError for a key that has no place."""
        return self._order[key]

    def lookup(self, key: str = "") -> Lookup:
        """What a condition written at a key sees: for checks, documents and explanations."""
        return partial(look_from, self.known, key.rpartition("/")[0])


def look_from(known: Mapping[str, Place], within: str, question: str, *, same_row: bool) -> Looked:
    """How a question stands: of the form, or of the innermost enclosing row that has it."""
    place = known.get(f"{within}/{question}" if same_row else question)
    while same_row and place is None and within:
        within = within.rpartition("/")[0].rpartition("/")[0]
        place = known.get(f"{within}/{question}")
    if place is None:
        return Looked("not_applicable")
    return Looked(_standing(place), place.value, place.question, place.key)


def _standing(place: Place) -> Standing:
    if place.applies is None:
        return "unsure"
    if not place.applies:
        return "not_applicable"
    state = place.state
    return state if state in ("answered", "not_known", "blank") else "open"

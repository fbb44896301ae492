"""A program whose form is drawn at random, with words of its own for each question, so that it can be told what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

from kiosk.forms.model import Check, Document, Form, Option, Question, Section
from kiosk.words.text import Text
from tests.properties import forms
from tests.services import tiny

FRUITS = (
    ("la pomme", "the apple"), ("la poire", "the pear"), ("la prune", "the plum"), ("le melon", "the melon"), ("la figue", "the fig"),
    ("la datte", "the date palm"), ("la cerise", "the cherry"), ("le raisin", "the grape"), ("le citron", "the lemon"),
    ("la noix", "the walnut"), ("la fraise", "the strawberry"), ("le bleuet", "the blueberry"), ("la mangue", "the mango"),
    ("la rhubarbe", "the rhubarb"), ("le navet", "the turnip"), ("le chou", "the cabbage"), ("la courge", "the squash"),
    ("le panais", "the parsnip"), ("le radis", "the radish"), ("la laitue", "the lettuce"), ("le poireau", "the leek"),
    ("le persil", "the parsley"), ("le basilic", "the basil"), ("la sauge", "the sage"), ("le thym", "the thyme"),
    ("la menthe", "the mint"), ("le cresson", "the cress"), ("la betterave", "the beet"), ("le fenouil", "the fennel"),
    ("la carotte", "the carrot"), ("le concombre", "the cucumber"), ("la tomate", "the tomato"), ("le piment", "the pepper"),
)  # fmt: skip
"""What each question is about: another thing for each."""


@dataclass(frozen=True)
class Drawn(tiny.Tiny):
    """A program like the smallest one, with another form."""

    id: str = "any"
    drawn: Form = field(default_factory=tiny.form)

    def form(self) -> Form:
        """Its form."""
        return self.drawn


def drawn(seed: int) -> Drawn:
    """A program of three to seven questions and groups, conditions between them, and the affirmation."""
    rng = Random(seed)
    made = forms.form(forms.Wanted(rng), rng.randint(3, 7), depth=1)
    fruits = iter(FRUITS)
    sections = tuple(_titled(one, number, fruits) for number, one in enumerate(made.sections, 1) if one.owner == "citizen")
    affirmed = replace(tiny.form().sections[-1], number=str(len(sections) + 1))
    documents = tuple(_document(one, letter) for one, letter in zip(made.documents, "AB", strict=True))
    findings = (tiny.met(sections[0].questions[0].id),)
    return Drawn(
        findings=findings, drawn=replace(made, title=Text("Un programme", "A program"), sections=(*sections, affirmed), documents=documents)
    )


def _titled(section: Section, number: int, fruits: Iterator[tuple[str, str]]) -> Section:
    title = Text(f"Partie {number}", f"Part {number}")
    return replace(section, title=title, questions=tuple(_named(one, fruits) for one in section.questions))


def _named(question: Question, fruits: Iterator[tuple[str, str]]) -> Question:
    """The question with its own words, and those inside it."""
    fr, en = next(fruits)
    short = Text(fr.split()[-1].capitalize(), " ".join(en.split()[1:]).capitalize())
    return replace(
        question,
        ask=Text(f"Que dites-vous de {fr}?", f"What do you say of {en}?"),
        short=short,
        options=tuple(_option(one, number) for number, one in enumerate(question.options, 1)),
        checks=tuple(_check(one, short) for one in question.checks),
        questions=tuple(_named(one, fruits) for one in question.questions),
        row_title=Text(f"{short.fr} {{n}}", f"{short.en} {{n}}") if question.questions else None,
    )


def _option(option: Option, number: int) -> Option:
    return replace(option, text=Text(f"Avis {number}", f"View {number}"))


def _check(check: Check, short: Text) -> Check:
    say = Text(f"{short.fr}\u00a0: c’est trop tôt. Exemple\u00a0: 2013-04-01", f"{short.en}: it is too early. Example: 2013-04-01")
    return replace(check, say=say, short=Text("trop tôt", "too early"))


def _document(document: Document, letter: str) -> Document:
    return replace(document, name=Text(f"Papier {letter}", f"Paper {letter}"))

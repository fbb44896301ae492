"""Why a question is asked or not: true sentences in both languages, from the answers that decide."""

import pytest

from kiosk.forms.explain import keys_named, sentences
from tests.forms.small import NOT_KNOWN, Values, form_of, walked

FORM = form_of("""
- {id: event, kind: choice, short: {fr: Fin, en: How ended},
   options: {layoff: {fr: Mise à pied, en: Layoff}, end: {fr: Congé, en: Dismissal}}}
- {id: start, kind: date, short: {fr: Début, en: Start}}
- {id: recalled, kind: yes_no, when: {q: event, eq: layoff}}
- {id: late, kind: yes_no, when: {all: [{q: start, ge: 2009-04-01}, {not: {q: event, in: [end]}}]}}
- {id: jobs, kind: group, short: {fr: Emplois, en: Jobs}, when: {q: event, eq: layoff}, questions: [
    {id: from, kind: date},
    {id: to, kind: date, when: {row: from, lt: {q: start}}}]}
""")


@pytest.mark.parametrize(
    ("values", "key", "french", "english"),
    [
        pytest.param(
            {},
            "event",
            ["Cette question est posée.", "Elle est toujours posée."],
            ["This question is asked.", "It is always asked."],
            id="always",
        ),
        pytest.param(
            {"event": "end"},
            "recalled",
            ["Cette question n’est pas posée.", "Non : « Fin » est Mise à pied. Réponse : Congé."],
            ["This question is not asked.", "No: “How ended” is Layoff. Answer: Dismissal."],
            id="another option",
        ),
        pytest.param(
            {"event": NOT_KNOWN},
            "recalled",
            [
                "On ne sait pas encore si cette question est posée.",
                "À savoir : « Fin » est Mise à pied. La personne ne le sait pas.",
            ],
            [
                "It is not known yet whether this question is asked.",
                "To be known: “How ended” is Layoff. The person does not know.",
            ],
            id="not known",
        ),
        pytest.param(
            {"event": "layoff", "start": "2009-04-01"},
            "late",
            [
                "Cette question est posée.",
                "Oui : « Début » vaut au moins 1er avril 2009. Réponse : 1er avril 2009.",
                "Oui : Il faut le contraire de ceci. « Fin » est l’un de : Congé. Réponse : Mise à pied.",
            ],
            [
                "This question is asked.",
                "Yes: “Start” is at least April 1, 2009. Answer: April 1, 2009.",
                "Yes: The contrary of this is needed. “How ended” is one of: Dismissal. Answer: Layoff.",
            ],
            id="a date and a contrary",
        ),
    ],
)  # fmt: skip
def test_the_sentences_name_what_decides(values: Values, key: str, french: list[str], english: list[str]) -> None:
    """A heading, then each deciding comparison with the words of the form and the answer that stands there."""
    found = sentences(walked(FORM, values), key)
    assert [line.fr.replace("\u00a0", " ") for line in found] == french
    assert [line.en for line in found] == english


def test_a_question_of_a_row_is_explained_with_its_group() -> None:
    """The group comes first, then the row, with both answers of a comparison of two questions."""
    values: Values = {"event": "layoff", "start": "2012-01-01", "jobs": ("r1",), "jobs/r1/from": "2013-01-01"}
    found = [line.en for line in sentences(walked(FORM, values), "jobs/r1/to")]
    assert found == [
        "This question is not asked.",
        "It is in the group “Jobs”.",
        "Yes: “How ended” is Layoff. Answer: Layoff.",
        "No: “from” is below Start. Answer: January 1, 2013. Answer: January 1, 2012.",
    ]


def test_a_key_without_a_place_is_refused() -> None:
    """There is nothing to explain of a question that the form does not have."""
    with pytest.raises(KeyError):
        sentences(walked(FORM), "nothing")


def test_a_question_of_a_group_stands_for_its_place_in_each_row() -> None:
    """An author writes the name of the form; without a row, what decides is the group."""
    one: Values = {"event": "layoff", "jobs": ("r1", "r2")}
    assert keys_named(walked(FORM, one), "jobs/to") == ("jobs/r1/to", "jobs/r2/to")
    assert keys_named(walked(FORM, one), "jobs/r2/to") == ("jobs/r2/to",)
    assert keys_named(walked(FORM), "jobs/to") == ("jobs",)
    assert keys_named(walked(FORM), "jobs/nothing") == keys_named(walked(FORM), "nothing") == ()

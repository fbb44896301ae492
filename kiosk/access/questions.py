"""Security questions: an additional check, after a right password and never instead of one.

None is about a favourite, a birth, or what colleagues know: a fifth of people's favourite foods fall at the first guess
(Bonneau and others, 2015). The words of each are `question.<id>`.
"""

from collections.abc import Mapping

from kiosk.access.folding import letters, plain
from kiosk.access.limits import SAFE, Limits
from kiosk.forms.problems import Problem

IDS = (
    "childhood_neighbour",
    "childhood_hiding_place",
    "childhood_fear",
    "childhood_wish",
    "childhood_song",
    "childhood_smell",
    "childhood_treasure",
    "childhood_summer_place",
    "first_teacher",
    "first_school_friend",
    "first_film_in_a_cinema",
    "first_record",
    "first_long_journey",
    "first_bicycle",
    "first_earned_money",
    "first_landlord",
    "grandparents_kitchen",
    "grandparents_saying",
    "home_nickname",
    "story_told_to_me",
    "lost_object",
    "found_object",
    "broken_thing",
    "school_street",
    "winter_memory",
    "unforgotten_gift",
)
"""Every question that can be chosen; what is said of each stands in the words, in both languages."""
CHOSEN = 3
COMMON = frozenset(
    plain(answer)
    for answer in (
        "aucun", "aucune", "rien", "personne", "je ne sais pas", "sais pas", "oui", "non", "non applicable", "sans objet", "réponse",
        "question", "test", "essai", "secret", "maman", "papa", "mère", "père", "chat", "chien", "neige", "hiver", "noël", "bleu", "rouge",
        "vert", "noir", "blanc", "montréal", "québec", "canada", "marie", "jean", "none", "nothing", "nobody", "i don't know", "dont know",
        "unknown", "yes", "no", "not applicable", "answer", "mother", "father", "mom", "dad", "cat", "dog", "snow", "winter", "christmas",
        "blue", "red", "green", "black", "white", "montreal", "quebec", "abc", "abcd", "azerty", "qwerty", "123", "1234", "12345", "xxx",
    )
)  # fmt: skip
"""Answers that anybody would try first."""


def fold(answer: str) -> str:
    """An answer as it is compared and hashed: case, accents, spaces and compatibility forms make no difference."""
    return plain(answer)


def refused(question: str, answers: Mapping[str, str], known: tuple[str, ...] = (), limits: Limits = SAFE) -> tuple[Problem, ...]:
    """Why the answer to one of the chosen questions cannot be taken; `known` are the user code, the sentence and the names."""
    answer = answers.get(question, "")
    said = fold(answer)
    bare = letters(answer)
    if len(bare) < limits.answer_least:
        return (Problem("ANSWER_SHORT", {"least": limits.answer_least}),)
    if len(said) > limits.answer_most:
        return (Problem("ANSWER_LONG", {"most": limits.answer_most}),)
    found = []
    if said in COMMON or len(set(bare)) == 1:
        found.append(Problem("ANSWER_COMMON"))
    if any(fold(other) == said for key, other in answers.items() if key != question):
        found.append(Problem("ANSWER_TWICE"))
    if bare in {letters(other) for other in known}:
        found.append(Problem("ANSWER_KNOWN"))
    return tuple(found)

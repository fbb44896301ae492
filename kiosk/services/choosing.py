"""What a person chooses for an account: password, personal sentence, three questions. The same pages make it and change it.

`at` of each stop is `new`, `change` or `reset`; what follows a choice stands in `registering`, below and in `resetting`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.access import passwords, questions
from kiosk.access.limits import Limits
from kiosk.access.strength import strength
from kiosk.forms.problems import Problem
from kiosk.services.keeping import back_to, forget, given, now, own, refuse, reread, signing_of, store, take, wanting
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.state import State

PASSWORD, AGAIN, SENTENCE, ANSWER = "#new_password", "#new_password_again", "#sentence", "#new_answer"


def known(visit: State) -> tuple[str, ...]:
    """What must not stand in a password: user code, names, sentence."""
    if visit.account is not None:
        return (visit.account.code, visit.account.sentence, *visit.account.names)
    return tuple(given(visit, key) for key in ("#user_code", "#new_code", "#first_name", "#last_name", SENTENCE) if given(visit, key))


def from_password(visit: State) -> bool:
    """A password was typed: whether it can be taken; else why not, and it has to be typed anew."""
    if wanting(visit, PASSWORD):
        return False
    visit.typed.pop(AGAIN, None)
    limits = Limits.of(visit.world.settings)
    problems = passwords.refused(visit.typed[PASSWORD], known(visit), limits)
    if problems:
        take(visit, PASSWORD)
        refuse(visit, PASSWORD, problems[0])
    else:
        signing_of(visit).strength = strength(visit.typed[PASSWORD], known(visit), limits)
    return not problems


def from_again(visit: State) -> bool:
    """It was typed a second time: whether it is the same."""
    if wanting(visit, AGAIN):
        return False
    same = passwords.same(take(visit, AGAIN), visit.typed.get(PASSWORD, ""))
    if not same:
        refuse(visit, AGAIN, Problem("PASSWORD_OTHER"))
    return same


def from_sentence(visit: State) -> bool:
    """A personal sentence was typed: whether it can be taken."""
    if wanting(visit, SENTENCE):
        return False
    names = [one for one in known(visit) if one != given(visit, SENTENCE)]
    problems = passwords.sentence_refused(given(visit, SENTENCE), visit.typed.get(PASSWORD, ""), tuple(names))
    if problems:
        refuse(visit, SENTENCE, problems[0])
    return not problems


def from_answer(visit: State) -> bool:
    """The answer to a question was typed: whether it can be taken."""
    if wanting(visit, ANSWER):
        return False
    signing, question = signing_of(visit), visit.stop.more
    tried = {**signing.answers, question: take(visit, ANSWER)}
    problems = questions.refused(question, tried, known(visit))
    if problems:
        refuse(visit, ANSWER, problems[0])
    else:
        signing.answers = tried
    return not problems


def question(visit: State, at: str) -> None:
    """A question was chosen from the list: its answer comes next."""
    take(visit, ANSWER)
    visit.go(Stop("answer_question", visit.stop.at, at), ANSWER)


def begin_questions(visit: State, at: str) -> None:
    """The first of the three."""
    signing_of(visit).answers = {}
    visit.go(Stop("choose_question", at))


def listed(visit: State) -> tuple[str, ...]:
    """The questions that can still be chosen."""
    return tuple(id for id in questions.IDS if id not in signing_of(visit).answers)


def enough(visit: State) -> bool:
    """Whether all the questions are chosen."""
    return len(signing_of(visit).answers) == questions.CHOSEN


# Changes of an account that is open


def change_password(visit: State) -> None:
    """Another password: asked twice, then written."""
    if visit.stop.page == "choose_password":
        if from_password(visit):
            visit.go(Stop("repeat_password", "change"), AGAIN)
    elif from_again(visit):
        store(visit).change_password(own(visit).id, take(visit, PASSWORD), now(visit))
        changed(visit, "said.password_changed")


def change_sentence(visit: State) -> None:
    """Another sentence."""
    if from_sentence(visit):
        store(visit).change_sentence(own(visit).id, given(visit, SENTENCE), now(visit))
        changed(visit, "said.sentence_changed")


def change_questions(visit: State) -> None:
    """Three other questions: written once all have their answers."""
    if not from_answer(visit):
        return
    if enough(visit):
        store(visit).change_questions(own(visit).id, signing_of(visit).answers, now(visit))
        changed(visit, "said.questions_changed")
    else:
        visit.go(Stop("choose_question", "change"))


def changed(visit: State, word: str) -> None:
    """Back to the account, as it stands now; nothing that was typed stays, and it is open nowhere else any more (ASVS 7.4.3)."""
    store(visit).sessions.only(own(visit).id, signing_of(visit).session)
    forget(visit)
    reread(visit)
    back_to(visit, "account")
    visit.status = word


CHANGES: dict[str, Callable[[State], None]] = {
    "choose_password": change_password, "repeat_password": change_password, "choose_sentence": change_sentence,
    "answer_question": change_questions,
}  # fmt: skip
"""What Continue does on each of these pages, for an account that is open."""


def change(visit: State) -> None:
    """Continue, on one of these pages of an account that is open."""
    CHANGES[visit.stop.page](visit)

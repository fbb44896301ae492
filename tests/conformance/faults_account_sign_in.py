"""What breaks S06 to S08, S10, S11, S14."""

import secrets
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from unittest.mock import patch

from kiosk.access import questions
from kiosk.access.limits import Limits
from kiosk.access.waits import Tries
from storage import account_parts, accounts, steps
from storage.hashing import Hasher
from storage.profiles import Profile
from storage.secrets import Keyring
from storage.steps import Paid, Step, Steps
from tests.conformance.rows import fault


@fault("S06", by="an_unknown_code_gets_the_replies_of_a_known_one")
def failures_of_unknown_codes_are_not_counted() -> AbstractContextManager[object]:
    """Whoever has no account never waits."""
    write = steps.write

    def known_only(session: steps.Session, lookup: bytes, tries: Tries) -> None:
        if session.scalars(steps.select(steps.AccountRow).where(steps.AccountRow.lookup == lookup)).one_or_none():
            write(session, lookup, tries)

    return patch.object(steps, "write", known_only)


@fault("S06", by="an_unknown_code_gets_the_replies_of_a_known_one")
def an_unknown_code_costs_less() -> AbstractContextManager[object]:
    """What is tried for nobody is a cheap hash."""
    return patch.object(Hasher, "dummy", lambda _: f"$argon2id$v=19$m=8,t=2,p=1${'A' * 22}${'A' * 43}")


@fault("S07")
def a_decoy_is_drawn_each_time() -> AbstractContextManager[object]:
    """By chance."""
    return patch.object(Keyring, "chance", lambda *_: secrets.token_bytes(16))


@fault("S07")
def a_decoy_hangs_on_how_the_code_is_written() -> AbstractContextManager[object]:
    """Typed in small letters it is another one."""
    return patch("storage.accounts.user_codes.fold", lambda code: code)


@fault("S07", by="decoys_are_as_different_as_people")
def there_is_one_decoy() -> AbstractContextManager[object]:
    """Everybody who has no account has the same sentence."""
    return patch.object(accounts, "decoy", lambda _: "Le vieux canot dort sous les épinettes.")


@fault("S08")
def a_question_is_drawn_at_each_look() -> AbstractContextManager[object]:
    """Somebody who asks again gets an easier one."""
    draw = account_parts.pinned

    def anew(row: accounts.AccountRow, dice: accounts.Dice) -> int:
        row.pinned = 0
        return draw(row, dice)

    return patch.object(accounts, "pinned", anew)


@fault("S08", by="an_answer_is_the_same_however_it_is_written")
def answers_are_compared_as_typed() -> AbstractContextManager[object]:
    """A capital is another answer."""
    return patch.object(questions, "fold", lambda answer: answer)


@fault("S10", by="a_stranger_never_shuts_the_owner_out")
def nobody_waits() -> AbstractContextManager[object]:
    """Every wait is nothing."""
    return patch.object(Limits, "wait", lambda *_: timedelta())


@fault("S10", by="all_steps_feed_one_counter_and_only_a_whole_sign_in_ends_it")
def a_right_password_forgets_the_failures() -> AbstractContextManager[object]:
    """Before the other steps were done."""
    taken_back = Steps._taken_back

    def forgetting(self: Steps, step: Step, paid: Paid) -> bool:
        return taken_back(self, step, replace(paid, before=Tries())) and not self.release_all(paid)

    def release_all(self: Steps, paid: Paid) -> None:
        with self.work() as work:
            steps.write(work.session, paid.lookup, Tries())
            work.commit()

    return patch.multiple(Steps, _taken_back=forgetting, release_all=release_all, create=True)


@fault("S10", by="a_stranger_never_shuts_the_owner_out")
def a_card_waits_too() -> AbstractContextManager[object]:
    """A stranger's failures shut the owner out."""
    return patch.object(Step, "card", property(lambda _: False))


@fault("S10", by="the_next_person_waits_half_a_minute_at_most")
def a_kiosk_is_slow_for_an_hour() -> AbstractContextManager[object]:
    """One person's errors make the next one wait."""
    brake = steps.brake
    return patch.object(steps, "brake", lambda failures, at, limits: brake(failures, at, replace(limits, brake_wait=3600)))


@fault("S10", by="the_next_person_waits_half_a_minute_at_most")
def a_kiosk_is_never_slow() -> AbstractContextManager[object]:
    """Codes can be tried one after another."""
    return patch.object(steps, "brake", lambda *_: None)


@fault("S10", by="all_steps_feed_one_counter_and_only_a_whole_sign_in_ends_it")
def there_is_no_last_failure() -> AbstractContextManager[object]:
    """A hundred and more."""
    return patch.object(steps, "standing", lambda tries, at, *, card, limits: ("open", None))


@fault("S11")
def a_used_code_stays() -> AbstractContextManager[object]:
    """What a right code changes is not done."""

    def undone(self: Steps, step: Step, paid: Paid) -> bool:
        with self.work() as work:
            steps.write(work.session, paid.lookup, paid.before)
            work.commit()
        return True

    return patch.object(Steps, "_taken_back", undone)


@fault("S11")
def a_card_is_kept_in_clear() -> AbstractContextManager[object]:
    """The code stands in the row."""
    return patch.object(Hasher, "hash", lambda _self, _kind, _owner, text: text)


@fault("S14")
def failures_are_not_told() -> AbstractContextManager[object]:
    """There were none, it says."""
    shown = Profile.shown
    return patch.object(Profile, "shown", lambda self, account, left, _: shown(self, account, left, 0))


@fault("S14")
def this_use_is_told_as_the_last_one() -> AbstractContextManager[object]:
    """The owner always sees now."""
    replaced = accounts.shown
    return patch.object(
        accounts, "shown", lambda session, row, profile: replaced(session, row, replace(profile, used_at="", used_kiosk=""))
    )

"""S17, K27: how long a session waits, and what becomes of a draft that nobody sent."""

from datetime import timedelta

from kiosk.access.codes import new_resume_code
from kiosk.clock import SecretDice
from kiosk.faces.describe import describe
from kiosk.faces.voice.quiet import Quiet
from kiosk.formats import long_date
from kiosk.services.visit import Visit
from tests.conformance.album import every_page
from tests.conformance.checks_time import (
    ANY,
    HEARD,
    IDLE,
    WARNING,
    heard,
    place,
    the_longest_session_is_asked_about_a_minute_before_its_end,
    visitor,
)
from tests.conformance.drafts import OTHER, House, begin, house, listed, offers, resume, rows, sign_in
from tests.conformance.rows import row
from tests.conformance.seen import texts
from tests.screens.seat import seated
from tests.services.test_visit import filled

LONG = 600
ENDLESS = frozenset(("welcome", "ended", "crash", "staff_sign_in"))
"""Where nobody is."""
READ = frozenset(("guide_part", "affirmation", "confirmation", "receipt"))
"""Pages that are read at length."""
LETTERS = frozenset(("letter", "recourse", "request_sent", "tribunal_letter", "pay_ways"))
"""What the Ministry wrote, and what can be done about it."""
TEXTS = frozenset(("notice", "privacy", "policy", "terms", "help", "security", "features", "register", "card", "staff_application"))
TOLD = READ | LETTERS | TEXTS | {"send_made"}
"""All that wait ten minutes: those, other long texts, and codes that are copied."""

row("S17")(the_longest_session_is_asked_about_a_minute_before_its_end)


@row("S17")
def each_kind_of_page_waits_as_long_as_was_said() -> None:
    """Ten minutes where a text is read, three elsewhere; only pages where nobody is wait for ever."""
    waits = {(page.id, page.idle) for page in every_page()}
    assert {id for id, idle in waits if idle == "none"} <= ENDLESS
    assert {id for id, idle in waits if idle == "long"} <= TOLD
    assert not [id for id, idle in waits if id in READ and idle != "long"]
    assert {"question", "tasks", "sign_in", "my_file", "mine", "resume"} <= {id for id, idle in waits if idle == "normal"}


@row("S17")
async def a_page_that_is_read_waits_ten_minutes_and_twice_that_with_the_voice() -> None:
    """The affirmation, silent and heard; then one minute of warning, and the end."""
    for limit, speaking in ((LONG, False), (2 * LONG, True)):
        visit = visitor()
        async with heard(Quiet()) if speaking else seated(visit, describe) as person:
            filled(person.visit)
            for _ in range(8):
                if person.visit.stop.page != "affirmation":
                    person.visit.act("continue")
            assert person.visit.stop.page == "affirmation"
            await person.press("f2", "escape")
            await person.wait(limit - 1)
            assert person.stage.page.id == "affirmation", "less than its time"
            await person.wait(1)
            assert person.stage.page.id == "warning"
            await person.wait(WARNING)
            assert person.stage.page.id == "ended"
    assert HEARD == 2 * IDLE


@row("S17")
async def one_key_extends_fifty_times_and_more() -> None:
    """Any key, once, and the session waits as long again."""
    async with seated(visitor(), describe) as person:
        before = place(person)
        for number in range(51):
            await person.wait(IDLE)
            assert person.stage.page.id == "warning", "no warning"
            await person.press(ANY[number % len(ANY)])
            assert person.visit.session is not None, f"the session ended at extension {number}"
            assert place(person) == before


@row("S17", "K27")
def a_draft_opens_by_its_code_by_its_account_and_by_nothing_else() -> None:
    """In the next process, whatever ended the one before: neither somebody else's account, nor another code, nor a guest."""
    with house() as made:
        with made.process() as (visit, _):
            sign_in(made, visit)
            code = begin(visit, keep=True)
            draft = visit.application().draft
        with made.process() as (visit, store):
            assert describe(visit).id == "welcome"
            assert store.kept.drafts("", made.clock.now()) == ()
            assert sign_in(made, visit, OTHER).id == "my_file"
            assert offers(describe(visit)) == set()
            assert listed(visit, OTHER) == set()
            assert visit.signing is not None
            assert store.kept.open(visit.signing.session, draft, made.clock.now()) is None, "somebody else opened it"
        with made.process() as (visit, _):
            for slip in (*(new_resume_code(SecretDice()) for _ in range(3)), code[:-1] + ("A" if code[-1] != "A" else "B"), draft):
                assert resume(visit, slip).id == "resume", "another code opened it"
            assert resume(visit, code).id == "tasks"
        with made.process() as (visit, _):
            sign_in(made, visit)
            (row,) = listed(visit)
            visit.act(row)
            visit.act("continue_draft")
            assert visit.application().answers.value("event") == "dismissal"


@row("S17")
def an_identifier_that_was_seen_opens_nothing() -> None:
    """Of a session that stands, in a process where nobody typed its password; nor after its end, in its own."""
    with house() as made, made.process() as (visit, store):
        sign_in(made, visit)
        begin(visit, keep=True)
        draft, now = visit.application().draft, made.clock.now()
        assert visit.signing is not None
        session = visit.signing.session
        assert store.kept.drafts(session, now)
        with made.process() as (_, other):
            assert other.accounts.sessions.whose(session), "the session stands"
            assert other.kept.drafts(session, now) == (), "it was enough to know the identifier"
        visit.act("end")
        assert store.kept.drafts(session, now) == ()
        assert draft not in store.drafts.keys


def _ends(made: House, how: str) -> list[str]:
    """Rose begins two applications, chooses her account for the second, and her session ends in some way; their codes."""
    with made.process() as (visit, _):
        sign_in(made, visit)
        codes = [begin(visit, keep=keep) for keep in (False, True)]
        if how == "left":
            visit.act("leave")
        if how in ("left", "ended"):
            visit.act("end")
        if how == "idle":
            visit.idle()
            visit.idle()
        if how == "gone":
            visit.save_and_leave()
    return codes


@row("K27")
def each_end_leaves_a_draft_to_its_code_or_to_the_account_that_was_chosen() -> None:
    """Left, ended, timed out, hung up, killed: the next person is offered nothing, and the account has what was put in it alone."""
    with house() as made:
        for how in ("left", "ended", "idle", "gone", "killed"):
            codes = _ends(made, how)
            with made.process() as (visit, store):
                drafts, _, accounts = rows(store)
                assert (drafts, accounts) == (2, 1), (how, "in an account that nobody chose")
                assert _walked(visit) == set(), (how, "offered")
                for code in codes:
                    assert resume(visit, code).id == "tasks", how
                    visit.act("erase")
                    visit.act("restart")
                assert rows(store) == [0, 0, 0]


def _walked(visit: Visit) -> set[str]:
    """What a guest is offered of drafts, on every page before an application."""
    found = offers(describe(visit))
    for act in ("begin", "programs"):
        visit.act(act)
        found |= offers(describe(visit))
    return found


@row("K27")
def a_draft_goes_the_day_after_the_one_that_was_shown() -> None:
    """On its last day it opens; on the next neither code nor account do, and whoever begins next takes it off the disk."""
    with house() as made:
        with made.process() as (visit, store):
            sign_in(made, visit)
            code = begin(visit, keep=True)
            visit.act("code")
            last = visit.application().keep_until
            assert long_date(last, "fr") in " ".join(texts(describe(visit))), "the last day is shown"
        made.pass_days((last - made.clock.now().date()).days)
        with made.process() as (visit, _):
            assert resume(visit, code).id == "tasks"
        made.pass_days(1)
        with made.process() as (visit, _):
            assert resume(visit, code).id == "resume", "it is open after its time"
        with made.process() as (visit, _):
            sign_in(made, visit)
            assert listed(visit) == set(), "it is listed after its time"
        with made.process() as (visit, store):
            begin(visit, keep=False)
            assert rows(store) == [1, 1, 0], "it is on the disk after its time"
        assert made.clock.now().date() == last + timedelta(days=1)


@row("K27")
def on_request_it_is_erased_at_once() -> None:
    """By F10 while it is filled in, and from the account at the next visit."""
    with house() as made:
        for where in ("here", "account"):
            with made.process() as (visit, store):
                sign_in(made, visit)
                code = begin(visit, keep=True)
                if where == "here":
                    visit.open("end")
                    visit.act("erase")
                    assert rows(store) == [0, 0, 0]
            if where == "account":
                with made.process() as (visit, store):
                    sign_in(made, visit)
                    visit.act(listed(visit).pop())
                    visit.act("erase_draft")
                    visit.act("erase_draft_now")
                    assert rows(store) == [0, 0, 0]
            with made.process() as (visit, _):
                assert resume(visit, code).id == "resume"

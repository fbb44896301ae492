"""Whatever is typed into the pages about accounts: a page comes back, no secret stays, nobody is let in."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.questions import IDS
from kiosk.faces.describe import describe
from kiosk.services.keeping import signing_of
from kiosk.services.signing import SECRETS
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from tests.services.fakes import world
from tests.services.hands import accounts, controls, with_rose
from tests.services.tiny import Tiny

HOSTILE = st.one_of(
    st.sampled_from(
        ("[/]", "[@click=app.quit]x[/]", "\x1b[2J", "\x1b]52;c;eA==\x07", "{n}", "{", "%s", "' OR 1=1 --", "\u202e", "\ud83d", "\0", " ")
    ),
    st.text(max_size=200),
)
ACTS = st.sampled_from(
    (
        "sign_in",
        "register",
        "forgotten",
        "reset",
        "with_card",
        "with_app",
        "try_again",
        "continue",
        "security",
        "link",
        "link_file",
        "link_notice",
    )
)


PAGES = (
    "sign_in", "sign_in_password", "sign_in_question", "sign_in_card", "sign_in_app", "reset", "register", "register_names",
    "register_code", "choose_password", "repeat_password", "choose_sentence", "choose_question", "answer_question", "link",
    "link_file", "link_notice",
)  # fmt: skip
"""Where nobody is signed in yet."""


@given(st.sampled_from(PAGES), st.lists(st.tuples(ACTS, st.lists(HOSTILE, min_size=3, max_size=3)), max_size=12))
def test_no_text_breaks_a_page_or_opens_an_account(page: str, steps: list[tuple[str, list[str]]]) -> None:
    """S24: every field of every page before somebody is signed in."""
    visit = Visit(world((Tiny(),)))
    with_rose(visit)
    visit.act("begin")
    signing_of(visit).question = IDS[0]
    visit.go(Stop(page, "new", IDS[0]))
    for act, texts in steps:
        if act in {one.id.partition(":")[0] for one in describe(visit).actions} | {"sign_in", "register"}:
            visit.act(act)
        keys = list(controls(describe(visit)))
        for key, text in zip(keys, texts, strict=False):
            visit.enter(key, text)
        visit.go_on(keys)
        secret = [control for control in controls(describe(visit)).values() if control.key in SECRETS]
        assert not [control.key for control in secret if control.said or any(part.text for part in control.parts)]
    assert visit.account is None
    assert len(accounts(visit).held) == 1

"""A visit from welcome to receipt, by acts alone: what every face can rely on."""

from collections.abc import Callable

import pytest

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Lines, Page, Words
from kiosk.forms.answers import Answer
from kiosk.services.visit import Visit
from tests.services.fakes import ListShelf, MemoryDrafts, world
from tests.services.hands import answered
from tests.services.tiny import Tiny


@pytest.fixture
def visit() -> Visit:
    """A visit of the small program, on its welcome page."""
    return Visit(world((Tiny(),)))


def begun(visit: Visit) -> Visit:
    """At the first question."""
    for act in ("begin", "programs", "program:tiny", "start:tiny", "noted"):
        visit.act(act)
    return visit


def filled(visit: Visit) -> Visit:
    """Everything answered but the affirmation."""
    begun(visit)
    return answered(visit)


def drafts(visit: Visit) -> MemoryDrafts:
    """Where the fake keeps them."""
    kept = visit.world.drafts()
    assert isinstance(kept, MemoryDrafts)
    return kept


def controls(page: Page) -> dict[str, Control]:
    """The controls of a page, by key."""
    return {block.key: block for block in page.blocks if isinstance(block, Control)}


def sentences(page: Page) -> str:
    """All the words of a page."""
    rows = [row.name + " " + " ".join(row.detail) for block in page.blocks if isinstance(block, Lines) for row in block.rows]
    return "\n".join([block.text for block in page.blocks if isinstance(block, Words)] + rows)


def test_the_resume_code_comes_before_the_first_question(visit: Visit) -> None:
    """Nothing is asked before the person has seen the code that leads back."""
    for act in ("begin", "programs", "program:tiny", "start:tiny"):
        visit.act(act)
    assert describe(visit).id == "resume_code"
    visit.act("noted")
    assert list(controls(describe(visit))) == ["event"]


def test_an_accepted_answer_is_in_the_store_before_enter_returns(visit: Visit) -> None:
    """Acknowledged means kept."""
    begun(visit)
    assert visit.enter("event", "layoff") is True
    assert next(iter(drafts(visit).held.values())).answers.value("event") == "layoff"


def test_a_refused_entry_is_kept_as_typed_and_its_problem_waits_for_continue(visit: Visit) -> None:
    """Acceptance 11, and problems on Continue only."""
    filled(visit)
    visit.act("section:second")
    assert visit.enter("years", "99") is False
    shown = controls(describe(visit))["years"]
    assert (shown.parts[0].text, shown.problem) == ("99", "")
    visit.go_on(["last_name", "years", "more"])
    assert controls(describe(visit))["years"].problem


def test_several_problems_make_a_list_that_leads_to_the_first(visit: Visit) -> None:
    """Acceptance 12: all in page order, the first one first."""
    begun(visit)
    visit.enter("event", "dismissal")
    visit.go_on(["event"])
    visit.act("continue")
    visit.go_on(["last_name", "years", "more"])
    page = describe(visit)
    assert page.id == "errors"
    assert [row.act for block in page.blocks if isinstance(block, Lines) for row in block.rows] == ["fix:last_name", "fix:years"]
    visit.act("fix:years")
    assert (describe(visit).id, describe(visit).focus) == ("question", "years")


def test_a_change_that_touches_others_is_asked_about_and_writes_nothing_before(visit: Visit) -> None:
    """L15, through keep and through change."""
    begun(visit)
    visit.enter("event", "layoff")
    visit.enter("recalled", "no")
    assert visit.enter("event", "dismissal") is False
    visit.go_on(["event", "recalled"])
    assert describe(visit).id == "impact"
    assert visit.application().answers.value("event") == "layoff"
    visit.act("keep")
    assert controls(describe(visit))["event"].options[1].chosen
    visit.enter("event", "dismissal")
    visit.go_on(["event", "recalled"])
    visit.act("change_all_the_same")
    assert visit.application().answers.value("event") == "dismissal"
    assert visit.application().answers.value("recalled") == "no"


def test_an_entry_whose_question_has_just_gone_changes_nothing(visit: Visit) -> None:
    """Two answers are sent on one after the other, and the first takes the second's question away."""
    begun(visit)
    visit.enter("event", "layoff")
    visit.enter("event", "dismissal")
    before = visit.application().answers
    assert visit.enter("recalled", "no") is False
    assert visit.application().answers is before
    assert describe(visit).id == "question"


def test_a_change_that_waits_survives_back_and_is_given_up_by_back_from_its_impact(visit: Visit) -> None:
    """L13: what was chosen still stands there; on the page that asks about it, Back keeps the old answer."""
    begun(visit)
    visit.enter("event", "layoff")
    visit.enter("recalled", "no")
    visit.enter("event", "dismissal")
    visit.back("event")
    visit.act("section:first")
    assert controls(describe(visit))["event"].options[0].chosen
    visit.go_on(["event", "recalled"])
    visit.back()
    assert controls(describe(visit))["event"].options[1].chosen


@pytest.mark.parametrize("odd", ["", " ", "here ", "[b]", "\x1b[2J", "x" * 100_000])
def test_an_odd_mark_of_a_document_changes_nothing(visit: Visit, odd: str) -> None:
    """A face may pass on whatever it was given."""
    filled(visit)
    before = visit.application().answers
    assert visit.enter("documents/DOC-X", odd) is False
    assert visit.application().answers == before


def test_rows_are_added_finished_and_taken_away(visit: Visit) -> None:
    """L14: a group is worked on in any order, and its minimum holds."""
    begun(visit)
    visit.enter("event", "layoff")
    visit.enter("recalled", "yes")
    visit.go_on(["event", "recalled"])
    assert describe(visit).id == "group"
    visit.go_on([])
    assert describe(visit).id == "group"
    assert "trop peu" in sentences(describe(visit))
    visit.act("add")
    key = next(iter(controls(describe(visit))))
    visit.enter(key, "Québec")
    visit.go_on([key])
    assert "Québec" in sentences(describe(visit))
    assert "trop peu" not in sentences(describe(visit))
    visit.act("add")
    visit.act("remove")
    assert visit.application().answers.value("recalls") == ("r1",)


def test_not_known_is_offered_after_one_empty_continue_and_passes(visit: Visit) -> None:
    """L9: nobody misses a limit for want of an answer."""
    begun(visit)
    visit.enter("event", "dismissal")
    visit.go_on(["event"])
    visit.act("continue")
    visit.enter("last_name", "Côté")
    assert controls(describe(visit))["years"].may_skip == ""
    visit.go_on(["last_name", "years", "more"])
    assert controls(describe(visit))["years"].may_skip == "not_known"
    visit.skip("years")
    assert visit.application().answers.entries["years"].state == "not_known"


def test_a_section_beyond_the_frontier_leads_to_what_comes_first(visit: Visit) -> None:
    """Acceptance 8, L11."""
    begun(visit)
    visit.act("section:second")
    assert describe(visit).focus == "event"


def test_after_a_change_from_the_review_the_review_comes_back(visit: Visit) -> None:
    """Acceptance 9."""
    filled(visit)
    visit.act("continue")
    assert describe(visit).id == "review"
    visit.act("change:event")
    visit.enter("event", "layoff")
    visit.go_on(["event", "recalled"])
    assert controls(describe(visit))["recalled"].problem == "" or describe(visit).id == "question"
    visit.enter("recalled", "no")
    visit.go_on(["event", "recalled"])
    assert describe(visit).id == "review"


def test_the_language_switch_keeps_page_text_and_answers(visit: Visit) -> None:
    """Acceptance 19, after the good-faith confirmation."""
    filled(visit)
    visit.act("section:second")
    visit.enter("years", "x")
    visit.language()
    assert describe(visit).id == "good_faith"
    visit.act("confirm")
    page = describe(visit)
    assert (page.lang, controls(page)["years"].parts[0].text, controls(page)["last_name"].parts[0].text) == ("en", "x", "Côté")
    visit.language()
    assert describe(visit).lang == "fr"


def test_sending_needs_the_box_and_happens_once(visit: Visit) -> None:
    """L18 and acceptance 20: one application, one number, a receipt that can be made again."""
    filled(visit)
    for _ in range(6):
        visit.act("continue")
        if describe(visit).id == "affirmation":
            break
    visit.go_on(["affirmation"])
    assert describe(visit).id == "affirmation"
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    assert describe(visit).id == "confirmation"
    first = visit.application().sealed
    assert first is not None
    assert len(drafts(visit).sent) == 1
    visit.back()
    assert describe(visit).id == "confirmation"
    visit.act("receipt")
    assert first.reference[:4] in sentences(describe(visit))


def test_a_full_disk_for_the_receipt_does_not_lose_the_application(visit: Visit) -> None:
    """The receipt stays on the screen; the application is sent."""
    assert isinstance(visit.world.shelf, ListShelf)
    visit.world.shelf.full = True
    filled(visit)
    while describe(visit).id != "affirmation":
        visit.act("continue")
    visit.enter("affirmation", "yes")
    visit.go_on(["affirmation"])
    assert visit.status == "said.receipt_not_saved"
    assert len(drafts(visit).sent) == 1


def test_a_store_in_trouble_is_a_page_and_the_page_comes_back(visit: Visit) -> None:
    """What happened, what to do; nothing typed is lost."""
    begun(visit)
    drafts(visit).broken = "full_disk"
    assert visit.enter("event", "layoff") is False
    assert describe(visit).id == "store"
    drafts(visit).broken = ""
    visit.act("again")
    assert describe(visit).id == "question"


def test_the_code_leads_back_to_the_right_question(visit: Visit) -> None:
    """After anything at all, the code is enough; no position was stored (L2)."""
    begun(visit)
    visit.enter("event", "dismissal")
    code = visit.application().code
    visit.act("leave")
    visit.act("end")
    assert describe(visit).id == "ended"
    assert visit.session is None
    visit.act("restart")
    visit.act("begin")
    visit.act("resume")
    visit.enter("#code", code[:4].lower() + " " + code[4:])
    visit.go_on(["#code"])
    assert describe(visit).id == "tasks"
    visit.act("continue")
    assert next(iter(controls(describe(visit)))) == "last_name"


def test_a_wrong_code_says_so_and_opens_nothing(visit: Visit) -> None:
    """The same page, with the reason."""
    visit.act("begin")
    visit.act("resume")
    visit.enter("#code", "ABCD")
    visit.go_on(["#code"])
    asked = controls(describe(visit))["#code"]
    assert (asked.said, bool(asked.problem)) == ("ABCD", True)
    assert visit.session is None


def test_a_draft_of_an_older_version_is_brought_along_and_the_person_is_told(visit: Visit) -> None:
    """L17: a renamed answer follows, the draft stands on the new version, and the change is said."""
    begun(visit)
    code, session = visit.application().code, visit.application()
    drafts(visit).keep(session.draft, {"surname": Answer("answered", "Côté"), "pet": Answer("answered", "chat")}, "tiny@0")
    visit.act("leave")
    visit.act("end")
    again = Visit(visit.world)
    again.act("begin")
    again.act("resume")
    again.enter("#code", code)
    again.go_on(["#code"])
    assert describe(again).id == "migrated"
    assert "Côté" in sentences(describe(again))
    held = drafts(again).held[session.draft]
    assert (held.form, held.answers.value("last_name"), held.answers.get("pet")) == ("tiny@1", "Côté", None)
    again.act("continue")
    assert describe(again).id == "tasks"


def test_idle_warns_then_ends_and_a_key_gives_all_back(visit: Visit) -> None:
    """Fair time-out: the warning lies over the page and goes away."""
    begun(visit)
    visit.idle()
    assert describe(visit).id == "warning"
    visit.awake()
    assert describe(visit).id == "question"
    visit.idle()
    visit.idle()
    assert (describe(visit).id, visit.session) == ("ended", None)


def test_back_goes_through_the_questions_then_to_where_one_came_from(visit: Visit) -> None:
    """Back never loses anything."""
    filled(visit)
    visit.act("section:second")
    visit.back("last_name")
    assert describe(visit).id == "tasks"
    assert visit.application().answers.value("last_name") == "Côté"


@pytest.mark.parametrize("name", ["help", "where", "notice", "agent", "end"])
def test_every_overlay_comes_and_goes(visit: Visit, name: str) -> None:
    """From a question, each overlay shows something and leaves the question as it was."""
    begun(visit)
    before = describe(visit)
    visit.open(name)
    assert describe(visit).id != before.id
    assert describe(visit).blocks
    visit.back()
    assert describe(visit).id == "question"


def test_a_closed_program_says_so_and_can_still_be_opened() -> None:
    """A setting of the centre, on by default."""
    from datetime import date

    visit = Visit(world((Tiny(closed=date(2012, 1, 1)),)))
    for act in ("begin", "programs", "program:tiny"):
        visit.act(act)
    assert describe(visit).id == "closed"
    assert "2012" in sentences(describe(visit))
    visit.act("apply:tiny")
    assert describe(visit).id == "notice"


PAGES: tuple[tuple[str, Callable[[Visit], object]], ...] = (
    ("guide", lambda visit: [visit.act(one) for one in ("begin", "guides", "guide:tiny", "guide:tiny/a")]),
    ("eligibility", lambda visit: [filled(visit), *(visit.act("continue") for _ in range(3))]),
)


@pytest.mark.parametrize(("name", "lead"), PAGES)
def test_pages_to_read_have_words_in_both_languages(visit: Visit, name: str, lead: Callable[[Visit], object]) -> None:
    """The same page in the other language says something else, and as much."""
    lead(visit)
    french = describe(visit)
    assert french.id.startswith(name)
    visit.english = True
    visit.language()
    assert len(describe(visit).blocks) == len(french.blocks)

"""A person through the services alone: no face at all."""

from collections.abc import Callable

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control, Page
from kiosk.services.visit import Visit
from tests.agree.people import Person


def fill(person: Person, watch: Callable[[Visit], None] = lambda visit: None) -> Visit:
    """From the welcome page to the confirmation, by acts; `watch` is called on each page."""
    visit = person.visit()
    visit.english = person.lang == "en"
    if visit.english:
        visit.language()
    for act in ("begin", "programs", f"program:{person.form.id}"):
        visit.act(act)
    if describe(visit).id == "closed":
        visit.act(f"apply:{person.form.id}")
    visit.act(f"start:{person.form.id}")
    visit.act("noted")
    for _ in range(2000):
        watch(visit)
        page = describe(visit)
        if page.id == "confirmation":
            return visit
        _turn(person, visit, page)
    raise AssertionError(f"{person.id} never arrives: {visit.stop}")


def _turn(person: Person, visit: Visit, page: Page) -> None:
    if page.id == "group":
        key = visit.stop.at
        have = visit.application().answers.value(key) or ()
        visit.act("add" if len(have) < person.rows(key) else "continue")
        return
    controls = [block for block in page.blocks if isinstance(block, Control)]
    if page.id in ("question", "row"):
        key = page.focus.partition(":")[0]
        controls = [one for one in controls if one.key == key] or controls[:1]
    for control in controls:
        if control.key.startswith("documents/"):
            continue
        if control.role == "box":
            visit.enter(control.key, "yes")
        elif (texts := person.texts(control)) is not None:
            visit.enter(control.key, texts[""] if list(texts) == [""] else texts)
    visit.go_on([one.key for one in controls])
    if (after := describe(visit)).id == page.id and (control := _stuck(after)) is not None:
        visit.skip(control.key)


def _stuck(page: Page) -> Control | None:
    shown = [block for block in page.blocks if isinstance(block, Control)]
    return next((one for one in shown if one.problem and one.may_skip), None)

"""Coming back: a resume code opens its draft, on the version of the form that is offered now (L17)."""

from kiosk.clock import local_date
from kiosk.forms.migrate import migrate, recognized
from kiosk.ports import Draft
from kiosk.programs.findings import Program
from kiosk.services.session import Session
from kiosk.services.state import State
from kiosk.services.stops import Stop


def from_code(visit: State, keys: tuple[str, ...]) -> None:
    """Open a draft with its code: the task list, the page of what changed, or the confirmation of what was sent."""
    code = visit.typed.get("#code", "")
    draft = visit.world.drafts().open(code, visit.desk.now())
    if draft is None:
        visit.shown.add("#code")
        visit.focus = "#code"
        return
    visit.typed.pop("#code")
    enter(visit, draft, code)


def enter(visit: State, draft: Draft, code: str, *, kept: bool = False) -> None:
    """Go on with a draft that was opened; `kept`: the account opens it."""
    program = visit.world.program_of(draft.form)
    visit.trail = [*visit.trail[:1], *((visit.home,) if visit.account is not None else ())]
    visit.session, told = opened_again(visit, program, draft, code)
    visit.session.kept = kept
    visit.go(Stop("confirmation" if visit.session.sealed else "tasks"))
    if told and not visit.session.sealed:
        visit.go(Stop("migrated", "", " ".join(told)))
    visit.status = "said.resumed"


def opened_again(visit: State, program: Program, draft: Draft, code: str) -> tuple[Session, tuple[str, ...]]:
    """The session of a draft, migrated and written back where its version is no longer offered; the keys to tell of.

    Raises kiosk.forms.migrate.NoWay for a version that no step leads from: a defect of the program.
    """
    form = program.form()
    answers, told = draft.answers, tuple[str, ...]()
    sealed = visit.world.drafts().submitted(draft.id)
    if sealed is not None:
        return Session(program, form, draft.id, draft.keep_until, local_date(draft.began), code, sealed.answers, sealed), ()
    if draft.form != form.name:
        migrated = migrate(form, draft.answers, draft.form.partition("@")[2], program.migrations())
        answers, told = migrated.answers, migrated.told
        before, after = draft.answers.entries, answers.entries
        changes = {key: after.get(key) for key in {**before, **after} if before.get(key) != after.get(key)}
        visit.world.drafts().keep(draft.id, changes, form.name)
    return Session(program, form, draft.id, draft.keep_until, local_date(draft.began), code, recognized(form, answers)[0]), told

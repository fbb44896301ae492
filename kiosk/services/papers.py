"""The papers of a visit: which there are, what each of them says, and whether its bytes say what is stored."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.clock import local_date
from kiosk.services.dossier import papers as of_file
from kiosk.services.stops import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ports import PaperBlock, PaperDocument
    from kiosk.programs.findings import Program
    from kiosk.services.state import State
    from kiosk.services.verification import Verified
    from kiosk.words import Lang

NAMES = ("receipt", "checklist", "summary", "explanation")
"""What a person who sent an application may read and take home: `offered` of them."""
SUBJECTS = {
    "confirmation": "receipt", "receipt": "receipt", "resume_code": "code", "left": "code", "notice": "notice", "privacy": "notice",
    "policy": "policy", "documents": "readiness", "eligibility": "explanation",
    "security": "security", "card": "card", "registered": "registered", "enrol": "app",
}  # fmt: skip
"""Page -> what its papers are about."""
TOGETHER = {"receipt": ("receipt", "checklist")}
"""Subjects of more than one paper."""


def subject_of(stop: Stop) -> str:
    """What « Imprimer » on a page prints; empty where nothing is printed."""
    if stop.page == "paper":
        return f"paper.{stop.at}"
    return SUBJECTS.get(stop.page, "") or of_file.subject_of(stop)


def offered(visit: State) -> tuple[str, ...]:
    """Those of `NAMES` that have something to say: a statement has no checklist, and no criteria to explain."""
    session = visit.application()
    filed = local_date(session.sealed.at if session.sealed is not None else visit.world.clock.now())
    empty = {"checklist": not session.form.documents, "explanation": not session.opinion(filed).findings}
    return tuple(name for name in NAMES if not empty.get(name))


def documents(visit: State, subject: str) -> list[PaperDocument]:
    """The documents of a subject; each is made of what stands in the visit at this moment."""
    together = [name for name in TOGETHER.get(subject, ()) if name in offered(visit)]
    return [document(visit, name) for name in together or [subject.removeprefix("paper.")]]


def document(visit: State, name: str) -> PaperDocument:
    """One document, on the paper that the centre has, in the letters that the person wants. Raises LookupError."""
    made = _document(visit, name)
    return replace(made, size="a4" if visit.world.settings.paper_size == "a4" else "letter", large=visit.comfort.large_print)


def verified(visit: State, name: str) -> Verified:
    """Make a paper, read its bytes back, and look in them for everything that is stored."""
    from kiosk.services.verification import verify

    papers, wanted = visit.world.papers(), document(visit, name)
    return verify(papers, papers.make(wanted, visit.lang).pdf, papers.legible(wanted), visit.lang)


def read(visit: State, at: str) -> None:
    """The papers of an application that was sent, or one of them."""
    visit.go(Stop("paper", at) if at else Stop("papers"))


def verify(visit: State, at: str) -> None:
    """« Vérifier le papier »: it is made and read now, and what was found waits in the visit for whoever shows it."""
    visit.checked = verified(visit, visit.stop.at)
    visit.go(Stop("verify", visit.stop.at))


def speak(visit: State, lang: Lang) -> None:
    """The language of the pages. A paper is another one in the other language: one that was checked is made and read again."""
    visit.lang = lang
    if visit.under.page == "verify":
        visit.checked = verified(visit, visit.under.at)


def enlarge(visit: State, at: str) -> None:
    """Large print, or no longer."""
    visit.comfort = replace(visit.comfort, large_print=not visit.comfort.large_print)
    visit.status = "said.large_print" if visit.comfort.large_print else "said.usual_print"


def _document(visit: State, name: str) -> PaperDocument:
    from kiosk.services import cards, checklist, explanation, policy, readiness, receipt, summary

    if name.partition(":")[0] in of_file.PAPERS:
        return of_file.document(visit, name)
    if name == "notice":
        return _notice(visit)
    if name == "policy":
        return policy.document(visit.world.settings)
    if name in ("security", "card", "registered", "app"):
        return _of_account(visit, name)
    session, world = visit.application(), visit.world
    sealed, today = session.sealed, local_date(world.clock.now())
    made: dict[str, Callable[[], PaperDocument]] = {
        "code": lambda: cards.resume_card(session, world),
        "readiness": lambda: readiness.document(session, today),
        "explanation": lambda: explanation.document(session, local_date(sealed.at) if sealed is not None else today),
    }
    if sealed is not None:
        made |= {
            "receipt": lambda: receipt.document(session, sealed, world),
            "checklist": lambda: checklist.document(session, sealed, world),
            "summary": lambda: summary.document(session.form, sealed),
        }
    return made[name]()


def _of_account(visit: State, name: str) -> PaperDocument:
    """Papers for which no application is needed."""
    from kiosk.services import cards, security
    from kiosk.services.keeping import signing_of

    now, signing = visit.world.clock.now(), signing_of(visit)
    if name == "security":
        return security.document(visit.world.settings)
    if name == "app":
        return cards.application_key(signing.app_key, signing.app_address)
    return cards.code_card(signing.card, local_date(now), now) if name == "card" else cards.registration(signing.shown, visit.world)


def notice_program(visit: State) -> Program:
    """Whose notice of collection is meant: of the application, of the program that is looked at, else the first that is open."""
    if visit.session is not None:
        return visit.session.program
    looked_at = next((stop.at for stop in reversed(visit.trail) if stop.page in ("notice", "closed", "guide")), "")
    return visit.world.program_for(looked_at.partition("/")[0])


def _notice(visit: State) -> PaperDocument:
    """The notice of collection, as it is read on the screen."""
    from kiosk.ports import PaperDocument
    from kiosk.words import text_of

    title = text_of("page.notice.title")
    return PaperDocument(title.fr, title.en, "", tuple(_paragraph(one.fr, one.en) for one in notice_program(visit).notice().paragraphs))


def _paragraph(fr: str, en: str) -> PaperBlock:
    from kiosk.ports import PaperBlock

    kind = "item" if fr.startswith("- ") else "text"
    return PaperBlock(kind, (fr.removeprefix("- "),), (en.removeprefix("- "),))

"""Every document there is, about people who do not exist: the smallest and the largest application, and random ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

from kiosk.clock import quebec
from kiosk.forms.answers import Answer, Answers
from kiosk.forms.journey import prune
from kiosk.forms.wander import wander
from kiosk.ports import PaperDocument, Sealed
from kiosk.ports.dossier import Event, Slip
from kiosk.ports.handed import Delivery, Piece, Subject
from kiosk.programs.older_workers import FOLDER, PROGRAM, stories
from kiosk.programs.story_people import read_people
from kiosk.services import application, cards, checklist, explanation, readiness, receipt, repayment, summary
from kiosk.services.department import Staff
from kiosk.services.dossier import dates, handing_paper, letter_papers, slips
from kiosk.services.dossier.here import opened
from kiosk.services.session import Session
from kiosk.settings import Settings
from kiosk.words import LANGS, Lang
from tests.services.fakes import world
from tests.services.hands import fill
from tests.services.letters import DECISION, reader

FORM = PROGRAM.form()
AT = datetime(2013, 4, 15, 10, 42, tzinfo=quebec())
STAFF = Staff("agent-7", signed_in=True)
ENTRIES = {"date_received": Answer("answered", "2013-04-15")}
CODES = tuple(f"{number:08}" for number in range(20_414_177, 29_999_999, 870_211))
SLIP = Slip("s", date(2013, 4, 1), ("Réal Côté", "Léo Côté"), ("drugs", "dental", "glasses"))
DAYS = (
    Event("e1", "documents", date(2013, 4, 10), None, "", "Preuve de loyer", done=False),
    Event("e2", "appointment", date(2013, 4, 18), time(9, 30), "1, rue Fictive", "", done=False),
)
MARKS = ("here", "home", "cannot", "")


def session_of(answers: Answers, lang: Lang = "fr", *, sent: bool = True) -> Session:
    """A session over some answers, sent in the middle of April 2013 with every mark there is."""
    answers = prune(FORM, answers) if sent else answers
    session = Session(PROGRAM, FORM, "d1", date(2013, 4, 29), date(2013, 4, 15), "KM4T7XRB2HQD9", answers)
    marks = {one.id: MARKS[number % 4] for number, one in enumerate(session.documents(AT.date()))}
    if sent:
        session.sealed = Sealed("7H4K9MTRC", FORM.name, FORM.digest, "1", "solemn@1", AT, lang, answers, marks)
    return session


@cache
def person(name: str) -> Answers:
    """One of the program's people."""
    return next(iter(read_people(Path(FOLDER) / "people" / f"{name}.json", FORM, stories))).answers


def random_session(seed: int) -> Session:
    """An application filled at random."""
    return session_of(wander(FORM, Random(seed)))


def documents(session: Session) -> dict[str, PaperDocument]:
    """All the documents of an application that was sent."""
    sealed, here = session.sealed, world((PROGRAM,))
    assert sealed is not None
    return {
        "receipt": receipt.document(session, sealed, here),
        "checklist": checklist.document(session, sealed, here),
        "summary": summary.document(FORM, sealed),
        "application": application.document(FORM, sealed, ENTRIES, STAFF),
        "resume_card": cards.resume_card(session, here),
        "code_card": cards.code_card(CODES, AT.date(), AT),
        "slip": repayment.document(repayment.Debt("COTR12345678", 123_450, 5_600), AT),
        "explanation": explanation.document(session, AT.date()),
        "readiness": readiness.document(session, AT.date()),
        "claim_slip": slips.document(SLIP, AT),
        "dates": dates.document(DAYS, AT.date(), AT),
        **contested(),
        **handed_in(here.settings),
    }


def handed_in(settings: Settings) -> dict[str, PaperDocument]:
    """The sheet that comes with papers, and the receipt of files that were sent."""
    what = next(one.name for one in FORM.documents if one.id == "DOC-TERM")
    sheet = Delivery("7H4K9MTRC", "paper", AT, Subject("2QMZ7XRBH", "DOC-TERM"))
    sent = replace(sheet, way="key", pieces=(Piece("pdf", 12, 2_400_000, AT.date()), Piece("jpeg", 1, 240_000, None)))
    return {"sheet": handing_paper.document(sheet, what, settings), "sent_files": handing_paper.document(sent, what, settings)}


@cache
def contested() -> dict[str, PaperDocument]:
    """A decision in English with what can be done against it, and the receipt of a request, written in French."""
    english = DECISION.heading._replace(lang="en", title="Notice of decision")
    visit = reader(replace(DECISION, heading=english, paragraphs=("We looked at your file.", "You owe an amount.")))
    visit.act("letter:L1")
    letter = letter_papers.letter(visit, "L1")
    for act in ("recourse", "request"):
        visit.act(act)
    fill(visit, request="Je n’avais pas cet argent.\nVoici pourquoi : on ne m’a rien versé.")
    found = opened(visit).request
    assert found is not None
    opened(visit).request = replace(found, reference="7H4K9MTRC", at=AT)
    return {"letter": replace(letter, at=AT), "request": letter_papers.receipt(visit, "")}


FILE = ("claim_slip", "dates", "letter", "request", "sheet", "sent_files")
"""Papers of a file: they hold nothing of an application, however large."""
NAMES = ("receipt", "checklist", "summary", "application", "resume_card", "code_card", "slip", "explanation", "readiness", *FILE)
EVERY = tuple(f"{who}-{name}" for who in ("minimal", "maximal") for name in NAMES if who == "minimal" or name not in FILE)
"""All the documents of the smallest and of the largest application."""


def sample(name: str) -> PaperDocument:
    """One of `EVERY`."""
    who, _, kind = name.partition("-")
    return documents(session_of(person(who)))[kind]


def variants() -> Iterator[tuple[Lang, str, bool]]:
    """Language, size, large print."""
    yield from product(LANGS, ("letter", "a4"), (False, True))

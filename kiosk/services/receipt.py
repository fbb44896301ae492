"""What a receipt says: the application sent, the limit, the checklist, what is still to give; never a whole official number."""

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.formats import listing, moment
from kiosk.forms.journey import walk
from kiosk.ports import PaperBlock, PaperDocument, Sealed
from kiosk.programs.findings import Limit, Opinion
from kiosk.services.blocks import both, check, heading, item, on, pair, qr, same, text, witness
from kiosk.services.centre import centre, hours
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import Lang, say, text_of
from kiosk.words.text import Text


def document(session: Session, sealed: Sealed, world: World) -> PaperDocument:
    """The receipt of an application, from what was sealed alone: made again, it says the same."""
    opinion = session.program.opinion(session.form, sealed.answers, local_date(sealed.at))
    title = text_of("receipt.title")
    blocks = (
        qr(sealed.reference),
        *_head(session, sealed),
        _limit(opinion),
        *_documents(session, sealed),
        *_still_to_give(session, sealed),
        *consent(sealed),
        *_next(world, opinion.limit),
        *witness(sealed),
    )
    foot = f"{sealed.form} · {sealed.digest[:8].upper()}"
    return PaperDocument(title.fr, title.en, show_reference(sealed.reference), blocks, foot, sealed.at)


def _head(session: Session, sealed: Sealed) -> tuple[PaperBlock, ...]:
    return (
        text(session.form.title),
        pair("receipt.reference", same(show_reference(sealed.reference))),
        pair("receipt.received", Text(moment(sealed.at, "fr"), moment(sealed.at, "en"))),
        pair("receipt.person", Text(_person(session, sealed, "fr"), _person(session, sealed, "en"))),
    )


def _person(session: Session, sealed: Sealed, lang: Lang) -> str:
    """Of each who applies: the first and last names, and the last three digits of the social insurance number."""
    names: dict[str, list[str]] = {}
    numbers: dict[str, str] = {}
    for place in walk(session.form, sealed.answers).path:
        who = place.question.id.rpartition(".")[0]
        if place.question.kind == "name" and place.question.must_know and place.value:
            names.setdefault(who, []).insert(0, str(place.value))
        if place.question.kind == "sin" and place.value:
            numbers[who] = f", {say('receipt.number', lang, digits=str(place.value)[-3:])}"
    return listing([f"{' '.join(told)}{numbers.get(who, '')}" for who, told in names.items()], lang)


def _limit(opinion: Opinion) -> PaperBlock:
    limit = opinion.limit
    last = text_of(limit.absence) if limit.effective is None else both("receipt.inclusive", date=on(limit.effective))
    return pair("receipt.limit", last)


def _documents(session: Session, sealed: Sealed) -> list[PaperBlock]:
    if not session.form.documents:
        return []
    listed = [check(one, sealed.marks[one.id]) for one in session.form.documents if one.id in sealed.marks]
    return [heading("receipt.documents"), *(listed or [text("checklist.none")])]


def _still_to_give(session: Session, sealed: Sealed) -> list[PaperBlock]:
    """What was said not to be known, and what hangs on it: for the person and for the agent (L9, L11)."""
    walked = walk(session.form, sealed.answers)
    missing = [place.question.short for place in walked.path if place.state == "not_known"]
    missing += [place.question.short for place in walked.unsure]
    return [heading("receipt.still_to_give"), *map(item, missing)] if missing else []


def consent(sealed: Sealed) -> tuple[PaperBlock, ...]:
    """Who helped, and that the person agreed; nothing where nobody was said to."""
    return (text(f"receipt.helper.{sealed.helper}"),) if sealed.helper else ()


def _next(world: World, limit: Limit) -> tuple[PaperBlock, ...]:
    """What the person and the Ministry do now; nothing is brought for a statement."""
    follows = ("limit.report.next",) if limit.reports else ("receipt.bring", "receipt.contact")
    return (
        heading("receipt.next"),
        *(text(word) for word in follows),
        text(same(centre(world.settings))),
        pair("receipt.hours", hours(world.settings)),
        text("receipt.recourse"),
    )

"""Papers of communications: a letter, what can be done against it, the receipt of a request, a letter to the Tribunal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.access.codes import show_reference
from kiosk.account.recourse import ends, rule, silence
from kiosk.account.texts import fit
from kiosk.formats import moment
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.services.blocks import alone, both, heading, item, on, pair, qr, same, text, witness
from kiosk.services.centre import centre
from kiosk.services.dossier.requests import REQUEST, received, shown
from kiosk.services.keeping import given, now, own
from kiosk.words import text_of
from kiosk.words.text import Text

if TYPE_CHECKING:
    from kiosk.ports.dossier import Letter
    from kiosk.services.state import State


def letter(visit: State, at: str) -> PaperDocument:
    """A letter in its own language; its last day, and that of the recourse. How many days are left is not said: paper lies about."""
    one = shown(visit)
    title = text_of(f"letter.{one.heading.kind}")
    due = () if one.heading.due is None else (pair("letter.paper.due", on(one.heading.due)),)
    written = [alone(each, one.heading.lang) for paragraph in one.paragraphs if (each := fit(paragraph))]
    blocks = (
        pair("letter.paper.on", on(one.heading.on)),
        *due,
        alone(fit(one.heading.title) or one.heading.id, one.heading.lang),
        *(written or [text("letter.empty")]),
        *_recourse(one),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=now(visit))


def recourse(visit: State, at: str) -> PaperDocument:
    """What can be done against a decision, until when, and why until then."""
    one, title = shown(visit), text_of("page.recourse.title")
    blocks = (
        alone(fit(one.heading.title) or one.heading.id, one.heading.lang),
        pair("letter.paper.on", on(one.heading.on)),
        *_recourse(one),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=now(visit))


def _recourse(one: Letter) -> tuple[PaperBlock, ...]:
    """The recourse that applies, its last day and the working of it; nothing where none does."""
    if not one.recourse:
        return ()
    told = [heading("page.recourse.title"), text(f"recourse.{one.recourse}.what"), *_then(one)]
    found, held = ends(one.recourse, one.notified), rule(one.recourse, one.heading.on)
    if found is None:
        counted = [text("recourse.unknown.days")] if held is None else [text(both("recourse.from", n=held.number("days")))]
        return (*told, text("recourse.unknown"), *counted)
    told += [pair("recourse.paper.last", on(found.last)), text(both("recourse.counted", date=on(found.notified), n=found.days))]
    return (*told, *((text(both("recourse.moved", date=on(found.counted))),) if found.moved else ()))


def _then(one: Letter) -> tuple[PaperBlock, ...]:
    if one.recourse != "review":
        return (text(f"recourse.{one.recourse}.then"),)
    count = silence(one.heading.on)
    return () if count is None else (text(both("recourse.review.then", n=count)),)


def receipt(visit: State, at: str) -> PaperDocument:
    """That a request was received: its number, when, about what, and what was written."""
    sealed, title = received(visit), text_of("page.request_sent.title")
    said = {key: str(entry.value) for key, entry in sealed.answers.entries.items()}
    blocks = (
        qr(sealed.reference),
        pair("receipt.reference", same(show_reference(sealed.reference))),
        pair("receipt.received", Text(moment(sealed.at, "fr"), moment(sealed.at, "en"))),
        pair("receipt.person", same(f"{said.get('first_name', '')} {said.get('last_name', '')}".strip())),
        pair("request.paper.asks", text_of(f"request.{said['recourse']}")),
        pair("request.paper.about", same(said["decision"])),
        heading("request.paper.words"),
        *(alone(line, sealed.lang) for line in said["request"].split("\n") if line.strip()),
        heading("receipt.next"),
        text("request.next"),
        text("request.change"),
        text(same(centre(visit.world.settings))),
        *witness(sealed),
    )
    return PaperDocument(title.fr, title.en, show_reference(sealed.reference), blocks, f"{sealed.form}", sealed.at)


def tribunal(visit: State, at: str) -> PaperDocument:
    """A letter to the Tribunal, to be signed and sent by the person."""
    one, title = shown(visit), text_of("page.tribunal_letter.title")
    names = " ".join(own(visit).names)
    blocks = (
        text("tribunal.to"),
        pair("receipt.person", same(names)),
        pair("request.paper.about", same(fit(one.heading.title) or one.heading.id)),
        pair("letter.paper.on", on(one.heading.on)),
        heading("request.paper.words"),
        *(alone(line, visit.lang) for line in given(visit, REQUEST).split("\n") if line.strip()),
        heading("tribunal.sign"),
        *(pair(f"tribunal.{each}", same("")) for each in ("address", "phone", "date", "signature")),
        heading("receipt.next"),
        item("tribunal.send"),
        item("tribunal.not_sent"),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=now(visit))

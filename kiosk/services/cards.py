"""Cards that a person keeps: the resume code of a draft, and one-time codes. No name stands on either."""

from collections.abc import Sequence
from datetime import date, datetime

from kiosk.access.codes import groups, show_resume_code
from kiosk.clock import local_date
from kiosk.ports import PaperBlock, PaperDocument
from kiosk.services.blocks import both, code, heading, item, on, pair, same, table, text
from kiosk.services.centre import centre
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import text_of


def resume_card(session: Session, world: World) -> PaperDocument:
    """The resume code, how to use it, and until when."""
    title = text_of("card.resume.title")
    blocks = (
        text(session.form.title),
        code(show_resume_code(session.code)),
        pair("ready.until", on(session.keep_until)),
        heading(both("card.resume.how", noun=session.form.noun)),
        *(item(word) for word in ("card.resume.place", "card.resume.choose", "card.resume.signs")),
        text(same(centre(world.settings))),
        heading("card.resume.keep"),
        text(both("card.resume.anyone", noun=session.form.noun)),
        text("resume_code.nobody"),
    )
    return PaperDocument(title.fr, title.en, "", blocks)


def code_card(codes: Sequence[str], issued: date, at: datetime) -> PaperDocument:
    """The codes of a card, in the order in which they are used. They are as secret as a password: nothing else is told."""
    title = text_of("card.codes.title")
    rows = [(same(str(rank)), same(_grouped(one))) for rank, one in enumerate(codes, 1)]
    blocks = (
        pair("card.codes.issued", on(issued)),
        text("card.codes.use"),
        text("card.codes.order"),
        table(("card.codes.rank", "card.codes.code"), rows),
        heading("card.codes.safe"),
        *(item(word) for word in ("card.codes.keep", "card.codes.lost")),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=at)


def registration(code: str, world: World) -> PaperDocument:
    """That an account was made: its user code partly masked, and where to go when something is lost."""
    title, at = text_of("page.registered.title"), world.clock.now()
    blocks = (
        text(both("registered.code", code=code)),
        text(both("registered.when", date=on(local_date(at)))),
        *(item(word) for word in ("registered.keep", "registered.next")),
        text(same(centre(world.settings))),
    )
    return PaperDocument(title.fr, title.en, "", blocks, at=at)


def application_key(key: str, address: str) -> PaperDocument:
    """The key of an authenticator application, as a picture for its camera and as signs. As secret as a password."""
    title = text_of("page.enrol.title")
    picture = text_of("enrol.picture")
    blocks = (
        text("enrol.what"),
        code(" ".join(groups(key))),
        PaperBlock("figure", (picture.fr,), (picture.en,), data=address),
        *(item(word) for word in ("card.codes.keep", "enrol.then")),
    )
    return PaperDocument(title.fr, title.en, "", blocks)


def _grouped(code: str) -> str:
    """`1234 5678`, never broken at the end of a line."""
    return "\u00a0".join(groups(code))

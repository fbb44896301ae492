"""What a receipt says: the application sent, the limit, the checklist, what is still to give; never a whole official number."""

from kiosk.access.codes import show_reference
from kiosk.clock import local_date
from kiosk.formats import long_date, moment
from kiosk.forms.journey import walk
from kiosk.ports import PaperBlock, PaperDocument, Sealed
from kiosk.programs.findings import Opinion
from kiosk.services.centre import centre, hours
from kiosk.services.desk import OFFICIAL
from kiosk.services.session import Session
from kiosk.services.world import World
from kiosk.words import Lang, say, text_of


def document(session: Session, sealed: Sealed, world: World) -> PaperDocument:
    """The receipt of an application, from what was sealed alone: made again, it says the same."""
    opinion = session.program.opinion(session.form, sealed.answers, local_date(sealed.at))
    title = text_of("receipt.title")
    blocks = [
        *_head(session, sealed),
        *_limit(opinion),
        *_documents(session, sealed),
        *_still_to_give(session, sealed),
        *_next(world),
    ]
    foot = f"{sealed.form} · {sealed.digest[:8].upper()}"
    return PaperDocument(title.fr, title.en, show_reference(sealed.reference), tuple(blocks), foot)


def on_screen(document: PaperDocument, lang: Lang) -> tuple[tuple[str, str], ...]:
    """The same in the order of reading: (kind, text)."""
    shown = []
    for block in document.blocks:
        texts = block.fr if lang == "fr" else block.en
        shown.append((block.kind, "\u00a0: ".join(texts) if block.kind == "pair" and lang == "fr" else _joined(block.kind, texts)))
    return tuple(shown)


def _joined(kind: str, texts: tuple[str, ...]) -> str:
    return ": ".join(texts) if kind == "pair" else " ".join(texts)


def _head(session: Session, sealed: Sealed) -> list[PaperBlock]:
    program = session.form.title
    return [
        PaperBlock("text", (program.fr,), (program.en,)),
        _pair("receipt.reference", show_reference(sealed.reference), show_reference(sealed.reference)),
        _pair("receipt.received", moment(sealed.at, "fr"), moment(sealed.at, "en")),
        _pair("receipt.person", _person(session, sealed, "fr"), _person(session, sealed, "en")),
    ]


def _person(session: Session, sealed: Sealed, lang: Lang) -> str:
    """The first and last names, and the last three digits of the official number."""
    walked = walk(session.form, sealed.answers)
    names = [place.value for place in walked.path if place.question.kind == "name" and place.question.must_know]
    number = next((str(place.value)[-3:] for place in walked.path if place.question.kind in OFFICIAL and place.value), "")
    person = " ".join(str(name) for name in reversed(names) if name)
    return f"{person}, {say('receipt.number', lang, digits=number)}" if number else person


def _limit(opinion: Opinion) -> list[PaperBlock]:
    last = opinion.limit.effective
    if last is None:
        none = text_of("limit.none")
        return [PaperBlock("pair", (text_of("receipt.limit").fr, none.fr), (text_of("receipt.limit").en, none.en))]
    inclusive = text_of("receipt.inclusive")
    return [
        _pair("receipt.limit", inclusive.to("fr", {"date": long_date(last, "fr")}), inclusive.to("en", {"date": long_date(last, "en")}))
    ]


def _documents(session: Session, sealed: Sealed) -> list[PaperBlock]:
    title = text_of("receipt.documents")
    blocks = [PaperBlock("heading", (title.fr,), (title.en,))]
    for one in session.form.documents:
        if one.id in sealed.marks:
            mark = sealed.marks[one.id] or "none"
            state = text_of(f"mark.{mark}.paper")
            sign = "[x]" if mark == "here" else "[ ]"
            blocks.append(PaperBlock("check", (sign, one.name.fr, state.fr), (sign, one.name.en, state.en)))
    return blocks


def _still_to_give(session: Session, sealed: Sealed) -> list[PaperBlock]:
    """What was said not to be known, and what hangs on it: for the person and for the agent (L9, L11)."""
    walked = walk(session.form, sealed.answers)
    missing = [place.question.short for place in walked.path if place.state == "not_known"]
    missing += [place.question.short for place in walked.unsure]
    if not missing:
        return []
    title = text_of("receipt.still_to_give")
    return [PaperBlock("heading", (title.fr,), (title.en,)), *(PaperBlock("item", (one.fr,), (one.en,)) for one in missing)]


def _next(world: World) -> list[PaperBlock]:
    title = text_of("receipt.next")
    place, open_at = centre(world.settings), hours(world.settings)
    return [
        PaperBlock("heading", (title.fr,), (title.en,)),
        *(PaperBlock("text", (text_of(word).fr,), (text_of(word).en,)) for word in ("receipt.bring", "receipt.contact")),
        PaperBlock("text", (place,), (place,)),
        _pair("receipt.hours", open_at.fr, open_at.en),
        PaperBlock("text", (text_of("receipt.recourse").fr,), (text_of("receipt.recourse").en,)),
    ]


def _pair(word: str, fr: str, en: str) -> PaperBlock:
    label = text_of(word)
    return PaperBlock("pair", (label.fr, fr), (label.en, en))

"""K01: somebody who hears the kiosk and sees nothing of it does everything that a citizen comes for."""

from dataclasses import replace

from kiosk.access.codes import show_reference
from kiosk.faces.voice.reading import spoken
from kiosk.formats import long_date, money, year_month
from kiosk.forms.answers import Answer
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from tests.agree import by_engine
from tests.agree.people import stored
from tests.conformance.journeys import ERRANDS, Citizen
from tests.conformance.rows import figure, row
from tests.faces.voice.listener import as_heard, listening
from tests.faces.voice.people import Anybody
from tests.faces.voice.robot import Lost, Robot, papers_of
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary
from tests.services.fakes import MemoryDrafts, world
from tests.services.giving import handed
from tests.services.hands import accounts, file, with_rose
from tests.services.tiny import Tiny


def rose(lang: Lang) -> tuple[Visit, tuple[str, ...]]:
    """At the welcome page, with a verified account, an address and a file that holds something of everything; her card."""
    visit = Visit(world((Tiny(),)), lang, english=lang == "en")
    card = with_rose(visit, verified=True)
    held = accounts(visit).held[ROSE.code]
    held.new = replace(held.new, email="rose.fictive@courriel.exemple.ca")
    beneficiary(file(visit))
    return visit, card


def to_hear(visit: Visit, lang: Lang) -> dict[str, list[str]]:
    """Service -> what stands in the file, as it sounds, in this order."""
    port = file(visit)
    payment, slip, letter, claim = max(port.paid, key=lambda one: one.on), port.months[-1], port.letters[0].heading, port.owed[0]
    assert letter.due is not None
    covered = [say(f"claim_slip.mention.{one}", lang) for one in slip.mentions]
    days = [
        text for one in sorted(port.days, key=lambda one: one.on) if not one.done for text in (long_date(one.on, lang), one.about) if text
    ]
    told = {
        "payments": [say("payments.next", lang, date=long_date(payment.on, lang)), money(payment.cents, lang)],
        "slips": [year_month(slip.month.year, slip.month.month, lang), *slip.people, *covered],
        "notifications": [f"{say('notices.letters', lang)}, {say('notices.on', lang).lower()}"],
        "messages": [letter.title, say("letter.decision", lang), long_date(letter.due, lang), "Un premier paragraphe.", "Un second."],
        "dates": days,
        "repayment": [say("slip.acknowledges", lang), say("repayment.owed", lang, amount=money(claim.owed, lang))],
    }
    return {service: [as_heard(text, lang) for text in texts] for service, texts in told.items()}


def applicant(lang: Lang) -> Anybody:
    """What Rose would answer; her name is the one of her account."""
    made = Anybody(Tiny(), 3, lang)
    made.answers = made.answers.with_("last_name", Answer("answered", ROSE.last_name))
    return made


async def journeys(somebody: Citizen) -> dict[str, list[str]]:
    """Sign in, every service, sign out; service -> what was heard in it."""
    await somebody.begin()
    await somebody.sign_in()
    noted: dict[str, list[str]] = {}
    try:
        for service, errand in ERRANDS.items():
            noted[service] = await somebody.open(service) + await errand(somebody)
            if service != "apply":  # whose receipt has the way out
                await somebody.leave()
    except Lost as lost:
        raise AssertionError(*lost.args) from lost
    await somebody.push("do.sign_out")
    return noted


@row("K01")
async def every_journey_of_a_citizen_is_made_by_ear() -> None:
    """Sign in, eight services, sign out, in both languages: what stood there was heard, and what was meant is done."""
    for lang in LANGS:
        visit, card = rose(lang)
        person = applicant(lang)
        filled = by_engine.fill(person)
        async with listening(visit) as kiosk:
            somebody = Citizen(kiosk, lang, card, Robot(kiosk, lang, *papers_of(filled), person.form.title.to(lang)))
            noted = await journeys(somebody)
            figure("K01", f"keys of all journeys ({lang})", sum(len(one.split()) - 1 for one in kiosk.transcript if one.startswith("> ")))
        _heard(noted, visit, lang)
        _done(noted, visit)
        assert stored(visit) == stored(filled)


def _heard(noted: dict[str, list[str]], visit: Visit, lang: Lang) -> None:
    """What stands in the file, in its order."""
    for service, texts in to_hear(visit, lang).items():
        said, at = "\n".join(noted[service]), 0
        for text in texts:
            assert text in said[at:], (service, text, said)
            at += said[at:].index(text)


def _done(noted: dict[str, list[str]], visit: Visit) -> None:
    """Each service was opened, a message switched on, a letter read; the numbers that were said are those that are kept; nobody is in."""
    port, people = file(visit), accounts(visit)
    assert port.opened == list(ERRANDS)
    assert port.wanted.letters
    assert port.letters[0].heading.read
    ((delivery,),) = handed(visit).kept.values()
    assert spoken(show_reference(delivery.code), "fr") in " ".join(noted["send_documents"])
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    (sealed,) = drafts.sent.values()
    assert spoken(show_reference(sealed.reference), "fr") in " ".join(noted["apply"])
    assert not people.sessions.held

"""The row of the confidentiality policy: every item of the regulation, in both languages, on the screen, in speech and on paper."""

from dataclasses import replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.services import policy
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang
from tests.conformance.rows import row
from tests.conformance.seen import begun, people, texts
from tests.faces.voice.listener import listening
from tests.screens.pictures import Picture

CONTACT = "Jeanne Fictive, 418 555-0100"
ITEMS: dict[Lang, tuple[str, ...]] = {
    "fr": ("ministère de l’Emploi et de la Solidarité sociale recueille", "identité, adresse, emploi", "étudier votre demande",
           "Les agents qui étudient", "Vous les écrivez sur cette borne", "laisser une question sans réponse", "refusée",
           "vous revoyez chaque réponse", "voir vos renseignements et de les faire corriger", CONTACT, "organismes publics ou privés",
           "hors du Québec", "chiffrée", "vous plaindre", "article 63.4"),
    "en": ("Ministère de l’Emploi et de la Solidarité sociale collects", "identity, address, work", "study your application",
           "The staff who study", "You write it on this kiosk", "leave a question without an answer", "refused",
           "you check each answer", "see your information and have it corrected", CONTACT, "Public or private bodies",
           "outside Québec", "encrypted", "complain", "section 63.4"),
}  # fmt: skip
"""A-2.1, r. 4.1, s. 2, (1) to (12): who, what, why, who has access, how, refusal and its effect, ways to consult, rights and the
person in charge, third persons, outside Québec, protection, complaints; then the law."""


def reader(lang: Lang) -> Visit:
    """Somebody at the first question, where the centre has named who answers for the protection of information."""
    visit = begun(people()[0])
    visit.world = replace(visit.world, settings=replace(visit.world.settings, privacy_contact=(CONTACT,)))
    visit.lang = lang
    return visit


def opened(visit: Visit) -> Page:
    """The policy, by the button of the notice of collection."""
    visit.open("notice")
    assert "policy" in [one.id for one in describe(visit).actions]
    visit.act("policy")
    return describe(visit)


@row("K25")
def the_policy_tells_every_item_of_the_regulation() -> None:
    """In both languages, a button away from the notice, before the first question too; Back leads to where one was."""
    for lang in LANGS:
        visit = reader(lang)
        here = visit.stop
        shown = "\n".join(texts(opened(visit)))
        assert not [item for item in ITEMS[lang] if item not in shown], lang
        visit.back()
        visit.back()
        assert visit.stop == here
    first = people()[0].visit()
    for act in ("begin", "programs", "program:older_workers"):
        first.act(act)
    if first.stop.page == "closed":
        first.act("apply:older_workers")
    assert opened(first).id == "policy"


@row("K25")
def the_policy_can_be_read_on_every_screen_and_on_paper() -> None:
    """Sheet after sheet on the smallest grid; and as a document in both languages."""
    visit = reader("fr")
    picture = Picture.of(opened(visit), 40, 12)
    shown = picture.text
    for _ in range(60):
        picture.press("pagedown")
        shown += picture.text
    told = (text.fr for item in policy.items(visit.world.settings) for text in item)
    assert not {word for text in told for word in text.split()} - set(shown.split())
    printed = policy.document(visit.world.settings)
    for lang in LANGS:
        paper = "\n".join(text for block in printed.blocks for text in (block.fr if lang == "fr" else block.en))
        assert not [item for item in ITEMS[lang] if item not in paper]


@row("K25")
async def the_policy_is_spoken() -> None:
    """Every item is said when the page opens."""
    visit = reader("fr")
    async with listening(visit) as kiosk:
        await kiosk.press("f7")
        await kiosk.press("escape")
        heard = await kiosk.press("f11", *["pagedown"] * 6)
        for _ in range(30):
            if heard[-1].startswith("Confidentialité"):
                break
            heard = await kiosk.press("tab")
        heard = await kiosk.press("enter", *["pagedown"] * 8)
        assert describe(visit).id == "policy"
        said = "\n".join(heard)
        assert not [item for item in ITEMS["fr"] if item not in said and item != CONTACT]

"""Rows of languages and words: French first, English on its notice, both whole, both plain."""

import re
from collections.abc import Callable
from dataclasses import fields, replace

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Page
from kiosk.faces.paper.pdf import PdfPapers
from kiosk.forms.journey import Place
from kiosk.services import receipt
from kiosk.services.stops import Stop
from kiosk.services.visit import Visit
from kiosk.words import LANGS, Lang, say
from tests.agree.people import stored
from tests.conformance.rows import figure, row
from tests.conformance.seen import begun, journeys, people, screen, texts
from tests.faces.voice.listener import listening
from tests.services.fakes import MemoryDrafts
from tests.words.written import MEAN, mean_length, reading_ease, sentences, too_long, uneven, written

BILINGUAL = ("good_faith", "store")
"""The notice that opens English has to be read by whoever asks for it; a trouble is told to whoever stands there."""
ALIKE = """
absence agent apostrophe cent cents classes clients code codes communication communications correction date divorce document documents
dollar dollars force incident inuk majeure max million min net notifications ogonek page pages parent pause pdf permanent place plus
protection province public question questions section service services signature signatures situation source tab tilde total type
"""
"""Words that French and English write alike."""
SAME = frozenset(ALIKE.split())
NAMES = (
    "example.",
    "province.",
    "page.good_faith.",
    "page.store.",
    "department_block",
    "province_of_birth",
    "native_kind",
    "cnesst",
    "saaq",
    "terms/curator",
    "questions/neq",
    "DOC-PROTECTED",
)
"""Texts that are names, stand in both languages at once, or are the Department's own block, which is French."""
LONG = 30
"""Words from which a reading ease says something."""
PLAIN = 60
"""Reading ease of the first years of secondary school."""


def english() -> list[str]:
    """Whole English texts that no French text contains."""
    french = "\n".join(one.text for one in written() if one.lang == "fr")
    return [one.text for one in written() if one.lang == "en" and " " in one.text and "{" not in one.text and one.text not in french]


def is_french(page: Page, words: list[str]) -> None:
    """Fails where a page shows a text of the English catalogues."""
    if page.id in BILINGUAL:
        return
    assert page.lang == "fr", page.id
    shown = "\n".join((*texts(page), screen(page)))
    assert not [text for text in words if text in shown], page.id


def time_out(visit: Visit) -> None:
    """Nobody touches a key, and nobody answers the warning."""
    visit.idle()
    visit.idle()


ENDS: dict[str, Callable[[Visit], None]] = {
    "the end": lambda visit: visit.act("end"),
    "a time-out": time_out,
    "erasing": lambda visit: visit.act("erase"),
    "going away": Visit.save_and_leave,
}
"""The ways in which a session ends."""


@row("K59")
def every_beginning_is_in_french_whatever_came_before() -> None:
    """A start, and each way in which the session of somebody who reads English ends."""
    words = english()
    is_french(describe(people()[0].visit()), words)
    for end in ENDS.values():
        visit = begun(people()[0])
        visit.language()
        visit.act("confirm")
        assert visit.lang == "en"
        end(visit)
        is_french(describe(visit), words)
        visit.act("restart")
        for act in ("begin", "programs"):
            is_french(describe(visit), words)
            visit.act(act)
        visit.language()
        assert (visit.lang, describe(visit).id) == ("fr", "good_faith")


@row("K59")
def nobody_reads_english_who_did_not_ask_for_it() -> None:
    """No page of a whole application in French, from the welcome page to the confirmation, has a text of the English catalogues."""
    words = english()
    for _, page in journeys()[0].pages:
        is_french(page, words)


@row("K60")
async def english_opens_on_the_notice_shown_spoken_and_confirmed() -> None:
    """The key alone shows and says the notice, in both languages; one button opens English, the other leads back to French."""
    lines = [say(f"good_faith.{line}", lang) for lang in LANGS for line in ("who", "confirm")]
    for word, lang in (("stay_french", "fr"), ("confirm", "en")):
        visit = people()[0].visit()
        async with listening(visit) as kiosk:
            await kiosk.press("f7")
            await kiosk.press("escape")
            heard = await kiosk.press("f6")
            assert visit.lang == "fr"
            assert set(lines) <= set(heard)
            assert all(line in "\n".join(texts(describe(visit))) for line in lines)
            label = next(one.label for one in describe(visit).actions if one.label in {say(f"do.{word}", each) for each in LANGS})
            for _ in range(30):
                if any(text.startswith(label) for text in heard[-1:]):
                    break
                heard = await kiosk.press("tab")
            await kiosk.press("enter")
            assert (visit.lang, visit.english, describe(visit).id) == (lang, lang == "en", "welcome")


@row("K60")
def only_yes_or_no_is_kept_of_the_confirmation() -> None:
    """The visit holds one bit; the draft and what was sent hold answers, and the language in which they were given."""
    visit = journeys()[1].visit
    kept = {field.name: getattr(visit, field.name) for field in fields(visit)}
    assert [name for name in kept if "english" in name or "faith" in name] == ["english"]
    assert kept["english"] is True
    drafts = visit.world.drafts()
    assert isinstance(drafts, MemoryDrafts)
    assert not re.search(r"good.?faith|bonne foi|english", repr((drafts.held, drafts.sent)))
    assert all(place in {one.key for one in visit.application().walk().known.values()} for place in stored(visit))


@row("K60")
def every_receipt_carries_the_french() -> None:
    """A receipt in English has every French text too; one in French has nothing else."""
    visit = journeys()[1].visit
    session = visit.application()
    assert session.sealed is not None
    document = receipt.document(session, session.sealed, visit.world)
    wanted = [say(f"receipt.{word}", "fr") for word in ("title", "reference", "received", "documents", "next", "bring")]
    for lang in LANGS:
        words = " ".join(PdfPapers().make(document, lang).text.split())
        assert all(" ".join(text.split()).rstrip(":\u00a0 ") in words for text in wanted), lang
    assert say("receipt.bring", "en") in " ".join(PdfPapers().make(document, "en").text.split())


@row("K61")
def the_two_catalogues_have_the_same_keys_and_values() -> None:
    """The catalogue, the forms, the hard words and the guides: each text has its twin, and waits for the same values."""
    assert not uneven()
    places: dict[Lang, list[str]] = {
        lang: [one.where.replace(f".{lang}.md", ".md") for one in written() if one.lang == lang] for lang in LANGS
    }
    assert places["fr"] == places["en"]


@row("K61")
def no_text_of_one_language_stands_in_for_the_other() -> None:
    """The same text in both is a name, or made of words that both write alike."""
    twins = zip(*([one for one in written() if one.lang == lang] for lang in LANGS), strict=True)
    same = [fr for fr, en in twins if fr.text == en.text and not any(name in fr.where for name in NAMES)]
    alike = {one.where: set(re.findall(r"[^\W\d_]{3,}", re.sub(r"\{\w+\}", "", one.text.lower()))) - SAME for one in same}
    assert not {where: words for where, words in alike.items() if words}, "these words have to stand in SAME, or to be translated"


@row("K62")
def french_sentences_are_short_and_easily_read() -> None:
    """At most 13 words on average and 20 at most; every text of some length within reach of the first years of secondary school."""
    assert not too_long()
    assert mean_length("fr") <= MEAN
    figure("K62", "mean_words", round(mean_length("fr"), 2))
    files: dict[str, list[list[str]]] = {}
    for one in written():
        if one.lang == "fr" and "." in one.text:
            files.setdefault(_file(one.where), []).extend(sentences(one.text))
    figure("K62", "reading_ease", round(reading_ease([words for cut in files.values() for words in cut]), 1))
    assert not {name: ease for name, cut in files.items() if sum(map(len, cut)) >= LONG and (ease := reading_ease(cut)) < PLAIN}


def _file(where: str) -> str:
    """The file, or the family of words, in which a text stands."""
    return where.partition(":")[0].partition(".yaml")[0] if "/" in where else where.partition(".")[0]


@row("K62")
def every_hard_word_of_a_question_is_explained_one_key_away() -> None:
    """Help tells the plain meaning of each word of the jargon list that the question uses, in both languages."""
    explained: set[str] = set()
    for journey in journeys():
        for place in journey.visit.application().walk().path:
            stop = Stop("row", place.key.rsplit("/", 2)[0], place.row[-1]) if place.row else Stop("question", place.key)
            explained |= _explained(replace(journey.visit, trail=[stop], focus=place.key), place)
    assert len(explained) >= 5


def _explained(visit: Visit, place: Place) -> set[str]:
    """The hard words of a question; fails where its help leaves one out."""
    question, lang = place.question, visit.lang
    asked = [question.ask, *(text for text in (question.hint, question.help) if text), *(one.text for one in question.options)]
    said = " ".join(text.to(lang) for text in asked)
    visit.open("help")
    visit.focus = place.key
    shown = "\n".join(texts(describe(visit)))
    found = set()
    for term, means in visit.application().program.terms():
        words = r"\s".join(f"{re.escape(word)}s?" for word in term.to(lang).split())
        if re.search(rf"\b{words}\b", said, re.IGNORECASE):
            assert means.to(lang) in shown, (place.key, term.to(lang))
            found.add(term.fr)
    return found

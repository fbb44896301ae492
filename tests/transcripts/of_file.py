"""The services of a file through each face: line by line, and page by page what is heard, the live line, and the row under the fingers."""

import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.faces.describe import describe
from kiosk.faces.describe.page import Control
from kiosk.faces.lines import pages, run
from kiosk.faces.voice.utterances import news
from kiosk.services.visit import Visit
from kiosk.words import Lang
from tests.screens.pictures import Picture
from tests.services.accounts import ROSE
from tests.services.dossier_content import beneficiary
from tests.services.fakes import world
from tests.services.hands import accounts, file, fill, sign_in, with_rose
from tests.services.tiny import Tiny

SIZE = (80, 24)
BRAILLE = 40
BACK = "<"
WAY = (
    "service:payments", "past_payments", BACK, "payment_calendar", "payment_calendar:2023", BACK, BACK,
    "benefit_amounts", "benefit_amounts:2023", BACK, BACK, BACK,
    "service:slips", "claim_slip:s4", BACK, BACK,
    "service:dates", BACK,
    "service:messages", "letter:l4", "recourse", BACK, BACK, "letter:l2", BACK, BACK,
    "service:notifications", "notify:here", BACK,
    "service:repayment", "pay_ways", BACK, BACK,
)  # fmt: skip
"""What is chosen, one after the other."""


def signed_in(lang: Lang) -> Visit:
    """Rose, whose identity was verified, at the list of services."""
    visit = Visit(world((Tiny(),)), lang, english=True)
    with_rose(visit, verified=True)
    beneficiary(file(visit))
    visit.act("begin")
    sign_in(visit, accounts(visit).held[ROSE.code].card[0])
    return visit


@dataclass
class Typist(io.TextIOBase):
    """What she types, decided from the page that stands."""

    visit: Visit
    way: deque[str] = field(default_factory=lambda: deque(WAY))
    waiting: deque[str] = field(default_factory=deque)

    def readline(self, size: int | None = -1, /) -> str:
        """The next line; the end of the input at the end of the way."""
        if not self.waiting:
            page = describe(self.visit)
            if any(isinstance(block, Control) for block in page.blocks):
                self.waiting.extend([ROSE.answers["first_bicycle"], ROSE.password, ""])
            elif not self.way:
                return ""
            else:
                act = self.way.popleft()
                numbers = {entry.act: entry.number for entry in pages.entries(page, page.actions)}
                self.waiting.append(act if act == BACK else numbers[act])
        return self.waiting.popleft() + "\n"


def in_lines(lang: Lang) -> str:
    """What the dialogue writes."""
    out = io.StringIO()
    visit = signed_in(lang)
    run(visit, describe, Typist(visit), out)
    return out.getvalue()


def on_pages(lang: Lang) -> str:
    """Each sheet of each page on the way, as it is heard in headphones, told by the live line and felt."""
    return "\n".join(_told(lang)) + "\n"


def _told(lang: Lang) -> Iterator[str]:
    visit = signed_in(lang)
    yield from _sheets(visit)
    for act in WAY:
        if act == BACK:
            visit.back()
            continue
        visit.act(act)
        if describe(visit).id == "again":
            fill(visit, answer=ROSE.answers["first_bicycle"], password=ROSE.password)
        yield from _sheets(visit)


def _sheets(visit: Visit) -> Iterator[str]:
    picture = Picture.of(describe(visit), *SIZE)
    before = None
    for sheet in range(len(picture.stage.deck)):
        if sheet:
            picture.press("pagedown")
        scene = picture.stage.scene()
        yield f"\n= {scene.page.title} · {scene.place}"
        yield from (f"  heard    {one.text}" for one in news(before, scene, aloud=True))
        yield f"  live     {picture.stage.live}"
        yield f"  braille  {next((line for line in picture.lines if line.startswith('>')), '')[:BRAILLE].rstrip()}"
        before = scene

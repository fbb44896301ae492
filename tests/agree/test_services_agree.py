"""Each of the eight services, done by somebody of the demonstration: the full screen and the lines show and keep the same."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk import compose
from kiosk.clock import SecretDice
from kiosk.forms.answers import Answers
from kiosk.ports import Paper
from kiosk.ports.agenda import Entry, Put
from kiosk.ports.audit import SERVICES
from kiosk.ports.dossier import Notices
from kiosk.printing.memory import MemoryPrinter
from kiosk.programs import last_resort
from kiosk.services.keeping import signing_of
from kiosk.services.printing import Printing
from kiosk.services.visit import Visit
from kiosk.services.world import World
from kiosk.settings import load
from kiosk.words import say
from storage import open_store
from storage.dossier import StoredDossier
from tests.agree.at_services import BACK, Story, Watch, by_keys, in_lines
from tests.agree.people import Person, accepted, applicants
from tests.services.fakes import StoppedClock
from tests.storage.support import CHEAP
from tests.transcripts.recording import LoadedDice

TOLD = ("event", "disposition", "purpose", "service")
"""What is compared of an entry of the trail."""
WITNESS = re.compile(r"\b([0-9A-F]{4}-){2}[0-9A-F]{4}\b")
"""The code of the trail on a receipt: another one for each store."""
QUICK = ("notifications",)
IN = ("do.begin", "services.account")
NAMES = {"adult1.first_name": "Nora", "adult1.last_name": "Fictive"}


def nora() -> Person:
    """Who applies: her account knows her name."""
    person = next(applicants())
    entries = person.answers.entries
    person.answers = Answers({key: replace(one, value=NAMES.get(key, one.value)) for key, one in entries.items()})
    return person


def year(number: int) -> str:
    """The row of a year."""
    return say("published.year", "fr", year=str(number))


STORIES: Mapping[str, Story] = {
    "payments": Story(
        "lise.demo",
        (*IN, "service.payments", "payments.past", BACK, "payments.calendar", year(2020), BACK, BACK,
         "page.benefit_amounts.title", year(2022), BACK),
        {},
    ),
    "notifications": Story("lise.demo", (*IN, "service.notifications", "notices.here", BACK), {"wishes": 1}),
    "send_documents": Story(
        "lise.demo",
        (*IN, "service.send_documents", "do.send_new", "send.other", "do.send_cover", "do.send_done"),
        {"deliveries": 1, "papers": 1},
    ),
    "slips": Story("lise.demo", (*IN, "service.slips", "Juin 2023", "do.print", BACK, "Janvier 2023", BACK, BACK), {"papers": 1}),
    "messages": Story(
        "lise.demo",
        (*IN, "service.messages", "Avis de convocation : rencontre du 1er juin", BACK,
         "Décision : votre allocation change en juin", "do.recourse", "do.request"),
        {"read": 2, "sent": 1, "papers": 1},
        writes="Mon conjoint est revenu en mai.",
    ),
    "dates": Story("lise.demo", (*IN, "service.dates", "do.agenda", "do.print", BACK), {"days": 4, "papers": 1}),
    "repayment": Story("marc.demo", (*IN, "service.repayment", "do.pay_ways", "do.print", BACK, BACK), {"papers": 1}),
    "apply": Story(
        "nora.demo", (*IN, "service.apply", last_resort.PROGRAM.form().title.fr), {"sent": 1, "papers": 2}, applies=nora(),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the demonstration of the services, with its people in it."""
    where = tmp_path_factory.mktemp("demonstration") / "data"
    settings = load({}, {"demo": True, "demo_services": True, "data": where})
    with closing(compose.store_of(settings, compose.clock_of(settings), SecretDice())):
        return where


class AtOnce(Printing):
    """Papers are out before the next page: no test waits for a thread."""

    def start(self, subject: str, title: str, make: Callable[[], Sequence[Paper]]) -> None:
        """Print, and wait for the end."""
        super().start(subject, title, make)
        assert self._run is not None
        self._run.join()


@dataclass
class Key:
    """The port Agenda: what was put on the key."""

    entries: list[Entry] = field(default_factory=list)

    def put(self, entries: Sequence[Entry], at: datetime) -> Put:
        """It has room."""
        self.entries += entries
        return "kept"


@dataclass
class Kiosk:
    """A kiosk of the demonstration of the services, with a printer, and a key plugged in."""

    world: World
    printer: MemoryPrinter = field(default_factory=MemoryPrinter)
    key: Key = field(default_factory=Key)

    def visit(self) -> Visit:
        """Somebody stands before it."""
        return Visit(replace(self.world, printing=AtOnce(self.printer), agenda=self.key))

    def kept(self, visit: Visit) -> dict[str, object]:
        """What stays of a visit: in the trail, in the file, in the account, on paper and on the key."""
        trail, session, world = self._trail(), signing_of(visit).session, self.world
        assert world.dossier is not None
        assert world.handed is not None
        assert world.kept is not None
        port, filed = world.dossier(), world.kept().filed(session)
        return {
            "trail": trail,
            "read": [one.id for one in port.headings(session) if one.read],
            "wishes": port.notices(session),
            "deliveries": [(one.code, one.way, one.at, one.subject, one.pieces) for one in world.handed().all(session)],
            "sent": [(one.sealed.reference, one.sealed.form, one.sealed.lang, accepted(one.sealed.answers)) for one in filed],
            "papers": [WITNESS.sub("", paper.text) for paper in self.printer.papers.values()],
            "days": self.key.entries,
        }

    def _trail(self) -> list[dict[str, str]]:
        assert self.world.dossier is not None
        port = self.world.dossier()
        assert isinstance(port, StoredDossier)
        with port.cabinet.work(write=False) as work:
            rows = work.session.connection().exec_driver_sql("SELECT entry FROM events ORDER BY number").all()
        return [{name: found for name, found in json.loads(entry).items() if name in TOLD} for (entry,) in rows]


@contextmanager
def kiosk(furnished: Path, folder: Path, *, keys: bool) -> Iterator[Kiosk]:
    """The demonstration on 1 June 2023 at ten; `keys`: its face takes single keys. At each the same codes are drawn."""
    shutil.copytree(furnished, folder)
    settings = load({}, {"demo": True, "demo_services": True, "data": folder})
    with patch.object(compose, "SecretDice", LoadedDice), patch("storage.open_store", partial(open_store, effort=CHEAP)):
        made = Kiosk(compose.world(settings, StoppedClock(compose.SERVICES_BEGIN), keys=keys))
        yield made
        made.world.drafts().close()


async def agree(story: Story, furnished: Path, folder: Path) -> dict[str, object]:
    """The story at two kiosks, line by line and by keys; what stays of it, which is the same."""
    with kiosk(furnished, folder / "lines", keys=False) as lines, kiosk(furnished, folder / "screen", keys=True) as screen:
        read, seen = Watch(lines.kept), Watch(screen.kept)
        kept, also = in_lines(story, lines.visit(), read), await by_keys(story, screen.visit(), seen)
    assert read.pages == seen.pages
    assert kept == also
    return kept


def number(kept: object) -> int:
    """How many things there are of a kind; of wishes, how many are not the usual ones."""
    if isinstance(kept, Notices):
        return sum(value != asdict(Notices())[name] for name, value in asdict(kept).items())
    assert isinstance(kept, list)
    return len(kept)


def services(kept: dict[str, object]) -> list[str]:
    """Which services the trail says were opened."""
    trail = kept["trail"]
    assert isinstance(trail, list)
    return [entry["service"] for entry in trail if entry["event"] == "service_opened"]


def test_there_is_a_story_for_each_service() -> None:
    """All that a person with an account can come to."""
    assert STORIES.keys() == set(SERVICES)


@pytest.mark.parametrize("service", [pytest.param(one, marks=[] if one in QUICK else pytest.mark.real) for one in STORIES])
async def test_a_service_is_the_same_by_keys_and_line_by_line(service: str, furnished: Path, tmp_path: Path) -> None:
    """The same pages, each with all its words on both faces; the same things kept; the service is noted as opened, once."""
    kept = await agree(STORIES[service], furnished, tmp_path)
    assert {name: count for name, found in kept.items() if name != "trail" and (count := number(found))} == STORIES[service].leaves
    assert services(kept) == [service]

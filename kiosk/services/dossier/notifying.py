"""After the Ministry gave something new of files: whoever wanted it is told so by e-mail, in words that say nothing of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.ports import Mailer, MailUnavailable
from kiosk.ports.dossier import Event, Letter, Payment
from kiosk.ports.records import Change, Given, Topic, Wish
from kiosk.words import say

TOPICS: Mapping[type, Topic] = {Letter: "letters", Payment: "payments", Event: "dates"}
"""What a change is about, of those that anybody can want to be told of."""
CONTENT = ("what", "where", "nothing", "off")
"""What the message says, line by line: no name, no number, and nothing of a file."""
AWAY = 3
"""After so many messages in a row that did not go out, the server is taken to be away: nobody waits for it for thousands."""


@dataclass(frozen=True, slots=True)
class Told:
    """How many messages went out, and how many did not."""

    sent: int = 0
    failed: int = 0


@dataclass(slots=True)
class News:
    """What is new in each file, as it is put away: a set a file, of which there are only eight."""

    files: dict[str, frozenset[Topic]] = field(default_factory=dict)
    _sets: dict[frozenset[Topic], frozenset[Topic]] = field(default_factory=dict, repr=False)

    def see(self, given: Given) -> None:
        """Something changed."""
        topic = topic_of(given.change)
        if topic is not None:
            together = self.files.get(given.file, frozenset()) | {topic}
            self.files[given.file] = self._sets.setdefault(together, together)


def topic_of(change: Change) -> Topic | None:
    """What a change of a file is about; None where nobody is told of it."""
    return TOPICS.get(type(change))


def wanted(wish: Wish) -> bool:
    """Whether its person is to be told: of something that is new, at an address."""
    chosen = {"letters": wish.notices.letters, "payments": wish.notices.payments, "dates": wish.notices.dates}
    return bool(wish.address) and any(chosen[topic] for topic in wish.news)


def tell(mailer: Mailer | None, wishes: Iterable[Wish]) -> Told:
    """One message to each who wants it, however much is new; none on a centre without mail. Never raises for a server in trouble."""
    sent = failed = row = 0
    for wish in wishes if mailer is not None else ():
        if not wanted(wish):
            continue
        if row < AWAY and mailer is not None and _went_out(mailer, wish):
            sent, row = sent + 1, 0
        else:
            failed, row = failed + 1, row + 1
    return Told(sent, failed)


def _went_out(mailer: Mailer, wish: Wish) -> bool:
    text = "\n".join(say(f"mail.news.{one}", wish.lang) for one in CONTENT) + "\n"
    try:
        mailer.send(wish.address, say("mail.news.subject", wish.lang), text)
    except MailUnavailable:
        return False
    return True

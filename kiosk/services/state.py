"""The state of one visit: where a person is, and what waits. The use cases change it; faces reach it through `Visit`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.services.comfort import USUAL, Comfort, usual
from kiosk.services.stops import OVERLAYS, WELCOME, Stop
from kiosk.words import text_of

if TYPE_CHECKING:  # the first page needs no engine: it is imported with the first act
    from kiosk.forms.answers import Raw
    from kiosk.ports.accounts import Account
    from kiosk.services.desk import Desk
    from kiosk.services.session import Session
    from kiosk.services.signing import Signing
    from kiosk.services.verification import Verified
    from kiosk.services.world import World
    from kiosk.words import Lang
    from kiosk.words.text import Text

CALL_STANDS = timedelta(minutes=15)
"""How long time stands still after a call."""
READING_STANDS = timedelta(minutes=15)
"""The same while files are read: more than ten of them and a scanner may take."""
CALL_LATE = timedelta(minutes=2)
"""After so long without anybody who says that they are coming, the person is told where to go."""


@dataclass(slots=True)
class State:
    """The state of one visit. Only `session.answers` is ever on disk; everything else ends with the visit."""

    world: World
    lang: Lang = "fr"
    english: bool = False
    """The good-faith confirmation was given; only yes or no is kept."""
    session: Session | None = None
    trail: list[Stop] = field(default_factory=lambda: [WELCOME])
    """The pages behind the one shown, which is the last."""
    pending: dict[str, Raw | None] = field(default_factory=dict)
    """Entries that would make others stop applying: asked about on Continue, not written yet. None: a skip."""
    shown: set[str] = field(default_factory=set)
    """Keys whose problem stands on the page: set by Continue, cleared by the next entry."""
    typed: dict[str, str] = field(default_factory=dict, repr=False)
    """Texts of controls that are no question of a form: a resume code, a password until it is handed over."""
    signing: Signing | None = field(default=None, repr=False)
    """What the visit knows of accounts, once one was asked for."""
    helper: str = ""
    """Who was said to help before there was an application."""
    status: str = ""
    """The id of words said once on the live line."""
    focus: str = ""
    """Where the next page puts the focus."""
    chosen: dict[Stop, str] = field(default_factory=dict, repr=False)
    """The row or button that led on from a page: Back puts the focus there."""
    comfort: Comfort = USUAL
    """How the person wants the kiosk."""
    unhurried: bool = False
    """« Prendre mon temps »: ten times the time."""
    called: bool = False
    """Staff were called and have not come yet: time stands still, for a while."""
    called_at: datetime | None = None
    heard: bool = False
    """The voice began in this visit."""
    checked: Verified | None = None
    """What the bytes of a paper said when it was checked."""
    unavailable: str = ""
    """The code of what is wrong with the store, while it is."""
    ended: bool = False
    closed: bool = False

    def __post_init__(self) -> None:
        """A kiosk for few keys begins so."""
        if self.comfort == USUAL:
            self.comfort = usual(self.world.settings.switches)

    @property
    def desk(self) -> Desk:
        """The use cases of answering."""
        from kiosk.services.desk import Desk

        return Desk(self.world)

    @property
    def still(self) -> bool:
        """Time stands still: staff were called, a paper is on its way, files are read. Nobody waits for ever: a person may have left."""
        printing = self.world.printing
        waits = self.called and (self.called_at is None or self.world.clock.now() - self.called_at < CALL_STANDS)
        return waits or self._reads or (printing is not None and printing.waits)

    @property
    def _reads(self) -> bool:
        """Files that somebody brought are being read or cleaned."""
        service = self.signing.dossier if self.signing is not None else None
        sending = service.sending if service is not None else None
        began = sending.began if sending is not None and sending.busy else None
        return began is not None and self.world.clock.now() - began < READING_STANDS

    @property
    def stop(self) -> Stop:
        """The page shown."""
        return self.trail[-1]

    @property
    def touched(self) -> bool:
        """Somebody changed how the kiosk is: the next person's welcome page is not this one."""
        changed = self.lang != "fr" or self.unhurried or self.called or self.heard or bool(self.helper)
        return changed or self.comfort != usual(self.world.settings.switches)

    @property
    def account(self) -> Account | None:
        """The account that is signed in."""
        return self.signing.account if self.signing is not None else None

    @property
    def home(self) -> Stop:
        """Where a person begins: what can be done with an account, or without one."""
        return Stop("my_file" if self.account is not None else "services")

    @property
    def under(self) -> Stop:
        """The page under the overlays."""
        return next(stop for stop in reversed(self.trail) if stop.page not in (*OVERLAYS, "warning"))

    @property
    def noun(self) -> Text:
        """What words of the page call what is filled in or was sent."""
        if self.session is not None:
            return self.session.form.noun
        form = self.signing.form_of(self.stop.at) if self.signing is not None else ""
        return self.world.program_of(form).form().noun if form else text_of("noun")

    def application(self) -> Session:
        """The application under way. Raises LookupError where a page needs one and there is none: a defect."""
        if self.session is None:
            raise LookupError(self.stop.page)
        return self.session

    def go(self, stop: Stop, focus: str = "") -> None:
        """Show a page; Back returns to this one."""
        self.trail.append(stop)
        self.focus = focus

    def swap(self, stop: Stop, focus: str = "") -> None:
        """Show a page instead of this one."""
        self.trail[-1] = stop
        self.focus = focus

    def open(self, name: str) -> None:
        """Lay a page over this one: help, where, settings, notice, agent, end."""
        page, self.status = "privacy" if name == "notice" else name, ""
        self.heard = self.heard or page in ("voice", "headphones")
        if self.stop.page not in (page, "warning") and not (self.ended and page == "end"):
            self.go(Stop(page))

    def away(self, code: str) -> None:
        """The store is in trouble: the page that says so lies over this one."""
        self.unavailable = code
        if self.stop.page != "store":
            self.go(Stop("store"))

    def mention(self, word: str) -> None:
        """Have the page that stands say the words of an id, once."""
        self.status = word

    def awake(self) -> None:
        """A key while the warning stands: the page comes back as it was."""
        if self.stop.page == "warning":
            self.trail.pop()

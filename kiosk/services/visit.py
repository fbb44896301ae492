"""One person's visit: where they are, and what their acts lead to. Faces call it and show `describe(visit)`.

A face holds no flow: it sends acts (`begin`, the `act` of a list row, the id of a button) and what was typed, and shows
the page that comes back. An action whose id is `continue` means `go_on` with the keys of the controls shown; any other
id goes to `act`. Every method may touch the store: a full screen calls it off its UI thread.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.forms.answers import Raw
from kiosk.ports import StoreUnavailable
from kiosk.services import acts, continuing, leaving
from kiosk.services.desk import Desk
from kiosk.services.outcomes import Asks, Recorded
from kiosk.services.session import Session
from kiosk.services.stops import OVERLAYS, WELCOME, Stop
from kiosk.services.suggestions import completions
from kiosk.services.world import World
from kiosk.words import Lang


@dataclass(slots=True)
class Visit:
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
    typed: dict[str, str] = field(default_factory=dict)
    """Texts of controls that are no question of a form: a resume code."""
    status: str = ""
    """The id of words said once on the live line."""
    focus: str = ""
    """Where the next page puts the focus."""
    unhurried: bool = False
    """« Prendre mon temps »: ten times the time."""
    unavailable: str = ""
    """The code of what is wrong with the store, while it is."""
    ended: bool = False
    closed: bool = False

    @property
    def desk(self) -> Desk:
        """The use cases of answering."""
        return Desk(self.world)

    @property
    def stop(self) -> Stop:
        """The page shown."""
        return self.trail[-1]

    @property
    def under(self) -> Stop:
        """The page under the overlays."""
        return next(stop for stop in reversed(self.trail) if stop.page not in (*OVERLAYS, "warning"))

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

    def act(self, id: str) -> None:
        """A button or a row was chosen. Raises KeyError on an act that no page offers."""
        name, _, at = id.partition(":")
        self._safely(lambda: self.go_on(()) if name == "continue" else acts.ACTS[name](self, at))

    def enter(self, key: str, raw: Raw) -> bool:
        """A changed control was left: keep what was typed. True when it was accepted and is on disk."""
        self.shown.discard(key)
        return bool(self._safely(lambda: self._enter(key, raw)))

    def go_on(self, keys: tuple[str, ...] | list[str]) -> None:
        """Continue, on a page that shows the controls of `keys`."""
        self._safely(lambda: continuing.go_on(self, tuple(keys)))

    def skip(self, key: str) -> None:
        """« Je ne sais pas », or blank on purpose, and on to the next question."""
        self._safely(lambda: continuing.skip(self, key))

    def back(self, key: str = "") -> None:
        """One page back; `key` is the first question shown. Nothing is lost."""
        self._safely(lambda: continuing.back(self, key))

    def open(self, name: str) -> None:
        """Lay a page over this one: help, where, notice, agent, end."""
        page = "privacy" if name == "notice" else name
        if self.stop.page not in (page, "warning", "ended"):
            self.go(Stop(page))

    def language(self) -> None:
        """The other language; the good-faith notice stands before the first English page."""
        if self.lang == "fr" and not self.english:
            if self.stop.page != "good_faith":
                self.go(Stop("good_faith"))
            return
        self.lang = "en" if self.lang == "fr" else "fr"
        self.status = "said.language"

    def suggest(self, key: str, typed: str) -> tuple[str, ...]:
        """At most four completions of what is typed so far."""
        return completions(self, key, typed)

    def idle(self) -> None:
        """Nobody touched a key: warn, and the second time end."""
        if self.stop.page == "warning":
            leaving.end(self, "")
        elif self.stop.page not in ("welcome", "ended"):
            self.go(Stop("warning"))

    def awake(self) -> None:
        """A key while the warning stands: the page comes back as it was."""
        if self.stop.page == "warning":
            self.trail.pop()

    def save_and_leave(self) -> None:
        """The person is gone (end of input, a signal): everything entered is on disk already; close the store."""
        self._safely(lambda: leaving.end(self, ""))

    def _enter(self, key: str, raw: Raw) -> bool:
        if key.startswith("#"):
            self.typed[key] = raw if isinstance(raw, str) else raw.get("", "")
            return True
        session = self.application()
        if key.startswith("documents/"):
            mark = raw if isinstance(raw, str) else raw.get("", "")
            self.desk.mark_document(session, key.removeprefix("documents/"), mark, self.lang)
            return True
        self.pending.pop(key, None)
        outcome = self.desk.record_answer(session, key, raw, self.lang)
        if isinstance(outcome, Asks):
            self.pending[key] = raw
        return isinstance(outcome, Recorded)

    def _safely(self, deed: Callable[[], bool | None]) -> bool | None:
        """Do something that needs the store; say so on a page of its own when the store cannot."""
        self.status = ""
        try:
            return deed()
        except StoreUnavailable as trouble:
            self.unavailable = trouble.code
            if self.stop.page != "store":
                self.go(Stop("store"))
            return None

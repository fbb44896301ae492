"""One person's time at the screen: when to warn, when to end, how long is left; and pages that change by themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from kiosk.words import say
from screens import asking, secret
from screens.asking import Deed, Visit
from screens.hands import SHOW
from screens.idle import Idle, Running
from screens.manner import Manner
from screens.stage import Stage
from screens.typed import Event, Idled

LONG = 2.0
"""Seconds after which an answer of the visit is late, and the person is told to wait."""


class Host(Protocol):
    """The screen."""

    visit: Visit
    stage: Stage | None
    busy: bool
    """The visit is being asked."""

    def take(self, event: Event) -> None:
        """Something happened: take it in its order."""
        ...

    def ask(self, deed: Deed) -> None:
        """Ask the visit."""
        ...

    def draw(self, *, tell: bool = False) -> None:
        """Show the stage."""
        ...


class Sitting:
    """Watches over the time for a screen, and asks of it what is due."""

    def __init__(self, host: Host, manner: Manner) -> None:
        self.warned = False
        """The warning stands: a key gives all the time again, and does nothing else."""
        self._host = host
        self._speaker = manner.speaker
        self._timer = manner.timer
        self._idle = Idle(manner.timer, manner.moment, manner.seconds, self)
        self._covering: Running | None = None
        """Hides a secret that is seen."""

    # What the screen says

    def key(self) -> None:
        """Somebody is there."""
        self._idle.touch()

    def came(self, speech: str = "") -> None:
        """A page came, or something was asked of the voice, which may be to show a secret."""
        stage = self._host.stage
        if self.warned:
            self._idle.warn()
        elif stage is not None:
            self._idle.allow(stage.page.idle, unhurried=self._host.visit.unhurried, heard=self._speaker.on)
            if speech == SHOW and secret.bare(stage):
                if self._covering is not None:  # shown once more: for as long as the first time
                    self._covering.cancel()
                self._covering = self._timer(secret.SECONDS, self._cover)

    def _cover(self) -> None:
        """A secret was seen long enough."""
        stage = self._host.stage
        if stage is not None and secret.bare(stage):
            secret.cover(stage)
            stage.tell(say("said.covered", stage.page.lang))
            self._host.draw(tell=True)

    @contextmanager
    def asking(self) -> Iterator[None]:
        """The visit is being asked: where that takes long, it is said once, until the answer is there."""
        late = self._timer(LONG, self._late)
        try:
            yield
        finally:
            late.cancel()
            stage = self._host.stage
            if stage is not None and stage.note == say("screen.wait", stage.page.lang):
                stage.note = ""
                stage.say_focus()

    def _late(self) -> None:
        if (stage := self._host.stage) is not None:
            stage.tell(say("screen.wait", stage.page.lang))
            self._host.draw(tell=True)

    def idled(self, stage: Stage) -> Deed:
        """The time is over: what was typed is kept, then the visit warns, or ends."""
        self.warned = not self.warned
        return stage.away(lambda visit: visit.idle()) if self.warned else Deed((lambda visit: visit.idle(),))

    def answer(self) -> Deed:
        """A key while the warning stands."""
        self.warned = False
        self._idle.extend()
        return Deed((lambda visit: visit.awake(),))

    def stop(self) -> None:
        """Count no more."""
        self._idle.stop()

    # What the clock asks and says

    def held(self) -> bool:
        """Something is being said or printed, somebody is called, or the visit is being asked."""
        return self._host.busy or self._speaker.busy or self._host.visit.still

    def restless(self) -> bool:
        """Speech, a paper or a call may begin or end the pause of the clock; a page may tell of a paper."""
        return self._speaker.on or self._host.visit.still or self._waits

    def over(self) -> None:
        """Too late for the page, or for the warning."""
        self._host.take(Idled())

    def remind(self, left: int) -> None:
        """Say how long is left."""
        stage = self._host.stage
        if stage is not None and self.warned:
            stage.tell(say("screen.seconds", stage.page.lang, n=left))
            self._host.draw(tell=True)

    def look(self) -> None:
        """Ask how the papers stand, unless the visit is being asked something else."""
        if self._waits and not self._host.busy:
            self._host.ask(Deed((asking.act("printing"),), "stay", looks=True))

    @property
    def _waits(self) -> bool:
        stage = self._host.stage
        return stage is not None and stage.page.waits

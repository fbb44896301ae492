"""The visit of somebody who works at the counter: the same shape as a citizen's, so that every face can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.counter.state import LOCKS, StaffState
from kiosk.services.stops import OVERLAYS, Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.forms.answers import Raw
    from kiosk.services.counter.matrix import Action

COMMON = frozenset((
    "stay", "awake", "keyboard", "features", "confirm", "size", "theme", "pace", "same_key", "slow_keys", "signs", "switches",
    "trying", "origin", "aloud", "policy",
))  # fmt: skip
"""Acts of every visit that staff have too: how the kiosk is, and the ways back."""


class StaffVisit(StaffState):
    """What faces call."""

    def act(self, id: str) -> None:
        """A button or a row was chosen. Raises KeyError on an act that no page offers."""
        from kiosk.services.counter.acts import ACTS

        name, _, at = id.partition(":")
        if name == "printing":  # a page that waits looks again by itself: nobody touched a key
            self._expired(touched=False)
            return
        if self._expired():
            return
        self.fresh = False
        if name == "continue":
            self.go_on(())
        elif name in ACTS:
            action, deed = ACTS[name]
            self._safely(lambda: self._allowed(action, lambda: deed(self, at)))
        elif name in COMMON:
            super().act(id)
        else:
            raise KeyError(name)

    def go_on(self, keys: tuple[str, ...] | list[str]) -> None:
        """Continue."""
        from kiosk.services.counter.acts import STEPS

        if self._expired() or self.stop.page not in STEPS:
            return
        action, deed = STEPS[self.stop.page]
        self._safely(lambda: self._allowed(action, lambda: deed(self, "")))

    def enter(self, key: str, raw: Raw) -> bool:
        """A changed control was left."""
        from kiosk.services.counter import section

        self.shown.discard(key)
        if self._expired():
            return False
        if key.startswith("#"):
            text = raw if isinstance(raw, str) else raw.get("", "")
            self.typed[key] = text.encode("utf-8", "ignore").decode()  # half a sign is none: no file could hold it
            return True
        return bool(self._safely(lambda: self.may("complete_section") and section.enter(self, key, raw)))

    def skip(self, key: str) -> None:
        """Nothing is skipped here but what may be left blank."""
        self.go_on((key,))

    def back(self, key: str = "") -> None:
        """One page back; at the first page of somebody signed in, the end is asked about."""
        if self._expired():
            return
        if self.stop.page == "staff_home":
            self.open("end")
        elif len(self.trail) > 1:
            self.trail.pop()
            self.focus = ""

    def open(self, name: str) -> None:
        """Lay a page over this one: those of the frame; there is no notice here, nor anybody to call."""
        if not self._expired() and name in OVERLAYS and name not in ("agent", "where", "privacy", "staff_key"):
            super().open(name)

    def idle(self) -> None:
        """Nobody touched a key: warn, and the second time lock."""
        if self.member is None:
            return
        if self.stop.page == "warning":
            self.lock()
        else:
            self.go(Stop("warning"))

    def _end(self) -> None:
        self.sign_out()
        self.closed = True

    def _allowed(self, action: Action | None, deed: Callable[[], object]) -> None:
        """Do something that whoever is signed in may do; else say so, and write down that it was tried."""
        if action is not None and self.member is not None and not self.counter.staff.stands(self.member.id):
            self.sign_out()
            self.status = "staff.removed"
            return
        if action is None or self.may(action):
            deed()
        else:
            self.counter.audit.note(self.now(), "staff_refused", "refused")
            self.status = "staff.not_allowed"

    def _expired(self, *, touched: bool = True) -> bool:
        """Whether the turn is over by the clock, whatever the screen has counted; the clock begins anew else."""
        now, before = self.now(), self.busy_at
        if self.member is not None and before is not None and abs(now - before) > LOCKS:
            self.lock()
            return True
        self.busy_at = now if touched else before
        return False

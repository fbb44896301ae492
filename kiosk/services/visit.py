"""One person's visit: where they are, and what their acts lead to. Faces call it and show `describe(visit)`.

A face holds no flow: it sends acts (`begin`, the `act` of a list row, the id of a button) and what was typed, and shows
the page that comes back. An action whose id is `continue` means `go_on` with the keys of the controls shown; any other
id goes to `act`. Every method may touch the store: a full screen calls it off its UI thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.state import State
from kiosk.services.stops import Stop
from kiosk.services.suggestions import completions

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.forms.answers import Raw


class Visit(State):
    """What faces call. Only the answers of its session are ever on disk; everything else ends with the visit."""

    def act(self, id: str) -> None:
        """A button or a row was chosen. Raises KeyError on an act that no page offers."""
        from kiosk.services import accounts, acts

        name, _, at = id.partition(":")
        deeds = acts.ACTS if name in acts.ACTS else accounts.ACTS
        here = self.stop
        self._safely(lambda: self.go_on(()) if name == "continue" else deeds[name](self, at))
        self.chosen[here] = id

    def enter(self, key: str, raw: Raw) -> bool:
        """A changed control was left: keep what was typed. True when it was accepted and is on disk."""
        self.shown.discard(key)
        return bool(self._safely(lambda: self._enter(key, raw)))

    def go_on(self, keys: tuple[str, ...] | list[str]) -> None:
        """Continue, on a page that shows the controls of `keys`."""
        from kiosk.services import continuing

        self.chosen.pop(self.stop, None)
        self._safely(lambda: continuing.go_on(self, tuple(keys)))

    def skip(self, key: str) -> None:
        """« Je ne sais pas », or blank on purpose, and on to the next question."""
        from kiosk.services import continuing

        self._safely(lambda: continuing.skip(self, key))

    def open(self, name: str) -> None:
        """Lay a page over this one: one of the frame, or that of the staff key."""
        if name != "staff_key":
            super().open(name)
            return
        from kiosk.services.counter import staff_key

        staff_key.opened(self)

    def back(self, key: str = "") -> None:
        """One page back; `key` is the first question shown. Nothing is lost."""
        from kiosk.services import continuing

        self._safely(lambda: continuing.back(self, key))

    def language(self) -> None:
        """The other language; the good-faith notice stands before the first English page."""
        if self.lang == "fr" and not self.english:
            if self.stop.page != "good_faith":
                self.go(Stop("good_faith"))
            return
        from kiosk.services import papers

        papers.speak(self, "en" if self.lang == "fr" else "fr")
        self.status = "said.language"

    def suggest(self, key: str, typed: str) -> tuple[str, ...]:
        """At most four completions of what is typed so far."""
        return completions(self, key, typed)

    def idle(self) -> None:
        """Nobody touched a key: warn, and the second time end."""
        if self.stop.page == "warning":
            self._end()
        elif self.touched or self.stop.page not in ("welcome", "ended"):
            self.go(Stop("warning"))

    def save_and_leave(self) -> None:
        """The person is gone (end of input, a signal): everything entered is on disk already; close the store."""
        self._safely(self._end)

    def _end(self) -> None:
        from kiosk.services import leaving

        leaving.end(self, "")

    def _enter(self, key: str, raw: Raw) -> bool:
        if key.startswith("#"):
            text = raw if isinstance(raw, str) else raw.get("", "")
            self.typed[key] = text.encode("utf-8", "ignore").decode()  # half a sign is none
            return True
        from kiosk.services.desk import NotOnPath
        from kiosk.services.outcomes import Asks, Recorded

        session = self.application()
        if key.startswith("documents/"):
            mark = raw if isinstance(raw, str) else raw.get("", "")
            return self.desk.mark_document(session, key.removeprefix("documents/"), mark, self.lang)
        self.pending.pop(key, None)
        try:
            outcome = self.desk.record_answer(session, key, raw, self.lang)
        except NotOnPath:
            return False  # an answer kept just before took the question away: the next page does not show it
        if isinstance(outcome, Asks):
            self.pending[key] = raw
        return isinstance(outcome, Recorded)

    def _safely(self, deed: Callable[[], bool | None]) -> bool | None:
        """Do something that needs the store; say so on a page of its own when the store cannot."""
        from kiosk.ports import StoreUnavailable

        self.status = ""
        try:
            return deed()
        except StoreUnavailable as trouble:
            self.away(trouble.code)
            return None

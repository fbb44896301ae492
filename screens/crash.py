"""What a person sees after a failure: a code for staff, in both languages, and a way to begin again."""

from kiosk.faces.describe.page import Action, Page, Words
from kiosk.services.comfort import USUAL
from kiosk.words import LANGS, Lang, say
from screens.asking import Raw


def crash_page(code: str) -> Page:
    """The page of a failure that is known by `code`."""
    return Page(
        id="crash",
        title=say("crash.title", "fr"),
        place=say("crash.code", "fr", code=code),
        place_short="",
        blocks=tuple(Words(say("crash.kept", lang), lang=lang) for lang in LANGS),
        actions=(Action("again", say("crash.again", "fr")),),
        lang="fr",
        back=False,
        idle="none",
    )


class Crashed:
    """The visit of nobody: its one act ends it."""

    lang: Lang = "fr"
    ended = False
    closed = False
    unhurried = False
    still = False
    comfort = USUAL

    def act(self, _id: str) -> None:
        """Begin again."""
        self.closed = True

    def enter(self, _key: str, _raw: Raw) -> bool:
        """Nothing is typed here."""
        return False

    def go_on(self, _keys: tuple[str, ...]) -> None:
        """Nothing follows."""

    def skip(self, _key: str) -> None:
        """Nothing is asked."""

    def back(self, _key: str = "") -> None:
        """Nothing lies behind."""

    def open(self, _name: str) -> None:
        """No page may hide the code."""

    def mention(self, _word: str) -> None:
        """The page says all there is."""

    def language(self) -> None:
        """Both stand on the page."""

    def suggest(self, _key: str, _typed: str) -> tuple[str, ...]:
        """Nothing is typed here."""
        return ()

    def idle(self) -> None:
        """The code stays."""

    def awake(self) -> None:
        """No warning is given."""

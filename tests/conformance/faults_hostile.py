"""What breaks S24."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from textual.strip import Strip

from kiosk.faces.lines import teller
from screens import frame
from tests.conformance.rows import fault

MESSAGES, SCREEN = "every_message_can_hold_every_text", "on_the_screen_they_are_words_and_no_action"


@fault("S24", by=SCREEN)
def what_cannot_be_seen_is_sent_to_the_terminal() -> AbstractContextManager[object]:
    """The screen leaves out nothing."""
    return patch.object(frame, "shown", lambda text: text)


@fault("S24", by=SCREEN)
def words_are_markup() -> AbstractContextManager[object]:
    """Brackets of the toolkit make links and actions."""
    from rich.text import Text

    def drawn(rows: frame.Rows, y: int) -> Strip:
        text = rows.rows[y].text if y < len(rows.rows) else ""
        try:
            return Strip(list(Text.from_markup(text).render(rows.app.console)))
        except ValueError:
            return Strip(list(Text(text).render(rows.app.console)))

    return patch.object(frame.Rows, "render_line", drawn)


@fault("S24", by=MESSAGES)
def lines_are_written_as_they_come() -> AbstractContextManager[object]:
    """Orders to a terminal go out with the words."""
    return patch.object(teller, "plain", lambda text: text)

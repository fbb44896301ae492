"""The kiosk in a terminal that others made, and that keeps a history and a clipboard of its own: tmux."""

import subprocess
from pathlib import Path

from tests.supervisor.house import House

SETTINGS = """
set -g status off
set -g history-limit 5000
set -s escape-time 0
set -s set-clipboard on
set -g default-terminal tmux-256color
"""


class InTmux(House):
    """A kiosk in the one window of a server of its own."""

    def __init__(self, folder: Path, change: str = "", *words: str, **environ: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._settings, self._socket = folder / "tmux.conf", folder / "tmux"
        self._settings.write_text(SETTINGS, "utf-8")
        super().__init__(folder, change, *words, **environ)

    def around(self) -> tuple[str, ...]:
        """tmux, which becomes the kiosk's terminal."""
        return ("tmux", "-S", str(self._socket), "-f", str(self._settings), "new-session")

    def tmux(self, *words: str) -> str:
        """What a command of tmux prints."""
        return subprocess.run(["tmux", "-S", str(self._socket), *words], check=True, capture_output=True, text=True).stdout

    @property
    def kiosk(self) -> int:
        """The supervisor's process, which the window runs."""
        return int(self.tmux("list-panes", "-F", "#{pane_pid}"))

    def past(self) -> str:
        """All that it kept of the window, to its first line, and what its own terminal shows."""
        return self.tmux("capture-pane", "-p", "-S", "-", "-E", "-") + super().past()

    def copied(self) -> list[str]:
        """What a paste in tmux would give, and what was sent on."""
        return self.tmux("list-buffers").splitlines() + super().copied()

    def end(self) -> None:
        """End the server, and with it the kiosk."""
        subprocess.run(["tmux", "-S", str(self._socket), "kill-server"], check=False, capture_output=True)
        super().end()

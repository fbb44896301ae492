"""The command that changes the size of the terminal's letters: the centre names it, since every terminal has its own."""

import subprocess

from kiosk.ports import LettersUnavailable

PATIENCE = 5.0
"""Seconds that the command may take."""


class CommandLetters:
    """Implements `ports.Letters`."""

    def __init__(self, command: tuple[str, ...], patience: float = PATIENCE) -> None:
        """Keep the command and its arguments; the step follows them."""
        self._command = command
        self._patience = patience

    def resize(self, step: int) -> None:
        """Run the command with the step, without a shell and without anything to read. Raises LettersUnavailable."""
        quiet = subprocess.DEVNULL
        command = [*self._command, str(step)]
        try:
            subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=self._patience, check=True)  # noqa: S603 - the centre's own
        except (OSError, subprocess.SubprocessError) as problem:
            raise LettersUnavailable(command[0]) from problem

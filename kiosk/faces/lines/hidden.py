"""A secret is typed at a terminal that shows nothing of it but the end of the line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def unseen(source: TextIO) -> Iterator[None]:
    """Turn the terminal's echo off; where the input is no terminal there is none."""
    try:
        import termios
    except ImportError:  # not a system with terminals
        yield
        return
    try:
        terminal = source.fileno()
        before = termios.tcgetattr(terminal)
    except (AttributeError, OSError, ValueError, termios.error):
        yield
        return
    silent = [*before]
    silent[3] = (silent[3] & ~termios.ECHO) | termios.ECHONL
    termios.tcsetattr(terminal, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)

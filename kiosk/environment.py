"""What the kiosk takes from the environment it was started in: what is named here. Everything else is as if it were not set.

A toolkit that reads its own variables could be told to write logs, to press keys, to take pictures or to hear signals.
"""

from collections.abc import Mapping, MutableMapping

NAMES = frozenset({
    "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ",
    "TERM", "COLORTERM", "NO_COLOR", "LANG", "LANGUAGE",
    "PYTHONPATH", "PYTHONHOME", "PYTHONPYCACHEPREFIX", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "LD_LIBRARY_PATH",
    "CUPS_SERVER", "PULSE_SERVER", "PULSE_COOKIE", "DBUS_SESSION_BUS_ADDRESS",
    "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "INVOCATION_ID", "CREDENTIALS_DIRECTORY",
})  # fmt: skip
"""Where programs and folders are, which terminal it is, which language libraries speak; where Python, sound, printing and systemd are."""
BEGINNINGS = ("KIOSK_", "LC_", "XDG_", "ALSA_", "PIPEWIRE_")
"""The kiosk's own, each of which is a setting or is told as unknown; and families of those above."""


def kept(environ: Mapping[str, str]) -> dict[str, str]:
    """What is left of an environment."""
    return {name: value for name, value in environ.items() if name in NAMES or name.startswith(BEGINNINGS)}


def leave_the_rest(environ: MutableMapping[str, str]) -> None:
    """From here on nothing else is read of it; said before a toolkit is imported."""
    for name in environ.keys() - kept(environ).keys():
        del environ[name]

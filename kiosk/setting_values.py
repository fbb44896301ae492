"""What the value of a setting may be, where its kind alone says too little."""

import re
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

THEMES = ("dark", "light", "black", "white", "soft")
Switches: TypeAlias = Literal["all", "five", "two"]
SWITCHES: tuple[Switches, ...] = ("all", "five", "two")
"""Which keys people have."""
AMONG: Mapping[str, tuple[str, ...]] = {"theme": THEMES, "switches": SWITCHES, "paper_size": ("letter", "a4")}
"""The only values of a setting."""
PRINTER = re.compile(r"none|file|cups:[^\s/#@:]+(?:@\S+)?|ticket:(?:network:[^\s:]+(?::\d{1,5})?|file:\S+)")
JACK = re.compile(r"f(?:1[3-9]|2[0-4])")
"""Keys that no keyboard has; on a Linux console Shift and a function key send some of them."""
SCANNER = re.compile(r"(?!-)[^\x00-\x1f]+")
SCAN = re.compile(r"--(?!device-name|format|output-file|batch|help|version)[a-z][a-z-]*(?:=[^\x00-\x1f]+)?")
"""An option of `scanimage` that says how a sheet is scanned, and neither from where nor whereto."""
MAIL_SERVER = re.compile(
    r"none|(?:(?P<way>starttls|tls):)?(?P<host>(?!(?:starttls|tls):)(?=[^:]*[a-z.])[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:.]+\])(?::(?P<port>[1-9]\d{0,4}))?",
    re.ASCII | re.IGNORECASE,
)
ENCRYPTED = ("starttls:", "tls:")
"""How the name of a server begins to which nothing goes in the clear."""
MAIL_USER = re.compile(r"[\x21-\x7e]{1,254}")
MAIL_FROM = re.compile(r"[\w.+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+", re.ASCII | re.IGNORECASE)
PORTS = range(1, 65536)
WITHIN: Mapping[str, tuple[int, int]] = {
    "account_failures": (10, 100), "account_card_wait": (10, 3600), "account_brake_wait": (1, 30), "account_brake_failures": (5, 50),
    "account_brake_codes": (3, 10), "account_brake_window": (60, 3600), "account_email": (60, 600), "account_reset": (600, 86400),
    "account_emails": (2, 10), "account_link_tries": (1, 5), "account_password_least": (15, 64), "account_waits": (300, 3600),
}  # fmt: skip
"""The least and the most of a number, or of the last one: no centre makes an account weaker than the sources allow."""


def odd(key: str, value: object) -> str:
    """What is wrong with a value, as the code of its words; empty for nothing."""
    if key in AMONG:
        return "" if value in AMONG[key] else key
    if key in LISTS and isinstance(value, list):
        return "" if LISTS[key]([str(one) for one in value]) else key.removesuffix("_keys")
    if key in WITHIN and isinstance(value, int):
        return "" if WITHIN[key][0] <= value <= WITHIN[key][1] else "within"
    if key == "account_waits" and isinstance(value, list):
        return "" if _waits(value) else "waits"
    shapes = {"printer": PRINTER, "mail_server": MAIL_SERVER, "mail_from": MAIL_FROM, "mail_user": MAIL_USER}
    if key not in shapes:
        return ""
    found = shapes[key].fullmatch(value) if isinstance(value, str) else None
    return "" if found and int(found.groupdict().get("port") or 1) in PORTS else key


def _jack(values: list[str]) -> bool:
    """Whether these are two different keys that no keyboard has, or none."""
    return len(values) == len(set(values)) in (0, 2) and all(JACK.fullmatch(one) for one in values)


def _scanner(values: list[str]) -> bool:
    """Whether these are a device and options that say how it scans, or nothing."""
    device, *options = values or ["none"]
    return bool(SCANNER.fullmatch(device)) and all(SCAN.fullmatch(one) for one in options)


def _waits(values: list[object]) -> bool:
    """Whether these are four to twelve waits, none shorter than the one before, the fourth not nothing, the last one long."""
    seconds = [int(one) for one in map(str, values) if one.isascii() and one.isdigit()]
    least, most = WITHIN["account_waits"]
    return len(seconds) == len(values) in range(4, 13) and seconds == sorted(seconds) and seconds[3] > 0 and least <= seconds[-1] <= most


LISTS: Mapping[str, Callable[[list[str]], bool]] = {"jack_keys": _jack, "scanner": _scanner}
"""Whether the values of a list may stand together."""

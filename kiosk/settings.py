"""Everything a centre may set, in one frozen value; where each came from is kept beside it.

Order, the last one wins: what is written here, one TOML file (`KIOSK_SETTINGS`, else `/etc/kiosk/kiosk.toml`, else
`kiosk.toml` in the data folder), the environment (`KIOSK_RETENTION_DAYS=10`), the command line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias, get_origin, get_type_hints

from kiosk.setting_values import ENCRYPTED, odd

Setting: TypeAlias = str | int | bool | Path | tuple[str, ...]

SYSTEM_FILE = Path("/etc/kiosk/kiosk.toml")
PREFIX = "KIOSK_"
YES = ("1", "true", "yes", "oui")
NO = ("0", "false", "no", "non")
APART = ("KIOSK_SETTINGS", "KIOSK_FACE", "KIOSK_COUNTS")
"""Names of the environment that are no setting: the file to read, the face to show, the counts of the tests."""


class SettingsError(Exception):
    """A setting that cannot be taken. `code` names the words `settings.error.<code>`; a line of 0 means no file."""

    def __init__(self, code: str, where: str, line: int = 0, key: str = "") -> None:
        """Keep what the sentence names."""
        super().__init__(f"{code} {where}:{line} {key}")
        self.code = code
        self.where = where
        self.line = line
        self.key = key


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What is in force. Times are in seconds unless the name says otherwise."""

    data: Path
    """The folder of drafts, papers and the log."""
    key_file: Path
    """The kiosk's own key: apart from the data, readable by its owner only."""
    centre_name: str = "Bureau de Services Québec"
    centre_address: tuple[str, ...] = ()
    centre_hours_fr: tuple[str, ...] = ()
    centre_hours_en: tuple[str, ...] = ()
    privacy_contact: tuple[str, ...] = ()
    """Who answers for the protection of personal information: a name, and how to reach that person."""
    retention_days: int = 14
    """How long an unclaimed draft is kept."""
    idle_seconds: int = 180
    warning_seconds: int = 60
    long_idle_seconds: int = 600
    """On texts: guide, affirmation, receipt."""
    absolute_minutes: int = 60
    """The longest session without a word of the person."""
    allow_closed_programs: bool = True
    """A closed program says so and can still be opened."""
    theme: str = "dark"
    switches: str = "all"
    """Which keys people have: `all`, `five` (arrows and Enter) or `two` (Space moves on, Enter selects)."""
    demo: bool = False
    """Fictional people and numbers pass; nothing is real."""
    demo_services: bool = False
    """The demonstration has people with accounts and files, and its day is in 2023; without `demo` nothing is different."""
    speech_log: Path = Path()
    """Where a demonstration writes what the voice says; without `demo` nothing is ever written."""
    jack_keys: tuple[str, ...] = ()
    """The keys that the audio device sends when headphones are plugged in, and when they are pulled out; empty: none is trusted."""
    size_command: tuple[str, ...] = ()
    """Changes the size of the terminal's letters: run with a number of steps after it, 0 as at first, -2 to 3."""
    paper_size: str = "letter"
    """`letter` or `a4`."""
    kiosk_name: str = "1"
    """What this kiosk is called where it says where something was done."""
    private_terminal: bool = False
    """One person's own terminal, as the centre declares: only there can « ordinateur public » be unticked.

    What is trusted there is trusted under its `kiosk_name`, which has to be its own.
    """
    fraud_phone: str = ""
    """Of the Centre de relations avec la clientèle; empty: not known here, staff are asked."""
    handwritten_signature: bool = False
    """What is handed over to the Department has a line to sign by hand, and stands as unsigned until then."""
    account_waits: tuple[str, ...] = ("0", "0", "0", "30", "60", "300", "900", "3600")
    """Seconds after the first failure in a row with an account, the second...; the last one stays."""
    account_failures: int = 100
    """So many in a row, and staff have to see the person (NIST SP 800-63B: at most 100)."""
    account_card_wait: int = 30
    """After a wrong code of the card."""
    account_brake_wait: int = 30
    """Of a kiosk, whoever stands there, after `account_brake_failures` over `account_brake_codes` user codes in `account_brake_window`."""
    account_brake_failures: int = 10
    account_brake_codes: int = 3
    account_brake_window: int = 600
    account_email: int = 600
    """How long a code sent by e-mail is good."""
    account_emails: int = 5
    """Codes by e-mail for one account in an hour."""
    account_reset: int = 86400
    """How long a code is good that staff hand over for another password."""
    notice_line: str = ""
    """Of a notice of assessment, the line that people without a file are asked for: its number; empty: staff tell it."""
    account_link_tries: int = 5
    """Per file with the Ministry and day."""
    account_password_least: int = 15
    """Code points of a password."""
    printer: str = "none"
    """`none`, `file`, `cups:QUEUE[@SERVER]`, `ticket:network:HOST[:PORT]` or `ticket:file:DEVICE`."""
    mail_server: str = "none"
    """Sends codes by e-mail: `none`, `HOST[:PORT]`, or `starttls:HOST[:PORT]` and `tls:HOST[:PORT]`, which never send in the clear."""
    mail_from: str = ""
    """The address that they come from."""
    mail_user: str = ""
    """Who the kiosk is to that server, encrypted only; empty: it asks for nobody."""
    mail_password_file: Path = Path()
    """The file that the password stands in, readable by the kiosk only."""
    usb_folder: Path = Path()
    """The folder under which the machine mounts USB keys, read-only; documents can be sent from there. Without it they cannot."""
    usb_calendar: bool = False
    """The machine mounts keys so that they can be written on: important dates can be taken home as a calendar file."""
    scanner: tuple[str, ...] = ()
    """The scanner that documents can be sent from: its name for SANE (`scanimage -L`), then options of `scanimage`; empty: none."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Where each value comes from: `default`, `command`, `environment`, or a file's path."""


DEFAULTS = Settings(data=Path(), key_file=Path())
KINDS: Mapping[str, type] = {name: get_origin(kind) or kind for name, kind in get_type_hints(Settings).items() if name != "origins"}
"""What each setting is, in their order."""


def load(environ: Mapping[str, str], given: Mapping[str, Setting], system_file: Path = SYSTEM_FILE) -> Settings:
    """Join what is written here, in the file, in the environment and on the command line (`given`).

    Raises SettingsError for an unknown key, a wrong kind of value, a file that is missing or cannot be read.
    """
    environment = {key: _checked(key, _from_text(key, text), "environment") for key, text in _named(environ).items()}
    file = _file(environ, {**environment, **given}.get("data"), system_file)
    from_file = {} if file is None else _from_file(file)
    layers = ((str(file), from_file), ("environment", environment), ("command", given))
    values = {key: value for _, layer in layers for key, value in layer.items()}
    origins = dict.fromkeys(KINDS, "default") | {key: name for name, layer in layers for key in layer}
    key_file = Path(str(values["data"]), "keys", "kiosk.key") if "data" in values else default_key_file()
    folders = {"data": values.get("data") or default_data(), "key_file": values.get("key_file") or key_file}
    settings = _joined({**values, **folders, "origins": origins})
    if settings.mail_server != "none" and not settings.mail_from:
        raise SettingsError("mail_from", origins["mail_server"], key="mail_from")
    if settings.private_terminal and origins["kiosk_name"] == "default":
        raise SettingsError("private_name", origins["private_terminal"], key="private_terminal")
    if settings.mail_user and not (settings.mail_server.lower().startswith(ENCRYPTED) and settings.mail_password_file.name):
        raise SettingsError("mail_login", origins["mail_user"], key="mail_user")
    return settings


def _joined(values: Mapping[str, Setting | dict[str, str]]) -> Settings:
    """One value out of parts whose types are checked already."""
    settings = replace(DEFAULTS)
    for key, value in values.items():
        object.__setattr__(settings, key, value)  # fresh and ours: it is frozen for everybody else
    return settings


def default_data() -> Path:
    """The platform's folder for a program's data."""
    from platformdirs import user_data_path

    return user_data_path("kiosk", appauthor=False)


def default_key_file() -> Path:
    """The platform's folder for a program's configuration; a data folder that was named has the key in a folder of its own."""
    from platformdirs import user_config_path

    return user_config_path("kiosk", appauthor=False) / "kiosk.key"


def unknown_names(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the environment that begin like ours and set nothing: shown to whoever asks what is in force."""
    ours = {PREFIX + key.upper() for key in KINDS} | set(APART)
    return tuple(sorted(name for name in environ if name.startswith(PREFIX) and name not in ours))


def _named(environ: Mapping[str, str]) -> dict[str, str]:
    return {key: environ[name] for key in KINDS if (name := PREFIX + key.upper()) in environ}


def _file(environ: Mapping[str, str], data: Setting | None, system_file: Path) -> Path | None:
    """The one file that is read, if there is one."""
    if named := environ.get(f"{PREFIX}SETTINGS"):
        return Path(named)
    folder = Path(str(data)) if data else default_data()
    return next((path for path in (system_file, folder / "kiosk.toml") if path.is_file()), None)


def _from_file(path: Path) -> dict[str, Setting]:
    import tomllib

    try:
        text = path.read_text("utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsError("unreadable", str(path)) from problem
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"line (\d+)", str(problem))
        raise SettingsError("broken", str(path), int(found[1]) if found else text.count("\n") + 1) from problem
    return {key: _checked(key, value, str(path), _line(text, key)) for key, value in table.items()}


def _line(text: str, key: str) -> int:
    """Where a key stands in a file of TOML."""
    named = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*[=\].]""")
    return next((at for at, line in enumerate(text.splitlines(), 1) if named.match(line)), 1)


def _from_text(key: str, text: str) -> object:
    """A value of the environment; a text of its own kind stays as it is, to be refused."""
    kind = KINDS[key]
    if kind is int and text.isascii() and text.isdigit():
        return int(text)
    if kind is bool and text.lower() in (*YES, *NO):
        return text.lower() in YES
    return [line.strip() for line in text.split(";")] if kind is tuple else text


def _checked(key: str, value: object, where: str, line: int = 0) -> Setting:
    """The value in its own type. Raises SettingsError."""
    if key not in KINDS:
        raise SettingsError("unknown", where, line, key)
    if problem := odd(key, value):
        raise SettingsError(problem, where, line, key)
    kind = KINDS[key]
    if kind is tuple and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if kind is Path and isinstance(value, str) and value:
        return Path(value).expanduser()
    if kind is int and isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    if kind is bool and isinstance(value, bool):
        return value
    if kind is str and isinstance(value, str) and value:
        return value
    raise SettingsError(kind.__name__.lower(), where, line, key)

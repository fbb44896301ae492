"""A print system of its own: cupsd with everything in one folder, IPP printers beside it, all on the loopback.

No service of the machine is touched or asked: cupsd has its own configuration, spool and state, and the message bus that
the IPP printer of CUPS insists on is one of its own. Every process is ended by its id.
"""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

TOOLS = ("cupsd", "ippeveprinter", "lp", "lpstat", "lpadmin", "cancel", "dbus-daemon")
QUEUE = "counter"
PATIENCE = 30.0
"""Seconds after which a process that does not come up is a defect."""
CUPSD = """
Listen {socket}
LogLevel warn
MaxLogSize 0
Browsing No
DefaultAuthType None
WebInterface No
PreserveJobFiles No
PreserveJobHistory 60
DirtyCleanInterval 0
ErrorPolicy retry-current-job
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
FILES = """
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access
ErrorLog {folder}/errors
PageLog {folder}/pages
FatalErrors config
SystemGroup root
"""
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>
"""

COMMAND = """#!/bin/sh
while [ -e "$FOLDER/fault" ]; do
    echo "STATE: +$(cat "$FOLDER/fault")" >&2
    sleep 0.1
done
echo "STATE: none" >&2
"""
"""What the printer runs for each job: it is in trouble for as long as a file says so, then takes the job at once."""


def missing() -> tuple[str, ...]:
    """The tools that are not installed."""
    return tuple(tool for tool in TOOLS if shutil.which(tool, path=PATH) is None)


PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def until(true: Callable[[], bool], what: str, patience: float = PATIENCE) -> float:
    """Wait for a condition; the seconds it took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < patience, what
        time.sleep(0.02)
    return time.monotonic() - began


def free_port() -> int:
    """A port of the loopback that nobody holds."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def answers(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Stand:
    """One print system. `server` is what `-h` and `cups:QUEUE@SERVER` take."""

    folder: Path
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def server(self) -> str:
        """The socket of cupsd."""
        return str(self.folder / "cups.sock")

    def start(self, name: str, words: Sequence[str], environ: Mapping[str, str] | None = None) -> None:
        """Start a process and keep it under a name; what it says goes to a file of that name."""
        with (self.folder / f"{name}.log").open("ab") as log:
            kept = {"PATH": PATH, "LC_ALL": "C", **(environ or {})}
            self.processes[name] = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=kept, cwd=self.folder)

    def end(self, name: str, by: signal.Signals = signal.SIGTERM) -> None:
        """End a process of ours, by its id."""
        process = self.processes.pop(name)
        process.send_signal(by)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)

    def cupsd(self) -> None:
        """Start the print system, with whatever its folder holds."""
        self.start("cupsd", ["cupsd", "-f", "-c", str(self.folder / "etc/cupsd.conf"), "-s", str(self.folder / "etc/cups-files.conf")])
        until(lambda: self.said("lpstat", "-r").returncode == 0 and b"is running" in self.said("lpstat", "-r").stdout, "cupsd")

    def said(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        """Run a client of this print system."""
        command = [words[0], "-h", self.server, *words[1:]]
        return subprocess.run(command, env={"PATH": PATH, "LC_ALL": "C"}, capture_output=True, timeout=PATIENCE, check=False)

    def queue(self, name: str, port: int) -> None:
        """A queue that speaks to an IPP printer of the loopback."""
        done = self.said("lpadmin", "-p", name, "-E", "-v", f"ipp://localhost:{port}/ipp/print", "-m", "everywhere")
        assert done.returncode == 0, done.stderr
        until((self.folder / "etc" / "ppd" / f"{name}.ppd").exists, "the description of the printer")

    def ippeveprinter(self, port: int) -> None:
        """The IPP printer of CUPS; it says of itself what `fault` names."""
        (self.folder / "printer").mkdir(exist_ok=True)
        command = self.folder / "command"
        command.write_text(COMMAND, "utf-8")
        command.chmod(0o755)
        words = ["ippeveprinter", "-r", "off", "-n", "localhost", "-p", str(port), "-d", str(self.folder / "printer"), "-c", str(command)]
        bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.folder}/bus", "FOLDER": str(self.folder)}
        self.start("printer", [*words, "-f", "application/pdf", "Counter"], bus)
        until(lambda: answers(port), "ippeveprinter")

    def fault(self, reasons: str) -> None:
        """What the printer's reasons are from now on, as IPP names them; empty: all is well again."""
        place = self.folder / "fault"
        if reasons:
            place.write_text(reasons, "utf-8")
        else:
            place.unlink(missing_ok=True)

    def spooled(self) -> list[str]:
        """Documents in the spool and in its temporary folder, which also holds the description of a printer."""
        inside = [path for path in (self.folder / "spool").rglob("*") if path.is_file()]
        found = [
            path.name
            for path in inside
            if path.name.startswith("d") or (path.parent.name == "tmp" and not path.read_bytes().startswith(b"*PPD"))
        ]
        return sorted(found)


@contextmanager
def stand() -> Iterator[Stand]:
    """A print system for as long as it is needed; its folder goes with it."""
    made = Stand(Path(mkdtemp(prefix="kiosk-print-")))
    made.folder.chmod(0o755)  # the filters of cupsd run as a user without rights
    for name in ("etc", "spool", "spool/tmp", "cache", "state"):
        (made.folder / name).mkdir()
    (made.folder / "etc/cupsd.conf").write_text(CUPSD.format(socket=made.server), "utf-8")
    (made.folder / "etc/cups-files.conf").write_text(FILES.format(folder=made.folder), "utf-8")
    (made.folder / "bus.conf").write_text(BUS.format(folder=made.folder), "utf-8")
    try:
        made.start("bus", ["dbus-daemon", f"--config-file={made.folder}/bus.conf", "--nofork", "--nopidfile"])
        until((made.folder / "bus").exists, "the message bus")
        made.cupsd()
        yield made
    finally:
        for name in reversed(list(made.processes)):
            made.end(name)
        shutil.rmtree(made.folder, ignore_errors=True)

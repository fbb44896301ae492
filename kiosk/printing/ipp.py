"""Asking a print system how things stand, in IPP (RFC 8010): the one question that its commands do not answer.

`lpstat` says of a cancelled job what it says of a finished one, and of a dead print system what it says of an unknown
queue (CUPS 2.4.2). The protocol itself tells them apart.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from http.client import HTTPConnection, HTTPException
from typing import TypeAlias

Value: TypeAlias = str | int
Group: TypeAlias = Mapping[str, tuple[Value, ...]]
"""One job or one printer: its attributes."""

GET_JOB, GET_JOBS, GET_PRINTER = 0x0009, 0x000A, 0x000B
NOT_FOUND = 0x0406
OPERATION, END = 0x01, 0x03
INTEGER, BOOLEAN, ENUM = 0x21, 0x22, 0x23
NAME, KEYWORD, URI, CHARSET, LANGUAGE = 0x42, 0x44, 0x45, 0x47, 0x48
SOCKET = "/run/cups/cups.sock"
PORT = 631


class Refused(Exception):
    """The print system answered, and does not do it. `status` is IPP's code."""

    def __init__(self, status: int) -> None:
        """Keep the code."""
        super().__init__(f"{status:#06x}")
        self.status = status


class _Local(HTTPConnection):
    """HTTP over the socket of a print system on this machine."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(SOCKET if self.host == "localhost" else self.host)


def ask(server: str, operation: int, about: Sequence[tuple[int, str, Value]], wanted: Sequence[str], seconds: float) -> list[Group]:
    """Ask one thing; the groups of the answer. `server` is a socket's path or `host[:port]`.

    Raises Refused, and OSError when there is no print system, or none that speaks IPP.
    """
    body = _request(operation, about, wanted)
    line = _Local(server, timeout=seconds) if server.startswith("/") else HTTPConnection(*_place(server), timeout=seconds)
    headers = {"Content-Type": "application/ipp", "Host": "localhost"}
    try:
        line.request("POST", "/", body, headers)
        said = line.getresponse()
        content = said.read()
    except HTTPException as problem:
        raise OSError(str(problem)) from problem
    finally:
        line.close()
    try:
        return _answer(content)
    except (IndexError, struct.error, UnicodeDecodeError) as problem:
        raise OSError("no IPP") from problem


def _place(server: str) -> tuple[str, int]:
    host, _, port = server.partition(":")
    return host, int(port or PORT)


def _request(operation: int, about: Sequence[tuple[int, str, Value]], wanted: Sequence[str]) -> bytes:
    head = struct.pack(">BBHIB", 2, 0, operation, 1, OPERATION)
    first = [(CHARSET, "attributes-charset", "utf-8"), (LANGUAGE, "attributes-natural-language", "en"), *about]
    named = [_attribute(tag, name, value) for tag, name, value in first]
    listed = [_attribute(KEYWORD, "" if at else "requested-attributes", name) for at, name in enumerate(wanted)]
    return head + b"".join([*named, *listed]) + bytes([END])


def _attribute(tag: int, name: str, value: Value) -> bytes:
    content = value.encode() if isinstance(value, str) else struct.pack(">B" if tag == BOOLEAN else ">i", value)
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(content)) + content


def _answer(content: bytes) -> list[Group]:
    """The groups after the operation's own. Raises Refused."""
    status = struct.unpack_from(">xxH", content)[0]
    if status >= 0x0100:
        raise Refused(status)
    groups: list[dict[str, tuple[Value, ...]]] = []
    last = ""
    for tag, name, value in _pieces(content):
        if tag < 0x10:
            groups.append({})
            continue
        last = name or last
        groups[-1][last] = (*groups[-1].get(last, ()), value)
    return [group for group in groups[1:] if group]


def _pieces(content: bytes) -> Iterator[tuple[int, str, Value]]:
    """The beginnings of groups (a tag below 0x10) and the values, in their order."""
    at = 8
    while (tag := content[at]) != END:
        at += 1
        if tag < 0x10:
            yield tag, "", ""
            continue
        name, at = _field(content, at)
        value, at = _field(content, at)
        yield tag, name.decode(), _value(tag, value)


def _value(tag: int, content: bytes) -> Value:
    if tag in (INTEGER, ENUM):
        return int(struct.unpack(">i", content)[0])
    return content[0] if tag == BOOLEAN else content.decode("utf-8", "replace")


def _field(content: bytes, at: int) -> tuple[bytes, int]:
    end = at + 2 + int(struct.unpack_from(">H", content, at)[0])
    return content[at + 2 : end], end

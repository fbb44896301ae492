"""Mail over the centre's server: one short message at a time. Nothing of it is kept or logged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.ports import MailUnavailable

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path
    from smtplib import SMTP

PATIENCE = 5.0
"""Seconds that each answer of the server may take."""
NAME = "[127.0.0.1]"
"""What the kiosk calls itself: a server learns no name of the machine, and none is looked up."""
PORTS = {"": 25, "starttls": 587, "tls": 465}
"""By the way in which the server is spoken to: in the clear, encrypted after a word, encrypted from the first byte."""


@dataclass(frozen=True, slots=True)
class Login:
    """Who the kiosk is to the server. The password is read when it is needed, and kept nowhere."""

    user: str
    password_file: Path


class SmtpMailer:
    """Implements `ports.Mailer`."""

    def __init__(self, server: str, sender: str, login: Login | None = None, *, patience: float = PATIENCE) -> None:
        """Keep the setting `mail_server`, the address that messages come from, and who the kiosk is."""
        self._server, self._sender, self._login, self._patience = server, sender, login, patience

    def send(self, address: str, subject: str, text: str) -> None:
        """Hand one message over, encrypted on the way where the centre asks for it. Raises MailUnavailable, which says nothing of it."""
        from email.errors import MessageError
        from smtplib import SMTPException

        try:
            self._hand_over(address, _message(self._sender, address, subject, text))
        except (OSError, SMTPException, MessageError, ValueError, IndexError) as problem:  # the last two: an address that is none
            raise MailUnavailable(type(problem).__name__) from None

    def _hand_over(self, address: str, message: EmailMessage) -> None:
        with self._connected() as server:
            if self._login is not None:
                server.login(self._login.user, self._login.password_file.read_text("utf-8").strip())
            server.send_message(message, self._sender, [address])

    def _connected(self) -> SMTP:
        """The server, spoken to in the way that the centre asks for: TLS 1.2 or later, with a certificate that the machine trusts."""
        from smtplib import SMTP, SMTP_SSL
        from ssl import create_default_context

        way, host, port = where(self._server)
        if way == "tls":
            return SMTP_SSL(host, port, NAME, timeout=self._patience, context=create_default_context())
        server = SMTP(host, port, NAME, self._patience)
        if way == "starttls":
            try:
                server.starttls(context=create_default_context())
            except BaseException:
                server.close()
                raise
        return server


def where(server: str) -> tuple[str, str, int]:
    """How a server of the settings is spoken to (empty: in the clear), its host and its port. ValueError: it is none."""
    from kiosk.setting_values import MAIL_SERVER

    found = MAIL_SERVER.fullmatch(server)
    if found is None or not found["host"]:
        raise ValueError(server)
    way = (found["way"] or "").lower()
    return way, found["host"].strip("[]"), int(found["port"] or PORTS[way])


def _message(sender: str, address: str, subject: str, text: str) -> EmailMessage:
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.utils import formatdate, make_msgid

    message = EmailMessage()
    message["From"], message["To"] = Address(addr_spec=sender), Address(addr_spec=address)
    message["Subject"], message["Date"] = subject, formatdate()
    message["Message-ID"] = make_msgid(domain=sender.partition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message

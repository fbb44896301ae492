"""Mail over the centre's server: one short message at a time. Nothing of it is kept or logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ports import MailUnavailable

if TYPE_CHECKING:
    from email.message import EmailMessage

PATIENCE = 5.0
"""Seconds that each answer of the server may take."""
NAME = "[127.0.0.1]"
"""What the kiosk calls itself: a server learns no name of the machine, and none is looked up."""
PORT, TLS_PORT = 25, 587


class SmtpMailer:
    """Implements `ports.Mailer`."""

    def __init__(self, server: str, sender: str, patience: float = PATIENCE) -> None:
        """Keep the setting `mail_server`, and the address that messages come from."""
        self._server, self._sender, self._patience = server, sender, patience

    def send(self, address: str, subject: str, text: str) -> None:
        """Hand one message over, encrypted on the way where the centre asks for it. Raises MailUnavailable, which says nothing of it."""
        from email.errors import MessageError
        from smtplib import SMTPException

        try:
            self._hand_over(address, _message(self._sender, address, subject, text))
        except (OSError, SMTPException, MessageError, ValueError, IndexError) as problem:  # the last two: an address that is none
            raise MailUnavailable(type(problem).__name__) from None

    def _hand_over(self, address: str, message: EmailMessage) -> None:
        import ssl
        from smtplib import SMTP

        tls, host, port = where(self._server)
        with SMTP(host, port, NAME, self._patience) as server:
            if tls:
                server.starttls(context=ssl.create_default_context())
            server.send_message(message, self._sender, [address])


def where(server: str) -> tuple[bool, str, int]:
    """Whether a server of the settings is asked for encryption, its host and its port. ValueError: it is none."""
    from kiosk.setting_values import MAIL_SERVER

    found = MAIL_SERVER.fullmatch(server)
    if found is None or not found["host"]:
        raise ValueError(server)
    tls = bool(found["tls"])
    return tls, found["host"].strip("[]"), int(found["port"] or (TLS_PORT if tls else PORT))


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

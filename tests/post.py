"""A real mail server on the loopback, for tests: it speaks SMTP on a port of its own and keeps what it was given."""

import asyncio
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class Post:
    """What came, and how the server behaves."""

    context: ssl.SSLContext | None = None
    """It offers STARTTLS with this."""
    refuses: str = ""
    """The command that it says no to."""
    tls: bool = False
    """It speaks encrypted from the first byte, with that."""
    login: tuple[str, str] | None = None
    """It takes messages from that user alone, with that password."""
    silent: bool = False
    """It takes connections and says nothing."""
    known: bool = False
    """Somebody logged in."""
    port: int = 0
    said: list[str] = field(default_factory=list)
    """The commands, as they came."""
    messages: list[EmailMessage] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        self.known = False
        try:
            if self.silent:
                await reader.read()
                return
            writer.write(b"220 post\r\n")
            while line := await reader.readline():
                if await self._obeyed(line.decode().strip(), reader, writer):
                    break
        except (ConnectionError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def _knows(self, verb: str, said: str) -> bytes:
        """What it answers to a login; or to a message, of nobody that it knows."""
        if verb == "AUTH" and self.login is not None:
            named = b64encode(b"\0".join((b"", *map(str.encode, self.login)))).decode()
            self.known = said.split()[1:] == ["PLAIN", named]
            return b"235 come in\r\n" if self.known else b"535 no\r\n"
        return b"530 who are you\r\n" if verb == "MAIL" and self.login is not None and not self.known else b""

    async def _obeyed(self, said: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer a command; whether it was the last."""
        self.said.append(said)
        verb = said.partition(" ")[0].upper()
        if answer := await self._knows(verb, said):
            writer.write(answer)
        elif verb == self.refuses:
            writer.write(b"451 not now\r\n")
        elif verb == "EHLO":
            offers = (b"250-STARTTLS\r\n" if self.context and not self.tls else b"") + (b"250-AUTH PLAIN\r\n" if self.login else b"")
            writer.write(b"250-post\r\n" + offers + b"250 HELP\r\n")
        elif verb == "STARTTLS" and self.context:
            writer.write(b"220 go ahead\r\n")
            await writer.drain()
            await writer.start_tls(self.context)
        elif verb == "DATA":
            writer.write(b"354 go ahead\r\n")
            written = (await reader.readuntil(b"\r\n.\r\n")).removesuffix(b".\r\n")
            message = message_from_bytes(written, policy=default)
            assert isinstance(message, EmailMessage)
            self.messages.append(message)
            writer.write(b"250 kept\r\n")
        else:
            writer.write(b"221 bye\r\n" if verb == "QUIT" else b"250 yes\r\n")
        await writer.drain()
        return verb == "QUIT"


@asynccontextmanager
async def serving(post: Post) -> AsyncIterator[Post]:
    """The server, as long as it is needed."""
    server = await asyncio.start_server(post.talk, "127.0.0.1", 0, ssl=post.context if post.tls else None)
    post.port = server.sockets[0].getsockname()[1]
    try:
        yield post
    finally:
        server.close()
        await server.wait_closed()

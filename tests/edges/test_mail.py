"""Mail goes over a real server on the loopback; what it brings signs the person in; a server in trouble is told, and nothing else."""

import asyncio
import re
import ssl
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.compose import world as composed
from kiosk.edges.mail import Login, SmtpMailer, where
from kiosk.ports import MailUnavailable
from kiosk.services.visit import Visit
from kiosk.settings import load
from tests.accounts_desk import AT, ROSE, accounts_in, somebody
from tests.post import Post, serving
from tests.services.fakes import world
from tests.services.hands import fill
from tests.services.tiny import Tiny

KIOSK, ADDRESS = "borne@exemple.ca", "rose@example.org"


def mailer(post: Post, way: str = "") -> SmtpMailer:
    """The kiosk's, to that server."""
    return SmtpMailer(f"{way}127.0.0.1:{post.port}", KIOSK, patience=5)


async def test_what_the_mail_says_signs_the_person_in(tmp_path: Path) -> None:
    """The whole way: four steps, a store, a server, a message, its six digits."""

    def story(post: Post) -> None:
        with accounts_in(tmp_path) as stored:
            stored.create(somebody(email=ADDRESS), AT)
            visit = Visit(replace(world((Tiny(),), moment=AT), accounts=lambda: stored, mailer=mailer(post)))
            visit.act("sign_in")
            fill(visit, user_code=ROSE.code)
            fill(visit, password=ROSE.password)
            fill(visit, answer=ROSE.answers[stored.question(ROSE.code)])
            visit.act("send_code")
            (message,) = post.messages
            (digits,) = re.findall(r"\b\d{6}\b", message.get_content())
            assert fill(visit, card=f"{digits[:3]} {digits[3:]}").id == "my_file"
            assert visit.account is not None
            assert visit.account.codes_left == 10

    async with serving(Post()) as post:
        await asyncio.to_thread(story, post)
    (message,) = post.messages
    assert (message["From"], message["To"], message["Subject"]) == (KIOSK, ADDRESS, "Votre code de validation")
    assert message["Auto-Submitted"] == "auto-generated"
    envelope = [said.partition(" size=")[0].casefold() for said in post.said]
    assert [said for said in envelope if said[:4] in ("mail", "rcpt")] == [f"mail from:<{KIOSK}>", f"rcpt to:<{ADDRESS}>"]
    assert not [one for one in (ROSE.code, ROSE.first_name, ROSE.last_name, ROSE.sentence) if one in message.as_string()]


@pytest.mark.parametrize("refuses", ["MAIL", "RCPT", "DATA"])
async def test_a_server_that_refuses_is_told(refuses: str) -> None:
    """Whichever word it says no to; nothing was sent."""
    async with serving(Post(refuses=refuses)) as post:
        with pytest.raises(MailUnavailable):
            await asyncio.to_thread(mailer(post).send, ADDRESS, "Sujet", "Texte")
    assert not post.messages


async def test_a_server_that_is_down_is_told() -> None:
    """Nobody listens at its port any more; the failure says nothing of the message."""
    async with serving(Post()) as post:
        pass
    with pytest.raises(MailUnavailable) as told:
        await asyncio.to_thread(mailer(post).send, ADDRESS, "Sujet", "123456")
    assert (str(told.value), told.value.__cause__) == ("ConnectionRefusedError", None)


async def test_a_server_that_says_nothing_is_left_after_a_moment() -> None:
    """Nobody waits for it for ever."""
    async with serving(Post(silent=True)) as post:
        slow = SmtpMailer(f"127.0.0.1:{post.port}", KIOSK, patience=0.2)
        with pytest.raises(MailUnavailable):
            await asyncio.to_thread(slow.send, ADDRESS, "Sujet", "Texte")


NO_ADDRESS = (
    "", "rose", "a b@x.ca", "a@b@c", "a@x.ca\r\nBcc: b@x.ca", "<a@x.ca>", "a,b@x.ca", "@", '"@x.ca', "\x00@x.ca",
)  # fmt: skip


@pytest.mark.parametrize("address", NO_ADDRESS)
async def test_what_is_no_address_goes_nowhere(address: str) -> None:
    """No line of the message and no other person can be written into it."""
    async with serving(Post()) as post:
        with pytest.raises(MailUnavailable):
            await asyncio.to_thread(mailer(post).send, address, "Sujet", "Texte")
    assert not post.messages


async def test_a_message_is_encrypted_where_the_centre_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a certificate that the machine trusts."""
    context, authority = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    async with serving(Post(context)) as post:
        await asyncio.to_thread(mailer(post, "starttls:").send, ADDRESS, "Sujet", "Élise")
    (message,) = post.messages
    assert message.get_content().strip() == "Élise"
    assert post.said.index("STARTTLS") < min(at for at, said in enumerate(post.said) if said.casefold().startswith("mail"))


@pytest.mark.parametrize("way", ["starttls:", "tls:"])
async def test_the_kiosk_says_who_it_is_where_the_centre_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Encrypted, by a password that stands in a file alone and is read when a message goes out; another one brings nothing there."""
    context, authority = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    secret = tmp_path / "password"
    async with serving(Post(context, tls=way == "tls:", login=("kiosk", "deux canifs"))) as post:
        knows = SmtpMailer(f"{way}127.0.0.1:{post.port}", KIOSK, Login("kiosk", secret), patience=5)
        for written in ("", "un canif", "deux canifs\n"):
            assert not post.messages
            if written:
                secret.write_text(written, "utf-8")
            with nullcontext() if "deux" in written else pytest.raises(MailUnavailable):
                await asyncio.to_thread(knows.send, ADDRESS, "Sujet", "Texte")
        with pytest.raises(MailUnavailable):
            await asyncio.to_thread(mailer(post, way).send, ADDRESS, "Sujet", "Texte")
    assert len(post.messages) == 1


@pytest.mark.parametrize("offers", [True, False])
async def test_nothing_goes_out_in_the_clear_instead(tmp_path: Path, offers: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """A certificate that nobody vouches for, or a server that does not encrypt: no message."""
    context, _ = certified(tmp_path)
    async with serving(Post(context if offers else None)) as post:
        with pytest.raises(MailUnavailable):
            await asyncio.to_thread(mailer(post, "starttls:").send, ADDRESS, "Sujet", "Texte")
    assert not post.messages


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("mail.example.ca", ("", "mail.example.ca", 25)), ("mail:2525", ("", "mail", 2525)), ("10.0.0.5", ("", "10.0.0.5", 25)),
        ("starttls:mail.example.ca", ("starttls", "mail.example.ca", 587)), ("StartTLS:mail.ca:25", ("starttls", "mail.ca", 25)),
        ("[::1]:2525", ("", "::1", 2525)), ("tls:mail.example.ca", ("tls", "mail.example.ca", 465)),
    ],
)  # fmt: skip
def test_every_way_to_name_a_server_is_understood(tmp_path: Path, named: str, found: tuple[str, str, int]) -> None:
    """By the settings and by whoever connects; the kiosk then has a mailer, and by default none."""
    given = {"KIOSK_MAIL_SERVER": named, "KIOSK_MAIL_FROM": KIOSK}
    assert where(named) == found
    assert composed(load(given, {"data": tmp_path})).mailer is not None
    assert composed(load({}, {"data": tmp_path})).mailer is None


def certified(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """A server's own certificate for the loopback, and the file by which it can be trusted."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "post")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now - timedelta(days=1), now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    files = folder / "certificate.pem", folder / "key.pem"
    files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    files[1].write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context, files[0]

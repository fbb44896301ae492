"""Who wanted it is told over a real server on the loopback that a file has something new, and nothing of it."""

import asyncio
from dataclasses import replace

from kiosk.edges.mail import SmtpMailer
from kiosk.ports.dossier import Notices
from kiosk.ports.records import Wish
from kiosk.services.dossier.notifying import Told, tell
from tests.post import Post, serving

WISH = Wish("rose@example.org", "fr", Notices(letters=True), frozenset(("letters",)))


def mailer(post: Post) -> SmtpMailer:
    """The kiosk's, to that server."""
    return SmtpMailer(f"127.0.0.1:{post.port}", "borne@exemple.ca", patience=5)


async def test_a_message_arrives_in_the_language_of_its_account() -> None:
    """To its own address alone; the header names nothing either."""
    async with serving(Post()) as post:
        wishes = [WISH, replace(WISH, address="zoe@example.org", lang="en"), replace(WISH, address="a@x.ca\r\nBcc: b@x.ca")]
        assert await asyncio.to_thread(tell, mailer(post), wishes) == Told(sent=2, failed=1)
    first, second = post.messages
    assert (first["To"], first["Subject"]) == ("rose@example.org", "Il y a du nouveau dans votre dossier")
    assert (second["To"], second["Subject"]) == ("zoe@example.org", "There is something new in your file")
    assert "aucun lien" in first.get_content()
    assert "rose" not in first.get_content().casefold()


async def test_a_server_that_went_away_stops_nothing() -> None:
    """What was imported stays; how many were not told is known."""
    async with serving(Post(refuses="MAIL")) as post:
        assert await asyncio.to_thread(tell, mailer(post), [WISH, WISH]) == Told(sent=0, failed=2)
    assert await asyncio.to_thread(tell, mailer(post), [WISH]) == Told(sent=0, failed=1)

"""`kiosk centre import` tells whoever wanted it, over a real mail server on the loopback: once for each import that changed something."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.ports.dossier import Notices
from tests.accounts_desk import AT, ROSE, folder
from tests.post import Post, serving
from tests.services.records import FILE, LETTER, PAYMENT, REGISTER, lines
from tests.storage.support import store_in


def wanting(kiosk: Path) -> None:
    """Somebody who is linked to the file wants to be told of letters."""
    with store_in(kiosk) as store:
        id, _ = store.accounts.create(replace(ROSE, email="rose@example.org"), AT)
        assert store.accounts.link_by_file(id, FILE, "286", AT) == "linked"
        store.dossier.notify(store.accounts.sessions.begin(id, "1", AT), Notices(letters=True))


async def imported(kiosk: Path, *records: Mapping[str, object]) -> int:
    """Import some lines; the exit code."""
    path = kiosk / "records.jsonl"
    path.write_bytes(lines(*records))
    return await asyncio.to_thread(main, ["centre", "import", str(path), "--data", str(kiosk)])


@pytest.mark.real
async def test_an_import_tells_once_of_what_is_new_and_wanted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A new letter brings one message, the same again none, a payment none; a server that is away keeps nothing from being loaded."""
    with folder() as kiosk:
        assert await imported(kiosk, REGISTER) == 0
        wanting(kiosk)
        async with serving(Post()) as post:
            monkeypatch.setenv("KIOSK_MAIL_SERVER", f"127.0.0.1:{post.port}")
            monkeypatch.setenv("KIOSK_MAIL_FROM", "borne@exemple.ca")
            for records, told in (
                ((LETTER, PAYMENT), 1),
                ((LETTER, PAYMENT), 1),
                (({**PAYMENT, "id": "p9"},), 1),
                (({**LETTER, "id": "l9"},), 2),
            ):
                assert await imported(kiosk, *records) == 0
                assert len(post.messages) == told
        assert {message["To"] for message in post.messages} == {"rose@example.org"}
        assert "Personnes averties par courriel\u00a0: 1." in capsys.readouterr().out
        assert await imported(kiosk, {**LETTER, "id": "l10"}) == 0
        assert "E-mails that did not go out: 1." in capsys.readouterr().out

"""The demonstration of the services in a terminal that others made: somebody signs in, and proves who they are before each service."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.services.records.demo import ANSWER, PASSWORD
from kiosk.words import say
from tests.docs.test_in_tmux import ANOTHER, KIOSK, Tmux

pytestmark = pytest.mark.real
CODE, CARD = "lise.demo", "11111111"


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """Started as README says, on 80 columns and 24 rows."""
    server = Tmux(f"kiosk-{tmp_path.name}")
    terminal = ("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24")
    server(*terminal, "env", "LANG=C.UTF-8", *ANOTHER, str(KIOSK), "--demo=services")
    try:
        yield server
    finally:
        subprocess.run(["tmux", "-L", server.socket, "kill-server"], check=False, capture_output=True)


def fr(word: str) -> str:
    """The French words of an id."""
    return say(word, "fr")


def typed(tmux: Tmux, text: str) -> None:
    """Type into the field with the focus, then Enter; a sign that comes twice, sign by sign."""
    for piece in text if re.search(r"(.)\1", text) else (text,):
        tmux("send-keys", "-l", piece)
    tmux("send-keys", "Enter")


def prove(tmux: Tmux, service: str) -> None:
    """Question and password, before that service; no sign of either is seen."""
    assert fr(f"service.{service}") in tmux.shows(fr("page.again.title"))
    typed(tmux, ANSWER)
    assert ANSWER not in tmux.shows(f"> {fr('field.password.label')}")
    typed(tmux, PASSWORD)


def test_two_services_by_their_digits_each_behind_question_and_password(tmux: Tmux) -> None:
    """Four steps lead to the own file; each service then asks again, and Escape leads back; the end leaves the first page."""
    tmux.shows(f"> < {fr('do.begin')} >")
    tmux("send-keys", "Enter")
    tmux.shows(fr("services.account"))
    tmux("send-keys", "3")
    for step, text in (("", CODE), ("_password", PASSWORD), ("_question", ANSWER), ("_card", CARD)):
        assert PASSWORD not in tmux.shows(fr(f"page.sign_in{step}.place"))
        typed(tmux, text)
    for digit, service, inside in (("2", "payments", fr("payments.past")), ("4", "slips", "Juin 2023")):
        assert f"{digit}  {fr(f'service.{service}')}" in tmux.shows(fr("page.my_file.title"))
        tmux("send-keys", digit)
        prove(tmux, service)
        assert fr("page.again.title") not in tmux.shows(inside)
        tmux("send-keys", "Escape")
    tmux.shows(fr("page.my_file.title"))
    tmux("send-keys", "F10")
    tmux.shows(fr("page.end.title"))
    tmux("send-keys", "Enter")
    assert fr("page.my_file.title") not in tmux.shows(fr("do.begin"))

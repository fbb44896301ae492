"""S01 to S05: how a password is hashed, and which one can be taken."""

import os
import random
import time
import unicodedata
from itertools import islice

import argon2
from sqlalchemy import String, select

from kiosk.access import blocklist, passwords
from kiosk.words import LANGS
from storage import STANDARD, Effort
from storage.accounts import StoredAccounts
from storage.hashing import Hasher, cost
from storage.store import Store
from storage.tables import Table
from tests.accounts_desk import AT, ROSE, WRONG, desk, folder, kiosks, later, somebody
from tests.conformance.rows import figure, row
from tests.conftest import COUNTS

SURE = [
    "le traversier part à midi", "cheval-lampe-tiroir-orage", "maman tricote des tuques vertes", "correct horse battery staple",
    "маленький домик у реки", "9482 1147 3365 0021 77", "il neige sur le toit de Zénon", "🦆🐸🌲🚲🎻🧊🍁🪵🛶🐻🌊🔦🧦🥞🧺",
]  # fmt: skip
"""Passwords that can be taken: the negative control of the blocklist."""

QUICK = 0.02
"""Seconds in which a password is refused."""


def hashes(store: Store) -> list[str]:
    """Every hash of a secret in the database, whichever table and column it stands in."""
    columns = [
        column for table in Table.metadata.sorted_tables for column in table.columns
        if column.name in ("hash", "password") and isinstance(column.type, String)
    ]  # fmt: skip
    assert len(columns) >= 4
    with store.work(write=False) as work:
        return [value for column in columns for value in work.session.scalars(select(column)) if value]


@row("S01", long=True)
def every_stored_hash_costs_what_the_rfc_recommends() -> None:
    """Password, answers, card, codes by e-mail and for a reset: argon2id, 64 MiB, three passes, salt of 16 bytes and tag of 32."""
    with folder() as where, kiosks(where, 1, STANDARD) as (store,):
        store.accounts.create(somebody(email="rose@example.org"), AT)
        store.accounts.second.send(ROSE.code, AT)
        store.accounts.desk.reset_code(ROSE.code, AT)
        found = hashes(store)
        began = time.perf_counter()
        assert store.accounts.password(ROSE.code, ROSE.password, AT).verdict == "right"
        figure("S01", "sign_in_ms", round(1000 * (time.perf_counter() - began)))
    assert len(found) == 16
    assert {(each.memory >= 65536, each.passes >= 3, each.lanes) for each in map(cost, found)} == {(True, True, 4)}


@row("S01")
def a_verification_takes_four_tenths_of_a_second_at_most() -> None:
    """At the real cost; the processor's time over the lanes that it has: what somebody waits on a machine that does nothing else."""
    hasher = Hasher(bytes(32), STANDARD)
    stored, lanes = hasher.hash("password", "me", ROSE.password), min(STANDARD.lanes, os.cpu_count() or 1)
    times = []
    for _ in range(max(3, COUNTS["sign_ins"] // 20)):
        began = time.process_time()
        assert hasher.matches(stored, "password", "me", ROSE.password)
        times.append((time.process_time() - began) / lanes)
    p95 = sorted(times)[int(len(times) * 0.95)]
    figure("S01", "verification_ms_p95", round(1000 * p95))
    assert p95 <= 0.4, times


@row("S02")
def a_weaker_hash_is_made_anew_and_a_stronger_one_never() -> None:
    """At a right password only; whichever effort the kiosk has, what stands is never weaker afterwards."""
    weak, strong = Effort(8, 1, 1), Effort(16, 2, 1)
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        for effort, password, expected in (
            (weak, ROSE.password, weak), (strong, WRONG, weak), (strong, ROSE.password, strong), (weak, ROSE.password, strong),
            (Effort(64, 1, 1), ROSE.password, strong), (strong, ROSE.password, strong),
        ):  # fmt: skip
            tried = at_effort(accounts, effort).password(ROSE.code, password, AT)
            assert tried.verdict == ("right" if password == ROSE.password else "wrong")
            assert cost(stored_password(accounts, id)) == expected


def at_effort(accounts: StoredAccounts, effort: Effort) -> StoredAccounts:
    """The same accounts at a kiosk where a try costs something else."""
    hasher = Hasher(accounts.cabinet.keyring.pepper, effort)
    accounts.cabinet.hasher = accounts.cabinet.steps.hasher = hasher
    return accounts


def stored_password(accounts: StoredAccounts, id: str) -> str:
    """The hash in the row."""
    return accounts.cabinet.read(id, lambda _, row: row.password)


@row("S03")
def the_database_alone_verifies_no_password() -> None:
    """Whoever has every row and the right password, but no key file, is told nothing by the hashes."""
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        stored = stored_password(accounts, id)
        assert accounts.cabinet.hasher.matches(stored, "password", id, ROSE.password)
        for guess in (ROSE.password, f"password{ROSE.password}", f"{id}{ROSE.password}"):
            assert not bare(stored, guess)
        assert not Hasher(bytes(32), accounts.cabinet.hasher.effort).matches(stored, "password", id, ROSE.password)
        for kind, owner in (("password", "0" * 32), ("answer 1", id)):
            assert not accounts.cabinet.hasher.matches(stored, kind, owner, ROSE.password)


def bare(stored: str, guess: str) -> bool:
    """Whether a hash is of these words alone."""
    try:
        return argon2.PasswordHasher().verify(stored, guess)
    except argon2.exceptions.VerifyMismatchError:
        return False


@row("S04")
def any_signs_of_any_script_come_back_whole() -> None:
    """Random passwords of 15 to 128 code points: taken, right as typed and decomposed, wrong with the last sign changed."""
    chance = random.Random(4)
    with desk() as accounts:
        id, _ = accounts.create(ROSE, AT)
        drawn = (password for password in iter(lambda: any_password(chance), "") if not passwords.refused(password))
        for number, password in enumerate(islice(drawn, COUNTS["passwords"])):
            accounts.change_password(id, password, AT)
            other = password[:-1] + ("b" if password[-1] != "b" else "c")
            form = unicodedata.normalize("NFD", password)
            assert accounts.password(ROSE.code, form, later(hours=number)).verdict == "right", password
            assert accounts.password(ROSE.code, other, later(hours=number)).verdict == "wrong", password
            accounts.entered(ROSE.code, later(hours=number), "1")


def any_password(chance: random.Random) -> str:
    """Of 15 to 128 code points once composed, from the whole of Unicode but surrogates."""
    while True:
        points = (chance.choice([chance.randrange(0x20, 0x250), chance.randrange(0x20, 0x110000)]) for _ in range(chance.randint(15, 128)))
        password = unicodedata.normalize("NFC", "".join(chr(point) for point in points if not 0xD800 <= point < 0xE000))
        if 15 <= len(password) <= 128 and unicodedata.normalize("NFC", password) == password:
            return password


@row("S04")
def too_short_and_too_long_are_refused_with_the_reason() -> None:
    """Counted in code points, composed: 14 and 129 are refused, 15 and 128 are not, and nothing is cut off."""
    text = "oignons rôtis, 14 navets et du sel sur la table du fond, sous la lampe; " * 2
    assert [problem.code for problem in passwords.refused(text[:14])] == ["PASSWORD_SHORT"]
    assert not passwords.refused(text[:15])
    assert not passwords.refused(text[:128])
    assert [problem.code for problem in passwords.refused(text[:129])] == ["PASSWORD_LONG"]
    assert all("128" in passwords.refused(text[:129])[0].sentence(lang) for lang in LANGS)
    assert not passwords.refused(unicodedata.normalize("NFD", text[:128]))


@row("S05")
def what_others_try_first_is_refused_with_the_reason() -> None:
    """Every one of the list that is long enough, and the 3,000 commonest ones filled out as people do it."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    common = sorted(blocklist.words())
    long = [each for each in common if len(each) >= 15]
    tops = [each for each in FREQUENCY_LISTS["passwords"] if len(each) >= 4][:3000]
    filled = [password for top in tops for password in (f"{top}{'1234567890!'[: max(15 - len(top), 1)]}", top * (15 // len(top) + 1))]
    assert len(common) >= 13_500
    assert len(long) >= 3000
    assert len(blocklist.here()) >= 500
    fitting = [password for password in (*long, *filled) if len(password) >= 15]
    missed, slow = [], []
    for password in fitting:
        began = time.thread_time()
        found = passwords.refused(password)
        missed += [] if [problem.code for problem in found] == ["PASSWORD_COMMON"] else [password]
        slow += [password] if time.thread_time() - began > QUICK else []
    assert not missed, missed[:20]
    assert not [password for password in slow if min(taken(password) for _ in range(3)) > QUICK], "once may be the collector of garbage"


def taken(password: str) -> float:
    """Seconds of the processor until a password is refused."""
    began = time.thread_time()
    passwords.refused(password)
    return time.thread_time() - began


@row("S05")
def words_of_here_are_refused_and_sentences_are_not() -> None:
    """Places, hockey, months, years and the service, with accents, capitals, signs for letters; a sentence of common words stands."""
    for password in (
        "Québec2026!Québec2026!",
        "Canadiens-1993!!",
        "ClicSÉQUR2026clicsequr",
        "Tr0is-Rivières_1998",
        "J3TAIMEMONAMOUR!!",
        "janvier 1987 montréal",
    ):
        assert [problem.code for problem in passwords.refused(password)] == ["PASSWORD_COMMON"], password
    for password in SURE:
        assert not passwords.refused(password), password


@row("S05")
def names_code_and_sentence_stay_apart() -> None:
    """None of them within the password, nor the other way round, however they are written."""
    known = ("Rose.Tremblay", "Marie-Ève", "St-Onge", "Le vieux canot dort sous les épinettes.")
    for password in (
        "un rosetremblay au jardin",
        "MARIE EVE et ses onze chats",
        "chez st onge il fait froid",
        "vieux CANOT dort sous",
        "bonjour Marie tout court",
    ):
        assert [problem.code for problem in passwords.refused(password, known)] == ["PASSWORD_CONTEXT"], password
        assert passwords.refused(password)[:1] != passwords.refused(password, known)[:1]
    assert not passwords.refused("le traversier part à midi", known)
    assert [problem.code for problem in passwords.sentence_refused("moi, Marie-Ève, au lac", "", known)] == ["SENTENCE_CONTEXT"]
    assert not passwords.sentence_refused("Il neige sur le toit de Zénon.", "le traversier part à midi", known)

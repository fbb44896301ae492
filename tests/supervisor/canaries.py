"""Known strings, typed and shown in a session on a terminal, and everywhere that they are looked for afterwards."""

import re
from io import FileIO
from pathlib import Path

from tests.bench.scenarios import TO_RESUME
from tests.supervisor.house import ENTER, ESCAPE, House

MARK = "Zqxjw"
"""Begins every word of the note: a piece of one is found too."""
COUNT = 40
NOTE = tuple(f"{MARK}{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(COUNT))
FIRST_NAME, LAST_NAME, STREET, TOWN = "Zqxjwprenom", "Zqxjwnom", "Zqxjwchemin", "Zqxjwville"
SIN, FILE, DIGITS, PHONE = "739184620", "5820947", "620", "4185559374"
CODE, PASSWORD = "Zqxjw.usager7", "quatre Zqxjwmot loutres sous la galerie"
SENTENCE = "Le Zqxjwphrase gèle avant la fête"
ANSWERS = ("Zqxjwvoisin", "Zqxjwcachette", "Zqxjwpeur")
HIDDEN = (PASSWORD, *ANSWERS)
"""What is typed where signs are hidden."""
CARD = re.compile(r"\d{4} \d{4}")
QUESTIONS = ("voisin", "cachiez", "peur")
CARDS = 10
"""Codes of a card."""
LONG = 60
LOWER, BESIDE = bytes(range(256)).lower(), b"\0 "
PIECE = 1 << 22
SEAM = 256
"""Bytes of one piece that are looked at again with the next."""
MAPPED = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) r(.)\S* \S+ \S+ (\d+)")


class Hunt:
    """What is looked for: in one, two or four bytes a sign, in small or capital letters, with or without spaces."""

    def __init__(self, *words: str) -> None:
        self.words = words
        self._forms = {word: word.encode().translate(LOWER, BESIDE) for word in words}

    def found(self, data: bytes) -> list[str]:
        """Which of it is there."""
        bare = data.translate(LOWER, BESIDE)
        return [word for word, form in self._forms.items() if form in bare]

    def in_files(self, *folders: Path) -> list[str]:
        """Files that hold any of it, in what they hold or in their names: data, log, papers, spool, temporary files."""
        inside = [path for folder in folders for path in folder.rglob("*")]
        return [str(path) for path in inside if self.found(path.name.encode()) or (path.is_file() and self.found(path.read_bytes()))]

    def in_process(self, pid: int) -> list[str]:
        """Where a process has any of it: its memory, its arguments, its environment. One that has ended has nothing."""
        place = Path("/proc") / str(pid)
        try:
            return self._in_process(place)
        except (FileNotFoundError, ProcessLookupError):
            return []

    def _in_process(self, place: Path) -> list[str]:
        found = [name for name in ("cmdline", "environ") if self.found((place / name).read_bytes())]
        with (place / "mem").open("rb", buffering=0) as memory:
            for line in (place / "maps").read_text().splitlines():
                span = MAPPED.match(line)
                if span and "[v" not in line and (span[3] == "w" or span[4] == "0"):  # the rest is what stands in a file
                    found += [f"memory {line[:50]}"] if self._within(memory, int(span[1], 16), int(span[2], 16)) else []
        return found

    def _within(self, memory: FileIO, first: int, last: int) -> bool:
        before = b""
        while first < last:
            try:
                memory.seek(first)
                piece = memory.read(min(PIECE, last - first))
            except OSError:
                return False
            if not piece:
                return False
            if self.found(before + piece):
                return True
            before, first = piece[-SEAM:], first + len(piece)
        return False

    def places(self, shown: House, *folders: Path) -> dict[str, list[str]]:
        """Where any of it is found after an end, by the kind of place; `folders` beside the kiosk's own."""
        return {
            "screen": self.found(shown.past().encode()),
            "files": self.in_files(shown.folder, *folders),
            "processes": [f"{pid} {place}" for pid in (shown.kiosk, *shown.children()) for place in self.in_process(pid)],
            "clipboard": shown.copied(),
        }


CLEAN: dict[str, list[str]] = {"screen": [], "files": [], "processes": [], "clipboard": []}


# What is typed


def follow(shown: House, *steps: tuple[str, str]) -> None:
    """Press, and wait for what comes."""
    for keys, words in steps:
        shown.press(keys)
        shown.show(words, LONG)


def written(shown: House) -> None:
    """Forty words in the field for notes; they are kept when it is left."""
    for at in range(0, COUNT, 10):
        shown.press(" ".join(NOTE[at : at + 10]) + " ")
        shown.show(NOTE[at + 9], LONG)
    follow(shown, ("\t", "> < Continuer >"))


def note(shown: House, code: str) -> Hunt:
    """Resume an application that is as far as its notes, and write forty words there."""
    follow(shown, *TO_RESUME, (code, code), (ENTER, "Autres détails"), ("7", "ajouter quelque chose"))
    written(shown)
    return Hunt(MARK, code)


def form(shown: House, code: str) -> Hunt:
    """The same; before it names, birth, number and address, each left once, so that it is shown and kept."""
    follow(
        shown, *TO_RESUME, (code, code), (ENTER, "Autres détails"), ("2", "Prénom"),
        (f"{LAST_NAME}\t", LAST_NAME), (f"{FIRST_NAME}\t", FIRST_NAME), ("1957\t03\t02\t1\t", "> < Continuer >"), (ENTER, "NAS"),
        (f"{SIN}\t", f"••• ••• {DIGITS}"), (ESCAPE, "Prénom"), (ESCAPE, "Autres détails"), ("3", "Rue  "), (f"12\t{STREET}\t", STREET),
        (f"4\t{TOWN}\t", TOWN), (f"G1A1A1\t{PHONE}\t", "> Poste"), (ESCAPE, "Autres détails"), ("7", "ajouter quelque chose"),
    )  # fmt: skip
    written(shown)
    return Hunt(MARK, code, SIN, PHONE, "418 555-9374")


def account(shown: House, code: str) -> Hunt:
    """Make an account, note its card, print it where there is a printer, name a file, sign in."""
    then = ("2 de 3", "3 de 3", "Votre carte de codes")
    chosen = [((ENTER, "Votre réponse"), (f"{answer}\t\r", words)) for answer, words in zip(ANSWERS, then, strict=True)]
    shown.to_choices()
    follow(
        shown, ("4", "J’accepte"), ("\t ", "[x]"), ("\t\r", "Étape 1"), (f"{FIRST_NAME}\t{LAST_NAME}\t\r", "Étape 2"),
        (f"{CODE}\t\r", "Étape 3"), (f"{PASSWORD}\t\r", "encore une"), (f"{PASSWORD}\t\r", "Quelle phrase"),
        (f"{SENTENCE}\t\r", "question 1 de 3"), *(step for pair in chosen for step in pair),
    )  # fmt: skip
    card = CARD.findall(shown.text())
    assert len(card) == CARDS, shown.text()
    if "Imprimer" in shown.text():
        shown.push("Imprimer")
        shown.show("manque de papier", LONG)
    shown.push("J’ai noté les codes")
    follow(
        shown, ("", "1  J’ai un dossier"), ("1", "CP-12  "), (f"{FILE}\t{DIGITS}\t\r", "Un agent"), (ENTER, "compte est créé"),
    )  # fmt: skip
    shown.push("Ouvrir une session")
    follow(shown, ("", "Étape 1 de 4"), (f"{CODE}\t\r", "Étape 2 de 4"), (f"{PASSWORD}\t\r", "Étape 3 de 4"))
    answer = next(one for one, words in zip(ANSWERS, QUESTIONS, strict=True) if words in shown.text())
    follow(shown, (f"{answer}\t\r", "Étape 4 de 4"), (f"{card[0]}\t\r", "Mon dossier"))
    return Hunt(MARK, FILE, *card)

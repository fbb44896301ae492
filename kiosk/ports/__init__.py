"""What the kiosk asks of the outside world, and nobody's name: storage, paper, printers, voices and the room implement these."""

from kiosk.ports.paper import Paper, PaperBlock, PaperDocument, PaperLine, PaperReader, Papers, Shelf
from kiosk.ports.printer import JobId, JobState, Printer, PrinterState, PrinterUnavailable
from kiosk.ports.room import HelpCalls, Letters, LettersUnavailable, Mailer, MailUnavailable
from kiosk.ports.store import DepartmentSection, Draft, Drafts, Sealed, StoreUnavailable
from kiosk.ports.voice import Utterance, Voice, VoiceUnavailable

__all__ = [
    "DepartmentSection",
    "Draft",
    "Drafts",
    "HelpCalls",
    "JobId",
    "JobState",
    "Letters",
    "LettersUnavailable",
    "MailUnavailable",
    "Mailer",
    "Paper",
    "PaperBlock",
    "PaperDocument",
    "PaperLine",
    "PaperReader",
    "Papers",
    "Printer",
    "PrinterState",
    "PrinterUnavailable",
    "Sealed",
    "Shelf",
    "StoreUnavailable",
    "Utterance",
    "Voice",
    "VoiceUnavailable",
]

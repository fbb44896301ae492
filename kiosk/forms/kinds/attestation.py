"""`attestation`: a person declares that they have read a text, in the version that stands there."""

from kiosk.forms.answers import Raw
from kiosk.forms.kinds.base import Context, Parsed
from kiosk.forms.kinds.common import Plain, Slot, fold, single
from kiosk.forms.model import Question, Value
from kiosk.words import text_of
from kiosk.words.text import Lang

SLOT = Slot("attestation", "ATTEST_MISSING")


class Attestation(Plain):
    """The id and version of the text that was affirmed; its time is the answer's own."""

    __slots__ = ()

    def parse(self, raw: Raw, question: Question, lang: Lang, context: Context) -> Parsed:
        """Take the whole word, « oui » or `yes`: a bare Enter, a letter or a number is no deliberate act.

        A mapping may also say the `version` that was shown. Problems: ATTEST_MISSING, ATTEST_CHANGED (another version
        stands there now).
        """
        typed = SLOT.read(single(raw))
        if not isinstance(typed, str):
            return typed
        if fold(typed) not in ("oui", "yes"):
            return SLOT.problem("ATTEST_MISSING")
        version = question.settings.get("version", "")
        if not isinstance(raw, str) and raw.get("version", version) != version:
            return SLOT.problem("ATTEST_CHANGED")
        return {"text": question.settings.get("text_id", ""), "version": version}

    def format(self, value: Value, question: Question, lang: Lang) -> str:
        """« Oui », `Yes`."""
        return text_of("value.yes").to(lang)


KIND = Attestation()

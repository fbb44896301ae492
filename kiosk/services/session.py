"""One application under way, in memory: what the store holds, and nothing derived from it."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.clock import local_date
from kiosk.forms.answers import Answers
from kiosk.forms.journey import HELPER, Place, Walk, walk
from kiosk.forms.model import Document, Form, Section
from kiosk.ports import Draft, Sealed
from kiosk.programs.findings import Opinion, Program


@dataclass(slots=True)
class Session:
    """A draft that its owner has open. `answers` always equals what is on disk."""

    program: Program
    form: Form
    draft: str
    keep_until: date
    began: date
    code: str
    """The resume code, to be shown again on request; it ends with the process. Empty where the account opened the draft."""
    answers: Answers
    sealed: Sealed | None = None
    """Set once the application is sent."""
    kept: bool = False
    """The account that is signed in opens it too."""

    _walked: tuple[Form, Answers, Walk] | None = field(default=None, repr=False, compare=False)

    def walk(self) -> Walk:
        """The citizen's way through the form, as the answers stand; the same walk serves until they change."""
        if self._walked is None or self._walked[0] is not self.form or self._walked[1] is not self.answers:
            self._walked = (self.form, self.answers, walk(self.form, self.answers))
        return self._walked[2]

    def section(self, place: Place) -> tuple[Place, ...]:
        """The places of a section that are on the path, group rows apart."""
        return tuple(one for one in self.walk().path if one.section.id == place.section.id and not one.row)

    def sections(self) -> tuple[Section, ...]:
        """The sections that are asked of the citizen as the answers stand, with their numbers."""
        return self.walk().sections

    def numbered(self, section: Section) -> Section:
        """A section with the number under which it is shown."""
        return next((one for one in self.sections() if one.id == section.id), section)

    def opinion(self, today: date) -> Opinion:
        """What the law says, filed today."""
        return self.program.opinion(self.form, self.answers, today, self.began)

    def documents(self, today: date) -> tuple[Document, ...]:
        """The checklist, in its order."""
        ids = self.opinion(today).documents
        return tuple(document for document in self.form.documents if document.id in ids)

    @property
    def helper(self) -> str:
        """Who helps to fill in, a code of `kiosk.services.helping`; empty: nobody."""
        value = self.answers.value(HELPER)
        return value if isinstance(value, str) else ""

    def mark(self, document: str) -> str:
        """What was said of a document: here, home, cannot, or empty."""
        value = self.answers.value(f"documents/{document}")
        return value if isinstance(value, str) else ""


def opened(program: Program, form: Form, draft: Draft, code: str) -> Session:
    """A session over a draft that was begun or found again."""
    return Session(program, form, draft.id, draft.keep_until, local_date(draft.began), code, draft.answers)

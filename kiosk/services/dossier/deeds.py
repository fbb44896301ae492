"""Everything that can be done in the services of a file, by the id that stands in a page; and what Continue does there."""

from collections.abc import Callable, Mapping

from kiosk.services.dossier import asking, dates, letters, notices, payments, repaying, sending_documents, slips
from kiosk.services.state import State

ACTS: Mapping[str, Callable[[State, str], None]] = {
    **payments.ACTS, **slips.ACTS, **dates.ACTS, **letters.ACTS, **asking.ACTS, **notices.ACTS, **repaying.ACTS,
    **sending_documents.ACTS,
}  # fmt: skip
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {
    **payments.STEPS, **slips.STEPS, **dates.STEPS, **letters.STEPS, **asking.STEPS, **notices.STEPS, **repaying.STEPS,
    **sending_documents.STEPS,
}  # fmt: skip

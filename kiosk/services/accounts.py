"""Everything that can be done with accounts, and by staff at the kiosk, by the id that stands in a page; and what Continue does there."""

from collections.abc import Callable, Mapping

from kiosk.services import (
    account,
    application_codes,
    elsewhere,
    filed,
    linking,
    mailed_codes,
    mine,
    registering,
    resetting,
    security,
    signing_in,
)
from kiosk.services.counter import staff_key
from kiosk.services.dossier import deeds
from kiosk.services.elsewhere import standing
from kiosk.services.state import State

ACTS: Mapping[str, Callable[[State, str], None]] = {
    **signing_in.ACTS, **mailed_codes.ACTS, **registering.ACTS, **linking.ACTS, **account.ACTS, **elsewhere.ACTS, **resetting.ACTS,
    **application_codes.ACTS, **security.ACTS, **mine.ACTS, **filed.ACTS, **staff_key.ACTS, **deeds.ACTS,
}  # fmt: skip
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {
    **signing_in.STEPS, **resetting.STEPS, **filed.STEPS, **staff_key.STEPS, **deeds.STEPS,
    **{page: standing(step) for page, step in {**registering.STEPS, **linking.STEPS, **account.STEPS, **application_codes.STEPS}.items()},
}  # fmt: skip

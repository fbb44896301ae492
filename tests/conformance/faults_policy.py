"""What breaks the row of the confidentiality policy."""

from contextlib import AbstractContextManager
from unittest.mock import patch

from kiosk.services import policy
from tests.conformance.rows import fault


@fault("K25")
def the_policy_forgets_complaints() -> AbstractContextManager[object]:
    """One item is left out."""
    return patch.object(policy, "ITEMS", tuple(item for item in policy.ITEMS if item != "complaints"))


@fault("K25")
def the_policy_names_nobody() -> AbstractContextManager[object]:
    """The person in charge is never named, even where the centre has said who it is."""
    from kiosk.words.policy import WORDS
    from kiosk.words.text import Text

    return patch.dict(WORDS, {"policy.rights.text": Text("Vos droits.", "Your rights.")})

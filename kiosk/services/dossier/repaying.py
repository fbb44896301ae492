"""What a person does in the service of repayment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.state import State

ACTS: Mapping[str, Callable[[State, str], None]] = {}
STEPS: Mapping[str, Callable[[State, tuple[str, ...]], None]] = {}

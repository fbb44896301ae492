"""A law: what it says, what it is held against, and a function that fails when it is broken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import COUNTS


@dataclass(frozen=True)
class Law:
    """One of the laws L1 to L22 of the form engine."""

    id: str
    says: str
    drawn: Mapping[str, st.SearchStrategy[object]]
    """What is drawn for each argument of `holds`."""
    holds: Callable[..., None]
    """Raises AssertionError, or stumbles, where the law is broken."""
    share: int = 1
    """Draws one example where others draw so many: for slow ones."""

    def run(self, *, examples: int = COUNTS["hypothesis"], explain: bool = True) -> None:
        """Hold the law against so many examples; where it is broken, `explain` looks for the smallest one."""
        phases = tuple(Phase) if explain else (Phase.generate,)

        @settings(
            max_examples=max(5, examples // self.share),
            phases=phases,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(**self.drawn)
        def check(**drawn: object) -> None:
            self.holds(**drawn)

        check()

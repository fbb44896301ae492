"""What trying a resume code costs: what stands between a stolen disk with its key and the codes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """What one try of a resume code costs (argon2id). A store opens only under the effort it was made with."""

    memory: int
    """In KiB."""
    passes: int
    lanes: int


STANDARD = Effort(memory=64 * 1024, passes=3, lanes=4)
"""The second choice of RFC 9106: 0.14 s on two cores. The first choice takes two seconds: too long at a counter."""

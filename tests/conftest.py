"""What every test may lean on: the counts, and a profile of hypothesis that follows them."""

import os
import tomllib
from pathlib import Path

from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
FULL = os.environ.get("KIOSK_COUNTS") == "full"
COUNTS: dict[str, int] = tomllib.loads((ROOT / "tests" / "counts.toml").read_text("utf-8"))["full" if FULL else "quick"]

settings.register_profile("kiosk", max_examples=COUNTS["hypothesis"], deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")

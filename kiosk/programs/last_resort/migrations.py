"""From each version of the form that is no longer offered to the next: drafts begun on it are brought along (L17)."""

from kiosk.forms.migrate import Step

STEPS: tuple[Step, ...] = ()

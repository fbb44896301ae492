"""The full screen: the only package that knows Textual.

Textual reads these at its first import: no animation, no frame that waits for a sixtieth of a second, and a lone Esc that
is not waited for as the start of something longer.
"""

import os

for _name, _value in (("TEXTUAL_ANIMATIONS", "none"), ("TEXTUAL_FPS", "240"), ("ESCDELAY", "25")):
    os.environ.setdefault(_name, _value)

"""The floor: what a key costs when a program only writes it back. Where this is slow, the machine was busy."""

import os
import sys
import termios
import tty

before = termios.tcgetattr(0)
tty.setraw(0)
os.write(1, b"\x1b[2J\x1b[HPAGE ONE\x1b[3;3H")
while (typed := os.read(0, 64)) not in (b"", b"\x03"):
    os.write(1, typed.replace(b"\x7f", b"\b \b"))
termios.tcsetattr(0, termios.TCSANOW, before)
sys.exit()

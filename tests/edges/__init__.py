"""Tests of what the kiosk does to the room it stands in."""

"""Tests of kiosk.access."""

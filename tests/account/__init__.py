"""Tests of kiosk.account."""

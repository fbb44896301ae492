"""The kiosk itself, killed at random moments."""

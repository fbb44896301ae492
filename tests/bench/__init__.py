"""How fast the kiosk is, as ratios to a stock program inside one interleaved run: `pytest -m bench`."""

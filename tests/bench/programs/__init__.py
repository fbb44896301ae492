"""Programs that the benchmark starts beside the kiosk."""

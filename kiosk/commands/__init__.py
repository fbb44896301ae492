"""What the commands beside the faces do: for form authors, technicians and whoever installs a kiosk."""

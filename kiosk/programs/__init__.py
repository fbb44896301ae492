"""Programs: one folder each; nothing outside a folder names it."""

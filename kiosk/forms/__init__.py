"""The form engine: pure functions of a definition and the answers. No clock, no store, no screen."""

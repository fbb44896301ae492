"""The same people through every face, and the same answers stored (L20)."""

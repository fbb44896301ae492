"""A migration that no release carries: what the next one will look like."""

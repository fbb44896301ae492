"""The use cases, and a visit by acts alone."""

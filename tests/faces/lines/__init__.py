"""The dialogue of the lines face."""

"""Descriptions: what is shown and said, made in one place from the visit, and rendered by every face."""

"""Paper: the only place that lays out a page."""

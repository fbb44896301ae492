"""Answers at rest: the only place that knows the database and the keys."""

"""The counter: its roles, its pages, what it hands over."""

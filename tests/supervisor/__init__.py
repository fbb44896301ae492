"""Two processes: however a session ends, nothing of it is left, and the next person finds a page."""

"""The use cases: the only door for every face. A function here is a thing a person can do."""

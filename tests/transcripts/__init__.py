"""The whole application of a person as each face gives it, written by hand and recorded."""

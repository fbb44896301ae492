"""The laws of the form engine, for any form and any answers."""

"""How the database came to be what it is; carried by the wheel."""

"""Reading a definition file: from YAML to a compiled form, with every mistake found on the way."""

"""The form engine: conditions, journey, definitions, migrations."""

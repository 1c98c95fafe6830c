"""The only SQL: tables, query families, the engine that runs units of work, migrations."""

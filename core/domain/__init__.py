"""Pure rules and frozen records: nothing here reads a clock, a file or a database."""

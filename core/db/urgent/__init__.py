"""Pages in the database: whom they called, and whether every urgent ticket has one."""

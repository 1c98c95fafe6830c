"""A ticket from its report to its end: who has it, what is written on it, what becomes of it."""

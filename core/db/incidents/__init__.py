"""Faults in the database: their texts, their tickets, those who have the same."""

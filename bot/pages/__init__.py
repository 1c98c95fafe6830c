"""What is read and not chatted: whether Melding is well."""

"""What is read of a ticket: by its reporter, by the team, by those who follow it."""

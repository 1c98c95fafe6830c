"""What is read of faults: by everybody, by the team, by those who have the same."""

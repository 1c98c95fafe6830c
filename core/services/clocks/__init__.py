"""What was promised by when, why, how long things took, and who is reminded or warned."""

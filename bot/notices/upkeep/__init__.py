"""What is read of planned work and of releases."""

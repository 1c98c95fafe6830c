"""What is read of who is on call, and of changes to it."""

"""What wakes somebody, for practice or in earnest, and why a ticket presses."""

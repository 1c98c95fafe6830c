"""What is read of hours, promises and reminders."""

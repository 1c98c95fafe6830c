"""Conversations about how systems are: faults, planned work, what is subscribed to."""

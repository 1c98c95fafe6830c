"""Conversations about what presses."""

"""Conversations about who a person is."""

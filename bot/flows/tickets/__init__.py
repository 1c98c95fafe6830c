"""Conversations about one ticket, a file a flow."""

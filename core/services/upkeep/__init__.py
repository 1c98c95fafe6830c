"""Planned work on systems, and releases."""

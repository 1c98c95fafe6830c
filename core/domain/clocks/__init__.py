"""Calendars, promises and ladders: what is due when, and why. Pure."""

"""Faults that many have. Pure."""

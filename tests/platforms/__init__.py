"""Strict servers on loopback that speak as chat platforms do."""

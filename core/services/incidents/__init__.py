"""Faults that many have: noticed, told, joined, put right, ended."""

"""Declared conversations, one file a flow, and the pure engine that runs them all."""

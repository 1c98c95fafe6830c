"""Telephone, SMS and push, for pages only: it sends, and hears nothing.

Addresses are the services' own URLs, secrets included, so they stay in memory: the rest of Melding
knows them by name.
"""

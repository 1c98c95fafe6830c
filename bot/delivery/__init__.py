"""Delivery: what the outbox owes is worded, drawn and sent, in order for each room."""

from bot.delivery.post import Delivery

__all__ = ["Delivery"]

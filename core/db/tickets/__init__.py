"""Tickets in the database, with what is written on them and what stands around them."""

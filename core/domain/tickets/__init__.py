"""What a ticket is, what may be done with it, and what its words tell. Pure."""

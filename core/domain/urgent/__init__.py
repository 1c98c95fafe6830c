"""What is urgent, and how a page climbs. Pure."""

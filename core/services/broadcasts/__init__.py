"""Who wants to hear of what, and how it reaches all of them."""

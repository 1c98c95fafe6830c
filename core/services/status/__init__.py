"""How the systems are: in chat, on a page, in feeds, and as monitors tell it."""

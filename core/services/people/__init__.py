"""Who people are, how they come in, and where the bot reaches them."""

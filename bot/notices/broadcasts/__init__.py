"""What subscribers read, and what they may change."""

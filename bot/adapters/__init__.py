"""One folder a platform, none of which knows another."""

"""The conversation: what people do becomes use cases, what the core decided becomes words."""

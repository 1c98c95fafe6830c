"""Who has subscribed to what, and how far each notice has come."""

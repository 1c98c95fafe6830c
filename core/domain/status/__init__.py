"""How systems are, overlaid with what is known of them. Pure."""

"""Strict fakes of the chat platforms: servers on loopback that refuse what the platforms refuse."""

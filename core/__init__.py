"""The ticket core: it knows no chat platform and no language."""

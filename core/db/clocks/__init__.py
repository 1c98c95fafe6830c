"""What is due by when: kept, so that a look for it is one index."""

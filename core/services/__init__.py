"""Use cases, one function each: they change, write history and promise what must be said."""

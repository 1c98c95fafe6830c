"""The status page and its feeds, served from memory and written as files."""

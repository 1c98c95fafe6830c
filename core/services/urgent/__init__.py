"""Urgent cases: by which rules, who is called, and that nothing goes quiet."""

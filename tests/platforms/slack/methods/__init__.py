"""The Web API, one family of methods a file."""

"""Slack, by Socket Mode or HTTP: the same contract as every platform.

`read*.py` and `draw*.py` are pure; `listening.py` takes what Slack sends and says when it is
stored; `posting.py` and `files.py` send; `adapter.py` is what the rest of the bot sees.
"""

"""The web chat, which needs no account: the same contract as every platform, on a page of ours.

`read.py` and `draw.py` are pure; `ports.py` says what it needs of the core; `app.py` lays out the
addresses, and `adapter.py` is what the rest of the bot sees.
"""

"""Telegram: private chats, groups and forum topics, by long polling or by webhook.

`adapter.py` is the way in. Updates come by `polling.py` or `webhook.py`, go through `intake.py`
and become events in `read.py`; messages become HTML in `draw.py` and leave by `sending.py`.
"""

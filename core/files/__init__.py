"""What people attach: looked into, cleaned and kept under the hash of its bytes.

Read `outcome.py` for what can come out, `intake.py` for the way in, `inspect.py` for what is let
through, `store.py` for where it lies. Everything here is synchronous and some of it is slow
(decoding a picture takes up to seconds): run it in a worker thread, never on the event loop and
never inside a database unit.
"""

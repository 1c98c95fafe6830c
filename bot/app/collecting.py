"""When Python looks for garbage in cycles: never while we start, and seldom afterwards.

What a start makes (modules, tables, texts) stays for good. Looking through all of it took 120 ms,
and that is how long an urgent page had to wait at times. What an event makes is freed without
such a look, but for few cycles.
"""

import gc

THRESHOLDS = (20_000, 20, 20)  # new objects; rounds of these; rounds of those (Python: 700, 10, 10)


def look_seldom() -> None:
    """Take all that is there now as lasting, and look for garbage now and then."""
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    gc.enable()

"""Lists by pages: what is behind "Show more" is the rest, each once."""

import re


async def test_the_queue_shows_every_open_ticket_once_over_its_pages(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    for number in range(12):
        await kari.report(f"How do I print page {number} in colour?")
        await stage.pass_time(seconds=1)
    await jonas.command("/queue")
    first = re.findall(r"MEL-[0-9]+(?= How do I print page [0-9]+ in colour\? —)", jonas.last.text)
    await jonas.command("/priority MEL-1010 critical Payday")  # it ended the page
    await stage.pass_time(seconds=11)
    await jonas.push("Show more")
    rest = re.findall(r"MEL-[0-9]+(?= How do I print page [0-9]+ in colour\? —)", jonas.last.text)
    assert (len(first), len(rest)) == (10, 2)
    assert first + rest == [f"MEL-{1001 + number}" for number in range(12)]

"""The planners' room: its queue holds what was handed over to planning, and nothing else."""

from dataclasses import replace

from core.domain.places import Address
from tests.adapters.collecting import PLATFORM
from tests.journeys.speaker import Speaker
from tests.journeys.stage import PLACES, Stage

PLANNING = Address(PLATFORM, "planning")


async def test_planners_queue_and_search_what_is_theirs(sqlite_ready):
    stage = Stage(sqlite_ready, places=replace(PLACES, planning=(PLANNING,)))
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report("The gate needs a new card reader")
    await kari.report("Which form is it?")
    await jonas.command("/planning MEL-1002 Two hours on site")
    assert "This is with the planners now: MEL-1003" in kari.heard
    assert "They will get in touch with you." in kari.heard
    pia = Speaker(stage, "Pia", PLANNING)
    await pia.command("/queue")
    assert "MEL-1003" in pia.last.text
    assert "MEL-1001" not in pia.last.text
    await Speaker(stage, "Pia").command("/queue")
    alone = Speaker(stage, "Pia")
    assert "MEL-1003" in alone.last.text
    assert "MEL-1001" not in alone.last.text
    await alone.command("/find form")
    assert "MEL-1003" in alone.last.text
    await alone.command("/find gate")
    assert "MEL-1001" not in alone.last.text
    await jonas.command("/queue")
    assert "MEL-1001" in jonas.last.text
    await stage.close()

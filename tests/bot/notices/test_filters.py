"""A filter of the queue is told in the reader's language, by the names that the team gave."""

from bot.notices.tickets.filters import wanted
from core.config.loading import example_team
from core.domain.tickets.finding import OPEN
from core.domain.tickets.ticket import State
from tests.journeys.stage import WORDING

TEAM = "category:posting system:bank organisation:lyngvik is:mine since:2026-12-24"


def test_a_filter_is_told_by_names_not_by_codes():
    told = wanted(f"state:in_progress {TEAM}", WORDING.voice("nb"), example_team())
    [posting] = [one.name.of("nb") for one in example_team().categories if one.id == "posting"]
    [bank] = [
        part.name.of("nb")
        for one in example_team().systems
        for part in one.components
        if part.id == "bank"
    ]
    assert told == (
        f"Status: Under arbeid · Kategori: {posting} · System: {bank} · "
        "Organisasjon: Lyngvik kommune · Bare mine · Mottatt siden 24. desember 2026"
    )


def test_what_the_team_no_longer_has_is_called_by_its_id():
    told = wanted("system:gone since:1d", WORDING.voice("en"), example_team())
    assert told == "System: gone · Received since yesterday"


def test_every_state_that_a_filter_may_name_has_a_word():
    voice = WORDING.voice("sv")
    told = [wanted(f"state:{one}", voice, example_team()) for one in (*State, OPEN)]
    assert len(set(told)) == len(State) + 1

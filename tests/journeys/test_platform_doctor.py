"""`melding doctor` asks the platforms, and says of each fault how it is mended."""

import pytest

from tests.journeys.on_slack import installed, on_slack
from tests.journeys.on_telegram import on_telegram


@pytest.fixture
async def slack(program):
    async with on_slack(program) as desk:
        await installed(program, desk)
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        program.variables["MELDING_ROOMS__ON_CALL"] = desk.vakt
        yield desk


@pytest.fixture
async def telegram(program):
    async with on_telegram(program) as desk:
        program.variables["MELDING_ROOMS__AGENTS"] = desk.room
        program.variables["MELDING_ROOMS__ON_CALL"] = desk.vakt
        yield desk


async def found(program) -> tuple[int, str]:
    code, lines = await program.run("doctor")
    for secret in ("xoxb-", "xapp-", "AAFake"):
        assert secret not in lines.replace("(xoxb-…)", "").replace("(xapp-…)", "")
    return code, lines


async def test_nothing_is_wrong_with_what_the_manifest_and_the_guide_describe(
    program, slack, telegram
):
    program.variables["MELDING_ROOMS__AGENTS"] = f"{slack.room},{telegram.room}"
    code, lines = await found(program)
    assert code == 0, lines


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("token", "MELDING_SLACK__BOT_TOKEN"),
        ("scope", "files:write is missing"),
        ("room", "/invite"),
        ("public", "make it private"),
        ("socket", "MELDING_SLACK__APP_TOKEN"),
    ],
)
async def test_each_fault_on_slack_has_its_fix(program, slack, wrong, said):
    match wrong:
        case "token":
            program.variables["MELDING_SLACK__BOT_TOKEN"] = "xoxb-of-somebody-else"
        case "scope":
            slack.slack.app.scopes -= {"files:write"}
        case "room":
            slack.agents.members.discard(slack.slack.app.user_id)
        case "public":
            slack.agents.kind = "channel"
        case _:
            program.variables["MELDING_SLACK__APP_TOKEN"] = "xapp-of-somebody-else"
    code, lines = await found(program)
    assert code == 1
    assert said in lines


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("token", "MELDING_TELEGRAM__TOKEN"),
        ("room", "add it to the group"),
        ("topics", "topics"),
        ("hook", "webhook"),
    ],
)
async def test_each_fault_on_telegram_has_its_fix(program, telegram, wrong, said):
    match wrong:
        case "token":
            program.variables["MELDING_TELEGRAM__TOKEN"] = f"42:{'x' * 35}"
        case "room":
            telegram.agents.kicks_bot()
        case "topics":
            telegram.agents.promotes_bot(["can_pin_messages"])
        case _:
            telegram.telegram.leave_webhook()
    code, lines = await found(program)
    assert code == 1, lines
    assert said in lines
    telegram.telegram.forgive()

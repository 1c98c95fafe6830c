"""How a platform tells of people and rooms, and how many people are known."""

from sqlalchemy import func, select

from bot.contract import Act, Sender
from core.db import tables
from core.domain.places import Address
from tests.journeys.stage import AGENTS, Stage


async def tell(stage: Stage, act: Act, room: Address = AGENTS, who: str = "") -> None:
    await stage.take(Sender(room.platform, who.lower(), who), room, act)


async def count_people(stage: Stage) -> int:
    found = select(func.count()).select_from(tables.people)
    return await stage.do(lambda unit: unit.connection.execute(found).scalar_one())

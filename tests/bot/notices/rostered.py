"""A chapter of the season at a desk: the rota, and what people want changed about it."""

from datetime import timedelta

from core.config.rota import Schedule
from core.db import rota
from core.db.people import people
from core.db.rota import Kind, State
from core.domain.intents import Intent, Notice
from core.services.rota import news as rota_news
from tests.bot.notices.story import Story

HEARD = {
    (Kind.SWAP, State.DRAFTED): ("me",),
    (Kind.SWAP, State.ASKED): ("me", "you", "room"),
    (Kind.SWAP, State.AGREED): ("me", "you", "room"),
    (Kind.SWAP, State.REFUSED): ("me", "you", "room"),
    (Kind.SWAP, State.WITHDRAWN): ("me", "you", "room"),
    (Kind.SWAP, State.EXPIRED): ("me", "you", "room"),
    (Kind.COVER, State.DRAFTED): ("me",),
    (Kind.COVER, State.AGREED): ("me", "you", "room"),
    (Kind.COVER, State.WITHDRAWN): ("me",),
    (Kind.COVER, State.EXPIRED): ("me",),
    (Kind.AWAY, State.DRAFTED): ("me",),
    (Kind.AWAY, State.AGREED): ("me", "you", "room"),
    (Kind.AWAY, State.WITHDRAWN): ("me", "you", "room"),
    (Kind.AWAY, State.EXPIRED): ("me",),
}
"""Whom each state of a change is told to: who wants it, whoever else it concerns, the room."""

HOUR, WEEK = timedelta(hours=1), timedelta(days=7)


def rostered(story: Story) -> None:
    """Take turns, swap, cover, be away, hand over, and leave a gap."""
    for actor, name in ((story.ane, "ane"), (story.bo, "bo")):
        story.do(
            people.add_identity, actor.person_id, platform="chat", workspace="", external_id=name
        )
    nights = {"people": ["chat:ane", "chat:bo"], "rotation": "daily"}
    tokyo = {"people": ["chat:bo"], "hours": {"monday": ["09:00-17:00"]}}
    told = (
        {"id": "nights", "name": story.words("nights"), "layers": [nights]},
        {"id": "mondays", "timezone": "Asia/Tokyo", "layers": [tokyo]},
    )
    schedules = tuple(Schedule.model_validate(one) for one in told)
    story.desk = story.desk.with_parts(schedules=schedules)
    now = story.desk.clock.now
    for (kind, state), sides in HEARD.items():
        _changed(story, kind, state, sides)
    story.do(rota_news.gap, "mondays", now, now + HOUR, cause="now")
    on, off = story.ane.person_id, story.bo.person_id
    for before, after in ((on, off), (None, on), (on, None)):
        watched = rota.Watched(before, now)
        story.do(rota_news.handed_over, "nights", watched, after, now + HOUR if after else None)


def _changed(story: Story, kind: Kind, state: State, sides: tuple[str, ...]) -> None:
    now = story.desk.clock.now
    ane, bo = story.ane.person_id, story.bo.person_id
    change = story.do(
        rota.add,
        kind=kind,
        schedule="" if kind is Kind.AWAY else "nights",
        person_id=ane,
        other_id={Kind.SWAP: bo, Kind.COVER: ane, Kind.AWAY: None}[kind],
        start=now + HOUR,
        end=now + WEEK,
        ends_at=now + HOUR,
    )
    if state is not State.DRAFTED:
        change = story.do(rota.settle, change, state, ends_at=now + HOUR)
    if "room" in sides:
        story.do(rota_news.change_in_rooms, change, but=None)
    story.do(rota_news.change_to, change, ane)
    if "you" in sides:
        if kind is Kind.SWAP:
            story.do(rota_news.change_to, change, bo)
        story.do(rota_news.became, change, bo)


def rota_asked_for() -> list[Intent]:
    return [Intent(Notice.ON_CALL, data={"days": days}) for days in (0, 7)]

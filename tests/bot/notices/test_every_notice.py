"""Every notice is worded from real facts in every language, and nothing of ours leaks into it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import flows
from bot.commands.registry import COMMANDS
from bot.content import LONGEST_ACTION, Message
from bot.delivery.preparing import Preparing
from bot.stored import decode, encode
from bot.wording import LANGUAGES, open_wording
from core.db import migrate
from core.db.intake import drafts
from core.db.outbox.outbox import Owed
from core.db.people import people, rooms
from core.db.tickets import history, tickets
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import MessageRef
from tests.bot.notices.joined import joined
from tests.bot.notices.leaves import buttons, flat, leaves
from tests.bot.notices.led import led
from tests.bot.notices.looked_up import asked_for
from tests.bot.notices.paged import paged
from tests.bot.notices.rostered import rostered, rota_asked_for
from tests.bot.notices.season import told
from tests.bot.notices.story import LONG, Story
from tests.bot.notices.upkept import upkept
from tests.bot.wording.texts import all_texts
from tests.desk import AGENTS, ON_CALL, opened

PREPARING = Preparing(open_wording(), "en")
KEYS = frozenset(key for key in all_texts() if "-" in key)
TICKETS = range(1, 52)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    folder: Path = tmp_path_factory.mktemp("story")
    url = f"sqlite:///{folder}/melding.db"
    migrate.upgrade(url)
    with opened(url) as desk:
        story = told(desk)
        led(story)
        rostered(story)
        paged(story)
        upkept(story)
        joined(story)
        yield story


@pytest.fixture(scope="module")
def owed(story: Story) -> list[Owed]:
    """All that is owed after the story, all that could be asked for, and every question."""
    rows = story.desk.owed()
    some = replace(rows[0], created_at=story.desk.clock.now)
    kari = story.kari.person_id

    def row(intent: Intent, *, to: int | None, **more: Any) -> Owed:
        place = None if to is not None else AGENTS
        values: dict[str, Any] = {"intent": intent, "person_id": to, "place": place, "sent": None}
        return replace(some, under_card=False, nature=Nature.SAY, **(values | more))

    found = [*asked_for(tuple(COMMANDS)), *rota_asked_for()]
    found += [
        Intent(notice, one.id)
        for one in every_ticket(story)
        for notice in (Notice.TICKET, Notice.WHY)
    ]
    found += [
        Intent(Notice.HAPPENED, one.id, data={"event": event.seq})
        for one in every_ticket(story)
        for event in story.desk.read(history.of_ticket, one.id)
    ]
    rows += [row(intent, to=to) for intent in found for to in (kari, None)]
    return rows + [row(*one[:1], to=one[1], **one[2]) for one in questions(story)]


def every_ticket(story: Story):
    return story.desk.read(tickets.by_ids, list(TICKETS))


def questions(story: Story) -> Iterator[tuple[Intent, int, dict[str, Any]]]:
    """Drafts that ask, that ask again, that are reviewed, reminded of, and that went on."""
    team, today = story.desk.store.team, story.desk.clock.now.date()
    answers: dict[str, Any] = {
        "kind": "question",
        "system": "skilling",
        "happened": story.words("a draft"),
        "title": story.words("a draft's title"),
        "files": (story.file(story.kari, "a draft.png"),),
        "phone": "22334455",
        "email": "kari@lyngvik.example",
        "organisation": "lyngvik",
    }
    given: dict[str, dict[str, Any]] = {"first": {}, "half": {"kind": "fault"}, "review": answers}
    for name, values in given.items():
        person = story.desk.person(f"Drafter {name}")
        known = flows.known_of(team, today=today)
        outcome = flows.begin(flows.FLOWS["report"], known, given=values)
        assert isinstance(outcome, flows.Reviewing) is (name == "review")
        kept = {"at": outcome.state.to_json(), "prompt": "here", "aside": None}
        draft = story.desk.do(drafts.begin, person, kept)
        asking = {
            "draft": draft.id,
            "asked": outcome.state.asking,
            "words": flows.words_of(outcome.state, known),
        }
        for prompt, problems in (("here", {}), ("here", {"kind": "problem-needed"})):
            data = {**asking, "prompt": prompt, "problems": problems}
            yield Intent(Notice.PROMPT, data=data), person, {}
        data = {**asking, "prompt": "before", "problems": {}}
        yield Intent(Notice.PROMPT, data=data), person, {"sent": MessageRef(AGENTS, "1")}
        story.desk.do(drafts.reminded, draft)
        for notice in (Notice.DRAFT_REMINDER, Notice.DRAFT_KEPT):
            yield Intent(notice, data={"draft": draft.id}), person, {}


def speak(story: Story, language: str) -> None:
    for number in range(1, 9):
        story.desk.do(people.change, number, language=language)
    for room in (AGENTS, ON_CALL):
        story.desk.do(rooms.set_language, room, language)


def worded(story: Story, owed: list[Owed]) -> list[tuple[Owed, Message]]:
    def work(unit, rows):
        return [(row, PREPARING.prepare(unit, row)) for row in rows]

    found = (story.desk.read(work, owed[at : at + 100]) for at in range(0, len(owed), 100))
    return [(row, one.message) for rows in found for row, one in rows if one.message is not None]


def test_the_story_brings_every_notice_and_every_kind_of_event(story, owed):
    assert {row.intent.notice for row, _ in worded(story, owed)} == set(Notice)
    happened = {
        event.type.replace("_", "-")
        for one in every_ticket(story)
        for event in story.desk.read(history.of_ticket, one.id)
    }
    assert happened == {
        key.removeprefix("happened-") for key in all_texts() if key.startswith("happened-")
    }
    assert len(every_ticket(story)) == len(TICKETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_notice_is_said_in_every_language_with_nothing_of_ours_in_it(story, owed, language):
    speak(story, language)
    everything = worded(story, owed)
    read = "\n".join(flat(message) for _, message in everything)
    assert {text for text in {*story.written, LONG} if text not in read} == set()
    for row, message in everything:
        assert decode(encode(message)) == replace(message, topic=None)
        for leaf in leaves(message):
            ours = leaf
            for text in sorted({*story.written, LONG}, key=len, reverse=True):
                ours = ours.replace(text, "")
            assert not set(re.findall(r"[a-z0-9_]+(?:-[a-z0-9_]+)+", ours)) & KEYS, (row, leaf)
            assert not re.search(r"[{}\ue000\ue001$]|\bNone\b|\w_\w", ours), (row, leaf)
        for one in buttons(message):
            assert one.label.strip(), row
            assert len(one.action.token.encode()) <= LONGEST_ACTION

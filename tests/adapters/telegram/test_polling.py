"""Long polling: confirmed only when committed, in order for each person, never held up."""

import asyncio
import time

from structlog.testing import capture_logs

from bot.contract import Accepted, Inbound, Lost, Reply, Role, Said
from tests.adapters.contract import Inbox, choices
from tests.adapters.telegram.serving import make_adapter, polled, room


def texts(inbox: Inbox) -> list[str]:
    return [one.act.text for one in inbox.came if isinstance(one.act, Said)]


class Slow:
    """Commits what these people say only when it is let."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.came: list[str] = []
        self.gate = asyncio.Event()

    async def receive(self, inbound: Inbound) -> Reply:
        self.came.append(inbound.act.text)
        if inbound.sender.name in self.names:
            await self.gate.wait()
        return Accepted()


async def test_one_slow_commit_holds_up_that_person_only(telegram):
    slow = Slow("Kari")
    kari, ola = telegram.add_user("Kari"), telegram.add_user("Ola")
    async with polled(telegram, slow.receive):
        kari.says("1")
        kari.says("2")
        ola.says("3")
        await telegram.until(lambda: "3" in slow.came)
        ola.says("4")
        await telegram.until(lambda: "4" in slow.came)
        assert "2" not in slow.came
        waiting = [one["message"]["text"] for _, one in telegram.world.updates.waiting]
        assert waiting == ["1", "2", "3", "4"]
        slow.gate.set()
        await telegram.idle()
    assert slow.came.index("1") < slow.came.index("2")
    assert sorted(slow.came) == ["1", "2", "3", "4"]


async def test_what_cannot_be_read_is_counted_and_holds_nothing_up(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive) as adapter:
        with capture_logs() as logs:
            telegram.world.updates.add(
                "message", {"message_id": "x", "chat": "nowhere", "text": "a secret word"}
            )
            kari.says("It hums")
            await telegram.idle()
        assert adapter.passed_over == 1
    assert texts(inbox) == ["It hums"]
    assert "a secret word" not in str(logs)
    assert any("cannot be read" in one["event"] for one in logs)


async def test_while_the_database_is_away_nothing_is_confirmed_and_order_is_kept(telegram, inbox):
    kari = telegram.add_user()
    inbox.down = True
    async with polled(telegram, inbox.receive):
        kari.says("1")
        kari.says("2")
        await telegram.until(lambda: len(inbox.came) >= 1)
        await asyncio.sleep(0.3)
        assert len(telegram.world.updates.waiting) == 2
        assert set(texts(inbox)) == {"1"}
        inbox.down = False
        inbox.came.clear()
        await telegram.idle()
    assert texts(inbox) == ["1", "2"]


async def test_an_update_on_which_our_own_code_fails_is_passed_over_after_some_tries(telegram):
    came: list[str] = []

    async def receive(inbound: Inbound) -> Reply:
        came.append(inbound.act.text)
        if inbound.act.text == "bad":
            raise RuntimeError("a mistake of ours")
        return Accepted()

    kari = telegram.add_user()
    async with polled(telegram, receive) as adapter:
        kari.says("bad")
        kari.says("good")
        await telegram.idle()
        assert adapter.passed_over == 1
    assert came == ["bad", "bad", "bad", "good"]


async def test_another_poller_is_told_in_the_log_and_polling_goes_on(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive):
        with capture_logs() as logs:
            telegram.weather.second_poller()
            kari.says("It hums")
            await telegram.idle()
    assert texts(inbox) == ["It hums"]
    assert any("another program" in one["event"] for one in logs)


async def test_a_telegram_that_is_away_at_the_start_is_tried_again(telegram, inbox):
    kari = telegram.add_user()
    telegram.weather.goes_down()
    adapter = make_adapter(telegram)
    async with asyncio.timeout(10):  # it stays away
        await adapter.start(inbox.receive)
    await asyncio.sleep(0.1)
    assert not adapter.ready
    telegram.weather.comes_up()
    kari.says("It hums")
    await telegram.idle()
    await adapter.stop()
    assert texts(inbox) == ["It hums"]


async def test_storms_between_polls_lose_nothing(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive):
        telegram.weather.fails(method="getUpdates")
        telegram.weather.drops(method="getUpdates")
        telegram.weather.loses_answer(method="getUpdates")
        kari.says("It hums")
        await telegram.idle()
    assert set(texts(inbox)) == {"It hums"}


async def test_a_webhook_that_an_old_installation_left_is_taken_away(telegram, inbox):
    telegram.leave_webhook()
    async with polled(telegram, inbox.receive):
        assert telegram.world.hook is None


async def test_repeats_after_the_confirmation_have_the_same_id(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive):
        telegram.weather.repeats_updates()
        kari.says("It hums")
        await telegram.until(lambda: inbox.came)
        kari.says("It still hums")
        await telegram.idle()
    ids = [one.id for one in inbox.came if one.act.text == "It hums"]
    assert len(set(ids)) == 1


async def test_the_menu_is_set_for_each_role_and_language(telegram, inbox):

    kari = telegram.add_user(language_code="nb")
    group = telegram.add_group("Desk", [kari])
    other = telegram.add_group("Lunch", [kari])
    rooms = [(room(group), Role.AGENTS)]
    async with polled(telegram, inbox.receive, rooms=rooms):
        await telegram.until(lambda: len(telegram.calls("setMyCommands")) == 12)
    assert telegram.menu_for(kari) == ["report", "mine", "help"]
    for norwegian in ("no", "nn"):
        described = telegram.commands({"type": "all_private_chats"}, norwegian)
        assert described[0]["description"] == "report (nb)"
    assert telegram.menu_for(kari, group) == ["queue", "claim", "help"]
    assert telegram.menu_for(kari, other) == ["report", "help"]
    described = telegram.commands({"type": "all_private_chats"}, "nb")
    assert described[0]["description"] == "report (nb)"


async def test_the_menu_of_a_group_that_has_a_new_id_is_set_there(telegram, inbox):
    group = telegram.add_group("Desk")
    rooms = [(room(group), Role.AGENTS)]
    group.upgrades()
    async with polled(telegram, inbox.receive, rooms=rooms):
        new = {"type": "chat", "chat_id": group.id}
        await telegram.until(lambda: telegram.commands(new, "nb"))


async def test_the_menu_follows_a_group_that_gets_a_new_id_meanwhile(telegram, inbox):
    group = telegram.add_group("Desk")
    async with polled(telegram, inbox.receive, rooms=[(room(group), Role.AGENTS)]):
        old = {"type": "chat", "chat_id": group.id}
        await telegram.until(lambda: telegram.commands(old, "nb"))
        group.upgrades()
        new = {"type": "chat", "chat_id": group.id}
        await telegram.until(lambda: telegram.commands(new, "nb"))


async def test_why_telegram_does_not_take_the_webhook_is_told(telegram, inbox):
    adapter = make_adapter(telegram, webhook_url="http://desk.example.org/x", webhook_secret="s")
    with capture_logs() as logs:
        await adapter.start(inbox.receive)
        await telegram.until(lambda: any("how we want" in one["event"] for one in logs))
        await adapter.stop()
    assert any("webhook" in one.get("why", "") for one in logs)
    telegram.forgive()


async def test_a_stop_while_nothing_happens_takes_no_time(telegram, inbox):
    async with polled(telegram, inbox.receive) as adapter:
        began = time.monotonic()
        await adapter.stop()
        assert time.monotonic() - began < 0.5


async def test_what_is_sent_after_the_stop_still_goes(telegram, inbox):
    kari = telegram.add_user(started=True)
    async with polled(telegram, inbox.receive) as adapter:
        await adapter.stop()
        await adapter.send(room(kari), choices(2), key="say:late")
    assert kari.inbox


async def test_what_is_odd_about_an_update_takes_nothing_of_what_was_said(telegram, inbox):
    kari = telegram.add_user()
    who = {"id": kari.id, "is_bot": False, "first_name": "Kari"}
    chat = {"id": kari.id, "type": "private", "first_name": "Kari"}
    said = {"message_id": 5, "date": 1_893_499_200, "chat": chat, "from": who, "text": "It hums"}
    for odd in (
        {"reply_to_message": {"message_id": 4}},
        {"entities": [{"kind": "new"}], "photo": [{"file_id": "x"}]},
    ):
        telegram.deliver("message", said | odd)
    gone = {"status": "kicked", "user": {"id": 1, "is_bot": True, "first_name": "Melding"}}
    there = gone | {"status": "member"}
    told = {"chat": chat, "from": who, "date": 1_893_499_200}
    changed = {"old_chat_member": there, "new_chat_member": gone}
    telegram.deliver("my_chat_member", told | changed)
    async with polled(telegram, inbox.receive) as adapter:
        await telegram.idle()
        assert adapter.passed_over == 0
    assert [type(one.act) for one in inbox.came] == [Said, Said, Lost]
    assert [one.act.text for one in inbox.came[:2]] == ["It hums"] * 2

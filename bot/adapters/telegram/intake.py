"""What both ways in share: an update is read, handed in, and its press or command answered."""

import asyncio
from collections import Counter, OrderedDict
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

import structlog
from telegram import Bot, Message, Update
from telegram.error import BadRequest, TelegramError

from bot.adapters.telegram.calls import Calls
from bot.adapters.telegram.errors import plain
from bot.adapters.telegram.markup import LONGEST_TEXT, escaped, shortened, units
from bot.adapters.telegram.paring import parsed
from bot.adapters.telegram.places import Me, Spot, address, spot
from bot.adapters.telegram.read import Reader, anonymous
from bot.adapters.telegram.slimming import slim
from bot.contract import Alert, Found, Inbound, Receive, Reply, Voices
from core.errors import DatabaseUnavailable

ANSWER_WITHIN = 4.0  # seconds; a client shows its waiting mark on a button until it is answered
LONGEST_ANSWER = 200  # characters; Bot API answerCallbackQuery
MOST_ANSWERED = 1_000  # presses that are remembered as answered
TRIES = 3  # of an update on which our own code fails, before it is passed over

Raw = Mapping[str, Any]
NO_CALL: Raw = MappingProxyType({})
log = structlog.get_logger()


class Intake:
    """Takes updates for one bot. `passed_over` counts those that could not be read."""

    def __init__(
        self,
        *,
        bot: Bot,
        calls: Calls,
        me: Me,
        receive: Receive,
        voices: Voices,
        language: str,
        now: Callable[[], datetime],
    ) -> None:
        self._bot = bot
        self._calls = calls
        self._me = me
        self._reader = Reader(me)
        self._receive = receive
        self._voices = voices
        self._language = language
        self._now = now
        self._failed: Counter[object] = Counter()
        self._answered: OrderedDict[str, str] = OrderedDict()
        self._aside: set[asyncio.Task[None]] = set()
        self.passed_over = 0

    async def take(self, raws: Sequence[Raw], *, posted: bool = False) -> Raw:
        """Hand in one update, or those of one album; when this returns, it is committed.

        What cannot be read is passed over, so that it holds nothing up. Where the update was
        `posted` to us, the call is given that our answer to that makes; it is empty for none.

        Raises: DatabaseUnavailable: nothing is stored; the update must come again.
        """
        try:
            updates = [parsed(raw, self._parse) for raw in raws]
            events = self._reader.read(updates, self._now())
        except Exception as err:  # noqa: BLE001 - whatever Telegram thinks of next
            self._pass_over(raws, "an update cannot be read", err)
            return NO_CALL
        query = updates[0].callback_query
        if not events:
            self._explain(updates[0])
            return NO_CALL if query is None else self._answer_quietly(query.id, posted=posted)
        call = NO_CALL
        for event in events:
            pressed = query.id if query is not None else ""
            reply = await self._hand_in(event, pressed, raws)
            if reply is not None:
                call = self._reply(event, reply, pressed, posted=posted)
        return call

    def _parse(self, raw: Raw) -> Update:
        return Update.de_json(slim(raw), self._bot)

    async def _hand_in(self, event: Inbound, query: str, raws: Sequence[Raw]) -> Reply | None:
        """Have an event handled; a press is answered when that takes long. None: it failed."""
        if isinstance(event.act, Found):
            log.info(
                "the bot is in a group; a room of the team is set by this", room=str(event.place)
            )
        slow = self._answer_later(event, query) if query else None
        try:
            return await self._receive(event)
        except DatabaseUnavailable:
            raise
        except Exception as err:
            key = raws[0].get("update_id")
            self._failed[key] += 1
            if self._failed[key] < TRIES:
                raise
            del self._failed[key]
            log.exception("an update is passed over, for handling it failed", update=key)
            self._pass_over(raws, "an update cannot be handled", err)
            return None
        finally:
            if slow is not None:
                slow.cancel()

    def _answer_later(self, event: Inbound, query: str) -> asyncio.TimerHandle:
        def answer() -> None:
            self._begin(self._answer_press(event, query, ""))

        return asyncio.get_running_loop().call_later(ANSWER_WITHIN, answer)

    def _reply(self, event: Inbound, reply: Reply, query: str, *, posted: bool) -> Raw:
        """Answer at once what is live; messages come through the outbox."""
        text = reply.text if isinstance(reply, Alert) else ""
        if query and not text:
            return self._answer_quietly(query, posted=posted)
        if query:
            self._begin(self._answer_press(event, query, text))
        elif text:
            self._begin(self._say(spot(event.place), text))
        return NO_CALL

    def _answer_quietly(self, query: str, *, posted: bool) -> Raw:
        """End the waiting of a press that needs no words, with our answer to the post if we can.

        Telegram does not tell what became of such a call, so an alert is not entrusted to it.
        """
        if query in self._answered:
            return NO_CALL
        if posted:  # not remembered: where our answer is lost, the update comes again
            return {"method": "answerCallbackQuery", "callback_query_id": query}
        self._remember(query, "")
        self._begin(self._shown(query, ""))
        return NO_CALL

    async def _answer_press(self, event: Inbound, query: str, text: str) -> None:
        """Answer a press, once: its update may come again.

        What is too long for an answer, or comes too late for one, is said in private.
        """
        before = self._answered.get(query)
        if before is not None and (before or not text):
            return
        self._remember(query, text)
        shown = text
        if units(text) > LONGEST_ANSWER:
            shown = "" if event.private else shortened(text, LONGEST_ANSWER)
        if before is None and await self._shown(query, shown) and (shown or not text):
            return
        alone = event.place if event.private else address(int(event.sender.id))
        await self._say(spot(alone), text)

    async def _shown(self, query: str, text: str) -> bool:
        """Show an answer to a press; tell whether Telegram took it, which it soon does no more."""
        try:
            await self._bot.answer_callback_query(query, text or None, show_alert=bool(text))
        except BadRequest as err:
            log.info("a press was answered too late", why=plain(err.message))
            return not text
        return True

    def _remember(self, query: str, text: str) -> None:
        self._answered[query] = text
        if len(self._answered) > MOST_ANSWERED:
            self._answered.popitem(last=False)

    def _explain(self, update: Update) -> None:
        """Tell an administrator who acts as the group that nobody can see who it is."""
        message = update.message
        if message is not None and anonymous(message, self._me):
            text = self._voices.voice(self._language).say("telegram-anonymous")
            self._begin(self._say(_under(message), text))

    async def _say(self, where: Spot, text: str) -> None:
        await self._calls.send_message(where, escaped(shortened(text, LONGEST_TEXT)))

    def _begin(self, work: Coroutine[Any, Any, object]) -> None:
        """Let an answer go on its way; the update does not wait for it."""
        task = asyncio.create_task(_quietly(work))
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)

    async def settle(self, within: float) -> None:
        """Wait for the answers that are on their way."""
        if self._aside:
            await asyncio.wait(set(self._aside), timeout=within)

    def _pass_over(self, raws: Sequence[Raw], what: str, err: Exception) -> None:
        self.passed_over += 1
        kinds = sorted({key for raw in raws for key in raw if key != "update_id"})
        log.error(
            what,
            update=raws[0].get("update_id"),
            kinds=kinds,
            problem=type(err).__name__,
            passed_over=self.passed_over,
        )


async def _quietly(work: Coroutine[Any, Any, object]) -> None:
    try:
        await work
    except TelegramError as err:
        log.info("an answer was not taken", why=err.message)


def _under(message: Message) -> Spot:
    topic = message.message_thread_id if message.is_topic_message else None
    return Spot(message.chat.id, topic=topic, replies_to=message.message_id)

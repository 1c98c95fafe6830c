"""Takes what Slack sends, by whichever transport, and says "got it" only when it is stored.

Bolt checks signatures, passes over our own events and knows Slack's ways of answering. It is given
who we are from memory, so that no event needs Slack's Web API to be accepted.
"""

import asyncio
import contextlib
import logging
import re
import time
from collections.abc import Coroutine
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse

from bot.adapters.slack import draw_form, origin, places, read, read_acts, replies
from bot.adapters.slack.api import Api
from bot.adapters.slack.crowding import Crowd
from bot.adapters.slack.people import People
from bot.adapters.slack.ports import Words
from bot.adapters.slack.profile import Json, read_profile
from bot.adapters.slack.replies import Kind, Later
from bot.contract import Inbound, Receive, Reply
from bot.errors import TryLater, Undeliverable
from core.errors import DatabaseUnavailable

ANSWER_WITHIN = 2.5  # seconds; Slack gives up after 3
TRIGGER = 2.8  # seconds; Slack ends a trigger_id after 3
AWAY = 503
UNKNOWN = 404  # what Bolt answers where nobody listens
BROKEN = 500  # what Bolt answers where it failed
ANY = re.compile("")

log = structlog.get_logger()


class Listening:
    """`dispatch` answers a request of Slack's; `open` and `close` say to whom it is handed."""

    def __init__(
        self, *, api: Api, people: People, signing_secret: str, words: Words, bot_token: str
    ) -> None:
        self._api = api
        self._people = people
        self._away = words.away
        self._unopened = words.unopened
        self._token = bot_token
        self._receive: Receive | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._crowd = Crowd()
        self._withheld = 0
        self._bolt = self._app(signing_secret)

    def _app(self, signing_secret: str) -> AsyncApp:
        # Bolt writes whole payloads to its log, so it gets one that leads nowhere.
        silent = logging.Logger("slack", logging.CRITICAL)  # noqa: LOG001
        silent.addHandler(logging.NullHandler())

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            return AuthorizeResult(
                enterprise_id=enterprise_id,
                team_id=team_id,
                bot_user_id=self._people.bot or None,
                bot_id=self._people.bot_id or None,
                bot_token=self._token,
            )

        async def on_any(body: dict[str, Any]) -> BoltResponse:
            return await self._on(body)

        app = AsyncApp(
            logger=silent,
            name="melding",
            signing_secret=signing_secret,
            authorize=authorize,
            process_before_response=True,
            ignoring_self_events_enabled=True,
        )
        for listen in (app.event, app.command, app.action, app.shortcut):
            listen(ANY)(on_any)
        app.view_submission(ANY)(on_any)
        app.view_closed(ANY)(on_any)
        return app

    @property
    def is_open(self) -> bool:
        return self._receive is not None

    def refuses_events(self) -> bool:
        """Tell whether an event that comes now shall come again later; acts never do."""
        return self._crowd.refuses()

    def open(self, receive: Receive) -> None:
        self._receive = receive

    def close(self) -> None:
        """Take nothing more; what was received goes on."""
        self._receive = None

    async def finish(self, within: float) -> None:
        """Wait until what was received is answered, so many seconds at most."""
        ends = time.monotonic() + within
        while self._tasks and (left := ends - time.monotonic()) > 0:
            await asyncio.wait(set(self._tasks), timeout=left)
        for task in self._tasks:
            task.cancel()

    def begin(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Do something that has to be finished before we stop."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def hand(self, inbound: Inbound) -> Reply | None:
        """Hand in what the adapter itself found out.

        Raises: DatabaseUnavailable.
        """
        if self._receive is None:
            return None
        try:
            return await self._receive(inbound)
        except DatabaseUnavailable:
            raise
        except Exception:  # it would end the work that found it out
            log.exception("what Slack told could not be handled", event_id=inbound.id)
            return None

    async def dispatch(self, request: AsyncBoltRequest) -> BoltResponse:
        """Answer what Slack sent; any status but 200 means that it is not stored."""
        if self._receive is None:
            return BoltResponse(status=AWAY)
        answer = await self._bolt.async_dispatch(request)
        if answer.status == UNKNOWN:
            return await self._passed_over(request.body)
        if answer.status == BROKEN:
            log.error("what Slack sent could not be handled", socket=request.mode == "socket_mode")
        return answer

    async def _passed_over(self, body: dict[str, Any]) -> BoltResponse:
        """Take what no listener does: Slack would repeat it for nothing."""
        kind, people = body.get("type"), self._people
        ours = origin.is_ours(body, team=people.team, org=people.org)
        if kind != "app_rate_limited" or not ours:
            log.warning("Slack sent what Melding does not take", what=kind)
            return BoltResponse(status=200)
        self._withheld += 1
        log.error("Slack withholds events of this workspace", times=self._withheld)
        try:
            await self.hand(read.withheld(body, people.known()))
        except DatabaseUnavailable:
            return BoltResponse(status=AWAY)
        return BoltResponse(status=200)

    async def _on(self, body: dict[str, Any]) -> BoltResponse:
        arrived = time.monotonic()
        kind = replies.kind_of(body)
        inbound = self._read(kind, body)
        if inbound is None or self._receive is None:
            return BoltResponse(status=200 if self._receive else AWAY)
        # Made here and not awaited directly: tasks begin in the order in which they were made, so
        # that events are received in the order in which they came.
        storing = self.begin(self._stored(self._receive, inbound, body))
        if kind is Kind.EVENT:
            self._crowd.enter(storing)
        await asyncio.wait({storing}, timeout=ANSWER_WITHIN)
        if storing.done() and (reply := storing.result()) is not None:
            done = replies.answer(kind, reply, body, inbound.place)
            return self._after(done, inbound, body, arrived)
        if kind is Kind.EVENT:
            storing.cancel()  # Slack sends it again; if its turn has not come, it is no work now
            return BoltResponse(status=AWAY)
        if storing.done() or kind in {Kind.SUBMISSION, Kind.FILLING}:
            return self._after(replies.away(kind, self._away, body), inbound, body, arrived)
        self.begin(self._eventually(storing, inbound, body, arrived))
        return BoltResponse(status=200)

    def _read(self, kind: Kind, body: dict[str, Any]) -> Inbound | None:
        try:
            if not origin.is_ours(body, team=self._people.team, org=self._people.org):
                log.warning("an event of another Slack workspace is passed over")
                return None
            self._learn(body)
            known = self._people.known(bot=origin.bot_of(body))
            if kind is Kind.EVENT:
                return read.event(body, known)
            return read_acts.act(body, known)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as err:
            what = (body.get("event") or body).get("type")
            log.exception("an event of Slack's could not be read", what=what, error=repr(err))
            return None

    def _learn(self, body: dict[str, Any]) -> None:
        """Remember what an event tells beside what it is about."""
        match body.get("event"):
            case {"type": "message", "channel_type": "im", "user": user, "channel": channel}:
                self._people.talks_in(user, channel)
            case {"type": "app_home_opened", "user": user, "channel": channel}:
                self._people.talks_in(user, channel)
            case _:
                return

    async def _stored(self, receive: Receive, inbound: Inbound, body: Json) -> Reply | None:
        """Hand in an event and give what is replied; None if it could not be stored."""
        try:
            reply = await receive(inbound)
        except DatabaseUnavailable:
            return None
        except Exception:
            log.exception("an event of Slack's could not be handled", event_id=inbound.id)
            return None
        self._learn_person(body)
        self._people.meet(inbound.sender.id)
        return reply

    def _learn_person(self, body: Json) -> None:
        match body.get("event"):
            case {"type": "user_change", "user": dict(user)}:
                before = self._people.known().profiles.get(user["id"])
                if before:
                    team, org = self._people.team, self._people.org
                    profile = read_profile(user, team=team, org=org, before=before)
                    self._people.changed(user["id"], profile)
            case _:
                return

    async def _eventually(
        self, storing: asyncio.Task[Reply | None], inbound: Inbound, body: Json, arrived: float
    ) -> None:
        """Say what comes of an act that took longer than Slack waits."""
        reply = await storing
        later = Later(whisper=self._away)
        if reply is not None:
            _, later = replies.answer(Kind.OTHER, reply, body, inbound.place)
        await self._do(later, inbound, body, arrived)

    def _after(
        self,
        done: tuple[replies.Body | None, Later],
        inbound: Inbound,
        body: Json,
        arrived: float,
    ) -> BoltResponse:
        answer, later = done
        if later != Later():
            self.begin(self._do(later, inbound, body, arrived))
        return BoltResponse(status=200, body=dict(answer) if answer else "")

    async def _do(self, later: Later, inbound: Inbound, body: Json, arrived: float) -> None:
        """Open a form or whisper; either may be lost, as a Reply may."""
        whisper = later.whisper
        try:
            if later.form and not body.get("trigger_id"):
                log.warning("a form has nothing to open it", event_id=inbound.id)
            elif later.form and not await self._opened(later, inbound, body, arrived):
                whisper = self._unopened
            if whisper:
                await self._whisper(whisper, inbound, body)
        except (TryLater, Undeliverable) as refused:
            log.warning("an answer did not reach Slack", event_id=inbound.id, why=str(refused))

    async def _opened(self, later: Later, inbound: Inbound, body: Json, arrived: float) -> bool:
        if later.form is None or time.monotonic() - arrived > TRIGGER:
            return False
        view = draw_form.modal(later.form, inbound.place)
        try:
            await self._api.call("views.open", trigger_id=body["trigger_id"], view=view)
        except (TryLater, Undeliverable) as refused:
            log.warning("a form could not be opened on Slack", why=str(refused))
            return False
        return True

    async def _whisper(self, text: str, inbound: Inbound, body: Json) -> None:
        """Say something to one person only, where they are."""
        if url := body.get("response_url"):
            said = {"response_type": "ephemeral", "replace_original": False, **replies.spoken(text)}
            with contextlib.suppress(Undeliverable):  # it has expired, or is used up
                await self._api.respond(url, **said)
                return
        user, place = inbound.sender.id, inbound.place
        if inbound.private or replies.is_of_form(body) or places.whose_home(place):
            channel = await self._people.direct(user)
            await self._api.call("chat.postMessage", channel=channel, **replies.spoken(text))
            return
        await self._api.call(
            "chat.postEphemeral",
            channel=place.chat,
            user=user,
            thread_ts=place.thread,
            **replies.spoken(text),
        )

"""What `melding doctor` asks Telegram: each finding with what to do about it in one line."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from telegram import Bot, ChatFullInfo, ChatMember, ChatMemberAdministrator, User
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from bot.adapters.telegram.errors import plain
from bot.adapters.telegram.places import number
from bot.adapters.telegram.transport import Transport
from bot.errors import Undeliverable
from bot.finding import Finding
from core.domain.places import Address

SKEW = 30.0  # seconds that our clock may be off before times in chats look wrong
_WAIT = aiohttp.ClientTimeout(total=10.0)
_TOPICS = (("can_manage_topics", "manage topics"), ("can_pin_messages", "pin messages"))


@dataclass(frozen=True, slots=True)
class Examination:
    """What is asked about: the settings of this installation and the team's rooms."""

    token: str
    api_url: str
    webhook_url: str | None
    rooms: Sequence[Address]
    now: Callable[[], datetime]


async def examine(asked: Examination) -> list[Finding]:
    """Ask Telegram about everything that Melding needs there, without changing anything."""
    transport = Transport()
    await transport.initialize()
    root = asked.api_url.rstrip("/")
    bot = Bot(asked.token, base_url=f"{root}/bot", request=transport, get_updates_request=transport)
    try:
        return [finding async for finding in _findings(asked, bot, transport)]
    finally:
        await transport.shutdown()


async def _findings(asked: Examination, bot: Bot, transport: Transport) -> AsyncIterator[Finding]:
    try:
        me = await bot.get_me()
    except InvalidToken:
        fix = "copy it anew from @BotFather (/mybots, API Token) into MELDING_TELEGRAM__TOKEN"
        yield Finding("telegram token", well=False, detail=f"Telegram refuses it: {fix}")
        return
    except TelegramError as err:
        fix = f"let this machine reach {asked.api_url}, or set MELDING_TELEGRAM__API_URL"
        problem = f"Telegram does not answer ({type(err).__name__}): {fix}"
        yield Finding("telegram", well=False, detail=problem)
        return
    yield Finding("telegram token", well=True, detail=f"I am @{me.username} ({me.first_name})")
    for check in (_clock(asked, transport), _updates(asked, bot)):
        try:
            yield await check
        except TelegramError as err:
            yield Finding("telegram", well=False, detail=f"{type(err).__name__}: try again")
    for room in asked.rooms:
        async for finding in _room(room, bot, me):
            yield finding


async def _clock(asked: Examination, transport: Transport) -> Finding:
    url = f"{asked.api_url.rstrip('/')}/bot{asked.token}/getMe"
    async with transport.request("GET", url, _WAIT) as response:
        said = response.headers.get("Date", "")
    try:
        theirs = parsedate_to_datetime(said).astimezone(UTC)
    except ValueError:
        return Finding("telegram clock", well=True, detail="Telegram does not tell its time")
    off = (asked.now() - theirs).total_seconds()
    if abs(off) <= SKEW:
        return Finding("telegram clock", well=True, detail="this machine's clock agrees")
    way = "ahead" if off > 0 else "behind"
    problem = f"this machine's clock is {abs(off):.0f} seconds {way}: turn on time synchronisation"
    return Finding("telegram clock", well=False, detail=problem)


async def _updates(asked: Examination, bot: Bot) -> Finding:
    """Tell whether updates come the way that is set; Telegram knows one way at a time."""
    check = "telegram updates"
    info = await bot.get_webhook_info()
    if asked.webhook_url is None:
        if not info.url:
            return Finding(check, well=True, detail="by long polling")
        problem = (
            "a webhook is set for this token, so polling gets nothing: start Melding, which takes "
            "it away, or use a bot of its own if another program needs it"
        )
        return Finding(check, well=False, detail=problem)
    if not info.url:
        return Finding(check, well=True, detail="by webhook, which is set when Melding starts")
    if info.url != asked.webhook_url:
        fix = "start Melding, which sets it, or use a bot of its own if another program needs it"
        problem = f"the webhook leads elsewhere: {fix}"
        return Finding(check, well=False, detail=problem)
    if info.last_error_message:
        problem = f"Telegram cannot post to the webhook ({info.last_error_message})"
        fix = f"let {asked.webhook_url} be reached from the internet, with a valid certificate"
        return Finding(check, well=False, detail=f"{problem}: {fix}")
    return Finding(check, well=True, detail="by webhook")


async def _room(room: Address, bot: Bot, me: User) -> AsyncIterator[Finding]:
    check = f"room {room}"
    try:
        chat = await bot.get_chat(number(room.chat, "chat"))
        member = await bot.get_chat_member(chat.id, me.id)
    except Undeliverable:
        fix = "write its number, such as telegram:-1001234567890"
        yield Finding(check, well=False, detail=f"{room.chat} is no Telegram group: {fix}")
        return
    except ChatMigrated as err:
        fix = f"write telegram:{err.new_chat_id} into its place"
        yield Finding(check, well=False, detail=f"the group has a new number: {fix}")
        return
    except (BadRequest, Forbidden) as err:
        problem = f"@{me.username} is not in it ({plain(err.message)}): add it to the group"
        yield Finding(check, well=False, detail=problem)
        return
    except TelegramError as err:
        yield Finding(check, well=False, detail=f"{type(err).__name__}: try again")
        return
    problems = [*_openness(chat), *_rights(chat, member, me)]
    for problem in problems:
        yield Finding(check, well=False, detail=problem)
    if not problems:
        kind = (
            "with topics" if chat.is_forum else "without topics, so tickets are chains of replies"
        )
        yield Finding(check, well=True, detail=f"{chat.title}, {kind}")


def _openness(chat: ChatFullInfo) -> list[str]:
    """Find who may come in: a room vouches for whoever acts in it."""
    if not (chat.username or chat.active_usernames):
        return []
    return ["anybody can join it and would count as an agent: make the group private"]


def _rights(chat: ChatFullInfo, member: ChatMember, me: User) -> list[str]:
    if member.status in {ChatMember.LEFT, ChatMember.BANNED}:
        return [f"@{me.username} was removed from it: add it to the group"]
    if not isinstance(member, ChatMemberAdministrator):
        if chat.is_forum:
            return ["the bot cannot make topics: make it an administrator who may manage topics"]
        if me.can_read_all_group_messages:
            return []
        fix = "make it an administrator, or use /setprivacy at @BotFather and add the bot anew"
        return [f"privacy mode hides notes from the bot: {fix}"]
    if not chat.is_forum:
        return []
    missing = [name for right, name in _TOPICS if not getattr(member, right, False)]
    return [f"the bot may not {name}: allow it in its administrator's rights" for name in missing]

"""What invented people do, once for every kind of update: the recorded payloads' origin."""

from collections.abc import Callable

from tests.platforms.telegram.fake import FakeTelegram
from tests.platforms.telegram.groups import Group
from tests.platforms.telegram.model import Message
from tests.platforms.telegram.people import Person
from tests.platforms.telegram.refusals import Json
from tests.platforms.telegram.samples import picture

KEYBOARD: Json = {"inline_keyboard": [[{"text": "Skip", "callback_data": "v1:skip:3"}]]}


def acted(telegram: FakeTelegram) -> dict[str, Json]:
    """Let everything happen once; give the updates by the name of their file."""
    telegram.world.updates.allowed = ["message", "edited_message", "callback_query",
        "my_chat_member", "chat_member", "message_reaction"]  # fmt: skip
    kari = telegram.add_user("Kari", "Nordmann", language_code="nb", username="kari_nordmann")
    found: dict[str, Json] = {}

    def record(name: str, act: Callable[[], object]) -> None:
        before = len(telegram.world.updates.made)
        act()
        found[name] = telegram.world.updates.made[before]

    _private(telegram, kari, record)
    _media(kari, record)
    _group(telegram, kari, record)
    _forum(telegram, kari, record)
    return found


Record = Callable[[str, Callable[[], object]], None]


def _from_bot(telegram: FakeTelegram, person: Person, text: str) -> Message:
    return telegram.world.post(person.chat, telegram.bot, text=text, keyboard=KEYBOARD)


def _private(telegram: FakeTelegram, kari: Person, record: Record) -> None:
    record("start", lambda: kari.starts("invite-Zm9v"))
    record("text", lambda: kari.says("The printer on floor 2 says PC LOAD LETTER."))
    record("command", lambda: kari.says("/report printer"))
    record("text_with_entities", lambda: kari.says("See https://example.org/wiki, @kari_nordmann"))
    asked = _from_bot(telegram, kari, "What happened?")
    record("reply", lambda: kari.says("It stopped.", reply_to=asked))
    said = kari.says("It stoped.")
    record("edited_message", lambda: kari.edits(said, "It stopped."))
    record("callback_query", lambda: kari.presses(asked, "Skip"))
    asked.deleted = True
    record("callback_query_inaccessible", lambda: kari.presses(asked, "Skip"))
    record("blocked", kari.blocks)
    record("unblocked", kari.unblocks)
    record("private_topic_created", lambda: kari.opens_topic("MEL-1042"))
    topic = max(kari.chat.topics)
    record("private_topic_message", lambda: kari.says("More about it.", topic=topic))


def _media(kari: Person, record: Record) -> None:
    shot = picture(1600, 900)
    record("photo", lambda: kari.sends_photo(shot, "This is how it looks"))
    pdf = b"%PDF-1.7 invented"
    record("document", lambda: kari.sends_document(pdf, "order.pdf", "The order"))
    record("album_first", lambda: kari.sends_album([shot, shot], "Before and after"))
    record("voice", kari.sends_voice)
    record("sticker", kari.sends_sticker)
    record("contact", kari.sends_contact)
    record("location", kari.sends_location)


def _group(telegram: FakeTelegram, kari: Person, record: Record) -> None:
    ola = telegram.add_user("Ola", "Hansen", language_code="da")
    desk = telegram.add_group("Invented Desk", [kari], bot=False)
    record("bot_added", desk.admits_bot)
    record("group_command", lambda: kari.says("/report@melding_test_bot", chat=desk))
    record("bot_promoted", desk.promotes_bot)
    record("group_text", lambda: kari.says("Good morning", chat=desk))
    record("member_joined", lambda: ola.joins(desk))
    record("member_left", lambda: ola.leaves(desk))
    record("new_chat_members", lambda: _joins_unseen(telegram, desk))
    record("migrate_to_chat_id", desk.upgrades)
    record("bot_kicked", desk.kicks_bot)


def _joins_unseen(telegram: FakeTelegram, desk: Group) -> None:
    """Let somebody be added while the bot asked for no change of members."""
    asked = telegram.world.updates.allowed
    telegram.world.updates.allowed = [kind for kind in asked if kind != "chat_member"]
    telegram.add_user("Eva", "Lund", language_code="sv").joins(desk)
    telegram.world.updates.allowed = asked


def _forum(telegram: FakeTelegram, kari: Person, record: Record) -> None:
    desk = telegram.add_group("Invented Agents", [kari], forum=True, bot_admin=True)
    record("topic_created", lambda: kari.opens_topic("MEL-1042 Printer", chat=desk))
    topic = desk.topic("MEL-1042 Printer")
    record("topic_message", lambda: kari.says("I take it.", chat=desk, topic=topic))
    record("topic_command", lambda: kari.says("/claim MEL-1042", chat=desk, topic=topic))
    card = telegram.world.post(desk.chat, telegram.bot, text="MEL-1042", topic=topic.id)
    record("topic_reply", lambda: kari.says("Looks odd.", reply_to=card))
    record("message_reaction", lambda: kari.reacts(card, "\N{EYES}"))
    record("general_message", lambda: kari.says("In General.", chat=desk))
    world, bot = telegram.world, telegram.bot
    closed: Json = {"forum_topic_closed": {}}
    record("topic_closed", lambda: world.announce(desk.chat, bot, closed, topic=topic.id))
    basic = telegram.add_group("Invented Team", [kari], quiet=True)
    record("migrate_from_chat_id", lambda: _arrives(telegram, basic))


def _arrives(telegram: FakeTelegram, group: Group) -> None:
    """Let the second message of an upgrade come first, to be recorded alone."""
    new = telegram.add_group("Invented Team", supergroup=True)
    telegram.world.announce(new.chat, new.owner, {"migrate_from_chat_id": group.id})

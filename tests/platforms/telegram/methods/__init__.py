"""The methods of the Bot API that the fake knows, each with the parameters it takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.methods import asking, editing, hooks, menus, sending, topics
from tests.platforms.telegram.world import World


@dataclass(frozen=True, slots=True)
class Method:
    """One method: what it does, and every parameter that the documentation names."""

    name: str
    act: Callable[[World, Call], Any]
    takes: frozenset[str]


_SENT = (
    "chat_id message_thread_id parse_mode disable_notification protect_content reply_parameters "
    "reply_markup business_connection_id message_effect_id allow_paid_broadcast "
    "direct_messages_topic_id suggested_post_parameters"
)
_CAPTION = f"{_SENT} caption caption_entities"
_EDITED = "chat_id message_id inline_message_id business_connection_id reply_markup"
_TOPIC = "chat_id message_thread_id"


def _elsewhere(_world: World, call: Call) -> Any:
    raise AssertionError(f"the server answers {call.method} itself, before it looks here")


_ALL: tuple[tuple[str, Callable[[World, Call], Any], str], ...] = (
    ("getMe", asking.get_me, ""),
    ("getUpdates", _elsewhere, "offset limit timeout allowed_updates"),
    (
        "setWebhook",
        hooks.set_webhook,
        (
            "url certificate ip_address max_connections allowed_updates drop_pending_updates "
            "secret_token"
        ),
    ),
    ("deleteWebhook", hooks.delete_webhook, "drop_pending_updates"),
    ("getWebhookInfo", hooks.get_webhook_info, ""),
    ("sendMessage", sending.send_message, f"{_SENT} text entities link_preview_options"),
    ("sendPhoto", sending.send_photo, f"{_CAPTION} photo show_caption_above_media has_spoiler"),
    (
        "sendDocument",
        sending.send_document,
        f"{_CAPTION} document thumbnail disable_content_type_detection",
    ),
    (
        "sendMediaGroup",
        sending.send_media_group,
        (
            "chat_id message_thread_id media disable_notification protect_content "
            "reply_parameters business_connection_id message_effect_id allow_paid_broadcast "
            "direct_messages_topic_id"
        ),
    ),
    (
        "sendChatAction",
        sending.send_chat_action,
        "chat_id action message_thread_id business_connection_id",
    ),
    (
        "editMessageText",
        editing.edit_message_text,
        f"{_EDITED} text parse_mode entities link_preview_options",
    ),
    (
        "editMessageCaption",
        editing.edit_message_caption,
        f"{_EDITED} caption parse_mode caption_entities show_caption_above_media",
    ),
    ("editMessageReplyMarkup", editing.edit_message_reply_markup, _EDITED),
    ("deleteMessage", editing.delete_message, "chat_id message_id"),
    ("deleteMessages", editing.delete_messages, "chat_id message_ids"),
    (
        "pinChatMessage",
        editing.pin_chat_message,
        "chat_id message_id disable_notification business_connection_id",
    ),
    (
        "unpinChatMessage",
        editing.unpin_chat_message,
        "chat_id message_id business_connection_id",
    ),
    ("setMessageReaction", editing.set_message_reaction, "chat_id message_id reaction is_big"),
    (
        "answerCallbackQuery",
        asking.answer_callback_query,
        "callback_query_id text show_alert url cache_time",
    ),
    ("getFile", asking.get_file, "file_id"),
    ("getChat", asking.get_chat, "chat_id"),
    ("getChatMember", asking.get_chat_member, "chat_id user_id"),
    ("getChatAdministrators", asking.get_chat_administrators, "chat_id return_bots"),
    ("leaveChat", asking.leave_chat, "chat_id"),
    ("setMyCommands", menus.set_my_commands, "commands scope language_code"),
    ("getMyCommands", menus.get_my_commands, "scope language_code"),
    ("deleteMyCommands", menus.delete_my_commands, "scope language_code"),
    (
        "createForumTopic",
        topics.create_forum_topic,
        "chat_id name icon_color icon_custom_emoji_id",
    ),
    ("editForumTopic", topics.edit_forum_topic, f"{_TOPIC} name icon_custom_emoji_id"),
    ("closeForumTopic", topics.close_forum_topic, _TOPIC),
    ("reopenForumTopic", topics.reopen_forum_topic, _TOPIC),
    ("deleteForumTopic", topics.delete_forum_topic, _TOPIC),
)

# By name in lower case: Telegram does not tell sendMessage from sendmessage.
METHODS: Mapping[str, Method] = {
    name.lower(): Method(name, act, frozenset(takes.split())) for name, act, takes in _ALL
}

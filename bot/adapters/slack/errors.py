"""What Slack's errors mean for us: not now, not before somebody mends something, or never.

The codes are those under "Errors" of each method at docs.slack.dev/reference/methods.
"""

from bot.errors import TryLater, Undeliverable

PASSING = frozenset(
    {
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "ratelimited",
        "rate_limited",
        "message_limit_exceeded",
        "external_channel_migrating",
        "team_added_to_org",
        "rollup_error",
        "update_failed",
        "accesslimited",
    }
)
"""Slack's own trouble."""

LOCKED_OUT = frozenset(
    {
        "token_revoked",
        "token_expired",
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "org_login_required",
        "two_factor_setup_required",
    }
)
"""The workspace does not let us in, until somebody installs the app again: messages wait."""

TO_MEND = {
    "missing_scope": "the app lacks a scope",
    "no_permission": "the app lacks a permission",
    "not_allowed_token_type": "the token is not a bot's",
    "restricted_action": "the workspace forbids the bot to write there",
    "restricted_action_read_only_channel": "the workspace forbids the bot to write there",
    "restricted_action_thread_only_channel": "the workspace forbids the bot to write there",
    "restricted_action_non_threadable_channel": "the workspace forbids the bot to write there",
    "posting_to_channel_denied": "the workspace forbids the bot to write there",
    "posting_to_general_channel_denied": "the workspace forbids the bot to write there",
    "ekm_access_denied": "the workspace forbids the bot to write there",
    "access_denied": "the workspace forbids the bot to write there",
    "team_access_not_granted": "the app lacks a permission",
    "messages_tab_disabled": "the app's Messages tab is switched off",
    "file_uploads_disabled": "the workspace forbids files",
    "storage_limit_reached": "the workspace has no room for files",
}
"""An admin of the workspace can put it right, and nobody but them: messages wait."""

GONE = {
    "channel_not_found": "the bot is not in that channel, or there is none",
    "not_in_channel": "the bot is not in the channel",
    "is_archived": "the channel is archived",
    "channel_is_archived": "the channel is archived",
    "is_inactive": "the channel is frozen, archived or deleted",
    "user_not_found": "there is no such person on Slack",
    "users_not_found": "there is no such person on Slack",
    "user_not_visible": "the bot may not see this person",
    "user_disabled": "the person's Slack account is deactivated",
    "cannot_dm_bot": "that is a bot",
}
"""Nothing can arrive there."""

WHY = {
    "msg_too_long": "it is longer than Slack takes",
    "message_not_found": "the message is not there any more",
    "cant_update_message": "it is not the bot's own message",
    "cant_delete_message": "it is not the bot's own message",
    "edit_window_closed": "the workspace forbids editing it any more",
    "restricted_action_thread_locked": "the thread is locked",
    "thread_not_found": "the thread is not there any more",
    "cannot_reply_to_message": "Slack has no thread there",
    "file_not_found": "the file is not there any more",
    "file_deleted": "the file is not there any more",
}
"""Not this message; another may arrive."""

BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
"""Not as it was drawn; the same words may arrive."""

MARKS = frozenset(
    {
        "invalid_arguments",  # what a Slack says that has no metadata
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "metadata_must_be_sent_from_app",
        "metadata_too_large",
    }
)
"""Not with metadata; the same without may arrive."""

LOCKED_OUT_PAUSE = 60.0  # seconds
TO_MEND_PAUSE = 60.0
PASSING_PAUSE = 5.0


class BadlyDrawn(Undeliverable):
    """Slack does not take these blocks."""


class BadlyMarked(Undeliverable):
    """Slack does not take this metadata."""


class LockedOut(TryLater):
    """Slack does not let the bot in at all."""


class Paused(TryLater):
    """Slack said itself how long to wait."""


def refusal(
    method: str, code: str, *, retry_after: float = 0, needed: str = ""
) -> TryLater | Undeliverable:
    """Translate the `error` of an answer; unknown ones are refusals for good, named as they are.

    `needed` is the scope that Slack names with `missing_scope`.
    """
    if code in PASSING and retry_after:
        return Paused(retry_after, f"Slack answered {method} with {code}")
    if code in PASSING:
        return TryLater(PASSING_PAUSE, f"Slack answered {method} with {code}")
    if code in LOCKED_OUT:
        return LockedOut(LOCKED_OUT_PAUSE, f"Slack does not let us in: {code}")
    if code in TO_MEND:
        why = f"{TO_MEND[code]}: {needed}" if needed else TO_MEND[code]
        return TryLater(TO_MEND_PAUSE, f"Slack refused {method}: {code}", to_mend=why)
    if code in GONE:
        return Undeliverable(GONE[code], gone=True)
    if code in BLOCKS:
        return BadlyDrawn(f"Slack refused {method}: {code}")
    if code in MARKS:
        return BadlyMarked(f"Slack refused {method}: {code}")
    return Undeliverable(WHY.get(code, f"Slack refused {method}: {code}"))


def may_have_arrived(later: TryLater) -> bool:
    """Tell whether what was to be sent may be there all the same: Slack has not said otherwise."""
    return not (later.to_mend or isinstance(later, Paused | LockedOut))

"""How the fake says no."""

from collections.abc import Sequence

from tests.platforms.slack.shapes import Json

# What an app can always avoid; anything else may be the world's doing, such as an archived room.
AVOIDABLE = frozenset(
    [
        "unknown_method",
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_json",
        "msg_too_long",
        "msg_blocks_too_long",
        "no_text",
        "missing_scope",
        "invalid_trigger_id",
        "expired_trigger_id",
        "exchanged_trigger_id",
        "not_allowed_token_type",
        "not_authed",
        "cant_update_message",
        "cant_delete_message",
        "invalid_thread_ts",
        "view_too_large",
        "duplicate_external_id",
        "push_limit_reached",
        "invalid_args",
        "method_not_supported_for_channel_type",
        "invalid_metadata_format",
        "cannot_dm_bot",
        "json_not_object",
        "invalid_form_data",
        "metadata_too_large",
    ]
)


class Refusal(Exception):
    """A call is answered `ok: false` with this error; `more` lies beside it in the answer."""

    def __init__(
        self,
        error: str,
        *,
        messages: Sequence[str] = (),
        at_fault: bool | None = None,
        **more: object,
    ) -> None:
        super().__init__(error)
        self.error = error
        self.messages = list(messages)
        self.more = more
        self.avoidable = error in AVOIDABLE if at_fault is None else at_fault

    def body(self) -> Json:
        answer: Json = {"ok": False, "error": self.error, **self.more}
        if self.messages:
            answer["response_metadata"] = {
                "messages": [f"[ERROR] {each}" for each in self.messages]
            }
            if self.error == "invalid_blocks":
                answer["errors"] = self.messages
        return answer

    def __str__(self) -> str:
        return "; ".join([self.error, *self.messages])

"""What Slack accepts as an interactive element; limits as in Block Kit's reference."""

from tests.platforms.slack.checks import (
    Check,
    anything,
    by_type,
    choice,
    either,
    fields,
    flag,
    many,
    pattern,
    string,
    text,
    unique,
    whole,
)

MOST_OPTIONS = 100
OPTION_VALUE = 150
MOST_TYPED = 3000

DATE = pattern(r"\d{4}-\d\d-\d\d", "must be a valid date (YYYY-MM-DD)")
TIME = pattern(r"([01]\d|2[0-3]):[0-5]\d", "must be a valid time (HH:mm)")
ADDRESS = pattern(r"(https?://|mailto:|tel:|slack://)\S{1,2990}", "must be a valid url")

_plain = "plain_text"
_confirm = fields(
    {"title": text(100, _plain), "text": text(300), "confirm": text(30, _plain)}
    | {"deny": text(30, _plain)},
    {"style": choice("primary", "danger")},
)
_id: dict[str, Check] = {"type": anything, "action_id": unique("action_id")}
_focus: dict[str, Check] = {"focus_on_load": flag}
_hint: dict[str, Check] = {"placeholder": text(150, _plain)}


def _option(*, rich: bool = False, link: bool = False) -> Check:
    kinds = () if rich else (_plain,)
    more: dict[str, Check] = {"description": text(75, *kinds)}
    if link:
        more["url"] = ADDRESS
    return fields({"text": text(75, *kinds), "value": string(OPTION_VALUE)}, more)


_options = many(_option(), most=MOST_OPTIONS)
_group = fields({"label": text(75, _plain), "options": _options}, {})
_groups = many(_group, most=MOST_OPTIONS)
_box = many(_option(rich=True), most=10)


def _element(required: dict[str, Check], optional: dict[str, Check]) -> Check:
    return fields({"type": anything} | required, _id | optional)


def _select(own: dict[str, Check], *, needs: tuple[str, ...] = ()) -> Check:
    check = fields({"type": anything}, _id | _focus | _hint | {"confirm": _confirm} | own)
    return either("missing required field: options", *needs, check=check) if needs else check


_several: dict[str, Check] = {"max_selected_items": whole(1, 1000)}
_static = {"options": _options, "option_groups": _groups}
_rooms = {
    "default_to_current_conversation": flag,
    "filter": anything,
    "initial_conversation": string(255),
}
_answered = {"response_url_enabled": flag}
_min = {"min_query_length": whole(0, 100)}

_selects: dict[str, Check] = {
    "static_select": _select(
        _static | {"initial_option": anything}, needs=("options", "option_groups")
    ),
    "external_select": _select(_min | {"initial_option": anything}),
    "users_select": _select({"initial_user": string(255)}),
    "conversations_select": _select(_rooms | _answered),
    "channels_select": _select({"initial_channel": string(255)} | _answered),
    "multi_static_select": _select(
        _static | _several | {"initial_options": anything}, needs=("options", "option_groups")
    ),
    "multi_external_select": _select(_min | _several | {"initial_options": anything}),
    "multi_users_select": _select(_several | {"initial_users": anything}),
    "multi_conversations_select": _select(_several | {"initial_conversations": anything} | _rooms),
    "multi_channels_select": _select(_several | {"initial_channels": anything}),
}

_chosen: dict[str, Check] = _selects | {
    "checkboxes": _element(
        {"options": _box}, _focus | {"initial_options": anything, "confirm": _confirm}
    ),
    "radio_buttons": _element(
        {"options": _box}, _focus | {"initial_option": anything, "confirm": _confirm}
    ),
    "datepicker": _element({}, _focus | _hint | {"initial_date": DATE, "confirm": _confirm}),
    "timepicker": _element(
        {}, _focus | _hint | {"initial_time": TIME, "confirm": _confirm, "timezone": string(255)}
    ),
    "datetimepicker": _element(
        {}, _focus | {"initial_date_time": whole(10**9, 10**10 - 1), "confirm": _confirm}
    ),
}

_on_typing = {
    "dispatch_action_config": fields(
        {},
        {
            "trigger_actions_on": many(
                choice("on_enter_pressed", "on_character_entered"), most=2, least=1
            )
        },
    )
}
_typed: dict[str, Check] = {
    "plain_text_input": _element(
        {},
        _focus
        | _hint
        | _on_typing
        | {
            "initial_value": string(MOST_TYPED, 0),
            "multiline": flag,
            "min_length": whole(0, MOST_TYPED),
            "max_length": whole(1, MOST_TYPED),
        },
    ),
    "email_text_input": _element({}, _focus | _hint | _on_typing | {"initial_value": string(255)}),
    "url_text_input": _element({}, _focus | _hint | _on_typing | {"initial_value": ADDRESS}),
    "number_input": _element(
        {"is_decimal_allowed": flag},
        _focus
        | _hint
        | _on_typing
        | {"initial_value": string(64), "min_value": string(64), "max_value": string(64)},
    ),
    "rich_text_input": _element({}, _focus | _hint | _on_typing | {"initial_value": anything}),
    "file_input": _element({}, {"filetypes": many(string(64), most=50), "max_files": whole(1, 10)}),
}

_button = _element(
    {"text": text(75, _plain)},
    {
        "value": string(2000, 0),
        "url": ADDRESS,
        "style": choice("primary", "danger"),
        "confirm": _confirm,
        "accessibility_label": string(75),
    },
)
_overflow = _element({"options": many(_option(link=True), most=5)}, {"confirm": _confirm})
_slack_file = either(
    "missing required field: url",
    "url",
    "id",
    check=fields({}, {"url": string(3000), "id": string(64)}),
)
IMAGE = either(
    "missing required field: image_url",
    "image_url",
    "slack_file",
    check=fields(
        {"type": anything, "alt_text": string(2000)},
        {"image_url": string(3000), "slack_file": _slack_file},
    ),
)

IN_ACTIONS = by_type(
    _chosen
    | {"button": _button, "overflow": _overflow, "rich_text_input": _typed["rich_text_input"]}
)
IN_SECTION = by_type(_chosen | {"button": _button, "overflow": _overflow, "image": IMAGE})
_inputs = _chosen | _typed
IN_MODAL_INPUT = by_type(_inputs)
IN_INPUT = by_type({kind: check for kind, check in _inputs.items() if kind != "file_input"})
CONTEXT_IMAGE = IMAGE
SLACK_FILE = _slack_file

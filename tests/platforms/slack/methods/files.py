"""files.*: what the bot sends, and what it asks about."""

from tests.platforms.slack import events
from tests.platforms.slack.files import Uploads, shared
from tests.platforms.slack.messages import file_object
from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.methods.chat import bot_message, content
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.world import File


def _file(call: Call) -> File:
    found = call.world.files.get(call.need("file"))
    if found is None:
        raise Refusal("file_not_found")
    if found.deleted:
        raise Refusal("file_deleted")
    return found


def methods(uploads: Uploads) -> dict[str, Method]:
    async def info(call: Call) -> Json:
        body = file_object(call.world, _file(call), in_event=False)
        return {"file": body, "comments": [], "response_metadata": {"next_cursor": ""}}

    async def delete(call: Call) -> Json:
        file = _file(call)
        if file.user != call.world.app.user_id:
            raise Refusal("cant_delete_file")
        file.deleted = True
        call.world.tell(events.file_deleted(call.world, file))
        return {}

    async def begin(call: Call) -> Json:
        length = call.need("length")
        if not length.isdigit() or int(length) < 1:
            raise Refusal("invalid_arguments", messages=["length must be a positive integer"])
        file, address = uploads.begin(call.need("filename"), int(length))
        return {"upload_url": address, "file_id": file}

    async def complete(call: Call) -> Json:
        return _complete(call, uploads)

    return {
        "files.info": method(
            info, "file count cursor limit page", scopes="files:read", tier=4, reads=True
        ),
        "files.delete": method(delete, "file", scopes="files:write"),
        "files.getUploadURLExternal": method(
            begin, "filename length alt_txt snippet_type", scopes="files:write", tier=4, reads=True
        ),
        "files.completeUploadExternal": method(
            complete,
            "files channel_id channels thread_ts initial_comment blocks",
            scopes="files:write",
            tier=4,
        ),
    }


def _complete(call: Call, uploads: Uploads) -> Json:
    world = call.world
    listed = call.structure("files")
    if not isinstance(listed, list) or not listed:
        raise Refusal("invalid_arguments", messages=["missing required field: files"])
    names = [str(each.get("id")) for each in listed]
    if not all(uploads.received(name) for name in names):
        raise Refusal("file_not_found", at_fault=True)
    rooms = []
    if call.may("channel_id"):
        rooms = [call.open_channel("channel_id")]
    thread = call.thread(rooms[0]) if rooms else None
    comment = ""
    blocks: list[Json] = []
    if call.may("initial_comment") or call.may("blocks"):
        call.args["text"] = call.args.get("initial_comment")
        comment, blocks = content(call)
    files = [uploads.finish(str(each["id"]), str(each.get("title") or "")) for each in listed]
    for room in rooms:
        shared(files, room)
        bot_message(world, room, text=comment, blocks=blocks, thread_ts=thread, files=names)
    return {"files": [file_object(world, each) for each in files]}

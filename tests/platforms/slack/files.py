"""Files: uploading in three steps, and downloading with the token only."""

from dataclasses import dataclass

from aiohttp import web

from tests.platforms.slack.world import Channel, File, World

SIGN_IN = """<!DOCTYPE html><html lang="en"><head><title>Slack</title></head>
<body><h1>Sign in to your workspace</h1><form method="post"></form></body></html>"""

_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "pdf": "application/pdf",
} | {
    "txt": "text/plain",
    "csv": "text/csv",
    "gif": "image/gif",
    "mp4": "video/mp4",
}


def type_of(name: str) -> str:
    """Slack goes by the name."""
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def shared(files: list[File], channel: Channel) -> None:
    for file in files:
        file.channels.append(channel.id)


@dataclass(slots=True)
class _Begun:
    name: str
    length: int
    content: bytes | None = None


class Uploads:
    """Uploads that were begun and are not complete."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._begun: dict[str, _Begun] = {}
        self._paths: dict[str, str] = {}

    def begin(self, name: str, length: int) -> tuple[str, str]:
        """The file's id, and where to post its bytes."""
        file = self._world.new_id("F")
        path = f"/upload/v1/{self._world.secret()}"
        self._begun[file] = _Begun(name, length)
        self._paths[path] = file
        return file, self._world.base + path

    def received(self, file: str) -> bool:
        begun = self._begun.get(file)
        return begun is not None and begun.content is not None

    def finish(self, file: str, title: str) -> File:
        begun = self._begun.pop(file)
        made = File(
            id=file,
            name=begun.name,
            title=title or begun.name,
            mimetype=type_of(begun.name),
            user=self._world.app.user_id,
            content=begun.content or b"",
            created=int(self._world.clock.now()),
        )
        self._world.files[file] = made
        return made

    async def post(self, request: web.Request) -> web.Response:
        """The bytes: as they are, or as the first file of a form."""
        begun = self._begun.get(self._paths.get(request.path, ""))
        if begun is None:
            self._world.violated("an upload to an address that was not given")
            return web.Response(status=404)
        if request.content_type == "multipart/form-data":
            form = await request.post()
            parts = [each for each in form.values() if isinstance(each, web.FileField)]
            content = parts[0].file.read() if parts else b""
        else:
            content = await request.read()
        if len(content) != begun.length:
            self._world.violated(f"an upload of {len(content)} bytes, announced as {begun.length}")
            return web.Response(status=400, text="length mismatch")
        begun.content = content
        return web.Response(text=f"OK - {len(content)}")


def download(world: World, request: web.Request) -> web.Response:
    """The bytes, or the sign-in page with status 200, which is how Slack says no."""
    app = world.app
    token = request.headers.get("Authorization", "")
    allowed = token == f"Bearer {app.bot_token}" and not app.dead and "files:read" in app.scopes
    file = world.files.get(request.match_info["place"].partition("-")[2])
    if not allowed:
        if token and "files:read" not in app.scopes:
            world.violated("a download without files:read")
        return web.Response(text=SIGN_IN, content_type="text/html")
    if file is None or file.deleted:
        return web.Response(status=404, text=SIGN_IN, content_type="text/html")
    return web.Response(body=file.content, content_type=file.mimetype)


def uploaded_by(world: World, user: str, name: str, content: bytes) -> File:
    """A file that a person adds to a message or a form."""
    made = File(
        id=world.new_id("F"),
        name=name,
        mimetype=type_of(name),
        user=user,
        content=content,
        created=int(world.clock.now()),
    )
    world.files[made.id] = made
    return made

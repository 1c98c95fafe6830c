"""Files to and from Slack, and where the token never travels."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from bot.adapters.slack import files
from bot.adapters.slack.api import API_URL, Api
from bot.content import Attached, FileShown, Message, paragraph
from bot.contract import Said
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from tests.adapters.slack.conftest import Office
from tests.platforms.slack import Broken, Dropped, Says, shown

PNG = b"\x89PNG" + bytes(range(256)) * 500
SIGN_IN = "<!DOCTYPE html><title>Sign in to your workspace</title>"


async def fetched(office: Office, remote: str) -> bytes:
    return b"".join([piece async for piece in office.adapter.fetch(remote)])


async def sent_in(office: Office, name: str, content: bytes, **how: Any) -> str:
    """Have a file come in, and give what it is to be fetched by."""
    office.riikka.says(None, "Look", files=[(name, content)], **how)
    await office.settled()
    (upload,) = [file for act in office.acts() if isinstance(act, Said) for file in act.files]
    return upload.remote


@pytest.mark.parametrize("guarded", [False, True])
async def test_a_file_that_came_with_a_message_is_read_byte_by_byte(
    wired: Office,
    guarded: bool,  # noqa: FBT001
):
    remote = await sent_in(wired, "screen.png", PNG, guarded=guarded)
    assert await fetched(wired, remote) == PNG


async def test_a_page_is_a_file_like_any_other(wired: Office):
    page = b"<html><body>It hums</body></html>"
    remote = await sent_in(wired, "a.html", page)
    wired.slack.files[remote].mimetype = "text/html"
    assert await fetched(wired, remote) == page


async def test_a_file_that_is_gone_is_not_asked_for_again(wired: Office):
    remote = await sent_in(wired, "screen.png", PNG)
    wired.slack.files[remote].deleted = True
    for name in (remote, "F0NOTTHERE"):
        with pytest.raises(Undeliverable):
            await fetched(wired, name)


@pytest.mark.parametrize("method", ["files.info", "files"])
@pytest.mark.parametrize("fault", [Broken(), Dropped()])
async def test_a_file_that_slack_cannot_give_now_is_asked_for_later(
    wired: Office, method: str, fault: Broken | Dropped
):
    remote = await sent_in(wired, "screen.png", PNG)
    wired.slack.weather.always(method, fault)
    with pytest.raises(TryLater):
        await fetched(wired, remote)
    wired.slack.weather.clear()
    assert await fetched(wired, remote) == PNG


@dataclass
class Host:
    """A web server that answers as told, and keeps the tokens that came."""

    base: str = ""
    tokens: list[str] = field(default_factory=list)
    info: dict[str, Any] = field(default_factory=dict)
    page: Callable[[], web.Response] = lambda: web.Response(text=SIGN_IN, content_type="text/html")

    async def describe(self, _request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "file": self.info})

    async def give(self, request: web.Request) -> web.Response:
        self.tokens.append(request.headers.get("Authorization", ""))
        return self.page()


@asynccontextmanager
async def host() -> AsyncIterator[Host]:
    made = Host()
    app = web.Application()
    app.router.add_post("/api/files.info", made.describe)
    app.router.add_get("/{path:.*}", made.give)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        await runner.cleanup()


async def fetched_from(slack: Host, **info: Any) -> bytes:
    api = Api("xoxb-invented", f"{slack.base}/api/")
    slack.info = {"mimetype": "image/png", "size": 4, **info}
    try:
        return b"".join([piece async for piece in files.fetch(api, "F0SCREEN01")])
    finally:
        await api.close()


async def test_the_sign_in_page_is_never_taken_for_the_file():
    async with host() as slack:
        for mimetype in ("image/png", "text/html"):
            with pytest.raises(Undeliverable, match="sign-in"):
                await fetched_from(slack, mimetype=mimetype, url_private=f"{slack.base}/x.png")


async def test_a_foreign_host_is_never_asked_whether_named_or_redirected_to():
    async with host() as slack, host() as foreign:
        slack.page = lambda: web.Response(status=302, headers={"Location": f"{foreign.base}/x"})
        for url in (f"{slack.base}/x.png", f"{foreign.base}/x.png", "file:///etc/passwd", ""):
            with pytest.raises(Undeliverable):
                await fetched_from(slack, url_private=url)
        assert slack.tokens == ["Bearer xoxb-invented"]
        assert foreign.tokens == []


async def test_a_redirect_in_a_circle_ends():
    async with host() as slack:
        slack.page = lambda: web.Response(status=302, headers={"Location": "/again"})
        with pytest.raises(Undeliverable, match="circles"):
            await fetched_from(slack, url_private=f"{slack.base}/x.png")


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("https://files.slack.com/files-pri/T1-F1/x.png", True),
        ("https://slack.com/api/x", True),
        ("https://a.slack-edge.com/x", True),
        ("https://nordvik.slack.com/x", True),
        ("http://files.slack.com/x", False),
        ("https://files.slack.com:8443/x", False),
        ("https://files.slack.com.evil.example/x", False),
        ("https://evilslack.com/x", False),
        ("https://evil.example/files.slack.com", False),
        ("https://files.slack.com@evil.example/x", False),
        ("https://evil.example#files.slack.com", False),
        ("https://me@files.slack.com/x", False),
        ("//files.slack.com/x", False),
        ("", False),
    ],
)
def test_only_slacks_own_hosts_are_given_the_token(url: str, ours: bool):  # noqa: FBT001
    assert Api("xoxb-invented", API_URL).is_ours(url) is ours
    assert Api("xoxb-invented", "http://127.0.0.1:1234/api/").is_ours("http://127.0.0.1:1234/f/x")
    assert not Api("xoxb-invented", API_URL).is_ours("http://127.0.0.1:1234/f/x")


def test_govslacks_hosts_are_its_own_and_no_other_apis_are():
    gov = "https://slack-gov.com/api/"
    assert Api("xoxb-invented", gov).is_ours("https://files.slack-gov.com/files-pri/T1-F1/x.png")
    assert not Api("xoxb-invented", API_URL).is_ours("https://files.slack-gov.com/x.png")
    assert not Api("xoxb-invented", "http://127.0.0.1:1/api/").is_ours("https://127.0.0.1/x.png")


def kept(office: Office, content: bytes, *, size: int | None = None) -> Message:
    office.kept.files[1] = content
    size = len(content) if size is None else size
    return Message((Attached((FileShown(1, "log.txt", "text/plain", size),)),))


async def test_a_message_that_is_one_file_is_that_file(wired: Office):
    agents = Address("slack", wired.agents.id)
    card = await wired.adapter.send(agents, Message((paragraph("MEL-1042"),)), key="card:1")
    sent = await wired.adapter.send(agents.in_thread(card.thread), kept(wired, PNG), key="file:1")
    (reply,) = wired.slack.messages(wired.agents, card.message)
    (name,) = reply.files
    assert wired.slack.files[name].content == PNG
    assert wired.slack.files[name].name == "log.txt"
    await wired.adapter.edit(MessageRef(agents, sent.message), kept(wired, PNG))
    for _ in range(2):
        await wired.adapter.delete(MessageRef(agents, sent.message))
    assert wired.slack.files[name].deleted


async def test_files_among_other_words_are_named_only(wired: Office):
    (file,) = kept(wired, PNG).blocks
    message = Message((paragraph("With a file:"), file))
    await wired.adapter.send(Address("slack", wired.riikka.id), message, key="say:1")
    (said,) = wired.slack.from_bot(wired.riikka.dm)
    assert "log.txt" in shown(said)
    assert said.files == []


async def test_a_file_that_is_not_kept_any_more_or_empty_is_refused(wired: Office):
    to = Address("slack", wired.riikka.id)
    message = kept(wired, PNG)
    wired.kept.files.clear()
    with pytest.raises(Undeliverable):
        await wired.adapter.send(to, message, key="file:1")
    with pytest.raises(Undeliverable):
        await wired.adapter.send(to, kept(wired, b""), key="file:2")
    with pytest.raises(Undeliverable, match="as long as it was"):
        await wired.adapter.send(to, kept(wired, PNG, size=len(PNG) + 1), key="file:3")


@pytest.mark.parametrize(
    "method", ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"]
)
async def test_a_file_that_slack_does_not_take_now_is_sent_later(wired: Office, method: str):
    to = Address("slack", wired.riikka.id)
    wired.slack.weather.next(method, Broken())
    with pytest.raises(TryLater):
        await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    sent = await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    assert sent.chat == wired.riikka.dm.id
    assert wired.slack.files[sent.message].content == PNG


async def test_a_file_whose_answer_was_lost_is_found_again_and_not_repeated(wired: Office):
    for number, room in enumerate((wired.agents, wired.canteen, wired.riikka.dm)):
        to = Address("slack", room.id)
        wired.slack.weather.next("files.completeUploadExternal", Dropped(after=True))
        with pytest.raises(TryLater):
            await wired.adapter.send(to, kept(wired, PNG), key=f"file:{number}")
        sent = await wired.adapter.send(to, kept(wired, PNG), key=f"file:{number}")
        (said,) = wired.slack.from_bot(room)
        assert said.files == [sent.message]


async def test_a_file_that_cannot_be_looked_for_is_sent_again(wired: Office):
    to = Address("slack", wired.agents.id)
    wired.slack.weather.next("files.completeUploadExternal", Dropped(after=True))
    with pytest.raises(TryLater):
        await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    wired.slack.weather.next("files.info", Says("missing_scope"))
    await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    assert len(wired.slack.from_bot(wired.agents)) == 2


async def test_a_file_is_not_repeated_for_as_long_as_slack_does_not_tell_of_it(wired: Office):
    to = Address("slack", wired.agents.id)
    wired.slack.weather.next("files.completeUploadExternal", Dropped(after=True))
    wired.slack.weather.next("files.info", Broken(), Dropped())
    for _ in range(3):
        with pytest.raises(TryLater):
            await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    sent = await wired.adapter.send(to, kept(wired, PNG), key="file:1")
    (said,) = wired.slack.from_bot(wired.agents)
    assert said.files == [sent.message]

"""Files both ways; the token never leaves for another host, nor shows in what is said or logged."""

import io

import orjson
import pytest
from aiohttp import web
from PIL import Image
from structlog.testing import capture_logs

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.content import Attached, FileShown, Message, Topic, paragraph
from bot.errors import TryLater, Undeliverable
from core.domain.places import MessageRef
from tests.adapters.telegram.serving import Kept, make_adapter, polled, room


def picture(width: int = 40, height: int = 30) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def kept() -> Kept:
    return Kept({1: picture(), 2: b"a,b\n1,2\n", 3: picture(4000, 10), 4: b""})


@pytest.fixture
async def adapter(telegram, inbox, kept):
    async with polled(telegram, inbox.receive, stored=kept) as adapter:
        yield adapter


def shown(number: int, name: str, kind: str, size: int = 100) -> Message:
    return Message((Attached((FileShown(number, name, kind, size),)),))


async def read(adapter: TelegramAdapter, remote: str) -> bytes:
    return b"".join([piece async for piece in adapter.fetch(remote)])


async def test_what_a_person_sends_can_be_fetched_by_what_the_event_names(telegram, adapter, inbox):
    content = bytes(range(256)) * 2_000
    telegram.add_user().sends_document(content, "data.bin")
    await telegram.idle()
    (upload,) = inbox.came[0].act.files
    assert (upload.name, upload.size) == ("data.bin", len(content))
    assert telegram.token not in upload.remote
    assert await read(adapter, upload.remote) == content


async def test_a_file_that_is_too_large_or_unknown_is_never_to_be_had(telegram, adapter, inbox):
    telegram.add_user().sends_document(b"x", size=25_000_000)
    await telegram.idle()
    (upload,) = inbox.came[0].act.files
    for remote in (upload.remote, "AgACnothing"):
        with pytest.raises(Undeliverable):
            await read(adapter, remote)


async def test_a_file_that_does_not_come_now_may_come_later(telegram, adapter, inbox):
    telegram.add_user().sends_document(b"x")
    await telegram.idle()
    remote = inbox.came[0].act.files[0].remote
    for strike in (
        lambda: telegram.weather.drops(method="getFile"),
        lambda: telegram.weather.fails(method="file"),
        lambda: telegram.weather.drops(method="file", times=None),
    ):
        strike()
        with pytest.raises(TryLater) as later:
            await read(adapter, remote)
        assert telegram.token not in f"{later.value} {later.value.__cause__!r}"
        telegram.weather.clears()
    assert await read(adapter, remote) == b"x"


async def test_a_picture_is_sent_as_one_and_anything_else_as_a_document_with_its_name(
    telegram, adapter
):
    kari = telegram.add_user(started=True)
    to = room(kari)
    await adapter.send(to, shown(1, "screen.png", "image/png"), key="file:1")
    await adapter.send(to, shown(2, 'årslønn "2026".csv', "text/csv"), key="file:2")
    await adapter.send(to, shown(3, "thin.png", "image/png"), key="file:3")
    first, second, third = kari.inbox
    assert "photo" in first.content
    assert second.content["document"]["file_name"] == 'årslønn "2026".csv'
    assert third.content["document"]["file_name"] == "thin.png"
    forgiven = telegram.forgive()
    assert all("PHOTO_INVALID" in one.what for one in forgiven)


async def test_a_file_goes_where_its_message_went(telegram, adapter):
    forum = telegram.add_group("Desk", forum=True, bot_admin=True)
    sent = await adapter.send(
        room(forum), Message((paragraph("card"),), topic=Topic("MEL-1")), key="card:1"
    )
    home = room(forum).in_thread(sent.thread)
    await adapter.send(home, shown(2, "a.csv", "text/csv"), key="file:1")
    assert forum.said(topic=forum.topics[0])[-1].content["document"]["file_name"] == "a.csv"


@pytest.mark.parametrize(
    ("number", "size", "why"), [(2, 60_000_000, "too large"), (4, 0, "empty"), (9, 5, "no such")]
)
async def test_what_telegram_would_not_take_is_told_clearly(telegram, adapter, number, size, why):
    kari = telegram.add_user(started=True)
    with pytest.raises(Undeliverable, match=why):
        await adapter.send(room(kari), shown(number, "a.bin", "text/csv", size), key="file:1")
    assert kari.inbox == []


async def test_a_file_whose_message_is_withdrawn_says_so_beneath_it(telegram, adapter):
    kari = telegram.add_user(started=True)
    sent = await adapter.send(room(kari), shown(1, "a.png", "image/png"), key="file:1")
    for _ in range(2):
        await adapter.edit(MessageRef(room(kari), sent.message), Message((paragraph("withdrawn"),)))
    assert kari.inbox[0].text == "withdrawn"


async def test_the_token_is_sent_to_no_other_host(telegram, kept):
    """A Bot API that redirects, or names a path elsewhere, is not followed."""
    asked: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(text="caught")

    async def redirecting(request: web.Request) -> web.Response:
        if request.path.endswith("/getFile"):
            body = {"file_id": "x", "file_unique_id": "x", "file_path": "documents/x"}
            return web.json_response({"ok": True, "result": body})
        raise web.HTTPFound(f"http://127.0.0.1:{ports[0]}{request.path}")

    ports: list[int] = []
    runners = []
    for answer in (elsewhere, redirecting):
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", answer)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        ports.append(runner.addresses[0][1])
        runners.append(runner)
    adapter = make_adapter(telegram, api_url=f"http://127.0.0.1:{ports[1]}", stored=kept)
    with capture_logs() as logs:
        for attempt in (
            read(adapter, "x"),
            adapter.send(room(telegram.add_user()), Message((paragraph("x"),)), key="1"),
        ):
            with pytest.raises((TryLater, Undeliverable)) as refused:
                await attempt
            assert telegram.token not in str(refused.value)
    for runner in runners:
        await runner.cleanup()
    assert asked == []
    assert telegram.token not in str(logs)


async def test_a_picture_that_a_group_takes_only_as_a_document_goes_as_one(telegram, adapter):
    kari = telegram.add_user(started=True)
    refused = '{"ok":false,"error_code":400,"description":"Bad Request: PHOTO_SAVE_FILE_INVALID"}'
    telegram.weather.fails(400, body=refused, method="sendPhoto")
    await adapter.send(room(kari), shown(1, "screen.png", "image/png"), key="file:1")
    assert kari.inbox[-1].content["document"]["file_name"] == "screen.png"


async def test_a_server_that_keeps_files_on_its_own_disk_is_named_as_the_reason(telegram, adapter):
    path = f"/var/lib/telegram-bot-api/{telegram.token}/documents/file_1.pdf"
    body = {"file_id": "x", "file_unique_id": "x", "file_path": path}
    answer = orjson.dumps({"ok": True, "result": body}).decode()
    telegram.weather.fails(200, body=answer, method="getFile")
    with pytest.raises(Undeliverable, match="--local") as refused:
        await read(adapter, "x")
    assert telegram.token not in str(refused.value)


async def test_a_page_that_shows_the_address_does_not_give_the_token_away(telegram, adapter):
    page = f"<pre>Cannot POST /bot{telegram.token}/sendMessage</pre>"
    for status in (400, 403, 404, 502):
        telegram.weather.fails(status, body=page, method="sendMessage")
        with capture_logs() as logs, pytest.raises((TryLater, Undeliverable)) as refused:
            await adapter.send(room(telegram.add_user()), Message((paragraph("x"),)), key="1")
        shown = f"{refused.value} {refused.value.__cause__!r} {logs}"
        assert telegram.token not in shown


@pytest.mark.parametrize("path", ["/etc/passwd", "../../x"])
async def test_a_path_that_leads_elsewhere_is_not_asked_for(telegram, adapter, inbox, path):
    telegram.add_user().sends_document(b"x")
    await telegram.idle()
    remote = inbox.came[0].act.files[0].remote
    stored = telegram.world.files.kept[remote]
    telegram.world.files.kept[remote] = type(stored)(
        stored.file_id, stored.unique_id, path, stored.content, stored.size, "document", {}
    )
    with pytest.raises((Undeliverable, TryLater)) as refused:
        assert await read(adapter, remote) == b""
    assert telegram.token not in str(refused.value)


async def test_no_error_shows_the_token(telegram, adapter):
    telegram.weather.goes_down()
    with capture_logs() as logs, pytest.raises(TryLater) as later:
        await adapter.send(room(telegram.add_user()), Message((paragraph("x"),)), key="1")
    causes: list[str] = []
    one: BaseException | None = later.value
    while one is not None:
        causes.append(repr(one))
        one = one.__cause__
    assert telegram.token not in " ".join(causes) + str(logs)

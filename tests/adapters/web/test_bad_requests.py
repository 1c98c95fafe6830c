"""Bad input by hand: every request gets an answer that helps, and none is a server's error."""

import asyncio

import pytest

from bot.adapters.web import files
from bot.adapters.web.events import MOST_STREAMS
from tests.adapters.web.serving import Site, Visitor


def reporter(site: Site) -> str:
    return site.stage.reporter.chat


@pytest.mark.parametrize("host", ["[", "[::1", "[x]"])
@pytest.mark.parametrize("path", ["/", "/events", "/files/1", "/static/page.js"])
async def test_a_host_that_is_none_is_refused_like_a_foreign_one(site: Site, host: str, path: str):
    assert (await site.ask("GET", path, headers={"Host": host})).status == 421


async def test_an_origin_that_is_no_address_is_a_foreign_one(site: Site, visitor: Visitor):
    answer = await visitor.post("/say", {"seat": reporter(site), "text": "x"}, Origin="http://[")
    assert answer.status == 403


@pytest.mark.parametrize("number", ["99999999999999999999", "9" * 1_900, "-1"])
async def test_a_cursor_that_no_page_was_given_begins_anew(
    site: Site, visitor: Visitor, number: str
):
    await visitor.say(reporter(site), "Hello")
    answer = await visitor.get(f"/posts?after={reporter(site)}={number}")
    assert answer.status == 200
    assert len(answer.json["posts"]) == 2


@pytest.mark.parametrize("number", ["99999999999999999999", "9" * 5_000, "-1", "x"])
@pytest.mark.parametrize("small", ["", "/small"])
async def test_a_file_that_cannot_be_is_not_found(visitor: Visitor, number: str, small: str):
    assert (await visitor.get(f"/files/{number}{small}")).status == 404


@pytest.mark.parametrize("name", ["x" * 100_000, "a\0b", "", "a b", "<script>"])
async def test_a_command_that_nobody_can_type_reaches_nobody(
    site: Site, visitor: Visitor, name: str
):
    answer = await visitor.post("/command", {"seat": reporter(site), "name": name, "rest": ""})
    assert answer.status == 400
    assert site.stage.inbound == []


async def test_a_fault_of_ours_gives_the_words_back_and_blocks_nothing_behind_them(
    site: Site, visitor: Visitor
):
    taken = site.stage.receive

    async def broken(inbound):
        if inbound.act.text == "first":
            raise KeyError("a bug")
        return await taken(inbound)

    await site.stage.adapter.start(broken)
    answer = await visitor.say(reporter(site), "first")
    assert answer.status < 500
    assert answer.json["keep"] is True
    assert "on our side" in answer.json["text"]
    assert (await visitor.say(reporter(site), "second")).json == {"kind": "accepted"}


@pytest.mark.parametrize("path", ["/posts?after=", "/", "/files/1", "/events"])
async def test_without_a_database_a_page_is_asked_to_come_again(
    site: Site, visitor: Visitor, path: str
):
    site.stage.database.close()
    answer = await visitor.get(path)
    assert answer.status == 503
    assert answer.headers["Retry-After"] == "2"


async def test_one_session_cannot_open_streams_without_end(site: Site, visitor: Visitor):
    opened = [await _stream(site, visitor) for _ in range(MOST_STREAMS)]
    assert (await visitor.get("/events")).status == 429
    other = await site.enter()
    assert (await visitor.say(reporter(site), "Still here")).status == 200
    opened.append(await _stream(site, other))
    for writer in opened:
        writer.close()


async def _stream(site: Site, visitor: Visitor) -> asyncio.StreamWriter:
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    asked = f"GET /events HTTP/1.1\r\nHost: localhost\r\nCookie: {visitor.cookie}\r\n\r\n"
    writer.write(asked.encode())
    assert b"200" in await asyncio.wait_for(reader.readline(), 10)
    await asyncio.wait_for(reader.readuntil(b"hello"), 10)
    return writer


async def test_an_upload_that_never_ends_is_ended(
    site: Site, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(files, "LONGEST_UPLOAD", 0.3)
    reader, writer = await asyncio.open_connection("127.0.0.1", site.port)
    headers = "".join(f"{name}: {value}\r\n" for name, value in visitor.headers.items())
    address = f"/files?seat={reporter(site)}&name=a.txt"
    writer.write(f"POST {address} HTTP/1.1\r\nHost: localhost:{site.port}\r\n".encode())
    writer.write(f"{headers}Content-Length: 1000\r\n\r\nslow".encode())
    answer = await asyncio.wait_for(reader.readuntil(b"}"), 10)
    writer.close()
    assert b"422" in answer.splitlines()[0]
    assert b"a.txt" in answer


async def test_fifteen_files_in_one_message_are_answered_with_how_many_it_takes(
    site: Site, visitor: Visitor
):
    many = [{"id": number, "name": "a.txt", "size": 1} for number in range(1, 16)]
    answer = await visitor.say(reporter(site), "See these", files=many)
    assert answer.json["keep"] is True
    assert "at most 10 files" in answer.json["text"].replace("\u2068", "").replace("\u2069", "")
    assert site.stage.inbound == []

"""Files of the fake: up in three steps, down with the token only."""

import aiohttp

from tests.platforms.slack.conftest import Desk, Socket


async def test_a_file_goes_up_in_three_steps_and_down_with_the_token_only(desk: Desk) -> None:
    slack = desk.slack
    await desk.web.files_upload_v2(
        channel=desk.room.id, filename="log.txt", content=b"line", initial_comment="Here it is"
    )
    message = slack.from_bot(desk.room)[0]
    assert message.text == "Here it is"
    file = slack.files[message.files[0]]
    assert (file.content, file.mimetype) == (b"line", "text/plain")
    shown = (await desk.web.files_info(file=file.id))["file"]
    async with aiohttp.ClientSession() as session:
        token = {"Authorization": f"Bearer {slack.app.bot_token}"}
        async with session.get(shown["url_private_download"], headers=token) as answer:
            assert await answer.read() == b"line"
        async with session.get(shown["url_private"]) as answer:
            assert (answer.status, answer.content_type) == (200, "text/html")
            assert "Sign in" in await answer.text()


async def test_a_file_of_another_length_than_announced_is_refused(desk: Desk) -> None:
    begun = await desk.web.files_getUploadURLExternal(filename="a.txt", length=9)
    async with (
        aiohttp.ClientSession() as session,
        session.post(begun["upload_url"], data=b"four") as answer,
    ):
        assert answer.status == 400
    complete = desk.web.files_completeUploadExternal(files=[{"id": begun["file_id"], "title": "a"}])
    assert (await desk.refused(complete))["error"] == "file_not_found"
    assert len(desk.breaches()) == 2


async def test_files_of_a_shared_channel_are_named_only(desk: Desk, socket: Socket) -> None:
    shared = desk.slack.add_channel("shared", members=[desk.riikka], shared=True)
    desk.riikka.says(shared, "look", files=[("a.png", b"png")])
    await desk.slack.settled()
    event = socket.events("message")[0]
    named = event["files"][0]
    assert named["file_access"] == "check_file_info"
    assert "url_private" not in named
    info = await desk.web.files_info(file=named["id"])
    assert info["file"]["name"] == "a.png"
    assert socket.got[0].payload["is_ext_shared_channel"]

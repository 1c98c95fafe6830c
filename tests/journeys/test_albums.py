"""Pictures sent together are one answer, also where they arrive one by one."""

from bot.contract import Said, Upload
from core.db import messages
from core.domain.message import Kind
from tests.journeys.stage import AGENTS


async def test_an_album_for_a_ticket_is_one_addition_with_all_its_pictures(stage):
    kari = stage.person("Kari")
    await kari.report()
    receipt = next(post for post in kari.posts if "MEL-1001" in post.text)
    for number in (1, 2, 3):
        shot = Upload(f"shot{number}.png", size=9, remote=f"F{number}")
        text = "It looks like this" if number == 1 else ""
        said = Said(text, (shot,), points_at=receipt.ref, album="a1")
        await stage.take(kari.sender, kari.place, said)
    found = await stage.do(lambda unit: messages.of_ticket(unit, 1))
    (comment,) = (one for one in found if one.kind is Kind.COMMENT)
    files = await stage.do(lambda unit: messages.files_of(unit, message_id=comment.id))
    assert [one.name for one in files] == ["shot1.png", "shot2.png", "shot3.png"]
    assert sum("It looks like this" in post.text for post in stage.room(AGENTS)) == 1


async def test_an_album_for_a_question_is_one_answer_and_asked_about_once(quick):
    kari = quick.person("Kari")
    await kari.say("The payslips hum")
    await kari.push("Something is broken")
    asked = len(kari.posts)
    for number in (1, 2, 3):
        shot = Upload(f"shot{number}.png", size=9, remote=f"F{number}")
        await quick.take(kari.sender, kari.place, Said("", (shot,), album="a1"))
    assert len(kari.posts) == asked + 1
    assert kari.last.buttons
    assert all(not post.buttons for post in kari.posts[:-1] if "Question" in post.text)

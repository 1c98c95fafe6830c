"""Pictures sent together are one answer, also where they arrive one by one."""

from bot.contract import Edited, Said, Upload
from core.db.tickets import messages
from core.domain.places import MessageRef
from core.domain.tickets.message import Kind
from tests.journeys.stage import AGENTS, written


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


async def test_an_edited_caption_changes_what_the_album_says(stage):
    kari = stage.person("Kari")
    await kari.report()
    receipt = next(post for post in kari.posts if "MEL-1001" in post.text)
    shot = Upload("shot.png", size=9, remote="F1")
    said = Said("It looks like this", (shot,), points_at=receipt.ref, album="a1")
    await stage.take(kari.sender, kari.place, said, message="m1")
    edit = Edited(MessageRef(kari.place, "m1"), "It looks like that", album="a1")
    await stage.take(kari.sender, kari.place, edit, message="m1")
    assert await written(stage, 1) == ["It looks like that"]


async def test_an_edited_caption_changes_the_answer_it_gave(quick):
    kari = quick.person("Kari")
    shot = Upload("shot.png", size=9, remote="F1")
    said = Said("How do I print a budget in colour?", (shot,))
    await quick.take(kari.sender, kari.place, said, message="m1")
    edit = Edited(MessageRef(kari.place, "m1"), "How do I print a budget in red?")
    await quick.take(kari.sender, kari.place, edit, message="m1")
    await kari.push("A question about use")
    await kari.say("22334455, kari@havnstad.example")
    await kari.push("Send report")
    assert "in red" in quick.card().text
    assert "in colour" not in quick.card().text

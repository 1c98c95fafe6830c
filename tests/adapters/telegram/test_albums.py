"""Pictures that were sent together are one answer, however their updates arrive."""

from bot.contract import Said
from tests.adapters.telegram.serving import polled, posted

PICTURES = [b"one", b"two", b"three"]


async def test_an_album_is_one_answer_with_all_its_pictures_and_the_caption(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive):
        kari.sends_album(PICTURES, "The screen")
        await telegram.idle()
    (event,) = inbox.came
    assert isinstance(event.act, Said)
    assert event.act.text == "The screen"
    assert len(event.act.files) == 3
    assert event.id.endswith(f":{telegram.world.updates.made[0]['update_id']}")


async def test_what_comes_a_little_later_still_belongs_to_it(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive, quiet=1.2):
        first, *others = kari.sends_album(PICTURES)
        for one in others:
            telegram.world.updates.waiting = type(telegram.world.updates.waiting)(
                item
                for item in telegram.world.updates.waiting
                if item[1]["message"]["message_id"] != one.id
            )
        await telegram.until(lambda: telegram.polling.polls > 1)
        for one in others:
            telegram.world.tell(one)
        await telegram.idle()
    (event,) = inbox.came
    assert len(event.act.files) == 3
    assert event.message == str(first.id)


async def test_no_picture_is_confirmed_before_the_album_is_stored(telegram, inbox):
    kari = telegram.add_user()
    inbox.down = True
    async with polled(telegram, inbox.receive):
        kari.sends_album(PICTURES)
        await telegram.until(lambda: inbox.came)
        assert len(telegram.world.updates.waiting) == 3
        inbox.down = False
        await telegram.idle()
    assert {len(one.act.files) for one in inbox.came} == {3}
    assert len({one.id for one in inbox.came}) == 1


async def test_two_albums_and_a_text_are_three_answers_in_order(telegram, inbox):
    kari = telegram.add_user()
    async with polled(telegram, inbox.receive):
        kari.sends_album(PICTURES, "first")
        kari.sends_album(PICTURES[:2], "second")
        kari.says("third")
        await telegram.idle()
    assert [one.act.text for one in inbox.came] == ["first", "second", "third"]
    assert [len(one.act.files) for one in inbox.came] == [3, 2, 0]


async def test_by_webhook_each_picture_comes_by_itself_and_names_its_album(telegram, inbox):
    kari = telegram.add_user()
    async with posted(telegram, inbox.receive):
        kari.sends_album(PICTURES, "The screen")
        await telegram.idle()
    assert [len(one.act.files) for one in inbox.came] == [1, 1, 1]
    assert len({one.act.album for one in inbox.came}) == 1
    assert inbox.came[0].act.album
    assert len({one.id for one in inbox.came}) == 3

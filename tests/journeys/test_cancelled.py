"""Cancelling is one press, and so is taking up again what it deleted."""

from core.db.intake import cancelled

GONE = "All right, I have deleted it. Nothing was sent."
PUT_AWAY = "All right, nothing was sent. For a week you can take it up again."
AGAIN = "Take it up again"
STALE = "That button is from an earlier question. The newest one is at the bottom."


def shown(person):
    """Give what the newest message says, and what its buttons are called."""
    return person.last.text, [button.label for button in person.last.buttons]


async def test_a_cancelled_report_is_taken_up_once_as_it_stood_and_another_goes_on_after(quick):
    kari = quick.person("Kari")
    await kari.command("/report The tax card is empty")
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    card = shown(kari)
    await kari.push("Cancel")
    assert kari.last.text.startswith(PUT_AWAY)
    post, button = kari.find(AGAIN)
    await kari.command("/report The printer hums")
    asked = shown(kari)
    await kari.press(button.action.token, on=post)
    assert shown(kari) == card
    stale = await kari.press(button.action.token, on=post)
    assert stale.text == STALE
    await kari.push("Send report")
    assert "The tax card is empty" in quick.card().text
    assert shown(kari) == asked


async def test_where_nothing_was_typed_nothing_can_be_taken_up_nor_by_anybody_else(quick):
    kari, jonas = quick.person("Kari"), quick.person("Jonas")
    await kari.command("/report")
    await kari.command("/cancel")
    assert (kari.last.text, kari.last.buttons) == (GONE, [])
    await kari.say("The tax card is empty")
    await kari.command("/cancel")
    _, button = kari.find(AGAIN)
    await jonas.press(button.action.token)
    assert "tax card" not in jonas.heard
    draft_id = int(button.action.args[0])
    person_id = await kari.id()
    kept = await quick.do(lambda unit: cancelled.take(unit, person_id, draft_id))
    assert "The tax card is empty" in str(kept["at"]["answers"])

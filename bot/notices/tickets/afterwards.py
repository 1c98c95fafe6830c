"""After the end: what reporters are asked about the help, and what the team reads of it."""

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Heading,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Text,
    Verb,
    paragraph,
)
from bot.notices.clocks.times import times
from bot.notices.parts import button, named
from bot.notices.scene import Scene
from bot.wording import Voice
from core.db.tickets.surveys import SCALE, Question, Tally
from core.domain.tickets.ticket import State
from core.services.facts import Facts
from core.services.numbers import RECENT, Use
from core.services.tickets.survey import Results

_QUESTIONS: tuple[Question, ...] = ("quality", "courtesy")


def survey(facts: Facts, voice: Voice) -> Message | None:
    """Ask the first question that is open, one tap each; then thank.

    Nothing unless the ticket is closed: open again, it is asked about when it is.
    """
    about, asked = facts.ticket, facts.survey
    if about is None or asked is None or about.ticket.state is not State.CLOSED:
        return None
    for question in _QUESTIONS:
        if getattr(asked, question) is None:
            what = voice.text(f"survey-{question}", ticket=named(about), title=about.ticket.title)
            scale = paragraph(voice.say("survey-scale"), tone="quiet")
            return Message((Paragraph(what), scale), (_marks(about.ticket.id, question),))
    marks = (
        Row(voice.say(f"survey-mark-{one}"), (_of_five(getattr(asked, one), voice),))
        for one in _QUESTIONS
    )
    done = voice.text("survey-done", ticket=named(about), title=about.ticket.title)
    blocks: list[Block] = [Paragraph(done), Rows(tuple(marks))]
    if asked.remark:
        return Message((*blocks, Quote(asked.remark)))
    return Message(tuple(blocks), ((button(voice, Verb.REMARK, about.ticket.id),),))


def _marks(ticket_id: int, question: Question) -> tuple[Button, ...]:
    return tuple(
        Button(str(mark), Action.of(Verb.RATE, ticket_id, question, mark)) for mark in SCALE
    )


def _of_five(mark: int | None, voice: Voice) -> str:
    return voice.say("survey-of-five", mark=mark or 0)


def stats(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Show the team the numbers that were asked for."""
    found = facts.numbers
    if found is None:
        return None
    if found.times is not None:
        return times(found.times, voice)
    if found.survey is not None:
        return _results(facts, found.survey, voice)
    return _uses(found.canned, voice, scene)


def _uses(found: tuple[Use, ...], voice: Voice, scene: Scene) -> Message:
    """Say how often each canned reply went out; one that the team took away goes by its id."""
    if not found:
        return Message((paragraph(voice.say("refused-no-canned")),))
    names = {one.id: one.name.of(voice.language) for one in scene.team.replies}
    days = int(RECENT.total_seconds() // 86_400)
    rows = tuple(
        Row(
            names.get(one.reply, one.reply),
            (voice.say("stats-used", recent=one.recent, days=days, ever=one.ever),),
        )
        for one in found
    )
    return Message((Heading((voice.say("stats-replies"),)), Rows(rows)))


def _results(facts: Facts, found: Results, voice: Voice) -> Message:
    """Say how many answered, how good it was, and what they wrote (R26, R27)."""
    if not found.ever.answered:
        asked = voice.say("stats-survey-none", asked=found.ever.asked)
        return Message((Heading((voice.say("stats-survey"),)), paragraph(asked)))
    blocks: list[Block] = [Heading((voice.say("stats-survey"),))]
    days = int(RECENT.total_seconds() // 86_400)
    for title, tally in (
        (voice.say("stats-recent", days=days), found.recent),
        (voice.say("stats-ever"), found.ever),
    ):
        blocks += [paragraph(Bold(title)), Rows(_rows(tally, voice))]
    return Message((*blocks, *_remarks(facts, found, voice)))


def _rows(tally: Tally, voice: Voice) -> tuple[Row, ...]:
    share = voice.say("stats-answered-of", answered=tally.answered, asked=tally.asked)
    rows = [Row(voice.say("stats-answered"), (share,))]
    for question in _QUESTIONS:
        average = tally.average(question)
        if average is not None:
            marks = tally.marks[question].items()
            each = " · ".join(f"{mark}: {times}" for mark, times in marks)
            said: Text = (Bold(voice.number(average)), f" ({each})")
            rows.append(Row(voice.say(f"survey-mark-{question}"), said))
    return tuple(rows)


def _remarks(facts: Facts, found: Results, voice: Voice) -> tuple[Block, ...]:
    keys = {one.ticket.id: one.key for one in facts.tickets}
    lines: list[Text] = [
        (Bold(keys[one.ticket_id]), f" {one.remark}")
        for one in found.remarks
        if one.ticket_id in keys
    ]
    if not lines:
        return ()
    return (paragraph(Bold(voice.say("stats-remarks"))), Bullets(tuple(lines)))

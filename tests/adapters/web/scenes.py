"""What is said on the stage: invented tickets, a conversation, a form."""

from typing import Any

from bot.content import (
    Action,
    Attached,
    Bold,
    Bullets,
    Button,
    Code,
    FileShown,
    Heading,
    Label,
    Labels,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Tone,
    Verb,
    paragraph,
)
from bot.form import Choice, Form, Input, Kind
from bot.stored import encode
from core.db.people import transcripts

TITLES = (
    ("Payroll run stops at step 3 with error PX-204", "Payroll", "Birk Municipality", "urgent"),
    ("Cannot sign in after the certificate was renewed", "Access", "Havn County", "plain"),
    ("Benefit letter shows the amount of last year", "Benefits", "Lindby Agency", "plain"),
    ("How do I split an absence over two cost centres?", "Payroll", "Birk Municipality", "plain"),
    ("Export to the archive takes 40 minutes", "Case handling", "Sundvik Town", "plain"),
    ("Wrong pension scheme on new employees", "Payroll", "Havn County", "plain"),
    ("Wish: remember the last used filter", "Case handling", "Lindby Agency", "quiet"),
)


def card(number: int, *, claimed: bool = False) -> Message:
    title, system, organisation, kind = TITLES[number % len(TITLES)]
    tone: Tone = "urgent" if number % 20 == 0 else ("quiet" if kind == "quiet" else "plain")
    state = Label("In progress", "good") if claimed else Label("New", "warning")
    state = Label("Closed") if tone == "quiet" else state
    labels = [
        state,
        Label("Critical", "urgent") if tone == "urgent" else Label("Normal"),
        Label(system),
    ]
    first = (
        Button("Reply", Action.of(Verb.REPLY, number), "primary")
        if claimed
        else Button("Claim", Action.of(Verb.CLAIM, number), "primary")
    )
    return Message(
        blocks=(
            Heading((f"MEL-{1042 + number} ", title)),
            Labels(tuple(labels)),
            Rows(
                (
                    Row("Reporter", ("Kari Solberg, ", organisation)),
                    Row("Handled by", ("Ingrid Dahl",) if claimed else ("nobody yet",)),
                    Row("Since", ("this morning, several people",)),
                )
            ),
            Quote("It worked on Friday. Now it stops and shows PX-204 <b>&*_`]", "Kari Solberg"),
        ),
        buttons=(
            (
                first,
                Button("Ask for information", Action.of(Verb.ASK, number)),
                Button("Solve", Action.of(Verb.SOLVE, number)),
                Button("Release", Action.of(Verb.RELEASE, number)),
            ),
        ),
        tone=tone,
    )


def queue() -> Message:
    lines = tuple((Bold(f"MEL-{1042 + n}"), f" {TITLES[n][0]}") for n in range(4))
    return Message((Heading(("Waiting for somebody: 4",)), Bullets(lines)))


def question() -> Message:
    choices = (
        ("Low", "A question, a wish or something cosmetic"),
        ("Normal", "It hinders my work"),
        ("High", "Work that matters most is seriously hindered"),
        ("Critical", "Work that matters most has stopped"),
    )
    return Message(
        blocks=(
            Progress(4, 9, "4 of 9"),
            paragraph("How does it affect your work?"),
        ),
        buttons=(
            tuple(
                Button(label, Action.of(Verb.ANSWER, 4, label.lower()), help=help_)
                for label, help_ in choices
            ),
            (
                Button("Back", Action.of(Verb.BACK, 4)),
                Button("Cancel", Action.of(Verb.CANCEL, 4)),
            ),
        ),
    )


def receipt() -> Message:
    return Message(
        blocks=(
            Heading(("MEL-1042 is with the support desk",)),
            Rows(
                (
                    Row("What", ("Payroll run stops at step 3",)),
                    Row("System", ("Payroll",)),
                    Row("Error text", (Code("PX-204 scheme missing"),)),
                )
            ),
            Paragraph(("We answer within 2 working hours, today until 15:30.",), "quiet"),
        ),
        tone="good",
    )


def page() -> Message:
    return Message(
        blocks=(
            Heading(("Urgent: MEL-1042 Payroll run stops at step 3",)),
            Labels((Label("Critical", "urgent"), Label("Payroll"))),
            Rows((Row("Call", ("Kari Solberg, +47 555 01 234",)),)),
            Paragraph(("Nobody has acknowledged it yet. Next call at 09:15.",), "warning"),
        ),
        buttons=(
            (
                Button("Acknowledge", Action.of(Verb.ACKNOWLEDGE, 0), "primary"),
                Button("I have called", Action.of(Verb.CALLED, 0)),
            ),
        ),
        tone="urgent",
    )


def reply_form(token: str) -> Form:
    return Form(
        token=token,
        title="Reply to the reporter",
        intro="Kari reads this in her own chat.",
        inputs=(
            Input(
                "text",
                "Your answer",
                Kind.LONG,
                help="It goes after 10 seconds; until then you can undo it.",
            ),
            Input("files", "Files", Kind.FILES, required=False),
            Input(
                "after",
                "And then",
                Kind.CHOICE,
                choices=(
                    Choice("keep", "Keep it open"),
                    Choice("wait", "Wait for an answer", "The clock stands still meanwhile"),
                ),
                value="keep",
            ),
            Input(
                "marks",
                "Marks",
                Kind.CHOICE,
                required=False,
                choices=(Choice("tax", "Tax"), Choice("bank", "Bank"), Choice("line", "Line")),
                value="tax",
                several=True,
            ),
            Input("since", "Since when", Kind.DATE, required=False),
            Input("again", "Can you make it happen again?", Kind.YES_NO, required=False),
            Input("mine", "Keep it mine", Kind.YES_NO, required=False, value="no"),
            Input("quiet", "Tell nobody else", Kind.YES_NO, required=False, value="no"),
        ),
        send="Send",
        cancel="Cancel",
    )


async def fill(stage: Any, cards: int) -> None:
    """Put a living desk and a conversation on the stage."""
    from tests.adapters.web.stage import AGENTS, ON_CALL  # noqa: PLC0415 - the stage uses scenes

    for number in reversed(range(cards)):
        sent = await stage.adapter.send(
            AGENTS, card(number, claimed=number % 3 == 1), key=f"card:{number}@{AGENTS}"
        )
        if number % 3 == 1:
            under = AGENTS.in_thread(sent.thread)
            await stage.adapter.send(
                under,
                Message((paragraph("Ingrid Dahl has claimed it."),), tone="quiet"),
                key=f"c:{number}",
            )
            await says(
                stage, stage.people.on_call, under, "Same as MEL-0987, I think.", f"n:{number}"
            )
    await stage.adapter.send(AGENTS, queue(), key="queue:1")
    for at, (who, text) in enumerate(
        (
            (stage.people.reporter, "Good morning! The payroll run stops at step 3."),
            (stage.people.reporter, "It says PX-204, for everybody at our office."),
        )
    ):
        await says(stage, who, stage.reporter, text, f"hello:{at}")
    picture = Attached((FileShown(1, "notes.txt", "text/plain", 14_320),))
    await stage.adapter.send(
        stage.reporter,
        Message((paragraph("Thank you, I have added what you sent."), picture)),
        key="files",
    )
    await stage.adapter.send(stage.reporter, question(), key="question")
    await stage.adapter.send(stage.reporter, receipt(), key="receipt")
    await stage.adapter.send(ON_CALL, page(), key="page:1")


async def says(stage: Any, who: int, to: Any, text: str, key: str) -> None:
    """Let a person say something there."""
    body = encode(Message((paragraph(text),)))
    await stage.submit(lambda unit: transcripts.put(unit, to, key, body, author_id=who))

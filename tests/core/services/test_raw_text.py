"""Whatever people paste is stored as far as it can be read, and breaks nothing."""

import json
import re
from functools import partial

from core.config.broadcasts import Broadcasts
from core.db.incidents import incidents
from core.db.intake import drafts
from core.db.people import people, transcripts
from core.db.status import parts
from core.db.tickets import messages, tickets
from core.db.translations import OF_INCIDENTS
from core.domain.places import Address
from core.domain.status.status import Status
from core.domain.tickets.message import Kind
from core.domain.translations import Slot
from core.services.incidents import correcting, translating
from core.services.people import entry, people as persons, transcript
from core.services.status import status
from core.services.tickets import claim, close, facts as ticket_facts, reply
from core.services.upkeep import maintenance, upkeep
from tests.core.services.test_incidents import coordinator, event, published
from tests.core.services.test_maintenance import RELEASE, SYSTEMS, act, announced
from tests.desk import Desk

RAW = "a\x00b \ud800 c\x07 \x1b[31m e\u0301 \u202e<b>&\r\nd"
CLEAN = "ab \ufffd c [31m \u00e9 \u202e<b>&\nd"
LINE = "ab \ufffd c [31m \u00e9 \u202e<b>& d"
LONG = "Wort " * 20_000


def test_what_is_said_on_a_ticket_is_cleaned_where_it_enters(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(reply.comment, desk.reporter(), ticket.id, text=RAW)
    desk.do(reply.note, desk.agent(), ticket.id, text=RAW)
    desk.do(claim.claim, desk.agent("Berit"), ticket.id)
    desk.do(claim.take_over, desk.agent(), ticket.id, reason=RAW)
    desk.say(ticket, Kind.REPLY, text=RAW)
    desk.do(close.withdraw, desk.reporter(), ticket.id, why=RAW)
    bodies = [one.body for one in desk.read(messages.of_ticket, ticket.id)]
    assert bodies == [CLEAN] * 5


def test_a_report_is_cleaned_where_it_enters(desk: Desk) -> None:
    ticket = desk.report(
        RAW,
        answers=(("happened", RAW), ("yes", True), ("files", [1, 2])),
        administration=RAW,
        payment_effect=RAW,
    )
    assert (ticket.title, ticket.administration, ticket.payment_effect) == (LINE, LINE, CLEAN)
    assert desk.read(tickets.answers, ticket.id) == [
        ("happened", CLEAN),
        ("yes", True),
        ("files", [1, 2]),
    ]


def test_what_people_say_of_themselves_is_one_clean_line(desk: Desk) -> None:
    nils = desk.do(
        persons.recognise,
        persons.Sighting("telegram", "42", name=RAW, language="nb", here=Address("telegram", "42")),
    )
    assert nils.name == LINE
    told = desk.do(persons.describe, nils.id, name=RAW, phone=RAW, mobile=RAW, email=RAW)
    assert (told.name, told.phone, told.mobile, told.email) == (LINE,) * 4


def test_a_text_that_waits_and_a_draft_are_kept(desk: Desk) -> None:
    liv = desk.person("Liv")
    held = desk.do(drafts.hold_text, liv, body=RAW, file_ids=[], choices=[], question="which")
    assert held.body == CLEAN
    draft = desk.do(drafts.begin, liv, {"answers": {"happened": RAW}})
    kept = desk.read(drafts.of, liv)
    assert kept == draft
    json.dumps(kept.state, ensure_ascii=False).encode()
    desk.do(drafts.keep, draft, {"answers": {"happened": RAW + "!"}})


def test_an_invited_name_is_one_clean_line(desk: Desk) -> None:
    token = desk.do(entry.invite, name=RAW, agent=False)
    assert isinstance(desk.do(entry.spend_invitation, token, language="nb"), str)
    [person] = desk.read(people.by_ids, {1}).values()
    assert person.name == LINE
    assert desk.do(entry.spend_invitation, RAW, language="nb") is entry.NoEntry.UNKNOWN


def test_what_the_web_chat_keeps_can_be_sent_to_a_browser(desk: Desk) -> None:
    room = Address("web", "p1")
    ref, _ = desk.do(transcript.put, room, "k", {"text": RAW})
    body = desk.read(transcript.body, ref)
    assert body is not None
    json.dumps(body, ensure_ascii=False).encode()
    assert desk.read(transcripts.last_seq, room.chat) == 1


def test_a_hundred_thousand_characters_are_kept_to_the_last(desk: Desk) -> None:
    ticket = desk.report(answers=(("happened", LONG),))
    desk.do(reply.comment, desk.reporter(), ticket.id, text=LONG)
    desk.say(ticket, text=LONG)
    assert [one.body for one in desk.read(messages.of_ticket, ticket.id)] == [LONG, LONG]
    gathered = desk.read(partial(ticket_facts.ticket_facts, ticket=ticket, whole=True))
    assert gathered.answers == (("happened", LONG),)


def test_what_everybody_is_told_is_cleaned_where_it_enters(desk: Desk) -> None:
    shop = desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())
    speaker = coordinator(shop)
    more = {"title": RAW, "body": RAW, "extent": RAW, "workaround": RAW, "pattern_why": RAW}
    incident = published(shop, parts=("archive",), no_workaround=False, **more)
    shop.do(correcting.correct, speaker, event(shop, incident), RAW, title=RAW, extent=RAW)
    shop.do(translating.translate, speaker, event(shop, incident), "nb", {Slot.TITLE: RAW})
    work = announced(shop, title=RAW, effect=RAW, body=RAW)
    act(shop, maintenance.cancel, work, RAW)
    announced(shop, RELEASE, release=RAW, link=RAW, body=RAW)
    shop.do(status.set_baseline, speaker, "payroll", Status.DEGRADED, reason=RAW)
    looks = (incidents.by_id, incidents.updates, OF_INCIDENTS.of)
    read = [shop.read(look, incident.id) for look in looks]
    read += [shop.read(upkeep.one, number) for number in (1, 2)]
    everything = repr([*read, shop.read(parts.changes, part="payroll")])
    assert not set(re.findall(r"\\x0\d|\\x1b|\\ud800|\\r", everything))
    assert everything.count("c [31m") >= 13

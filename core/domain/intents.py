"""What we owe whom: intents are worded and drawn only when they are sent (ADR 3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self


class Notice(StrEnum):
    """Every kind of thing that Melding says. Cards are kept equal to what they show."""

    # to one person
    PROMPT = "prompt"  # card: the question a draft asks; draft, turn, step
    RECEIPT = "receipt"  # the report as it was taken; ticket
    TAKEN = "taken"  # an agent works on it; ticket, person
    FROM_AGENT = "from_agent"  # card: a reply, a question or a solution; message
    ENDED = "ended"  # closed, reopened or withdrawn; ticket, event
    REMINDER = "reminder"  # the ticket still waits for its reporter; ticket, cause, step
    SURVEY = "survey"  # card: how the help was, one question after the other; ticket
    NEWS = "news"  # what became of their ticket, in a sentence; ticket, event
    WATCHED = "watched"  # the same for those who follow it, people or rooms; ticket, event
    WHERE_TO = "where_to"  # card: a text that may belong to several things; waiting text
    DRAFT_REMINDER = "draft_reminder"  # draft
    DRAFT_KEPT = "draft_kept"  # what stood in a form that was put away; draft
    DRAFT_DROPPED = "draft_dropped"
    YOURS = "yours"  # card: the incident that their ticket belongs to; ticket, yours
    YOURS_NEWS = "yours_news"  # what is new of it; ticket, yours, update
    # to a room of the team
    CARD = "card"  # card: the ticket's home; ticket
    FROM_REPORTER = "from_reporter"  # a comment, under the card; message
    NOTE = "note"  # an internal note written elsewhere; message
    STRAY = (
        "stray"  # card: a note that called the bot, which may be meant for the reporter; message
    )
    OUTGOING = "outgoing"  # card: a held or sent message with Undo and receipt; message
    PROGRESS = "progress"  # the reporter has been without news for long; ticket, cause, step
    WARNING = "warning"  # a promise breaks soon or has broken; ticket, targets, to (also to people)
    HAPPENED = "happened"  # one line about what was done; event
    PAGE = "page"  # card, urgent: somebody has to come, room or person; ticket, page, round
    PAGE_DIGEST = "page_digest"  # card, urgent: how many have joined a page; ticket, page
    PAGES_WAITING = "pages_waiting"  # card, urgent: all that waits for one person
    GONE_QUIET = "gone_quiet"  # card, urgent: the auditor found nobody called for it; ticket
    PAGE_TAKEN = "page_taken"  # who has it, to each who was called; ticket, page, event
    DRILL_REPORT = "drill_report"  # how long a page for practice took; page
    STILL_ON_IT = "still_on_it"  # card: whether whoever took it still is; ticket, page, event
    # to those in the rota, and to the rooms on call
    ROTA_CHANGE = "rota_change"  # card: a swap, a cover or an absence; change
    ROTA_NEWS = "rota_news"  # what became of it; change, state
    ROTA_GAP = "rota_gap"  # nobody will be on call; schedule, start, end
    HAND_OVER = "hand_over"  # somebody took over, and what is open; schedule, from, to, at, until
    INCIDENT_DESK = "incident_desk"  # card: a notice as the team sees it; incident
    UPKEEP_DESK = "upkeep_desk"  # card: maintenance or a release as the team sees it; upkeep
    UPKEEP_ENDING = "upkeep_ending"  # whether its end holds, also to who published it; upkeep, ends
    INCIDENT_DUE = "incident_due"  # a word is due, also to who published it; incident
    PREVIEW = "preview"  # what everybody would read of it; incident, language
    BURST = "burst"  # card: many report the same at once; burst
    # to whoever shall see it
    TOPIC = "topic"  # card: the name of the thread beneath a card; ticket, card, thread
    FILE = "file"  # a file by itself, or why it was not kept; file
    # to an admin, and to people who linked their accounts
    # lost, found, moved, hindered, withheld or calendar; what, room, platform, use, why, to or name
    TROUBLE = "trouble"
    ME_TOO = "me_too"  # card: they have the same, how far it reaches with them; me_too
    CONNECT = "connect"  # card: whether two accounts shall be one person; request, side
    CONNECTED = "connected"  # two accounts are one person now; the other platform
    # to whoever subscribed
    BROADCAST = "broadcast"  # card: what is wrong with which systems; broadcast, language
    BROADCAST_NEWS = "broadcast_news"  # what is new of it; broadcast, update, card, language
    DIGEST = "digest"  # what was new since yesterday; digest, language
    SUBSCRIBED = "subscribed"  # in a room that hears from now on; subscription, place
    CANNOT_POST = "cannot_post"  # to who wanted a room to hear, where nothing arrives; subscription
    # to whoever asked
    SUBSCRIPTIONS = "subscriptions"  # what a place hears of; place, here
    SENTENCE = "sentence"  # key and arguments
    MINE = "mine"
    HOME = "home"  # card: the person's own page, where the platform has one; tickets
    QUEUE = "queue"  # the tickets, and where the next page starts
    FOUND = "found"
    TICKET = "ticket"  # one ticket with its history
    WHY = "why"  # what made each due time; ticket
    HOURS = "hours"  # when somebody is there, and what promises count in; calendar
    ON_CALL = "on_call"  # who is on call now and next; days of a table, 0 for none
    WHAT_IF = "what_if"  # who would be woken; at
    STATS = "stats"  # the team's numbers; what
    HELP = "help"
    UPKEEPS = "upkeeps"  # maintenance, or releases; kind, plans: whether they may plan some
    JOINED = "joined"  # who has the same, and what they said; incident, or the ticket
    SIMILAR = "similar"  # what is like a ticket; ticket, tickets
    STATUS = "status"  # how the systems are, all or one; part


Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Intent:
    """What kind, and about what. `data` holds codes and ids only, never what a person typed."""

    notice: Notice
    ticket_id: int | None = None
    message_id: int | None = None
    data: Data = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        return {
            "notice": self.notice.value,
            "ticket": self.ticket_id,
            "message": self.message_id,
            "data": dict(self.data),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        return cls(Notice(stored["notice"]), stored["ticket"], stored["message"], stored["data"])


class Nature(StrEnum):
    """SAY goes once. CARD is one message kept up to date. PAGE is a card that overtakes.

    BROADCAST is a card as well, one of many to subscribers.
    """

    SAY = "say"
    BROADCAST = "broadcast"
    CARD = "card"
    PAGE = "page"

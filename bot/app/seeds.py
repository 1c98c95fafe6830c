"""The demo's first tickets: invented people with invented troubles, so that the desk lives.

They come about as real ones do, through the core's use cases, only at moments of the past.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot import flows
from bot.app.web_rooms import DemoPeople
from core.db.unit import Unit
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.services.people import entry, people
from core.services.tickets import claim, reply, report, sending
from core.services.urgent import page

WEB = "web"


@dataclass(frozen=True, slots=True)
class Seed:
    """Somebody's report so many hours ago. The rest is what followed."""

    hours_ago: float
    name: str
    organization: str
    language: str
    phone: str
    answers: Mapping[str, str]
    claimed: bool = False
    acknowledged: bool = False
    note: str = ""
    ask: str = ""
    solution: str = ""
    comment: str = ""


SEEDS = (
    Seed(
        hours_ago=26,
        name="Ingeborg Dahle",
        organization="lyngvik",
        language="nb",
        phone="+47 00 00 02 11",
        answers={
            "kind": "question",
            "system": "protokoll",
            "happened": "Hvordan flytter jeg et bilag til riktig periode uten å tilbakeføre det?",
            "title": "Flytte bilag til riktig periode",
            "impact": "low",
        },
        claimed=True,
        solution="Åpne bilaget, velg Periode og lagre. Bilaget får en linje i loggen.",
    ),
    Seed(
        hours_ago=5,
        name="Pieter Hoekstra",
        organization="oudewaard",
        language="nl",
        phone="+31 00 000 03 42",
        answers={
            "kind": "fault",
            "system": "protokoll",
            "title": "Factuur blijft hangen bij goedkeuren",
            "steps": "1. Factuur openen\n2. Goedkeuren kiezen\n3. Er gebeurt niets",
            "expected": "De factuur gaat door naar betalen.",
            "happened": "Het scherm blijft wachten. Na vernieuwen staat de factuur er nog.",
            "no_screenshot_reason": "Er verschijnt geen melding.",
            "impact": "normal",
            "scope": "several",
            "recent_changes": "upgrade",
        },
        claimed=True,
        note="Same as last month? Check the approval queue first.",
        ask="Bij welke leverancier gebeurt dit?",
    ),
    Seed(
        hours_ago=3,
        name="Aino Virtala",
        organization="tervasalmi",
        language="fi",
        phone="+358 00 000 0455",
        answers={
            "kind": "fault",
            "system": "skilling",
            "category": "payslip",
            "title": "Osa-aikaisten palkkalaskelmassa väärä vero",
            "steps": "Avasin marraskuun ajon ja esikatselin laskelmia.",
            "expected": "Vero lasketaan taulukon mukaan.",
            "happened": "Osa-aikaisilla vero on laskettu täydestä palkasta.",
            "no_screenshot_reason": "Laskelmassa on henkilötietoja.",
            "impact": "high",
            "cannot_get_in": "no",
            "work_stops": "no",
            "payment": "yes",
            "payment_effect": "wrong",
            "scope": "several",
            "recent_changes": "none",
        },
    ),
    Seed(
        hours_ago=1,
        name="Søren Lindtoft",
        organization="havnsund",
        language="da",
        phone="+45 00 00 05 16",
        answers={
            "kind": "fault",
            "system": "skilling",
            "category": "sign_in",
            "title": "Ingen kan logge på lønsystemet",
            "steps": "Vi åbner siden og skriver brugernavn og adgangskode.",
            "expected": "At vi kommer ind.",
            "happened": "Siden siger »Prøv igen senere« hos os alle.",
            "no_screenshot_reason": "Der er kun en hvid side.",
            "impact": "critical",
            "cannot_get_in": "yes",
            "scope": "everybody",
            "recent_changes": "none",
        },
        acknowledged=True,
        comment="Nu virker det for to af os, men ikke for resten.",
    ),
)


def plant(unit: Unit, staff: DemoPeople) -> None:
    """Make the demo's first tickets."""
    for seed in SEEDS:
        _plant(unit, staff, seed)


def _plant(unit: Unit, staff: DemoPeople, seed: Seed) -> None:
    def after(minutes: int) -> Unit:
        since = timedelta(hours=seed.hours_ago) - timedelta(minutes=minutes)
        return replace(unit, now=unit.now - since)

    person = entry.add_person(after(0), name=seed.name, language=seed.language)
    people.describe(after(0), person.id, phone=seed.phone, organization=seed.organization)
    reporter = Actor(person.id)
    agent = Actor(staff.agent, frozenset({Role.AGENT}))
    ticket_id = report.open_ticket(after(0), reporter, flows.to_report(seed.answers, source=WEB)).id
    if seed.acknowledged:
        on_call = Actor(staff.on_call, frozenset({Role.ON_CALL}))
        page.acknowledge(after(2), on_call, ticket_id)
    if seed.claimed:
        claim.claim(after(9), agent, ticket_id)
    if seed.note:
        reply.note(after(12), agent, ticket_id, text=seed.note)
    for kind, text in ((Kind.ASK, seed.ask), (Kind.SOLUTION, seed.solution)):
        if text:
            held = reply.hold(after(15), agent, ticket_id, kind=kind, text=text)
            sending.go(after(16), held)
    if seed.comment:
        reply.comment(after(20), reporter, ticket_id, text=seed.comment)

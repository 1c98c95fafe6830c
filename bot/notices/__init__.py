"""(Intent, facts, language) → Message: one file a family, and the match that knows them all."""

from bot.content import Message
from bot.notices import answers, files, parts, people, status
from bot.notices.broadcasts import subscribed
from bot.notices.broadcasts.broadcast import to_subscriber
from bot.notices.clocks import hours, reminding, warning, why
from bot.notices.incidents import burst, incident, joining, preview, yours
from bot.notices.parts import taken_back
from bot.notices.rota import oncall, rota
from bot.notices.scene import Preview, Scene
from bot.notices.tickets import afterwards, news, reporter, room, similar
from bot.notices.upkeep import cards as upkeep_cards
from bot.notices.urgent import practice, urgent
from bot.wording import Voice
from core.domain.intents import Intent, Notice
from core.services.facts import Facts

__all__ = ["Preview", "Scene", "taken_back", "to_subscriber", "word"]


def word(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:  # noqa: C901, PLR0912, PLR0915 - one line a notice
    """Say an intent, or give None when there is nothing to say any more.

    Raises: ValueError: a prompt, which its flow words, or a broadcast: see `to_subscriber`.
    """
    match intent.notice:
        case Notice.PROMPT:
            raise ValueError("a flow words its own questions")
        case Notice.BROADCAST | Notice.BROADCAST_NEWS | Notice.DIGEST:
            raise ValueError("what subscribers read is worded once for all of them")
        case Notice.RECEIPT:
            return reporter.receipt(facts, voice, scene)
        case Notice.TAKEN:
            return reporter.taken(facts, voice)
        case Notice.FROM_AGENT:
            return reporter.from_agent(facts, voice)
        case Notice.ENDED:
            return reporter.ended(facts, voice)
        case Notice.REMINDER:
            return reminding.reminder(facts, voice, scene)
        case Notice.PROGRESS:
            return reminding.progress(facts, voice)
        case Notice.WARNING:
            return warning.warning(facts, voice, scene)
        case Notice.SURVEY:
            return afterwards.survey(facts, voice)
        case Notice.NEWS:
            return news.news(facts, voice)
        case Notice.WATCHED:
            return news.watched(facts, voice)
        case Notice.WHERE_TO:
            return reporter.where_to(facts, voice)
        case Notice.DRAFT_REMINDER:
            return reporter.draft_reminder(intent, facts, voice)
        case Notice.DRAFT_KEPT:
            return reporter.draft_kept(intent, facts, voice)
        case Notice.DRAFT_DROPPED:
            return reporter.draft_dropped(intent, voice)
        case Notice.CARD:
            return room.card(facts, voice, scene)
        case Notice.FROM_REPORTER:
            return room.from_reporter(facts, voice)
        case Notice.NOTE:
            return room.note(facts, voice)
        case Notice.OUTGOING:
            return room.outgoing(facts, voice, scene)
        case Notice.HAPPENED:
            return room.happened(facts, voice, scene)
        case Notice.TOPIC:
            return parts.thread_name(facts, voice, scene)
        case Notice.INCIDENT_DESK:
            return incident.desk(facts, voice, scene)
        case Notice.INCIDENT_DUE:
            return incident.due(facts, voice)
        case Notice.YOURS:
            return yours.card(facts, voice)
        case Notice.YOURS_NEWS:
            return yours.news(facts, voice)
        case Notice.PREVIEW:
            return preview.preview(facts, voice, scene)
        case Notice.BURST:
            return burst.card(facts, voice)
        case Notice.UPKEEP_DESK:
            return upkeep_cards.desk(facts, voice, scene)
        case Notice.UPKEEP_ENDING:
            return upkeep_cards.ending(intent, facts, voice)
        case Notice.UPKEEPS:
            return upkeep_cards.listed(intent, facts, voice)
        case Notice.PAGE:
            return urgent.page(intent, facts, voice, scene)
        case Notice.PAGE_DIGEST:
            return urgent.digest(facts, voice)
        case Notice.PAGES_WAITING:
            return urgent.waiting(facts, voice)
        case Notice.GONE_QUIET:
            return urgent.gone_quiet(facts, voice)
        case Notice.PAGE_TAKEN:
            return urgent.taken(facts, voice, scene)
        case Notice.DRILL_REPORT:
            return practice.report(facts, voice)
        case Notice.WHAT_IF:
            return practice.what_if(intent, facts, voice)
        case Notice.STILL_ON_IT:
            return urgent.still_on_it(facts, voice)
        case Notice.FILE:
            return files.file(facts, voice, scene)
        case Notice.TROUBLE:
            return people.trouble(intent, voice)
        case Notice.ME_TOO:
            return joining.me_too(facts, voice)
        case Notice.JOINED:
            return joining.joined(facts, voice)
        case Notice.SIMILAR:
            return similar.similar(facts, voice)
        case Notice.CONNECT:
            return people.connect(intent, facts, voice)
        case Notice.CONNECTED:
            return people.connected(intent, voice)
        case Notice.SUBSCRIBED:
            return subscribed.begun(intent, facts, voice)
        case Notice.CANNOT_POST:
            return answers.plain("subscribe-cannot-post", voice)
        case Notice.SENTENCE:
            return answers.sentence(intent, voice)
        case Notice.STRAY:
            return room.stray(facts, voice)
        case Notice.HOME:
            return answers.home(facts, voice)
        case Notice.MINE:
            return answers.mine(intent, facts, voice)
        case Notice.QUEUE:
            return answers.queue(intent, facts, voice, scene)
        case Notice.FOUND:
            return answers.found(facts, voice)
        case Notice.TICKET:
            return answers.ticket(intent, facts, voice, scene)
        case Notice.WHY:
            return why.why(facts, voice, scene)
        case Notice.HOURS:
            return hours.hours(facts, voice)
        case Notice.ON_CALL:
            return oncall.on_call(intent, facts, voice)
        case Notice.ROTA_CHANGE:
            return rota.change(facts, voice, scene)
        case Notice.ROTA_NEWS:
            return rota.news(intent, facts, voice, scene)
        case Notice.ROTA_GAP:
            return oncall.gap(intent, facts, voice)
        case Notice.HAND_OVER:
            return oncall.hand_over(intent, facts, voice)
        case Notice.STATS:
            return afterwards.stats(facts, voice, scene)
        case Notice.HELP:
            return answers.help_text(intent, voice)
        case Notice.SUBSCRIPTIONS:
            return subscribed.subscriptions(intent, facts, voice)
        case Notice.STATUS:
            return status.status(intent, facts, voice, scene)

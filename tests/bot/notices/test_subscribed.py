"""What can be subscribed to by a button, and what by its name."""

from bot.notices.broadcasts.subscribed import MOST_OFFERED, subscriptions
from bot.wording import open_wording
from core.config.texts import Text
from core.domain.intents import Intent, Notice
from core.services.broadcasts.subscriptions import SubscriptionsShown
from core.services.facts import Facts
from tests.flows.talking import words


def test_a_desk_of_many_systems_offers_some_and_says_how_to_name_the_others():
    voice = open_wording().voice("en", "Europe/Oslo")
    intent = Intent(Notice.SUBSCRIPTIONS, data={"private": True})
    for count, is_more in ((MOST_OFFERED - 1, False), (MOST_OFFERED, True)):  # beside them all
        offered = tuple((f"s{number}", Text(f"System {number}")) for number in range(count))
        message = subscriptions(intent, Facts(subscriptions=SubscriptionsShown((), offered)), voice)
        assert message is not None
        assert len(message.buttons) == MOST_OFFERED
        assert ("There are more systems." in words(message)) is is_more

"""A strict fake of Slack; `fake_slack()` opens one."""

from tests.platforms.slack.clock import Timing
from tests.platforms.slack.fake import FakeSlack, fake_slack
from tests.platforms.slack.limits import Pace
from tests.platforms.slack.manifest import app_of
from tests.platforms.slack.people import Person
from tests.platforms.slack.reading import acting, labels, shown
from tests.platforms.slack.values import CannotDo
from tests.platforms.slack.weather import Broken, Dropped, Limited, Says, Slow
from tests.platforms.slack.world import App, Channel, File, Message, View

__all__ = [
    "App",
    "Broken",
    "CannotDo",
    "Channel",
    "Dropped",
    "FakeSlack",
    "File",
    "Limited",
    "Message",
    "Pace",
    "Person",
    "Says",
    "Slow",
    "Timing",
    "View",
    "acting",
    "app_of",
    "fake_slack",
    "labels",
    "shown",
]

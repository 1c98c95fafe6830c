"""Who a person is and how to reach them; everything known stands on the card already."""

from bot.flows.engine.flow import Field, Flow, Step
from bot.flows.people.contact import CONTACT
from bot.flows.people.organisation import ORGANISATION
from bot.form import Kind

PROFILE = Flow(
    name="profile",
    version=1,
    title="profile",
    steps=(
        Step.of(
            Field(
                "name",
                "profile-name",
                Kind.TEXT,
                default=lambda _, known: known.name,
                longest=200,
            )
        ),
        CONTACT,
        ORGANISATION,
    ),
    send="profile-send",
    review=True,
)

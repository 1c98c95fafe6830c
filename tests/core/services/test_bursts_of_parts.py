"""Bursts of components: counted by themselves, by their own numbers or those of their system."""

from core.config.broadcasts import Broadcasts
from core.config.bursts import Bursts, Threshold
from core.config.systems import Component, System
from core.config.texts import Text
from core.db.incidents import bursts as stored, links as incident_links
from core.domain.status.status import Status
from core.services.incidents import bursts
from tests.core.services.test_bursts import live, reported, shop
from tests.core.services.test_incidents import coordinator
from tests.desk import Desk

__all__ = ["shop"]  # a fixture
PARTED = (
    System(
        id="payroll",
        name=Text({"en": "Payroll", "nb": "Lønn"}),
        components=tuple(Component(id=one, name=Text(one.title())) for one in ("tax", "bank")),
    ),
)


def test_what_burst_as_a_component_is_asked_about_as_that_and_is_none_of_its_system(
    desk: Desk,
) -> None:
    both = desk.with_parts(systems=PARTED, broadcasts=Broadcasts())
    taxed = reported(both, range(5), component="tax")
    plain = reported(both, range(5, 8))
    assert both.do(bursts.watch) == 1  # 8 of the system, but 5 of them are its component's
    burst = live(both)
    assert (burst.part, burst.people, burst.tickets) == ("tax", 5, 5)
    shown = both.read(bursts.burst_shown, burst.id)
    assert shown is not None
    assert shown.name is not None
    assert shown.name.of("nb") == "Lønn · Tax"
    more = reported(both, range(8, 10), component="bank")
    assert both.do(bursts.watch) == 1
    tax, payroll = both.do(stored.live)[::-1]
    assert (tax.part, tax.tickets) == ("tax", 5)
    assert (payroll.part, payroll.people) == ("payroll", 5)
    assert set(both.do(stored.tickets_in, payroll)) == {one.id for one in (*plain, *more)}
    reported(both, range(20, 25), component="bank")  # belongs to what burst of the whole system
    assert both.do(bursts.watch) == 0
    made = both.do(bursts.make, coordinator(both), tax.id)
    assert dict(made.parts) == {"tax": Status.DEGRADED}
    assert both.do(incident_links.reach, made.id)[2] == len(taxed)


def test_a_component_has_the_numbers_of_its_system_unless_it_has_its_own(shop: Desk) -> None:
    own = (
        Threshold(id="payroll", reporters=0, window_minutes=60),
        Threshold(id="bank", reporters=2),
    )
    rules = Bursts(systems=own)
    desk = shop.with_parts(systems=PARTED, bursts=rules, broadcasts=Broadcasts())
    reported(desk, range(8), component="tax")
    reported(desk, range(8, 10), component="bank")
    desk.clock.move(minutes=45)  # within the hour that the system has, and its components
    assert desk.do(bursts.watch) == 1
    assert live(desk).part == "bank"
    assert not desk.do(stored.live)[1:]


def test_where_a_system_burst_none_of_its_components_bursts_besides(shop: Desk) -> None:
    both = shop.with_parts(systems=PARTED)
    reported(both, range(5))
    assert both.do(bursts.watch) == 1
    reported(both, range(5, 11), component="tax")
    both.clock.move(seconds=10)
    assert both.do(bursts.watch) == 0
    assert (live(both).part, live(both).people) == ("payroll", 11)

"""Telephone, SMS and push: what arrives at a service, what is refused, and what stops the start."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from typer.testing import CliRunner

from bot.adapters.outside.adapter import TRIES, OutsideAdapter
from bot.adapters.outside.draw import LONGEST_BODY, draw
from bot.adapters.outside.services import BadAddress, opened
from bot.app.outside import examine_outside, outside_adapter, try_all
from bot.cli import app
from bot.content import Bold, Heading, Mention, Message, Paragraph, Quote, Row, Rows
from bot.errors import TryLater, Undeliverable
from bot.wording import open_wording
from core.config.loading import parse_team
from core.config.settings import Settings
from core.domain.places import Address, MessageRef
from core.errors import ConfigurationError

PAGE = Message(
    (
        Heading(("Urgent: ", Bold("MEL-1001"), " <payroll>")),
        Paragraph((Mention(1, "Aino"), ", you are on call.")),
        Quote("*Everything* stands still"),
        Rows((Row("Reporter", ("Liv",)),)),
    )
)
TEAM = '[[outside]]\nperson = "slack:aino"\naddress = "aino"'


class Gateway:
    """A service of somebody's own: it keeps what it was told, or takes nothing."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []
        self.takes = True
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if gateway.takes:
                    gateway.told.append(json.loads(body))
                self.send_response(200 if gateway.takes else 500)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"json://127.0.0.1:{self._server.server_port}/pages"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    found = Gateway()
    yield found
    found.close()


def settings(**outside: str) -> Settings:
    return Settings.model_validate({"outside": outside})


async def test_a_page_arrives_as_a_title_and_plain_lines_and_says_anew_who_has_it(gateway):
    adapter = OutsideAdapter({"aino": opened(gateway.url)})
    sent = await adapter.send(Address("outside", "aino"), PAGE, key="page:1")
    assert gateway.told[0]["title"] == "Urgent: MEL-1001 <payroll>"
    told = "Aino, you are on call.\n*Everything* stands still\nReporter: Liv"
    assert gateway.told[0]["message"] == told
    over = Message((Paragraph(("Bo has it.",)),))
    await adapter.edit(MessageRef(Address("outside", "aino"), sent.message), over)
    assert gateway.told[1]["message"] == "Bo has it."
    await adapter.stop()


async def test_a_service_that_takes_nothing_is_tried_again_and_then_told_as_refused(gateway):
    gateway.takes = False
    adapter = OutsideAdapter({"aino": opened(gateway.url)})
    for _ in range(TRIES - 1):
        with pytest.raises(TryLater):
            await adapter.send(Address("outside", "aino"), PAGE, key="page:1")
    with pytest.raises(Undeliverable):
        await adapter.send(Address("outside", "aino"), PAGE, key="page:1")
    with pytest.raises(Undeliverable):
        await adapter.send(Address("outside", "nobody"), PAGE, key="page:2")
    await adapter.stop()


async def test_one_service_of_several_is_enough(gateway):
    both = opened(f"json://127.0.0.1:9/closed, {gateway.url}")
    adapter = OutsideAdapter({"aino": both})
    await adapter.send(Address("outside", "aino"), PAGE, key="page:1")
    assert len(gateway.told) == 1
    await adapter.stop()


def test_what_is_long_is_cut_since_the_chat_has_all_of_it():
    _, body = draw(Message((Quote("a" * 5000),)))
    assert len(body) == LONGEST_BODY
    assert body.endswith("…")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("pusover://user@hush", "did you mean pover|there is no service"),
        ("mailto://", "no complete mailto"),
        ("+47 55 55 55 55", "service://"),
    ],
)
def test_an_unknown_or_bad_address_is_told_with_the_reason_and_without_its_secret(address, why):
    with pytest.raises(BadAddress, match=why) as bad:
        opened(address)
    assert "hush" not in str(bad.value)
    team = parse_team(TEAM, name="melding.toml")
    with pytest.raises(ConfigurationError, match="MELDING_OUTSIDE__AINO"):
        outside_adapter(settings(aino=address), team)
    assert [one.well for one in examine_outside(settings(aino=address), team)] == [False]


def test_an_address_that_only_one_of_the_two_files_names_stops_the_start(gateway):
    team = parse_team(TEAM, name="melding.toml")
    with pytest.raises(ConfigurationError, match=r"MELDING_OUTSIDE__AINO: .*set its address"):
        outside_adapter(settings(), team)
    with pytest.raises(ConfigurationError, match="MELDING_OUTSIDE__BO: nobody is called there"):
        outside_adapter(settings(aino=gateway.url, bo=gateway.url), team)
    found = list(examine_outside(settings(aino=gateway.url), team))
    assert [one.well for one in found] == [True]


async def test_every_address_is_tried_and_what_came_of_it_said(gateway):
    both = f'{TEAM}\n[[outside]]\naddress = "duty_phone"'
    team = parse_team(both, name="melding.toml")
    told = settings(aino=gateway.url, duty_phone="json://127.0.0.1:9/closed")
    found = await try_all(told, team, open_wording())
    assert [(one.check, one.well) for one in found] == [("aino", True), ("duty_phone", False)]
    assert "MELDING_OUTSIDE__DUTY_PHONE" in found[1].detail
    assert gateway.told[0]["title"] == "A test"


def test_the_command_names_each_address_and_fails_with_one_that_failed(
    gateway, tmp_path, monkeypatch
):
    (tmp_path / "melding.toml").write_text(TEAM)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MELDING_OUTSIDE__AINO", gateway.url)
    done = CliRunner().invoke(app, ["page", "--test"])
    assert (done.exit_code, "aino" in done.output) == (0, True)
    assert gateway.url not in done.output
    gateway.takes = False
    assert CliRunner().invoke(app, ["page", "--test"]).exit_code == 1
    assert "Nothing was sent" in CliRunner().invoke(app, ["page"]).output

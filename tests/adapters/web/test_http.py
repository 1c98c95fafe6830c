"""What is refused, what is answered, and what reaches the bot."""

import asyncio

import pytest

from core.services.people import entry
from tests.adapters.web.serving import Site, Visitor, serving
from tests.adapters.web.stage import AGENTS


def reporter(site: Site) -> str:
    return site.stage.reporter.chat


async def invited(site: Site, *, agent: bool = False) -> str:
    invite = site.stage.store.submit(lambda unit: entry.invite(unit, name="Aino", agent=agent))
    return await asyncio.wrap_future(invite)


async def spend(site: Site, token: str):
    return await site.ask(
        "POST",
        "/enter",
        body=f"token={token}",
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": site.url},
    )


async def test_the_demo_lets_a_newcomer_in_with_three_seats(visitor: Visitor):
    assert visitor.roles == ["reporter", "agents", "on_call"]


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site):
    cookie = (await site.ask("GET", "/")).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=lax" in cookie.lower()


async def test_over_https_the_cookie_goes_over_https_only(tmp_path):
    async with serving(tmp_path, demo=False, public_url="https://chat.birk.example") as site:
        answer = await spend(site, await invited(site))
        assert answer.headers["Set-Cookie"].startswith("__Host-melding=")
        assert "Secure" in answer.headers["Set-Cookie"]
        assert answer.headers["Strict-Transport-Security"]


async def test_every_answer_carries_a_policy_that_allows_nothing_from_elsewhere(visitor: Visitor):
    policy = visitor.page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "10.0.0.7:8000", ""])
async def test_a_foreign_host_is_refused(site: Site, host: str):
    answer = await site.ask("GET", "/", headers={"Host": host})
    assert answer.status == 421
    assert "Set-Cookie" not in answer.headers


async def test_a_public_site_answers_to_its_own_name(tmp_path):
    async with serving(tmp_path, demo=False, public_url="https://chat.birk.example") as site:
        answer = await site.ask("GET", "/", headers={"Host": "chat.birk.example"})
        assert answer.status == 403
        assert "You need an invitation" in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"X-Melding-Token": "0" * 64},
        {"X-Melding-Token": ""},
    ],
)
async def test_a_post_from_another_page_reaches_nobody(visitor: Visitor, headers):
    payload = {"seat": reporter(visitor.site), "text": "as somebody else"}
    answer = await visitor.post("/say", payload, **headers)
    assert answer.status == 403
    assert visitor.site.stage.inbound == []


async def test_a_forged_cookie_gets_a_friendly_page_and_a_way_on(site: Site):
    answer = await site.ask("GET", "/", headers={"Cookie": "melding=ImZvcmdlZCI.AAAA"})
    assert answer.status == 403
    assert "Your session has ended" in answer.text
    assert "Start the demo again" in answer.text


async def test_without_a_session_nothing_is_told_and_nothing_taken(site: Site):
    for path in ("/events", "/posts", "/thread?seat=agents&post=1", "/files/1", "/files/1/small"):
        assert (await site.ask("GET", path)).status == 401, path
    for path in ("/say", "/press", "/submit", "/command", "/files"):
        answer = await site.ask("POST", path, body="{}", headers={"Origin": site.url})
        assert answer.status == 401, path


async def test_a_link_preview_does_not_spend_an_invitation_and_a_post_does_once(tmp_path):
    async with serving(tmp_path, demo=False) as site:
        token = await invited(site, agent=True)
        for _ in range(3):
            preview = await site.ask("GET", f"/enter/{token}")
            assert preview.status == 200
            assert "Set-Cookie" not in preview.headers
        answer = await spend(site, token)
        assert answer.status == 303
        visitor = await site.visitor(answer.headers["Set-Cookie"].split(";")[0])
        assert visitor.roles == ["reporter", "agents", "on_call"]
        again = await spend(site, token)
        assert again.status == 403
        assert "has been used" in again.text


async def test_an_unknown_invitation_is_told_kindly(tmp_path):
    async with serving(tmp_path, demo=False) as site:
        answer = await spend(site, "nothing-like-it")
        assert answer.status == 403
        assert "not known" in answer.text


async def test_an_invited_reporter_sits_alone(tmp_path):
    async with serving(tmp_path, demo=False) as site:
        answer = await spend(site, await invited(site))
        visitor = await site.visitor(answer.headers["Set-Cookie"].split(";")[0])
        assert visitor.roles == ["reporter"]
        refused = await visitor.say(AGENTS.chat, "let me in")
        assert refused.status == 400
        assert site.stage.inbound == []


async def test_a_strangers_language_is_the_browsers(tmp_path):
    async with serving(tmp_path, demo=False) as site:
        answer = await site.ask("GET", "/", headers={"Accept-Language": "fi-FI,en;q=0.5"})
        assert "Tarvitset kutsun" in answer.text


async def test_what_is_said_comes_back_as_a_post_of_ones_own(visitor: Visitor):
    answer = await visitor.say(reporter(visitor.site), "The <b>printer</b> is on fire")
    assert answer.json == {"kind": "accepted"}
    mine, bots = await visitor.posts()
    assert mine["mine"]
    assert "The &lt;b&gt;printer&lt;/b&gt; is on fire" in mine["html"]
    assert not bots["mine"]


async def test_the_same_event_sent_twice_is_one(visitor: Visitor):
    room = reporter(visitor.site)
    await visitor.say(room, "once", id="the-same-client-id")
    await visitor.say(room, "once", id="the-same-client-id")
    ids = {inbound.id for inbound in visitor.site.stage.inbound}
    assert len(visitor.site.stage.inbound) == 2
    assert len(ids) == 1


async def test_when_nothing_can_be_stored_the_page_is_told_to_try_again(visitor: Visitor):
    visitor.site.stage.down = True
    answer = await visitor.say(reporter(visitor.site), "hello?")
    assert answer.status == 503
    assert answer.json == {"kind": "later"}


async def test_who_opens_the_page_while_nothing_can_be_read_meets_a_sentence(visitor: Visitor):
    visitor.site.stage.close()
    page = await visitor.get("/")
    assert page.status == 503
    assert "Please load this page again in a moment." in page.text


@pytest.mark.parametrize("count", [10_001, 100_000])
async def test_a_text_that_is_too_long_is_told_and_given_back(visitor: Visitor, count: int):
    answer = await visitor.say(reporter(visitor.site), "ø" * count)
    assert answer.json["kind"] == "alert"
    assert answer.json["keep"]
    assert visitor.site.stage.inbound == []


async def test_a_body_without_end_is_cut_off(visitor: Visitor):
    answer = await visitor.say(reporter(visitor.site), "x" * 1_100_000)
    assert answer.json["keep"]
    assert visitor.site.stage.inbound == []


async def test_a_button_that_opens_a_form_answers_with_its_dialog(visitor: Visitor):
    answer = await visitor.post("/press", {"seat": "agents", "token": "reply:3", "post": "1"})
    assert answer.json["kind"] == "form"
    assert "Reply to the reporter" in answer.json["html"]


async def test_errors_of_a_form_come_back_by_field(visitor: Visitor):
    answer = await visitor.post(
        "/submit", {"seat": "agents", "token": "reply:3", "values": {"text": " "}}
    )
    assert answer.json["kind"] == "errors"
    assert list(answer.json["errors"]) == ["text"]


async def test_what_is_written_under_a_card_belongs_there(visitor: Visitor):
    await visitor.site.stage.fill(2)
    card = next(post for post in await visitor.posts() if post["card"])
    await visitor.say("agents", "checked the log", thread=str(card["id"]))
    assert visitor.site.stage.inbound[-1].place == AGENTS.in_thread(str(card["id"]))
    thread = (await visitor.get(f"/thread?seat=agents&post={card['id']}")).json["posts"]
    assert thread[0]["card"]
    assert "checked the log" in thread[-1]["html"]


async def test_a_file_is_streamed_in_and_served_to_those_who_may_see_it(visitor: Visitor):
    room = reporter(visitor.site)
    headers = visitor.headers | {"Content-Type": "application/octet-stream"}
    content = b"\x89PNG" + b"x" * 3_000_000
    answer = await visitor.site.ask(
        "POST", f"/files?seat={room}&name=sk%C3%A4rm.png", body=content, headers=headers
    )
    assert answer.json["kind"] == "taken"
    assert visitor.site.stage.files.most < 1_000_000
    served = await visitor.get(f"/files/{answer.json['id']}")
    assert served.body == content
    assert "sandbox" in served.headers["Content-Security-Policy"]
    assert served.headers["X-Content-Type-Options"] == "nosniff"
    assert (await visitor.get("/files/99")).status == 404


async def test_a_file_that_is_turned_away_is_told_by_name(visitor: Visitor):
    headers = visitor.headers | {"Content-Type": "application/octet-stream"}
    room = reporter(visitor.site)
    answer = await visitor.site.ask(
        "POST", f"/files?seat={room}&name=run.exe", body=b"MZ" * 10, headers=headers
    )
    assert answer.status == 422
    assert "run.exe" in answer.json["text"]


async def test_a_file_of_30_megabytes_is_turned_away_in_words(visitor: Visitor):
    headers = visitor.headers | {"Content-Type": "application/octet-stream"}
    room = reporter(visitor.site)
    answer = await visitor.site.ask(
        "POST", f"/files?seat={room}&name=film.png", body=b"x" * 30_000_000, headers=headers
    )
    assert answer.status == 422
    assert "20 MB" in answer.json["text"]


async def test_how_large_a_file_may_be_is_told_as_the_team_decided(visitor: Visitor):
    visitor.site.stage.files.most_megabytes = 3
    assert '"largestFile": 3145728' in (await visitor.get("/")).body.decode()
    headers = visitor.headers | {"Content-Type": "application/octet-stream"}
    path = f"/files?seat={reporter(visitor.site)}&name=film.png"
    answer = await visitor.site.ask("POST", path, body=b"x" * 4_000_000, headers=headers)
    assert "3 MB" in answer.json["text"]

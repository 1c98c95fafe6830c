import io
import json
import logging

import pytest
import structlog

from bot.logs import Seldom, set_up_logs

SECRET = "k3y-of-the-desk-that-nobody-may-read"


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def own_root():
    root = logging.getLogger()
    before, level, chain = root.handlers[:], root.level, structlog.get_config()
    yield
    root.handlers[:] = before
    root.setLevel(level)
    structlog.configure(**chain)


@pytest.fixture(params=[io.StringIO, Terminal], ids=["json", "terminal"])
def written(request):
    stream = request.param()
    set_up_logs(secrets=[SECRET, "", "pw"], level=logging.DEBUG, stream=stream)
    return stream.getvalue


def fail(message, cause):
    error = ValueError(message)
    error.__cause__ = cause
    logging.getLogger("aiohttp.server").error("It failed", exc_info=error)


@pytest.mark.parametrize(
    "say",
    [
        lambda: structlog.get_logger().info("started", token=SECRET),
        lambda: structlog.get_logger().info("started", harmless=SECRET),
        lambda: structlog.get_logger().info(f"started with {SECRET}"),
        lambda: structlog.get_logger().info("started", deep={"list": [{"x": (SECRET,)}]}),
        lambda: structlog.get_logger().info("started", thing=ValueError(SECRET)),
        lambda: structlog.get_logger("sqlalchemy.engine").warning("row", row=[SECRET]),
        lambda: logging.getLogger("uvicorn.error").warning("header %s", SECRET),
        lambda: logging.getLogger("apscheduler.scheduler").error("job %r", {"key": SECRET}),
        lambda: logging.getLogger("anything").info(SECRET),
        lambda: fail(f"bad {SECRET}", None),
        lambda: fail("bad", KeyError(SECRET)),
    ],
)
def test_a_secret_never_appears(written, say):
    say()
    assert written().strip()
    assert SECRET not in written()


@pytest.mark.parametrize(
    ("line", "hidden"),
    [
        ("connect postgresql://melding:geheim@db/melding", "geheim"),
        ("POST https://api.example/bot123456789:AAHq0123456789abcdefghijklmnopqrstu/x", "AAHq"),
        ("sent with Authorization: Bearer abcdef.12345", "abcdef"),
        ("slack said xoxb-123-geheim", "geheim"),
        ("Set-Cookie: seat=geheim; Path=/", "geheim"),
        ('body {"access_token": "geheim"}', "geheim"),
        ("[SQL: INSERT]\n[parameters: ('my number is 42', 'x]y')]\n(more)", "my number"),
    ],
)
def test_what_looks_like_a_secret_is_masked_in_a_librarys_line(written, line, hidden):
    logging.getLogger("some.package").warning("%s", line)
    assert "***" in written()
    assert hidden not in written()


@pytest.mark.parametrize("key", ["text", "title", "body", "display_name", "email", "Answers"])
def test_what_people_wrote_never_appears(written, key):
    structlog.get_logger().info("stored", **{key: "my own words"}, ticket="MEL-1042")
    assert "my own words" not in written()
    assert "MEL-1042" in written()


def test_a_line_that_cannot_be_written_does_not_quote_its_arguments():
    stream = io.StringIO()
    set_up_logs(stream=stream)
    too_few = "two %s %s"
    logging.getLogger("uvicorn.error").warning(too_few, SECRET)
    assert "uvicorn.error could not be written: TypeError" in stream.getvalue()
    assert SECRET not in stream.getvalue()


def test_harmless_values_are_told_as_they_are():
    stream = io.StringIO()
    set_up_logs(stream=stream)
    structlog.get_logger("bot.delivery").info("sent", room="web:agents", took=0.25, n=None)
    logging.getLogger("uvicorn.error").info("Started on port %d", 8080)
    ours, theirs = map(json.loads, stream.getvalue().splitlines())
    assert ours.pop("timestamp").endswith("Z")
    assert ours == {
        "event": "sent",
        "level": "info",
        "logger": "bot.delivery",
        "room": "web:agents",
        "took": 0.25,
        "n": None,
    }
    assert (theirs["event"], theirs["logger"]) == ("Started on port 8080", "uvicorn.error")


def test_of_equal_warnings_the_first_is_told_and_one_a_minute():
    clock = [100.0]
    warns = Seldom(now=lambda: clock[0])
    told = []
    for _ in range(260):  # two a second for more than two minutes
        told.append(warns())
        clock[0] += 0.5
    assert [at for at, one in enumerate(told) if one] == [0, 120, 240]

import hashlib
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from core.files.intake import settle
from core.files.outcome import Accepted, FileProblem, Turned
from core.files.store import FolderStore, UnusableStore, store_at
from core.files.thumbnail import thumbnail
from tests.core.files import samples
from tests.core.files.looking import take_in

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path) -> FolderStore:
    return store_at((tmp_path / "files").as_uri())


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def reason_of(outcome: Accepted | Turned) -> FileProblem:
    assert isinstance(outcome, Turned), outcome
    return outcome.reason


def test_a_file_comes_back_as_it_was_kept(store, tmp_path):
    kept = take_in(store, [b"Feil ", b"4711"], "server.log")

    assert isinstance(kept, Accepted)
    digest = hashlib.sha256(b"Feil 4711").hexdigest()
    assert kept.path == tmp_path / "files" / digest[:2] / digest[2:4] / digest
    assert files_under(tmp_path) == [kept.path]
    assert store.exists(digest)
    with store.open(digest) as file:
        assert file.read() == b"Feil 4711"


def test_the_same_file_twice_lies_there_once(store, tmp_path):
    first = take_in(store, [b"Feil"], "a.log")
    second = take_in(store, [b"Feil"], "b.log")

    assert first.sha256 == second.sha256
    assert (first.name, second.name) == ("a.log", "b.log")
    assert len(files_under(tmp_path)) == 1


def test_reading_stops_as_soon_as_a_file_is_too_large(store, tmp_path):
    read = []

    def endless():
        while True:
            read.append(1)
            yield b"x" * 1000

    assert reason_of(take_in(store, endless(), "a.log", limit=5000)) is FileProblem.TOO_LARGE
    assert len(read) == 6
    assert files_under(tmp_path) == []


def test_a_file_of_exactly_the_limit_is_taken(store):
    assert isinstance(take_in(store, [b"x" * 5000], "a.log", limit=5000), Accepted)


def test_fewer_bytes_than_announced_count_as_interrupted_and_leave_nothing(store, tmp_path):
    outcome = take_in(store, [b"half"], "a.log", expected=8)

    assert reason_of(outcome) is FileProblem.INTERRUPTED
    assert files_under(tmp_path) == []


def test_trouble_that_is_ours_is_raised_and_leaves_nothing(store, tmp_path):
    def failing():
        yield b"half"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        take_in(store, failing(), "a.log")
    assert files_under(tmp_path) == []


@pytest.mark.parametrize("content", [samples.ELF, samples.picture("PNG")[:60], samples.SVG, b""])
def test_nothing_remains_of_a_file_that_is_turned_away(store, tmp_path, content):
    assert isinstance(take_in(store, [content], "a.png"), Turned)
    assert files_under(tmp_path) == []


def test_a_picture_is_stored_drawn_anew_and_the_original_is_gone(store, tmp_path):
    kept = take_in(store, [samples.picture("JPEG")], "a.jpg")

    assert files_under(tmp_path) == [kept.path]
    assert samples.CAMERA.encode() not in kept.path.read_bytes()


def test_a_file_can_be_written_bit_by_bit_and_settled_later(store):
    with store.incoming() as incoming:
        assert all(incoming.write(chunk) for chunk in (b"en ", b"to"))
        kept = settle(store, incoming, "a.txt", expected=5)

    assert isinstance(kept, Accepted)
    assert kept.path.read_bytes() == b"en to"


def test_a_half_file_is_never_seen_under_a_hash(store):
    with store.incoming() as incoming:
        incoming.write(b"half")
        assert not store.exists(hashlib.sha256(b"half").hexdigest())


def test_what_a_crash_left_is_swept_and_what_is_under_way_is_not(store, tmp_path):
    folder = tmp_path / "files" / "incoming"
    with store.incoming() as running:
        for name, age in (("old.part", timedelta(hours=2)), ("old.part.drawn", timedelta(days=3))):
            (folder / name).write_bytes(b"half")
            then = (NOW - age).timestamp()
            os.utime(folder / name, (then, then))
        os.utime(running.path, (NOW.timestamp(), NOW.timestamp()))

        assert store.sweep(now=NOW) == 2
        assert files_under(tmp_path) == [running.path]
    assert store.sweep(now=NOW) == 0


@pytest.mark.parametrize("key", ["../../etc/passwd", "", "A" * 64, "g" * 64, "a" * 63])
def test_only_a_hash_opens_a_file(store, key):
    with pytest.raises(ValueError, match="SHA-256"):
        store.open(key)


def test_a_file_that_is_not_there_says_so(store):
    assert not store.exists("a" * 64)
    with pytest.raises(FileNotFoundError):
        store.open("a" * 64)


@pytest.mark.parametrize("url", ["s3://bucket/x", "file://data/files", "file:///", "/srv", ""])
def test_an_address_that_cannot_be_used_is_refused_with_the_variable_and_the_fix(url):
    with pytest.raises(UnusableStore, match=r"MELDING_FILES_URL: .*file:///srv/melding/files"):
        store_at(url)


def test_a_folder_can_be_named_from_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    kept = take_in(store_at("file:data/my%20files"), [b"x"], "a.txt")
    assert (tmp_path / "data" / "my files") in (tmp_path / kept.path).parents


def test_a_thumbnail_is_small_and_drawn_once(store, tmp_path):
    kept = take_in(store, [samples.picture("PNG", size=(1600, 900))], "a.png")

    small = thumbnail(store, kept.sha256)

    (made,) = (path for path in files_under(tmp_path) if path != kept.path)
    with Image.open(made) as picture:
        assert (picture.format, picture.size) == ("WEBP", (480, 270))
    kept.path.write_bytes(b"no picture any more")
    assert thumbnail(store, kept.sha256) == small == made.read_bytes()


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "I;16"])
def test_a_thumbnail_is_drawn_of_every_way_to_write_colours(store, tmp_path, mode):
    Image.new("L", (600, 600), 9).convert(mode).save(tmp_path / "a.png")
    kept = take_in(store, [(tmp_path / "a.png").read_bytes()], "a.png")

    assert thumbnail(store, kept.sha256)[8:12] == b"WEBP"


def test_what_cannot_be_drawn_has_no_thumbnail(store):
    for content, name in ((samples.heic(), "a.heic"), (b"text", "a.txt")):
        assert thumbnail(store, take_in(store, [content], name).sha256) is None

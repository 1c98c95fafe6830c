"""The web chat's rooms, on both databases: once a key, counted in commit order, read in order."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from core.config.team import Team
from core.db.database import open_database
from core.db.people import transcripts
from core.db.tables import metadata
from core.db.unit import Store
from core.domain.places import Address, MessageRef, Places
from core.errors import NotFound
from core.services.people import entry, transcript

ROOM = Address("web", "agents")
OTHER = Address("web", "p1")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(database_url):
    database = open_database(database_url)
    database.submit(metadata.create_all).result(10)
    yield Store(database, Team(), Places(agents=(ROOM,)), lambda: NOW)
    database.close()


def do(store, work, *args, **more):
    return store.submit(lambda unit: work(unit, *args, **more)).result(10)


def look(store, work, *args, **more):
    return store.read(lambda unit: work(unit, *args, **more)).result(10)


def test_a_key_that_is_already_there_is_the_same_post_and_says_what_came_last(store):
    """Whoever sent it may have died before noting so, and what it says may have changed."""
    first = do(store, transcript.put, ROOM, "card:1@web:agents", {"text": "one"})
    again = do(store, transcript.put, ROOM, "card:1@web:agents", {"text": "two"})
    assert again == first
    (post,) = look(store, transcript.posts, ROOM, 0, 10)
    assert (post.body, post.seq) == ({"text": "two"}, 2)
    assert do(store, transcript.put, ROOM, "card:1@web:agents", {"text": "two"}) == first
    (post,) = look(store, transcript.posts, ROOM, 0, 10)
    assert post.seq == 2


def test_fifty_at_once_under_one_key_are_one_post(store):
    with ThreadPoolExecutor(16) as pool:
        put = lambda _: do(store, transcript.put, ROOM, "say:1", {"text": "x"})  # noqa: E731
        assert len(set(pool.map(put, range(50)))) == 1
    assert len(look(store, transcript.posts, ROOM, 0, 100)) == 1


def test_a_reader_who_follows_the_numbers_misses_nothing(store):
    seen: list[str] = []
    reached = 0
    with ThreadPoolExecutor(8) as pool:
        writing = [
            pool.submit(do, store, transcript.put, ROOM, f"say:{number}", {"n": number})
            for number in range(120)
        ]
        while len(seen) < 120:
            for post in look(store, transcript.posts, ROOM, reached, 7):
                assert post.seq > reached
                reached = post.seq
                seen.append(post.key)
        for one in writing:
            one.result(10)
    assert sorted(seen) == sorted(f"say:{number}" for number in range(120))


def test_a_change_comes_again_and_an_equal_one_does_not(store):
    ref, _ = do(store, transcript.put, ROOM, "card:1@x", {"text": "new"})
    do(store, transcript.put, ROOM, "say:2", {"text": "between"})
    do(store, transcript.change, ref, {"text": "claimed"})
    do(store, transcript.change, ref, {"text": "claimed"})
    posts = look(store, transcript.posts, ROOM, 0, 10)
    assert [(post.key, post.seq) for post in posts] == [("say:2", 2), ("card:1@x", 3)]


@pytest.mark.parametrize("message", ["999", "no number", ""])
def test_a_post_that_is_not_there_cannot_be_changed(store, message):
    with pytest.raises(NotFound):
        do(store, transcript.change, MessageRef(ROOM, message), {"text": "x"})


def test_a_post_of_another_room_cannot_be_changed_from_here(store):
    ref, _ = do(store, transcript.put, OTHER, "say:1", {"text": "private"})
    with pytest.raises(NotFound):
        do(store, transcript.change, MessageRef(ROOM, ref.message), {"text": "x"})


def test_each_room_counts_for_itself(store):
    for room in (ROOM, OTHER, ROOM):
        do(store, transcript.put, room, f"say:{room}:{id(room)}:{datetime.now(UTC)}", {})
    assert [post.seq for post in look(store, transcript.posts, ROOM, 0, 10)] == [1, 2]
    assert [post.seq for post in look(store, transcript.posts, OTHER, 0, 10)] == [1]


def test_a_desk_opens_with_its_cards_the_last_to_be_stirred_first(store):
    threads = [
        do(store, transcript.put, ROOM, f"card:{number}@x", {"n": number})[1] for number in range(3)
    ]
    do(store, transcript.put, ROOM, "queue:1", {"n": "list"})
    do(store, transcript.put, ROOM.in_thread(threads[0]), "note:1", {"n": "note"})
    opening = look(store, transcript.opening, ROOM, log=10, cards=10)
    assert [card.body["n"] for card in opening.cards] == [0, 2, 1]
    assert [card.under for card in opening.cards] == [1, 0, 0]
    assert [post.key for post in opening.log] == ["queue:1"]
    assert opening.seq == 5
    under = look(store, transcript.thread, ROOM, threads[0], 10)
    assert [post.key for post in under] == ["card:0@x", "note:1"]


def test_a_room_without_a_desk_shows_all_in_its_log(store):
    do(store, transcript.put, OTHER, "card:1@x", {"n": 1})
    opening = look(store, transcript.opening, OTHER, log=10, cards=0)
    assert [post.key for post in opening.log] == ["card:1@x"]


def test_an_invitation_is_spent_once_however_many_try_at_once(store):
    token = do(store, entry.invite, name="Aino", agent=True)
    with ThreadPoolExecutor(8) as pool:
        tries = list(
            pool.map(lambda _: do(store, entry.spend_invitation, token, language="fi"), range(12))
        )
    entered = [one for one in tries if not isinstance(one, entry.NoEntry)]
    assert len(entered) == 1
    demo, seats = look(store, entry.seats, entered[0])
    assert not demo
    assert [(seat.name, seat.role, seat.language) for seat in seats] == [
        ("Aino", "reporter", "fi"),
        ("Aino", "agents", "fi"),
    ]


def test_an_invitation_is_good_for_24_hours(store):
    token = do(store, entry.invite, name="Aino", agent=False)
    later = Store(store.database, store.team, store.places, lambda: NOW + entry.INVITATION)
    assert do(later, entry.spend_invitation, token, language="") is entry.NoEntry.LATE


def test_a_session_ends_after_30_days_and_is_kept_only_as_a_hash(store):
    token = do(store, entry.invite, name="Aino", agent=False)
    session = do(store, entry.spend_invitation, token, language="")
    assert look(store, entry.seats, session) is not None
    later = Store(store.database, store.team, store.places, lambda: NOW + entry.SESSION)
    assert look(later, entry.seats, session) is None
    kept = look(
        store,
        lambda unit: str(unit.connection.exec_driver_sql("SELECT id FROM web_sessions").all()),
    )
    assert session not in kept


def test_readers_are_woken_after_the_commit(store):
    woken = []
    store.database.on_commit(transcripts.CHANNEL, lambda: woken.append(True))
    do(store, transcript.put, ROOM, "say:1", {})
    assert woken

"""A file is seen by whoever brought it and by those it was given to, and by nobody else."""

from core.db.tickets import messages
from core.domain.tickets.message import Kind, StoredFile
from core.services import sweeps
from core.services.tickets import files, reply
from tests.desk import AGENTS, ON_CALL, Desk, in_agents_room


def staff(desk: Desk) -> int:
    return desk.do(in_agents_room, desk.person("Berit")).person_id


def sees(desk: Desk, file: StoredFile, *viewers: int) -> bool:
    return desk.read(files.visible, file.id, viewers) == file


def test_what_comes_with_a_report_is_seen_by_its_reporter_and_the_desk(desk: Desk) -> None:
    file = desk.file(desk.reporter())
    desk.report(file_ids=(file.id,))
    assert sees(desk, file, desk.person("Liv"))
    assert sees(desk, file, staff(desk))
    assert not sees(desk, file, desk.person("Nils"))
    assert sees(desk, file, desk.person("Nils"), staff(desk))
    assert not sees(desk, file)


def test_a_file_that_is_not_sent_yet_is_its_owners_alone(desk: Desk) -> None:
    file = desk.file(desk.reporter())
    assert sees(desk, file, desk.person("Liv"))
    assert not sees(desk, file, staff(desk))


def test_a_reporter_never_sees_a_file_of_an_internal_note(desk: Desk) -> None:
    ticket = desk.report()
    file = desk.file(desk.agent())
    desk.do(reply.note, desk.agent(), ticket.id, text="Log", file_ids=[file.id])
    assert not sees(desk, file, ticket.reporter_id)
    assert sees(desk, file, staff(desk))


def test_a_reporter_sees_the_file_of_a_reply_once_it_has_gone(desk: Desk) -> None:
    ticket = desk.report()
    file = desk.file(desk.agent())
    desk.say(ticket, file_ids=[file.id])
    assert not sees(desk, file, ticket.reporter_id)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert sees(desk, file, ticket.reporter_id)


def test_a_reporter_never_sees_the_file_of_a_reply_that_was_undone(desk: Desk) -> None:
    ticket = desk.report()
    file = desk.file(desk.agent())
    held = desk.say(ticket, file_ids=[file.id])
    desk.do(reply.undo, desk.agent(), held.id)
    desk.clock.move(days=1)
    desk.do(sweeps.let_messages_go)
    assert not sees(desk, file, ticket.reporter_id)


def test_nobody_attaches_what_somebody_else_brought(desk: Desk) -> None:
    theirs = desk.file(desk.reporter("Nils"))
    mine = desk.file(desk.reporter())
    given = (theirs.id, mine.id, 999_999, 10**30)
    assert desk.read(files.own, desk.person("Liv"), given) == (mine.id,)
    ticket = desk.report(file_ids=given)
    assert desk.read(messages.files_of, ticket_id=ticket.id) == [mine]
    later = desk.file(desk.reporter())
    desk.do(reply.comment, desk.reporter(), ticket.id, text="Here", file_ids=[theirs.id, later.id])
    desk.say(ticket, Kind.REPLY, file_ids=[theirs.id])
    written = desk.read(messages.of_ticket, ticket.id)
    assert [desk.read(messages.files_of, message_id=one.id) for one in written] == [[later], []]
    assert not sees(desk, theirs, ticket.reporter_id)


def test_a_number_that_is_no_file_shows_nothing(desk: Desk) -> None:
    for number in (0, -1, 999_999, 10**30):
        assert desk.read(files.visible, number, [desk.person("Liv")]) is None


def test_on_call_sees_what_the_desk_sees(desk: Desk) -> None:
    assert ON_CALL != AGENTS
    file = desk.file(desk.reporter())
    desk.report(file_ids=(file.id,))
    assert sees(desk, file, desk.person("Aino"))

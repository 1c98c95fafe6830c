import random
import zipfile
from io import BytesIO

import pytest

from core.files.outcome import FileProblem, Kind, Turned
from tests.core.files import samples
from tests.core.files.looking import accept, look_into, refuse

MEGABYTE = 1_000_000
DOCX = "word/document.xml"


@pytest.mark.parametrize(
    ("root", "name"),
    [
        ("word/document.xml", "rutine.docx"),
        ("xl/workbook.xml", "lønn.xlsx"),
        ("ppt/presentation.xml", "kurs.pptx"),
    ],
)
def test_an_office_file_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path, root, name):
    bomb = samples.office(root, {"media/image1.bin": bytes(60 * MEGABYTE)})
    assert len(bomb) < 0.1 * MEGABYTE

    assert refuse(tmp_path, bomb, name) is FileProblem.BOMB
    assert [path.name for path in tmp_path.iterdir()] == ["incoming"]


@pytest.mark.parametrize("kind", ["text", "spreadsheet"])
def test_an_open_document_that_unpacks_to_a_thousand_times_its_size_is_refused(tmp_path, kind):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        media_type = f"application/vnd.oasis.opendocument.{kind}"
        archive.writestr("mimetype", media_type, zipfile.ZIP_STORED)
        archive.writestr("content.xml", bytes(60 * MEGABYTE))

    assert refuse(tmp_path, out.getvalue(), "ohje.odt") is FileProblem.BOMB


def test_many_small_parts_count_together(tmp_path):
    part = bytes(MEGABYTE)
    bomb = samples.office(DOCX, {f"word/media/{number}.emf": part for number in range(40)})

    assert refuse(tmp_path, bomb, "rutine.docx") is FileProblem.BOMB


def test_a_bomb_that_says_it_is_small_is_found_out_by_unpacking_it(tmp_path):
    part = bytes(40 * MEGABYTE)
    bomb = samples.office(DOCX, {"word/media/a.emf": part})
    modest = samples.understated(bomb, len(part), 1000, part)
    with zipfile.ZipFile(BytesIO(modest)) as archive:
        assert len(archive.read("word/media/a.emf")) == 1000  # what a trusting reader sees

    assert refuse(tmp_path, modest, "rutine.docx") is FileProblem.BOMB


def test_a_part_that_is_larger_than_it_says_is_called_broken(tmp_path):
    part = samples.noise((50, 40)).tobytes()
    content = samples.office(DOCX, {"word/media/a.emf": part})

    outcome = refuse(tmp_path, samples.understated(content, len(part), 1000, part), "rutine.docx")

    assert outcome is FileProblem.BROKEN


def test_a_bomb_in_an_embedded_spreadsheet_is_refused(tmp_path):
    inner = samples.office("xl/workbook.xml", {"xl/sheet1.xml": bytes(60 * MEGABYTE)})
    outer = samples.office(DOCX, {"word/embeddings/a.xlsx": inner})

    assert refuse(tmp_path, outer, "rutine.docx") is FileProblem.BOMB


def test_an_embedded_spreadsheet_is_taken_and_archives_without_end_are_not(tmp_path):
    nested = samples.office("xl/workbook.xml", {})
    depths = [nested := samples.office(DOCX, {"word/embeddings/a.xlsx": nested}) for _ in range(3)]

    assert accept(tmp_path, depths[0], "rutine.docx").kind is Kind.DOCUMENT
    assert refuse(tmp_path, depths[2], "rutine.docx") is FileProblem.BOMB


def test_more_parts_than_any_document_has_are_refused(tmp_path):
    crowd = samples.office(DOCX, {f"word/{number}": b"" for number in range(10_000)}, level=1)

    assert refuse(tmp_path, crowd, "rutine.docx") is FileProblem.BOMB


def test_a_large_document_that_packs_well_is_still_taken(tmp_path):
    row = b'<row r="1"><c r="A1" t="s"><v>4711</v></c><c r="B1"><v>31250.50</v></c></row>'
    rows = b"".join(row.replace(b"4711", b"%d" % number) for number in range(200_000))
    content = samples.office("xl/workbook.xml", {"xl/worksheets/sheet1.xml": rows}, level=6)
    assert 10 < len(rows) / len(content) < 100

    assert accept(tmp_path, content, "lønn.xlsx").kind is Kind.DOCUMENT


def test_an_office_file_with_damage_inside_is_called_broken(tmp_path):
    part = samples.noise((50, 40)).tobytes()
    content = bytearray(samples.office(DOCX, {"word/media/a.emf": part}))
    content[len(content) // 2] ^= 0xFF

    assert refuse(tmp_path, bytes(content), "rutine.docx") is FileProblem.BROKEN


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_to_an_archive_is_more_than_a_refusal(tmp_path, seed):
    chance = random.Random(seed)  # noqa: S311 -- not a secret
    whole = samples.office(DOCX, {"word/a.xml": b"<x/>" * 50, "word/b.xlsx": samples.docx()})
    reasons = set()
    for _ in range(150):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        outcome = look_into(tmp_path, bytes(content), "rutine.docx")
        if isinstance(outcome, Turned):
            reasons.add(outcome.reason)

    assert FileProblem.BROKEN in reasons
    assert reasons <= {FileProblem.BROKEN, FileProblem.NOT_ALLOWED, FileProblem.BOMB}

from io import BytesIO

import pytest
from hypothesis import given, settings, strategies as st
from PIL import Image

from core.files.outcome import LARGEST_FILE, Accepted, FileProblem, Kind, Turned
from tests.core.files import samples
from tests.core.files.looking import accept, look_into, refuse


@pytest.mark.parametrize("program", [samples.ELF, samples.PE, b"#!/bin/sh\nrm -rf ~\n"])
def test_a_program_under_a_pictures_name_is_found_out(tmp_path, program):
    outcome = look_into(tmp_path, program, "skjermbilde.png")

    assert outcome == Turned(FileProblem.DISGUISED, "skjermbilde.png", Kind.PICTURE)


def test_a_program_under_its_own_name_is_not_called_disguised(tmp_path):
    assert refuse(tmp_path, samples.PE, "setup.exe") is FileProblem.NOT_ALLOWED


@pytest.mark.parametrize("name", ["logo.svg", "logo.png", "logo.xml", "logo.txt", "logo"])
def test_an_svg_is_refused_under_any_name(tmp_path, name):
    assert refuse(tmp_path, samples.SVG, name) is FileProblem.NOT_ALLOWED


def test_a_small_file_that_would_unpack_to_gigabytes_is_refused(tmp_path):
    bomb = samples.png_bomb()
    assert len(bomb) < LARGEST_FILE

    assert refuse(tmp_path, bomb, "stor.png") is FileProblem.BOMB


def test_the_bomb_is_a_real_picture_where_it_is_small(tmp_path):
    kept = accept(tmp_path, samples.png_bomb(2000, 1000), "liten.png")

    assert (kept.width, kept.height) == (2000, 1000)


def test_a_picture_between_our_limit_and_pillows_own_is_refused(tmp_path):
    assert refuse(tmp_path, samples.png_bomb(8000, 7000), "stor.png") is FileProblem.BOMB


def test_an_animation_that_would_unpack_to_too_much_is_refused(tmp_path):
    frame = Image.new("1", (4000, 4000))
    out = BytesIO()
    more = [Image.new("1", (4000, 4000), number % 2) for number in range(1, 12)]
    frame.save(out, "GIF", save_all=True, append_images=more)

    assert refuse(tmp_path, out.getvalue(), "a.gif") is FileProblem.BOMB


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.7])
def test_a_picture_that_is_cut_off_is_called_broken(tmp_path, kind, share):
    out = BytesIO()
    samples.noise((200, 200)).save(out, kind)
    whole = out.getvalue()

    assert refuse(tmp_path, whole[: int(len(whole) * share)], "a") is FileProblem.BROKEN
    assert [path.name for path in tmp_path.iterdir()] == ["incoming"]


def test_an_empty_file_is_refused(tmp_path):
    assert refuse(tmp_path, b"", "tom.txt") is FileProblem.EMPTY


def test_a_file_of_thirty_megabytes_is_refused(tmp_path):
    assert refuse(tmp_path, b"a" * 30_000_000, "stor.log") is FileProblem.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "name", "ends"),
    [
        (samples.docx(), "rutine.docx", ".docx"),
        (samples.zipped("[Content_Types].xml", "xl/workbook.xml"), "lønn.xlsx", ".xlsx"),
        (samples.zipped("[Content_Types].xml", "ppt/presentation.xml"), "kurs", ".pptx"),
        (samples.zipped(mimetype="application/vnd.oasis.opendocument.text"), "ohje.odt", ".odt"),
        (samples.PDF, "brev.pdf", ".pdf"),
    ],
)
def test_the_usual_documents_are_taken(tmp_path, content, name, ends):
    kept = accept(tmp_path, content, name)

    assert kept.kind is Kind.DOCUMENT
    assert kept.name.endswith(ends)
    assert kept.path.read_bytes() == content


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (samples.zipped("logg.txt"), "logger.zip"),
        (samples.zipped("logg.txt"), "rutine.docx"),
        (samples.docx("word/vbaProject.bin"), "makro.docm"),
        (samples.docx("word/embeddings/setup.exe"), "pakke.docx"),
        (b"\x1f\x8b\x08\x00" + bytes(40), "logg.gz"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(40), "film.mp4"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "gammel.doc"),
    ],
)
def test_archives_macros_and_unknown_types_are_not_taken(tmp_path, content, name):
    assert refuse(tmp_path, content, name) is FileProblem.NOT_ALLOWED


def test_an_office_file_that_is_cut_off_is_called_broken(tmp_path):
    assert refuse(tmp_path, samples.docx()[:-30], "rutine.docx") is FileProblem.BROKEN


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("Feil på lønnsbilag: æøå\r\n\t€".encode(), "utf-8"),
        (b"\x1b[31mERROR\x1b[0m", "utf-8"),
        ("Feil på lønnsbilag, 40 €".encode("windows-1252"), "windows-1252"),
        ("Virhe: työ".encode("utf-16"), "utf-16"),
        (b"BMW er ikke et bilde", "utf-8"),
        (b"MZ-rapporten stopper", "utf-8"),
    ],
)
def test_text_is_taken_in_the_charset_it_came_in_and_served_as_plain(tmp_path, content, charset):
    kept = accept(tmp_path, content, "server.log")

    assert (kept.kind, kept.name) == (Kind.TEXT, "server.log")
    assert kept.media_type == f"text/plain; charset={charset}"
    assert kept.path.read_bytes() == content


@pytest.mark.parametrize("content", [b"a\x00b", b"\x01\x02\x03\xff" * 9, "a\x00b".encode("utf-16")])
def test_what_only_looks_like_text_is_refused(tmp_path, content):
    assert refuse(tmp_path, content, "server.log") is FileProblem.BROKEN


@pytest.mark.parametrize(
    ("content", "sent_as", "kept_as"),
    [
        (samples.picture("PNG"), "bilde.jpg", "bilde.png"),
        (samples.picture("PNG"), "faktura.exe", "faktura.exe.png"),
        (samples.picture("JPEG"), "foto.JPEG", "foto.jpeg"),
        (b"echo hello", "run.bat", "run.bat.txt"),
        (b"<html><script>x()</script></html>", "side.html", "side.html.txt"),
        (b"<a xmlns='http://www.w3.org/1999/xhtml'/>", "side.xml", "side.txt"),
        (b"<a><b/></a>", "svar.xml", "svar.xml"),
    ],
)
def test_a_name_ends_in_what_the_file_really_is(tmp_path, content, sent_as, kept_as):
    assert accept(tmp_path, content, sent_as).name == kept_as


def test_text_under_a_pictures_name_is_a_broken_picture(tmp_path):
    assert refuse(tmp_path, b"404 Not Found", "skjerm.png") is FileProblem.BROKEN


BEGINNINGS = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00",
    b"GIF89a",
    b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    b"BM\x00\x00",
    b"PK\x03\x04",
    b"%PDF-",
    b"\xff\xfe",
    b"<?xml",
    b"",
)


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")  # of metadata that are dropped anyway
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300), st.text(max_size=20))
def test_whatever_comes_there_is_an_answer(tmp_path_factory, beginning, rest, name):
    outcome = look_into(tmp_path_factory.mktemp("sent"), beginning + rest, name)

    assert isinstance(outcome, Accepted | Turned)


WHOLE = [
    *(samples.picture(kind) for kind in ("PNG", "JPEG", "GIF", "WEBP", "BMP")),
    *(samples.animation(kind) for kind in ("PNG", "GIF", "WEBP")),
    samples.heic(),
    samples.docx(),
]


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")  # of metadata that are dropped anyway
@settings(max_examples=300, deadline=None)
@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=4))))
def test_a_file_with_damaged_bytes_gets_an_answer_too(tmp_path_factory, whole, damages):
    content = bytearray(whole)
    for place, damage in damages:
        start = int(place * len(content))
        content[start : start + len(damage)] = damage

    outcome = look_into(tmp_path_factory.mktemp("sent"), bytes(content), "a")

    assert isinstance(outcome, Accepted | Turned)

from io import BytesIO

import pytest
from PIL import Image

from core.files.outcome import FileProblem, Kind
from tests.core.files import samples
from tests.core.files.looking import accept, refuse


def drawn(kind: str, picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def cut(whole: bytes) -> list[bytes]:
    """A file that lost its last bytes, from one to 150 of them, and some that lost more."""
    ends = {*range(max(20, len(whole) - 150), len(whole)), *range(20, len(whole), 97)}
    return [whole[:end] for end in sorted(ends)]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
@pytest.mark.parametrize(
    "picture", [Image.new("RGB", (60, 40), "red"), samples.noise((40, 30))], ids=["flat", "noise"]
)
def test_a_picture_is_broken_wherever_it_is_cut_off(tmp_path, kind, picture):
    whole = drawn(kind, picture)
    assert accept(tmp_path, whole, "bilde.png").kind is Kind.PICTURE

    for part in cut(whole):
        assert refuse(tmp_path, part, "bilde.png") is FileProblem.BROKEN, len(part)


def test_the_first_sixty_bytes_of_the_smallest_picture_are_broken(tmp_path):
    whole = drawn("PNG", Image.new("RGB", (1, 1)))
    assert len(whole) > 60

    assert refuse(tmp_path, whole[:60], "bilde.png") is FileProblem.BROKEN


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_an_animation_that_lost_its_end_does_not_become_a_shorter_one(tmp_path, kind):
    for part in cut(samples.animation(kind)):
        assert refuse(tmp_path, part, "bilde.png") is FileProblem.BROKEN, len(part)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_what_some_program_appended_behind_a_picture_is_no_damage(tmp_path, kind):
    content = samples.picture(kind) + b"\0 appended by a gateway" * 9

    assert accept(tmp_path, content, "bilde.png").kind is Kind.PICTURE


def test_bytes_of_nothing_between_the_frames_of_a_gif_are_passed_over(tmp_path):
    whole = samples.animation("GIF")

    assert accept(tmp_path, whole[:-1] + bytes(3) + whole[-1:], "bilde.gif").kind is Kind.PICTURE


def test_a_pdf_without_its_end_is_broken(tmp_path):
    assert refuse(tmp_path, samples.PDF[:-30], "brev.pdf") is FileProblem.BROKEN


@pytest.mark.parametrize("behind", [b"", b"\r\n", b"\0" * 9000, b"\n-- \nscanned by a gateway\n"])
def test_a_pdf_is_whole_whatever_was_appended_to_it(tmp_path, behind):
    assert accept(tmp_path, samples.PDF + behind, "brev.pdf").kind is Kind.DOCUMENT

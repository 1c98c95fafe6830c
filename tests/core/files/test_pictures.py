import hashlib
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from core.files.outcome import FileProblem, Kind
from tests.core.files import samples
from tests.core.files.looking import accept, refuse


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_nothing_but_pixels_survives_of_a_picture(tmp_path, kind):
    sent = samples.picture(kind)
    assert samples.CAMERA.encode() in sent

    kept = accept(tmp_path, sent, f"skjerm.{kind.lower()}")

    content = kept.path.read_bytes()
    assert samples.CAMERA.encode() not in content
    assert b"Exif" not in content
    with Image.open(BytesIO(content)) as picture:
        assert not picture.getexif()
        assert picture.format == kind
        assert picture.convert("RGB").getpixel((2, 2))[0] > 240


def test_what_is_said_of_a_picture_is_true(tmp_path):
    kept = accept(tmp_path, samples.picture("PNG", size=(33, 44)), "a.png")

    content = kept.path.read_bytes()
    assert (kept.width, kept.height) == (33, 44)
    assert kept.size == len(content)
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert kept.media_type == "image/png"
    assert kept.drawable


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_photo_taken_sideways_is_kept_upright(tmp_path, kind):
    kept = accept(tmp_path, samples.picture(kind, orientation=6, size=(40, 20)), "foto")

    with Image.open(kept.path) as picture:
        assert picture.size == (20, 40) == (kept.width, kept.height)
        assert picture.convert("RGB").getpixel((10, 2))[0] > 240
        assert picture.convert("RGB").getpixel((10, 37))[0] < 15


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_recording_of_the_screen_keeps_moving_and_loses_its_comment(tmp_path, kind):
    kept = accept(tmp_path, samples.animation(kind), "opptak")

    assert samples.CAMERA.encode() not in kept.path.read_bytes()
    with Image.open(kept.path) as picture:
        assert picture.n_frames == 3
        picture.seek(1)
        picture.load()
        assert picture.info["duration"] == 120
        assert picture.convert("RGB").getpixel((9, 9)) != (255, 0, 0)


def test_a_colour_profile_stays(tmp_path):
    from PIL import ImageCms  # noqa: PLC0415 -- slow to load, needed once

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    out = BytesIO()
    samples.drawing().save(out, "JPEG", icc_profile=profile)

    with Image.open(accept(tmp_path, out.getvalue(), "a.jpg").path) as picture:
        assert picture.info["icc_profile"] == profile


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16", "CMYK"])
def test_every_way_to_write_colours_is_taken(tmp_path, mode):
    out = BytesIO()
    Image.new("L", (8, 8), 200).convert("RGB" if mode == "CMYK" else "L").convert(mode).save(
        out, "JPEG" if mode == "CMYK" else "PNG"
    )
    assert accept(tmp_path, out.getvalue(), "a").width == 8


@pytest.mark.parametrize("quality", [30, 75, 95])
def test_a_photo_stays_as_good_and_as_small_as_it_was(tmp_path, quality):
    out = BytesIO()
    samples.noise((38, 38)).resize((300, 300)).save(out, "JPEG", quality=quality)
    sent = out.getvalue()

    kept = accept(tmp_path, sent, "foto.jpg")

    assert kept.size == pytest.approx(len(sent), rel=0.1)
    with Image.open(BytesIO(sent)) as before, Image.open(kept.path) as after:
        difference = ImageChops.difference(before, after.convert("RGB"))
        assert ImageStat.Stat(difference).mean < [3, 3, 3]


def test_a_bitmap_from_paint_becomes_a_png(tmp_path):
    kept = accept(tmp_path, samples.picture("BMP"), "uten navn.bmp")

    assert (kept.name, kept.media_type) == ("uten navn.png", "image/png")
    with Image.open(kept.path) as picture:
        assert picture.format == "PNG"


def test_a_heic_photo_is_kept_without_its_place_and_offered_as_download(tmp_path):
    sent = samples.heic()
    assert samples.CAMERA.encode() in sent

    kept = accept(tmp_path, sent, "IMG_0042.HEIC")

    content = kept.path.read_bytes()
    assert samples.CAMERA.encode() not in content
    assert len(content) == len(sent)
    assert (kept.kind, kept.media_type) == (Kind.PICTURE, "image/heic")
    assert not kept.drawable
    (tmp_path / "back.avif").write_bytes(content.replace(b"ftypheic", b"ftypavif", 1))
    with Image.open(tmp_path / "back.avif") as picture:
        assert not picture.getexif()
        assert picture.convert("RGB").getpixel((2, 2))[0] > 240


@pytest.mark.parametrize("kept_bytes", [24, 60, 200])
def test_a_heic_photo_that_cannot_be_followed_is_refused(tmp_path, kept_bytes):
    assert refuse(tmp_path, samples.heic()[:kept_bytes], "a.heic") is FileProblem.BROKEN

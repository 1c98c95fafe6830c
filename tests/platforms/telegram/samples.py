"""Invented files for the fake's own tests."""

import io

from PIL import Image


def picture(width: int = 640, height: int = 480) -> bytes:
    """Draw a plain picture, as PNG."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "PNG")
    return out.getvalue()

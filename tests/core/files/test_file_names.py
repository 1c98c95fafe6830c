import unicodedata

import pytest
from hypothesis import given, strategies as st

from core.files.names import LONGEST_NAME, clean_name, extension_of, fit_name

KNOWN = frozenset({"png", "jpg", "pdf", "txt"})


def fit(name: str) -> str:
    return fit_name(name, extensions=("png",), known=KNOWN)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd", "passwd.png"),
        ("C:\\fakepath\\bilde.png", "bilde.png"),
        ("faktura\u202egnp.exe", "fakturagnp.exe.png"),
        ("skjerm\x00bilde\n.png", "skjermbilde.png"),
        ("bilde.pdf", "bilde.png"),
        ("a\u030asen.png", "åsen.png"),
        ("møte: 3/4.png", "4.png"),
        ('<"a|b?*">.png', "--a-b----.png"),
        ("", "file.png"),
        ("..", "file.png"),
        (".png", "png.png"),
        ("\ud800.png", "png.png"),
        ("bilde.PNG", "bilde.png"),
        ("a \u200b b.png", "a b.png"),
        ("versjon 1.2", "versjon 1.2.png"),
    ],
)
def test_a_name_is_made_safe_and_stays_readable(sent, shown):
    assert fit(sent) == shown


@given(st.text(max_size=400))
def test_no_name_escapes_hides_or_breaks(typed):
    name = fit(typed)

    assert name.endswith(".png")
    assert len(name) <= LONGEST_NAME
    assert len(name) > len(".png")
    assert not set(name) & set('/\\<>:"|?*')
    assert not name.startswith((".", " "))
    assert unicodedata.is_normalized("NFC", name)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in name)
    name.encode()


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(typed):
    assert clean_name(clean_name(typed)) == clean_name(typed)
    assert fit(fit(typed)) == fit(typed)


@pytest.mark.parametrize(
    ("name", "extension"),
    [("a.TXT", "txt"), ("a", ""), ("a.b c", ""), (".bashrc", ""), ("a.verylongending", "")],
)
def test_an_extension_is_short_and_plain(name, extension):
    assert extension_of(name) == extension

import pytest
from hypothesis import given, strategies as st

from core.domain.tickets.keys import FIRST_NUMBER, TicketKey, number_in, parse_key

KEY = TicketKey("MEL", 1042)


@pytest.mark.parametrize(
    "typed",
    [
        "MEL-1042",
        "mel-1042",
        " Mel-1042. ",
        "(MEL-1042)",
        "#mel-1042",
        "MEL\u20111042",
        "«MEL-1042»,",
        "mel 1042",
        "Mel1042",
    ],
)
def test_a_key_is_read_however_it_is_typed(typed):
    assert parse_key(typed, "MEL") == KEY


@pytest.mark.parametrize(
    "typed",
    [
        *("", "1042", "MEL", "MEL-", "MEL-12", "MEL-1000", "MEL-01042", "ABC-1042", "MEL-1042-3"),
        *("MEL-1042 MEL-1043", "XMEL-1042", "MEL-10427777777", "MEL-١٠٤٢", "MEL--1042"),
    ],
)
def test_what_is_no_key_is_not_read_as_one(typed):
    assert parse_key(typed, "MEL") is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1042", 42), ("#1042.", 42), ("mel 1042", 42), ("999", None), ("-1042-3", None), ("", None)],
)
def test_where_only_a_key_is_asked_for_its_number_will_do(typed, number):
    assert number_in(typed, "MEL") == number


@given(st.integers(FIRST_NUMBER, 999_999_999), st.sampled_from(["MEL", "HR2", "IT"]))
def test_a_key_that_is_written_is_read_back(number, prefix):
    key = TicketKey(prefix, number)
    assert parse_key(str(key), prefix) == key


@pytest.mark.parametrize(
    ("prefix", "number"), [("mel", 1042), ("M", 1042), ("1A", 1042), ("MEL", 999)]
)
def test_a_key_that_could_be_mistaken_cannot_be_made(prefix, number):
    with pytest.raises(ValueError, match=r"prefix|begin at"):
        TicketKey(prefix, number)

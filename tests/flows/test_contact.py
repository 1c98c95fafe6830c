import pytest

from bot.flows.people.contact import read_contact


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "12345678, anna@example.org",
            {"phone": "12345678", "email": "anna@example.org"},
        ),
        (
            "Tel. +47 22 33 44 55, mobil 998 87 766 og anna@example.org.",
            {"phone": "+47 22 33 44 55", "mobile": "998 87 766", "email": "anna@example.org"},
        ),
        ("gsm: 040-1234567", {"mobile": "040-1234567"}),
        (
            "(020) 123 45 67 / a.b+c@sub.example.nl",
            {
                "phone": "(020) 123 45 67",
                "email": "a.b+c@sub.example.nl",
            },
        ),
        ("just ask for Anna", {}),
    ],
)
def test_contact_details_are_found_in_one_line(line, found):
    assert read_contact(line) == found

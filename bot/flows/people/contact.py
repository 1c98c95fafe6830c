"""How to reach a person: one line of text, or three fields."""

import re
from collections.abc import Callable, Mapping

from bot.flows.engine.flow import Answer, Answers, Field, Rule, Step
from bot.flows.engine.known import Contact, Known
from bot.form import Kind

_EMAIL = re.compile(r"[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}")
_NUMBER = re.compile(r"\+?\(?\d[\d ().\-/\u2011]{3,}\d")
_MOBILE = re.compile(r"mob|gsm|cell|matkapuh|kännyk", re.IGNORECASE)
_FEWEST = 5  # digits; short numbers exist inside large organisations
_MOST = 15  # digits; E.164


def read_contact(text: str) -> Mapping[str, str]:
    """Find an e-mail address and up to two numbers; the second, or one called so, is a mobile."""
    found: dict[str, str] = {}
    if address := _EMAIL.search(text):
        found["email"] = address[0].rstrip(".")
        text = text.replace(address[0], ";")
    before = 0
    for number in _NUMBER.finditer(text):
        called = text[before : number.start()]
        before = number.end()
        key = "mobile" if _MOBILE.search(called) or "phone" in found else "phone"
        found.setdefault(key, number[0].strip())
    return found


def number_problem(value: Answer, _answers: Answers, _known: Known) -> str | None:
    digits = sum(character.isdecimal() for character in value if isinstance(character, str))
    letters = any(isinstance(one, str) and one.isalpha() for one in value)
    return "problem-number" if letters or not _FEWEST <= digits <= _MOST else None


def email_problem(value: Answer, _answers: Answers, _known: Known) -> str | None:
    good = isinstance(value, str) and _EMAIL.fullmatch(value)
    return None if good else "problem-email"


def _no_mobile(answers: Answers, _known: Known) -> bool:
    return not answers.get("mobile")


def _number(key: str, of: Callable[[Contact], str], *, required: bool | Rule) -> Field:
    return Field(
        key,
        f"contact-{key}",
        Kind.TEXT,
        required=required,
        aloud=False,
        default=lambda _, known: of(known.contact),
        check=number_problem,
        longest=40,
    )


CONTACT = Step(
    "contact",
    prompt="contact",
    read=read_contact,
    fields=(
        _number("phone", lambda contact: contact.phone, required=_no_mobile),
        _number("mobile", lambda contact: contact.mobile, required=False),
        Field(
            "email",
            "contact-email",
            Kind.TEXT,
            default=lambda _, known: known.contact.email,
            check=email_problem,
            longest=254,
        ),
    ),
)
"""Phone, mobile and e-mail in one prompt (R16): an address, and at least one number."""

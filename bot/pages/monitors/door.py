"""Who may post: whoever signs with the monitor's secret, or shows it.

A signature is of the moment and the body, so that a post can neither be changed nor come again
later. Alertmanager cannot sign; it shows the secret as a bearer token (RFC 6750).
"""

import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from core.errors import MeldingError

OLDEST = timedelta(minutes=5)  # of a signed post, in either direction: clocks differ
SIGNATURE, MOMENT = "x-melding-signature", "x-melding-timestamp"


class NotLetIn(MeldingError):
    """A post does not show that it comes from its monitor; the sentence says why."""


def sign(secret: str, moment: str, body: bytes) -> str:
    """Make the signature of a post at a moment, in seconds since 1970."""
    made = hmac.new(secret.encode(), moment.encode() + b"." + body, sha256)
    return f"sha256={made.hexdigest()}"


def let_in(secret: str | None, headers: Mapping[str, str], body: bytes, *, now: datetime) -> str:
    """Let a post in; give what tells it from all others, empty where it only shows the secret.

    Raises: NotLetIn: no, a wrong or an old signature. A monitor that there is none of gets the
    same answer as one with another secret.
    """
    signature = headers.get(SIGNATURE, "")
    if not signature:
        kind, _, shown = headers.get("authorization", "").partition(" ")
        if secret is None or kind.lower() != "bearer" or not _same(shown.strip(), secret):
            raise NotLetIn("The post is neither signed nor does it bear the monitor's token.")
        return ""
    moment = headers.get(MOMENT, "")
    if secret is None or not _same(signature, sign(secret, moment, body)):
        raise NotLetIn("The signature is not that of this monitor, moment and body.")
    if not moment.isdecimal() or not moment.isascii() or _age(moment, now) > OLDEST:
        raise NotLetIn("The post was signed too long ago, or by a clock that is wrong.")
    return signature


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _age(moment: str, now: datetime) -> timedelta:
    if len(moment) > 11:  # noqa: PLR2004 - digits: the year 5138
        return timedelta.max
    return abs(now - datetime.fromtimestamp(int(moment), tz=UTC))

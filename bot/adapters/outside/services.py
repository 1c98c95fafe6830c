"""The services behind the addresses: apprise knows how to reach each."""

import logging
import re
import warnings
from difflib import get_close_matches
from typing import Protocol

import apprise
from apprise.plugins import N_MGR

_SCHEME = re.compile(r"([\w+]+)://")
_BETWEEN = re.compile(r"[,\s]+(?=[\w+]+://)")


class Service(Protocol):
    """One place that a text can be sent to."""

    def notify(self, body: str, title: str) -> bool:
        """Send it and tell whether the service took it; it blocks for seconds at the worst."""


class BadAddress(ValueError):
    """No service can be reached by it; the message says why, and holds nothing secret."""


def opened(told: str) -> tuple[Service, ...]:
    """Open the services of an address; several stand with commas between.

    Raises: BadAddress.
    """
    logging.getLogger("apprise").setLevel(logging.CRITICAL)  # its lines may hold an address
    asset = apprise.AppriseAsset(async_mode=False)
    with warnings.catch_warnings():  # it reads all its services, some in an old manner
        warnings.simplefilter("ignore", DeprecationWarning)
        return tuple(_one(url.strip(), asset) for url in _BETWEEN.split(told.strip()))


def _one(url: str, asset: apprise.AppriseAsset) -> Service:
    scheme = _SCHEME.match(url)
    if scheme is None:
        raise BadAddress("it has not the form service://…, such as pover://user@token")
    known: list[str] = list(N_MGR.schemas())  # type: ignore[no-untyped-call]
    name = scheme[1].lower()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        meant = f"did you mean {near[0]}://?" if near else "see the list of apprise"
        raise BadAddress(f"there is no service {name}://; {meant}")
    service: Service | None = apprise.Apprise.instantiate(url, asset=asset)
    if service is None:
        raise BadAddress(f"it is no complete {name}:// address; a token or a number is missing")
    return service

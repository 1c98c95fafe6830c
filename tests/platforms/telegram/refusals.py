"""What Telegram says when it does not do what was asked, in its own words.

Texts as in the Bot API server's source and TDLib's, first letter lowered as the server does.
"""

from typing import Any

Json = dict[str, Any]


class Refused(Exception):
    """A request that is answered with `ok: false`.

    `fault` says that the client ought to have known better: it becomes a violation. What only the
    world can tell (a block, a deleted message) is none.
    """

    def __init__(
        self, code: int, description: str, *, fault: bool = False, parameters: Json | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.fault = fault
        self.parameters = parameters

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(text: str, *, parameters: Json | None = None) -> Refused:
    """Make a refusal that depends on the world, not on the request alone."""
    return Refused(400, f"Bad Request: {text}", parameters=parameters)


def malformed(text: str) -> Refused:
    """Make a refusal of something that no world would have taken: a violation."""
    return Refused(400, f"Bad Request: {text}", fault=True)


def forbidden(text: str) -> Refused:
    return Refused(403, f"Forbidden: {text}")


def conflict(text: str, *, fault: bool = False) -> Refused:
    return Refused(409, f"Conflict: {text}", fault=fault)


def too_many_requests(retry_after: int, *, fault: bool) -> Refused:
    """Make a 429; `retry_after` in whole seconds, as Telegram gives it."""
    return Refused(
        429,
        f"Too Many Requests: retry after {retry_after}",
        fault=fault,
        parameters={"retry_after": retry_after},
    )

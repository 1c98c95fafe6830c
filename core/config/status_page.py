"""The status page: who may open it, and where a copy is kept that survives an outage of ours."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

OpenTo = Literal["everybody", "link", "nobody"]
"""`link`: whoever has the secret address; nobody finds it by chance."""


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s?#]+", value):
        raise ValueError("write where the copy is read, such as https://status.example.org")
    return value.rstrip("/")


class StatusPage(BaseModel):
    """Who reads `/status`, `/status.json`, `/status.atom` and `/status.ics`.

    `export_to` is a folder that is kept equal to them, for a host of its own; `export_address` is
    where people read it there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    open_to: OpenTo = "link"
    export_to: Path | None = None
    export_address: Annotated[str, AfterValidator(_address)] | None = None

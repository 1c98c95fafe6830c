"""What the posts of monitors mean: which part an alert is about, and what follows from it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.config.procedure import Location
from core.config.reading import nearest
from core.config.texts import Id

Act = Literal["draft", "status"]
"""`draft`: the team gets a notice to complete; `status`: everybody sees at once how the part is."""


class Monitor(BaseModel):
    """A rule for the posts of the monitor `name`: the first one counts whose labels all match.

    Without a `component` it is the one that the post names. `status` is how the part is while the
    alert lasts, where the post does not say. An alert is over when it has been quiet for
    `calm_minutes`, so that one that comes and goes is one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Id
    match: dict[str, str] = Field(default_factory=dict)
    component: Id | None = None
    act: Act = "draft"
    status: Literal["degraded", "partial_outage", "major_outage"] = "degraded"
    calm_minutes: Annotated[int, Field(ge=1, le=1440)] = 5

    @property
    def calm(self) -> timedelta:
        return timedelta(minutes=self.calm_minutes)

    def takes(self, labels: Mapping[str, str]) -> bool:
        return all(labels.get(name) == value for name, value in self.match.items())


def contradictions(monitors: Iterable[Monitor], parts: set[str]) -> Iterator[tuple[Location, str]]:
    """Find rules about what is not listed."""
    for n, one in enumerate(monitors):
        if one.component is not None and one.component not in parts:
            fix = nearest(one.component, parts) if parts else "add it to [[systems]]"
            what = f"there is no system or component {one.component!r}; {fix}"
            yield ("monitors", n, "component"), what

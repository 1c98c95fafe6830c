"""The pages as HTML: no script, every text escaped, all of it readable on a phone."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.pages.status.reading import Reading, machine, plain
from bot.pages.status.spots import Kind, Links, Spot


def environment() -> Environment:
    """Make the environment of the templates: escaping always, unknown names an error."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=plain,
    )
    env.globals["machine"] = machine
    return env


def draw(
    env: Environment,
    spot: Spot,
    reader: Reading,
    links: Links,
    *,
    languages: Mapping[str, str],
    everybody: bool,
    gone: bool = False,
) -> str:
    """Draw a page; `gone` says that there is none at this address."""

    def link(kind: str, number: int = 0) -> str:
        return links.link(spot.at(Kind(kind), number), on=spot)

    def translated(language: str) -> str:
        there = spot.at(Kind.FRONT) if gone else spot
        return links.link(there.into(language), on=spot)

    return env.get_template("gone.html" if gone else f"{spot.kind.value}.html").render(
        spot=spot,
        reader=reader,
        say=reader.voice.say,
        language=spot.language,
        languages=languages,
        desk=reader.desk,
        zone=reader.zone,
        everybody=everybody,
        link=link,
        translated=translated,
        beside=partial(links.beside, on=spot),
    )

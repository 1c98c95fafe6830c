from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.adapters.web.serving import Site, Visitor, serving


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with serving(tmp_path) as site:
        yield site


@pytest.fixture
async def visitor(site: Site) -> Visitor:
    return await site.enter()

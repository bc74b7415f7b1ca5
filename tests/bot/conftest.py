"""What every test through the bot insists on."""

import logging
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _nothing_breaks(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which an answer broke, even where the person was told so politely."""
    yield
    broken = [each for each in caplog.get_records("call") if each.levelno >= logging.ERROR]
    assert not broken, [each.getMessage() for each in broken]

"""The bar a first start shows, and where it shows none."""

from contextlib import redirect_stderr
from io import StringIO

import pytest

from bot.loading import loading_bar

HIDDEN_CURSOR, CURSOR, CLEARED = "\x1b[?25l", "\x1b[?25h", "\x1b[2K"


class Terminal(StringIO):
    """A stderr somebody watches."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.fixture(autouse=True)
def able(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the terminal one that can move its cursor, wherever the tests run."""
    monkeypatch.setenv("TERM", "xterm")


async def test_nobody_is_told_outside_a_terminal() -> None:
    with redirect_stderr(StringIO()):
        async with loading_bar() as told:
            assert told is None


async def test_a_terminal_shows_what_is_being_done_and_then_clears_it() -> None:
    with redirect_stderr(Terminal()) as terminal:
        async with loading_bar() as told:
            assert told is not None
            told(0, 10, "reading results")
            told(10, 10, "done")
            shown = terminal.getvalue()
            assert "reading results" in shown
            assert shown.endswith(CLEARED)
    assert terminal.getvalue() == shown


async def test_a_start_with_nothing_to_do_shows_nothing() -> None:
    with redirect_stderr(Terminal()) as terminal:
        async with loading_bar():
            pass
    assert terminal.getvalue() == ""


async def test_a_filling_that_fails_gives_the_cursor_back() -> None:
    with redirect_stderr(Terminal()) as terminal:
        async with loading_bar() as told:
            assert told is not None
            told(0, 10, "reading results")
            assert CURSOR not in terminal.getvalue().partition(HIDDEN_CURSOR)[2]
    assert CURSOR in terminal.getvalue()

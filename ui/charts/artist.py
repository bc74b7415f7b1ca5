"""Draws charts beside the event loop, one at a time. The first one imports matplotlib."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from track.events import Event
from track.holdings import Holding
from ui.charts.traces import Gap, Trace

# matplotlib does not promise that two threads may draw at once.
_THREAD = ThreadPoolExecutor(1, thread_name_prefix="charts")


async def coverage_map(rows: tuple[Holding, ...]) -> bytes:
    """Return the picture of ``rows``; ``ui.charts.coverage_map`` says what it shows."""
    return await _drawn(partial(_coverage_map, rows))


def _coverage_map(rows: tuple[Holding, ...]) -> bytes:
    from ui.charts.coverage_map import draw  # noqa: PLC0415 - matplotlib is for charts alone

    return draw(rows)


async def marks_over_years(event: Event, traces: tuple[Trace, ...]) -> bytes:
    """Return the picture of ``traces``; ``ui.charts.marks_over_years`` says what it shows."""
    return await _drawn(partial(_marks_over_years, event, traces))


def _marks_over_years(event: Event, traces: tuple[Trace, ...]) -> bytes:
    from ui.charts.marks_over_years import draw  # noqa: PLC0415 - matplotlib is for charts alone

    return draw(event, traces)


async def gap_chart(gaps: tuple[Gap, ...]) -> bytes:
    """Return the picture of ``gaps``; ``ui.charts.gaps`` says what it shows."""
    return await _drawn(partial(_gap_chart, gaps))


def _gap_chart(gaps: tuple[Gap, ...]) -> bytes:
    from ui.charts.gaps import draw  # noqa: PLC0415 - matplotlib is for charts alone

    return draw(gaps)


async def _drawn(drawing: Callable[[], bytes]) -> bytes:
    return await asyncio.get_running_loop().run_in_executor(_THREAD, drawing)

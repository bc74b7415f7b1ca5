"""Answers on whom somebody stands for, and what they have won."""

from collections import Counter
from collections.abc import Sequence

from db.careers import career, honours
from track.coverage import LEVEL_NAMES
from track.honours import Honour, medals
from track.nations import nation_name
from track.results import Level
from ui.lookups.athlete import AthleteLookup
from ui.options.nations import nation_meant
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.words import count

_MEDALS = {1: "gold", 2: "silver", 3: "bronze"}
_GLOBAL = frozenset({Level.OLYMPICS, Level.WORLD, Level.WORLD_INDOOR})
"""Championships of the whole world, as fans speak of global titles."""
MOST_MEDALS = 5
"""Medals named in one line of an answer."""


async def origin(asking: Asking) -> Answer:
    """Answer for which nation somebody stands."""
    athlete = await asking.who()
    card = await AthleteLookup(athlete.id, None).card(asking.here)
    said = f"{athlete.name} stands for {nation_name(athlete.nation)} ({athlete.nation})"
    return Answer(card, f"nation of {athlete.name}", said)


async def is_from(asking: Asking) -> Answer:
    """Answer whether somebody stands, or once stood, for a nation."""
    athlete = await asking.who()
    slot = asking.question.slot("nation")
    nation = nation_meant(slot.text if slot else "")
    card = await AthleteLookup(athlete.id, None).card(asking.here)
    stored = await career(asking.here.view, athlete)
    once = nation in {each.nation for each in stored.performances}
    what = f"whether {athlete.name} stands for {nation_name(nation)}"
    told = f"{athlete.name} stands for {nation_name(athlete.nation)}"
    if nation == athlete.nation:
        return Answer(card, what, f"Yes: {told}")
    before = f", and stood for {nation_name(nation)} before" if once else ""
    return Answer(card, what, f"No: {told}{before}")


async def won_medals(asking: Asking) -> Answer:
    """Answer which medals or titles somebody has won, of one championship or of all."""
    athlete, as_of = await asking.who(), await asking.as_of()
    stored = (await career(asking.here.view, athlete)).until(as_of)
    held = medals(stored.starts, await honours(asking.here.view, athlete), as_of)
    titles = asking.says("titles", "golds", "gold")
    level, world = asking.get("level"), asking.says("global")
    counted = [
        each
        for each in held
        if (not titles or each.place == 1)
        and (level is None or each.level is level)
        and (not world or each.level in _GLOBAL)
    ]
    name = "titles" if titles else "medals"
    of = f"{LEVEL_NAMES[level]} " if level else "global " if world else ""
    when = f" as of {as_of}" if as_of else ", as of today"
    card = await AthleteLookup(athlete.id, as_of).card(asking.here)
    told = _told(counted) or "none"
    said = f"{count(len(counted), name.removesuffix('s'))} stored: {told}"
    return Answer(card, f"{of}{name} of {athlete.name}{when}", said)


def _told(held: Sequence[Honour]) -> str:
    """Return medals in words, the first few of many, and how many of each kind where many."""
    parts = [
        f"{_MEDALS[each.place]} {each.event.name} "
        f"{LEVEL_NAMES.get(each.level, each.level.value)}{f' {each.age}' * bool(each.age)} "
        f"{each.called}"
        for each in held
    ]
    if len(parts) <= MOST_MEDALS:
        return ", ".join(parts)
    kinds = Counter(_MEDALS[each.place] for each in held)
    return ", ".join(f"{kinds[kind]} {kind}" for kind in _MEDALS.values() if kinds[kind])

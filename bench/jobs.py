"""What is asked of the bots, and which floor each answer is held against.

The goals are those of the project's performance study: what was reachable with one query and one
card on this design, with some room.
"""

from dataclasses import dataclass, replace
from enum import Enum

from bench.errand import Errand, Options

FLOOR, OURS = "floor", "ours"
"""The two bots, by the token they log in with."""


@dataclass(frozen=True, slots=True)
class Job:
    """One kind of interaction; its option sets are used in turn.

    ``picked`` names options whose texts are first turned into what the bot's own picker offers.
    """

    bot: str
    command: str
    options: tuple[Options, ...] = ((),)
    typing: bool = False
    picked: tuple[str, ...] = ()

    def errand(self, count: int, width: int) -> Errand:
        """Return so many of these interactions, so many at a time."""
        return Errand(self.bot, self.command, self.options, self.typing, count, width)

    def question(self, name: str, text: str) -> Errand:
        """Return one autocomplete of one option."""
        return Errand(self.bot, self.command, (((name, text),),), typing=True, count=1, width=1)

    def choosing(self, options: tuple[Options, ...]) -> "Job":
        """Return the same job with other option sets."""
        return replace(self, options=options, picked=())


class Quantity(Enum):
    """What is compared: CPU time per interaction at full load, or the median wait one at a time."""

    CPU = "CPU"
    WAIT = "p50"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One line to be: a job, the floor's job it is held against, in which quantity."""

    name: str
    job: Job
    floor: Job
    quantity: Quantity
    goal: float | None = None


def typed(option: str, *texts: str) -> tuple[Options, ...]:
    """Return one option set a text."""
    return tuple(((option, text),) for text in texts)


PING = Job(FLOOR, "ping")
CARD = Job(FLOOR, "card")
PICK = Job(FLOOR, "pick", typed("name", "k", "ke", "ker", "kerr"), typing=True)

DAY = ("as_of", "2024-05-25")
PAIRS: tuple[Options, ...] = (
    (("first", "Kerr"), ("second", "Jakob"), DAY),
    (("first", "Nuguse"), ("second", "Ingebrigtsen"), DAY),
    (("first", "Josh Kerr"), ("second", "Yared Nuguse"), DAY),
    (("first", "Jakob Ingebrigtsen"), ("second", "Josh Kerr"), DAY),
)
RESULT = Job(OURS, "result", typed("race", "bowerman mile 2024", "oslo mile 2022"))
H2H = Job(OURS, "h2h", PAIRS)
CONVERT = Job(
    OURS,
    "convert",
    (
        (("mark", "3:46.22 mile"), ("to", "1500")),
        (("mark", "3:29.46 1500"), ("to", "mile")),
        (("mark", "7:54.10 3000"), ("to", "2 mile")),
    ),
)
"""The three store commands; /convert needs no store, but is promised the same speed."""

ONE_WORD = ("k", "ke", "ker", "kerr", "nug", "nuguse", "ing", "inge", "jak", "jakob", "che")
WORDS = ("jakob i", "jakob ing", "josh k", "josh kerr", "yared n", "yared nug", "kerr j")
TYPOS = ("ingebritsen", "nugse", "jakub", "kejelca", "chreuiyot")
RACE_ONE_WORD = ("bow", "bower", "bowerman", "par", "paris", "oslo")
RACE_WORDS = ("bowerman 2024", "bowerman mile", "bowerman mi", "paris 1500", "oslo mile 2022")


def against_ping(name: str, job: Job) -> tuple[Comparison, Comparison]:
    """Compare a command's CPU with a bare /ping, and its wait with a card that needs no store."""
    return (
        Comparison(f"{name}, CPU vs /ping", job, PING, Quantity.CPU, goal=1.5),
        Comparison(f"{name}, p50 vs a card from memory", job, CARD, Quantity.WAIT, goal=1.6),
    )


def against_fixed(name: str, job: Job, goal: float = 1.5) -> tuple[Comparison, Comparison]:
    """Compare an autocomplete with 25 fixed choices."""
    return (
        Comparison(f"{name}, CPU vs 25 fixed choices", job, PICK, Quantity.CPU, goal),
        Comparison(f"{name}, p50 vs 25 fixed choices", job, PICK, Quantity.WAIT),
    )


def typing(command: str, option: str, *texts: str) -> Job:
    """Return the autocomplete of one option of ours."""
    return Job(OURS, command, typed(option, *texts), typing=True)


ROOM = Comparison("a card from memory, CPU vs /ping", CARD, PING, Quantity.CPU)
"""How much of the room above /ping goes into any card at all."""
REAL: tuple[Comparison, ...] = (
    ROOM,
    *against_ping("/result", RESULT),
    *against_ping("/h2h", H2H),
    *against_ping("/h2h, both picked", replace(H2H, picked=("first", "second"))),
    *against_ping("/convert", CONVERT),
    *against_fixed("/h2h first, one word", typing("h2h", "first", *ONE_WORD)),
    *against_fixed("/h2h first, several words", typing("h2h", "first", *WORDS)),
    *against_fixed("/h2h first, a typo", typing("h2h", "first", *TYPOS), goal=8),
    *against_fixed("/result race, one word", typing("result", "race", *RACE_ONE_WORD)),
    *against_fixed("/result race, several words", typing("result", "race", *RACE_WORDS)),
)
"""What the real bot is asked."""
SELF: tuple[Comparison, ...] = (
    ROOM,
    *against_ping("/ping", replace(PING, bot=OURS))[:1],
    *against_ping("/card", replace(CARD, bot=OURS))[1:],
    *against_fixed("/pick", replace(PICK, bot=OURS)),
)
"""What a second floor bot is asked, to see how far from 1 the noise alone goes."""

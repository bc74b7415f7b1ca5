"""The words of the grammar: those no name holds, and those that have one meaning in a slot."""

from track.results import Level

_NEGATIONS = """
not never no none nobody nor neither without except excluding but besides other others else only
instead unless fail fails failed refuse refused
"""
_VERBS = """
am is are was were be been being do does did done has have had having can could will would shall
should may might must get gets got go goes went make makes made set sets run runs ran win wins won
lose loses lost beat beats beaten hold holds held stand stands stood finish finished finishes come
comes came jumped threw clear cleared break broke broken happen happened rank ranks know
tell give say think lead leads led
"""
_ASKING = """
who whom whose what which when where why how many much often if that this these those there it its
he she his her him they their them i me my you your we us and or
"""
_BETWEEN = """
in at on over of for by from to into with against before after since until till as than between
during under below above about within per vs v versus behind ahead the a an
"""
_COUNTED = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth
"""
_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty
"""
NEGATIONS = frozenset(_NEGATIONS.split())
"""Words that turn a question round. No slot holds one, so only a phrase that has it accepts it."""
OF_RACES = frozenset({"the", "a", "an", "in", "at", "on", "of", "and", "over", "for"})
"""Words that may stand within the name of a race, as in “the mile at Oslo in 2022”."""
_COMPARED = """
fastest quickest slowest longest shortest highest lowest farthest furthest worst youngest oldest
least better worse faster slower
"""
_GRAMMAR = NEGATIONS | frozenset(f"{_VERBS} {_ASKING} {_BETWEEN} {_COMPARED}".split())
_EVENTS = frozenset({"mile", "marathon", "steeplechase", "steeple", "hurdles", "'s"})
NOT_IN_NAMES = (
    _GRAMMAR
    | _EVENTS
    | frozenset(
        f"{_COUNTED} last previous next winner winners champion world record records".split()
    )
)
NO_EVENT = frozenset(f"{_VERBS} {_ASKING} {_BETWEEN}".split()) | frozenset(
    {
        "men",
        "mens",
        "women",
        "womens",
        "man",
        "woman",
        "male",
        "female",
        "boys",
        "girls",
        "mixed",
        "indoor",
        "indoors",
        "outdoor",
        "outdoors",
        "short",
        "track",
        "race",
        "world",
    }
)
"""Words around the name of an event that say more than which it is."""
_NO_RACE = frozenset(
    ("title", "titles", "medal", "medals", "champion", "next", "previous", "best", "most")
)
NOT_IN_RACES = (_GRAMMAR | _NO_RACE) - OF_RACES

SEXES = {
    "men": "M", "mens": "M", "man": "M", "male": "M", "boys": "M",
    "women": "W", "womens": "W", "woman": "W", "female": "W", "ladies": "W", "girls": "W",
    "mixed": "X",
}  # fmt: skip
NUMBERS = tuple(_NUMBERS.split())
PLACES = {
    **{word: number for number, word in enumerate(_COUNTED.split(), 1)},
    "runner up": 2, "runnerup": 2, "gold": 1, "silver": 2, "bronze": 3, "last": -1,
}  # fmt: skip
MEASURES = {
    "minute": "{}:00", "minutes": "{}:00", "min": "{}:00", "second": "{}.00", "seconds": "{}.00",
    "sec": "{}.00", "hours": "{}:00:00", "hour": "{}:00:00", "metres": "{}m", "meters": "{}m",
    "m": "{}m", "points": "{}",
}  # fmt: skip
_AREAS = {
    "european": "Europe", "african": "Africa", "asian": "Asia", "oceanian": "Oceania",
    "south american": "South America", "north american": "NACAC", "nacac": "NACAC",
    "area": "", "continental": "",
}  # fmt: skip
SCOPES = {
    "world": ("world", ""), "olympic": ("championship", "olympic games"),
    "olympics": ("championship", "olympic games"), "world u20": ("u20", ""), "u20": ("u20", ""),
    "world junior": ("u20", ""), "junior": ("u20", ""),
    **{word: ("area", area) for word, area in _AREAS.items()},
}  # fmt: skip
SURFACES = {
    "indoor": "indoor", "indoors": "indoor", "short track": "indoor", "on a short track": "indoor",
    "outdoor": "outdoor", "outdoors": "outdoor",
}  # fmt: skip
RACE_KINDS = {"paced": "paced", "rabbited": "paced", "championship": "championship"}
ROUNDS = {
    "finals": "final", "all rounds": "all", "any round": "all", "every round": "all",
    "heats": "all", "heats too": "all",
}  # fmt: skip
TAGS = {
    "world record": "WR", "wr": "WR", "national record": "NR", "nr": "NR", "world lead": "WL",
    "wl": "WL", "world leading": "WL", "personal best": "PB", "pb": "PB", "personal record": "PB",
    "season best": "SB", "season 's best": "SB", "seasons best": "SB", "sb": "SB",
    "meeting record": "MR", "meet record": "MR", "mr": "MR", "olympic record": "OR",
    "championship record": "CR", "area record": "AR", "european record": "AR", "ar": "AR",
    "diamond league record": "DLR",
}  # fmt: skip
LEVELS = {
    "olympic": Level.OLYMPICS, "olympics": Level.OLYMPICS, "world": Level.WORLD,
    "world championship": Level.WORLD, "world championships": Level.WORLD,
    "world indoor": Level.WORLD_INDOOR, "european": Level.EUROPEAN,
    "european championship": Level.EUROPEAN, "european indoor": Level.EUROPEAN_INDOOR,
    "commonwealth": Level.COMMONWEALTH,
}  # fmt: skip

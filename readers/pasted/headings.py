"""What the lines above a table say of it: event, sex, round, day, wind. Silence stays silence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readers.pasted.event_words import events_in, plain_event_words
from track.dates import Day
from track.errors import UnreadableDate, UnreadableMark
from track.events import Event
from track.names.fold import words
from track.results import Round
from track.signs import read_wind

LONGEST_HEADING = 120
_ENDS_SENTENCE = (".", "!", "?", "”", '"', "…", ",", ";")

_SEXES = {
    "M": "men mens man male males boys boy hommes homme masculin masculins messieurs maschile "
    "maschili uomini hombres masculino masculinos manner maenner mannern mannlich herrar herr "
    "menn maend miehet heren mezczyzn mezczyzni wanaume homens junioren garcons",
    "W": "women womens woman female females girls girl femmes femme feminin feminins dames "
    "femminile femminili donne mujeres femenino femenina femeninos frauen weiblich damer "
    "dam kvinner kvinder naiset vrouwen kobiet kobiety wanawake feminino mulheres juniorinnen "
    "filles ladies",
    "X": "mixed mixte misto mista mixto mixta",
}
_SEX = {word: sex for sex, spelled in _SEXES.items() for word in spelled.split()}
_ROUNDS = (
    (Round.SEMI_FINAL, "semi ?finals?|semis|demi ?finales?|halbfinale|semifinale|semifinali|"
     "halve finale|semifinaler|valierat"),
    (Round.QUARTER_FINAL, "quarter ?finals?|quarts? de finale|viertelfinale|quarti di finale"),
    (Round.REPECHAGE, "repechages?|repechage round"),
    (Round.QUALIFICATION, "qualifications?|qualifying(?: round)?|qualifikation|qualificazioni?|"
     "clasificacion|kval|qualification round"),
    (Round.PRELIMINARY, "preliminary(?: round)?|preliminaries|prelims?|preliminary heats?"),
    (Round.HEAT, "heats?|series?|vorlaufe?|vorlaeufe|batterie|batteria|first round|round (?=[12])|"
     "forsok|heat"),
    (Round.FINAL, "finals?|finale|finali|endlauf|finala|fainali|final results?|loppukilpailu"),
)  # fmt: skip
_ROUND = tuple(
    (kind, re.compile(rf"\b(?:{spelled})\b(?: (\d{{1,2}})\b)?")) for kind, spelled in _ROUNDS
)
_DATE = re.compile(
    r"(?<![\d–—/.-])(?<![–—-] )(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)?"
    r" [A-Za-z]{3,9}\.?,? \d{4}|[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\d/-])",
    re.ASCII,
)
_WIND = re.compile(
    r"\b(?:wind|vent|vento|viento|vind|tuuli)\b[^\d+\n-]{0,12}([+-]?\d{1,2}[.,]\d{1,2})"
    r"|\(?([+-]?\d{1,2}[.,]\d{1,2}) ?m/s",
    re.IGNORECASE | re.ASCII,
)
_LIST = re.compile(
    r"all[- ]?time|world list|top[- ]?lists?|top \d{1,3} (?:times|performers|marks|performances)"
    r"|wakati wote|bestenliste|rangliste|tous les temps|tutti i tempi|di sempre|todos los tiempos"
    r"|tidenes|(?:season|personal)(?:'?s)? bests|world records|record progression|world rankings?"
    r"|fastest (?:\d{1,3} )?(?:times|men|women|performers|marks)|entry list|start ?list|startlist"
    r"|(?:top|best|fastest|leading) .{0,30}\b(?:times|marks|performances)|world leads|genom tiderna"
    r"|kaikkien aikojen",
    re.IGNORECASE,
)
_RESULT_WORDS = """
results result resultats resultat risultati ergebnisse ergebnis resultados classifica classement
resultater tulokset wyniki uitslagen uitslag
"""
_RESULTS = frozenset(_RESULT_WORDS.split())
_MEET = re.compile(
    r"\b(?:championships?|games|classic|meeting|league|cup|invitational|grand prix|trials|olympics?"
    r"|memorial|relays|world athletics|iaaf|festival|open|gala|galan|weltklasse|bislett)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What one line says; None or empty what it does not."""

    event: Event | None = None
    unclear: bool = False
    sex: str = ""
    round: Round | None = None
    heat: int = 0
    day: Day | None = None
    wind_cms: int | None = None
    meet: str = ""
    a_list: bool = False
    results: bool = False

    @property
    def of_a_race(self) -> bool:
        """True where the line opens another race: it names an event, a round or a heat."""
        return self.event is not None or self.unclear or self.round is not None

    @property
    def spoken(self) -> bool:
        """True where the line says anything of the race or the meet."""
        return self.of_a_race or bool(
            self.sex or self.meet or self.day or self.wind_cms is not None
        )


SILENT = Said()


def is_heading(text: str) -> bool:
    """Return whether a line may head a table: it is short and ends no sentence."""
    return 0 < len(text) <= LONGEST_HEADING and not text.endswith(_ENDS_SENTENCE)


@lru_cache(maxsize=1024)
def said_by(text: str) -> Said:
    """Return what a line that may be a heading says."""
    if not is_heading(text):
        return SILENT
    folded = words(text)
    sexes = sexes_in(folded)
    events = events_in(text, bare=bool(sexes) or len(folded) < 3)
    # “Final, 14 June 2025” is no final 14.
    undated = " ".join(words(_DATE.sub(" ", text)))
    round_, heat = _round(undated, len(folded))
    return Said(
        event=next(iter(events)) if len(events) == 1 else None,
        unclear=len(events) > 1,
        sex=next(iter(sexes)) if len(sexes) == 1 else "",
        round=round_,
        heat=heat,
        day=_day(text),
        wind_cms=_wind(text),
        meet=_meet(text),
        a_list=_LIST.search(text) is not None,
        results=not _RESULTS.isdisjoint(folded),
    )


def sexes_in(folded: Sequence[str]) -> set[str]:
    """Return the sexes folded words name."""
    return {_SEX[word] for word in folded if word in _SEX}


def _round(plain: str, size: int) -> tuple[Round | None, int]:
    """Return the round and the heat of a folded line; a long one only tells of a round."""
    if size > 12:
        return None, 0
    for kind, pattern in _ROUND:
        match = pattern.search(plain)
        if match is not None:
            return kind, int(match[1] or 0)
    return None, 0


def _day(text: str) -> Day | None:
    days = set()
    for match in _DATE.finditer(text):
        try:
            days.add(Day.read(match[0]))
        except UnreadableDate:
            continue
    return days.pop() if len(days) == 1 else None


def _wind(text: str) -> int | None:
    match = _WIND.search(text)
    if match is None:
        return None
    try:
        return read_wind(match[1] or match[2])
    except UnreadableMark:
        return None


def _meet(text: str) -> str:
    """Return the name of the meet a heading has: its part that sounds like one."""
    bare = text.strip(" :")
    lowered = bare.casefold()
    for joint in (" at the ", " at "):
        before, found, after = bare.partition(joint)
        if found and _MEET.search(after) and plain_event_words(before):
            return after
    if lowered.startswith("at the ") and _MEET.search(bare):
        return bare[7:]
    if not _MEET.search(bare):
        return ""
    if not plain_event_words(bare):
        return bare
    parts = [part.strip() for part in bare.split(",")]
    return next(
        (
            part.split(" (")[0]
            for part in parts
            if _MEET.search(part) and not plain_event_words(part)
        ),
        "",
    )

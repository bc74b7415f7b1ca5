"""Finding the claims of a message."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from track.claims.building import built, race_of
from track.claims.claim import Claim, RaceWords, Relation
from track.claims.grammar_words import DENIALS, GRAMMAR, HEDGES, VERBS
from track.claims.patterns import patterns
from track.claims.sentences import Sentence, sentences
from track.claims.tokens import Bearers, Sort, Token, tokens
from track.dates import Day

LONGEST_PIECE = 26
"""Tokens of a piece that is compared with patterns; nobody claims one thing in more words."""
MOST_JOINED = 4
"""Pieces between commas that may be one claim together."""
MOST_TOKENS = 120
"""Tokens of a sentence that is looked into; a longer one is a list."""
_JOINS = frozenset({"and", "but", "while", "whereas"})
_OF_A_RACE = frozenset(
    {
        Relation.PLACED, Relation.UNFINISHED, Relation.RAN, Relation.BEAT, Relation.MARGIN,
        Relation.COUNT_IN_RACE,
    }
)  # fmt: skip
_SPEAKS = frozenset({Sort.MARK, Sort.SCORE, Sort.PLACE, Sort.NUMBER, Sort.EVENT})
_FIGURES = frozenset({Sort.MARK, Sort.SCORE, Sort.PLACE})


@dataclass(frozen=True, slots=True)
class Found:
    """The claims of a message, and the sentences that seem to claim something in other words.

    ``unread`` are those sentences, each with why it cannot be checked.
    """

    claims: tuple[Claim, ...]
    unread: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What a sentence came to."""

    claims: list[Claim]
    races: list[RaceWords]
    heading: RaceWords
    left: bool
    rest: str
    speaks: bool


DENIED = "a denial stands beside it"
REST = "figures in the rest of its sentence are not understood"
NOT_UNDERSTOOD = "not all of its words are understood here"


def find_claims(message: str, told: Day, bearers: Bearers) -> Found:
    """Return what ``message``, written on the day ``told``, claims; never raises."""
    small = message.casefold() == message
    known: dict[tuple[str, ...], tuple[int, ...]] = {}

    def cached(words: tuple[str, ...]) -> tuple[int, ...]:
        if words not in known:
            known[words] = bearers(words)
        return known[words]

    claims: list[Claim] = []
    races: list[RaceWords] = []
    unread: list[tuple[str, str]] = []
    heading = RaceWords()
    for sentence in sentences(message):
        parts = tokens(sentence.text, told, cached, small=small)
        found = _Sentence(sentence, parts).read(heading)
        heading = found.heading
        doubt = sentence.doubt or _hedge(parts) or found.rest
        for claim in found.claims:
            before = (*races, *claim.before)
            claims.append(replace(claim, doubt=doubt, whole=not found.left, before=before))
        races += found.races
        if found.speaks and not found.claims:
            unread.append((sentence.text, doubt or NOT_UNDERSTOOD))
    named = tuple(dict.fromkeys(races))
    return Found(tuple(replace(claim, elsewhere=named) for claim in claims), tuple(unread))


def _hedge(found: Sequence[Token]) -> str:
    words = (each for each in found if each.sort is Sort.WORD)
    hedge = next((each.text for each in words if each.value in HEDGES), None)
    return f"“{hedge}” leaves it open" if hedge else ""


class _Sentence:
    """Reads one sentence: its pieces between commas, joined where they are one claim together."""

    def __init__(self, sentence: Sentence, found: Sequence[Token]) -> None:
        self._text = sentence.text
        self._all = found
        self._pieces = list(_pieces(found))

    def read(self, heading: RaceWords) -> _Read:
        """Return what it comes to under the headline that stands above it."""
        claims: list[Claim] = []
        races: list[RaceWords] = []
        left, rest = False, ""
        subject: Token | None = None
        place = 0
        if len(self._all) > MOST_TOKENS:
            return _Read([], [], heading, left=True, rest="", speaks=False)
        while place < len(self._pieces):
            for size in range(min(MOST_JOINED, len(self._pieces) - place), 0, -1):
                run = [each for piece in self._pieces[place : place + size] for each in piece]
                claim, subject = self._claim(run, subject if size == 1 else None)
                if claim is not None:
                    claims.append(replace(_under(heading, claim), before=tuple(races)))
                    races += [claim.race] if claim.race else []
                    place += size
                    break
            else:
                named = _heading(self._pieces[place])
                if named is None:
                    left, subject = True, None
                    rest = rest or _said_beside(self._pieces[place])
                else:
                    heading = named
                    races.append(named)
                place += 1
        return _Read(claims, races, heading, left, rest, _speaks(self._all))

    def _claim(
        self, run: Sequence[Token], subject: Token | None
    ) -> tuple[Claim | None, Token | None]:
        """Return the claim a run of tokens makes, of itself or of the ``subject`` before it."""
        joined = run[0].value in _JOINS
        told = run[1:] if joined else run
        for given in (told, [subject, *told] if subject and told else []):
            if given and len(given) <= LONGEST_PIECE and _says_something(given):
                claim = _match(given, self._quote(told))
                if claim is not None:
                    first = next((each for each in given if each.sort is Sort.ATHLETE), None)
                    return claim, first
        return None, subject

    def _quote(self, run: Sequence[Token]) -> str:
        text = self._text[run[0].start : run[-1].end]
        if text.count("(") > text.count(")") and self._text[run[-1].end :].startswith(")"):
            text += ")"
        return " ".join(text.split())


def _under(heading: RaceWords, claim: Claim) -> Claim:
    """Return a claim about a race that names none as one about that of the headline above it."""
    if claim.race or claim.relation not in _OF_A_RACE or claim.word in ("indoors", "outdoors"):
        return claim
    return replace(claim, race=heading)


def _said_beside(piece: Sequence[Token]) -> str:
    """Return why a piece that is not understood leaves what stands beside it open; or nothing."""
    if any(each.value in DENIALS for each in piece):
        return DENIED
    return REST if any(map(_figure, piece)) else ""


def _figure(token: Token) -> bool:
    return token.sort in _FIGURES or (token.sort is Sort.NUMBER and token.text[0].isdigit())


def _pieces(found: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the runs between commas and the like; a word that joins begins the next."""
    piece: list[Token] = []
    for each in found:
        ends = each.sort is Sort.STOP or each.value in _JOINS
        if ends and piece:
            yield piece
            piece = []
        if each.sort is not Sort.STOP:
            piece.append(each)
    if piece:
        yield piece


def _speaks(found: Sequence[Token]) -> bool:
    """Return whether tokens say something of somebody, or of a mark or record."""
    sorts = {each.sort for each in found}
    words = {each.value for each in found if each.sort is Sort.WORD}
    named = Sort.ATHLETE in sorts
    return bool((named and (sorts & _SPEAKS or words & VERBS)) or Sort.MARK in sorts) or (
        "record" in words and bool(sorts & {Sort.DAY, Sort.NUMBER})
    )


def _named(token: Token) -> bool:
    """Return whether a token is a word written as a name is."""
    return (
        token.sort in (Sort.WORD, Sort.NATION)
        and token.text[0].isupper()
        and (token.value not in GRAMMAR)
    )


def _says_something(found: Sequence[Token]) -> bool:
    """Return whether tokens may be a claim at all: somebody, a mark or a record is in them."""
    return any(
        each.sort in (Sort.ATHLETE, Sort.MARK) or each.value in ("record", "champion")
        for each in found
    )


def _match(run: Sequence[Token], quote: str) -> Claim | None:
    words = [
        each
        for place, each in enumerate(run)
        # “American Yared Nuguse” is Yared Nuguse; whom he runs for is not what is claimed.
        if each.sort is not Sort.NATION
        or place + 1 == len(run)
        or run[place + 1].sort is not Sort.ATHLETE
    ]
    code = " ".join(
        str(each.value) if each.sort is Sort.WORD else f"{each.sort.value}{place}"
        for place, each in enumerate(words)
    )
    for pattern in patterns():
        # Most begin with a name, which is quicker to look at than the whole.
        match = pattern.compiled.fullmatch(code) if code.startswith(pattern.begins) else None
        if match is not None:
            claim = built(pattern, match, code, words, quote)
            if claim is not None:
                return claim
    return None


def _heading(piece: Sequence[Token]) -> RaceWords | None:
    """Return the race a piece only names, as a headline does; None for anything else.

    A day alone, as in “in 2024”, names none.
    """
    if not any(each.sort is Sort.EVENT or _named(each) for each in piece):
        return None
    sorts = {each.sort for each in piece}
    told = sorts - {Sort.WORD, Sort.DAY, Sort.EVENT, Sort.NATION}
    if told or not sorts & {Sort.DAY, Sort.EVENT} or len(piece) > 10:
        return None
    return race_of(piece) or None

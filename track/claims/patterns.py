"""The sentences that are understood, as patterns over tokens.

A pattern is a regular expression over the tokens of a piece of a sentence, parted by spaces: a word
stands as itself, anything else as a letter and its number. Names in braces are slots; a group named
after a field of ``Claim`` fills it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import count
from typing import NamedTuple

from track.claims.claim import Relation

_GROUP = re.compile(r"\(\?P<(\w+)>")
_SLOTS = {
    "A": r"(?P<subject>A\d+)",
    "B": r"(?P<other>A\d+)",
    "M": r"(?P<mark>M\d+)",
    "M2": r"(?P<second>M\d+)",
    "E": r"(?P<event>E\d+)",
    "F": r"(?P<target>E\d+)",
    "N": r"(?P<number>[NE]\d+)",
    "O": r"(?P<number>O\d+)",
    "C": r"(?P<nation>C\d+)",
    "S": r"(?P<score>S\d+)",
    "D": r"(?P<day>D\d+)",
    "R": r"(?P<race>(?!by |against |over |after |before )(?![MSO]\d)\S+(?: (?!M\d|S\d)\S+){0,9}?)",
    "X": r"(?P<sex>mens?|womens?)(?: 's)?",
    "not": r"(?P<negated>(?:did|has|had|was|is|does|have) not|(?:has |had )?never)",
    "ran": (
        "(?:ran|has run|had run|clocked|jumped|threw|recorded|posted|timed|leapt|leaped|vaulted"
        "|cleared|managed|went|produced)"
    ),
    "at": "(?:at|in|during|on)",
    "in": "(?:in|with|running|clocking)",
    "over": "(?:in|for|over|at)",
    "s": r"(?: (?:s|sec|secs|seconds?|m|metres?|meters?|cm))?",
    "is": "(?:is|stands at|(?P<past>was))",
    "own": "(?:his|her|their)",
    "vs": "(?:against|v|vs|versus|over|with)",
    "scope": (
        r"(?P<scope>world|olympic|european|african|asian|oceanian|north american|south american"
        r"|national|(?P<nation>C\d+))(?: national)?(?P<surface> indoor| short track| outdoor)?"
    ),
    "title": (
        r"(?P<scope>olympic|world indoor|world|european indoor|european|commonwealth|african|asian)"
    ),
    "best": r"(?P<word>pb|pr|sb|(?:personal|lifetime|seasons?)(?: 's)? best|best)",
    "ever": "(?:world )?all ?time",
}

_MADE = {
    "rec": "(?:{X} )?(?:{E} )?{scope} (?:{X} )?(?:{E} )?record(?: {over} (?:{X} )?{E})?",
    "where": r"(?: {at} {R}| (?P<race>D\d+))?",
}
"""Slots made of others."""

_TEXTS: dict[Relation, str] = {
    Relation.PLACED: r"""
        {A} (?:has )?(?:won|took|got|claimed|earned) (?P<word>gold|silver|bronze)(?: medal)?
        + (?: behind {B})?{where}(?: {in} {M})?
        {A} (?:has )?(?P<word>won|wins)(?: {in} {M})?{where}
        {A} (?:has )?(?P<word>won|wins) {at} {R} {in} {M}
        {A} (?:has )?(?P<word>won|wins) {R}(?: {in} {M})?
        {A} {not} (?P<word>win|won) {R}
        {R} was (?P<word>won) by {A}(?: {in} {M})?
        (?P<word>winner) of {R} (?:was|is) {A}
        {A} (?:was|is) (?P<word>winner) of {R}(?: {in} {M})?
        {A} (?:was|finished|came|placed|came in|ended up) {O}(?: place)?(?: {in} {M})?{where}
        {A} (?:was|finished|came|placed|came in|ended up) {O}(?: place)? {at} {R} {in} {M}
        {A} (?:was|finished|came|placed) {O} behind {B}{where}(?: {in} {M})?
        {A} {not} (?:finish )?{O}{where}
        {A} {O}(?: in)? {M}
        {A} was {O} {R} {in} {M}""",
    Relation.UNFINISHED: r"""
        {A}(?: and {B})? (?:did not finish|dnf|dnfed|dnf'd|failed to finish|did not complete)(?: (?:
        + {at} )?{R})?
        {A} dropped out (?:of|at|in) {R}
        {A} (?P<negated>finished) {R}""",
    Relation.RACED: r"""
        {A} (?:competed|raced|took part) {at} {R}
        {A} ran {R}
        {A} (?P<negated>did not (?:run|start|race|compete|take part)(?: at| in)?|skipped
        + |was not in|missed) {R}""",
    Relation.RAN: r"""
        {A} {ran} {M}(?: (?:for|in|over) {E})?{where}
        {A} {ran} {M} {E}{where}
        {A} {ran} {E} in {M}{where}
        {A} {ran} {M} (?P<word>indoors|outdoors)
        {A} {M}{where}""",
    Relation.BEST: r"""
        {A} 's (?:{E} )?{best}(?: {over} {E})?(?: (?:{is}|of))? {M}
        {A} 's (?:{E} )?{best}(?: {over} {E})? (?:is|was) {M} as of {D}
        {A} (?:has|(?P<past>had)) (?:{E} )?{best} of {M}(?: {over} {E})?
        {M} {is} {A} 's (?:{E} )?{best}(?: {over} {E})?
        {A} 's {best} {E} {is} {M}
        {A} 's {D} (?:{E} )?{best} (?:is|was) {M}""",
    Relation.HOLDS: r"""
        {A} (?:holds|has|owns|is holder of|(?P<past>held|had)) {rec}(?: (?:of|with|at) {M})?
        + (?: since {D})?
        {A} (?P<negated>does not) (?:hold|have|own) {rec}
        {A} (?P<negated>(?:has )?never) (?P<past>held|had) {rec}
        {A} {is} {rec} holder
        {A} {is} {scope} record holder {over} (?:{X} )?{E}
        {rec} (?:is held by|belongs to) {A}
        {A} (?P<past>set|broke) {rec}(?: (?:of|with|at) {M})?(?: (?:in|on) {D})?
        {A} 's {M} {is} {rec}
        (?P<past>old|previous|former) {rec} was {A} 's {M} (?:from|of|in|set in) {D}""",
    Relation.RECORD: r"""
        {M} {is} {rec}(?: since {D})?
        {rec} {is} {M}(?: by {A}| held by {A}| set by {A})?(?: (?:from|since|set in|set on|in) {D})?
        {rec} {is} {A} 's {M}(?: (?:from|since|set in|set on|in) {D})?
        {rec} has stood since {D}""",
    Relation.RECORD_AGE: r"""
        {rec} (?:is|was) {N} years old
        {rec} (?:has )?stood for {N} years""",
    Relation.BEAT: r"""
        {A} (?:has |had )?(?:beat|beaten|beats|defeated|outkicked|outran|outsprinted|edged|bested
        + |topped)(?: {B}){where}
        {A} (?:has )?(?P<word>lost) to {B}{where}
        {A} {not} (?:beat|defeat) {B} {at} {R}
        {A} {not} (?P<word>lose) to {B} {at} {R}
        {A} finished (?:ahead of|in front of) {B}{where}
        {A} finished (?P<word>behind) {B}{where}
        {A} was beaten (?P<word>by) {B}{where}""",
    Relation.MARGIN: r"""
        (?:gap|margin|difference) between {A} and {B}{where} (?:was|is) {M}{s}
        (?:gap|margin|difference) between {A} and {B} was {M}{s} {at} {R}
        {A} beat {B} by {M}{s}{where}
        {A} (?:finished|was) {M}{s} behind (?P<word>){B}{where}
        {A} (?:finished|was) {M}{s} ahead of {B}{where}""",
    Relation.SCORE: r"""
        {A} (?:{is}|stands) {S} {vs} {B}(?: {over} {E})?
        {A} (?P<word>leads|trails) {B} {S}(?: {over} {E})?
        {A} {S} {B}""",
    Relation.NEVER_BEAT: r"""
        {A} (?:has )?never (?:beat|beaten|defeated) {B}
        {A} (?:has|is) yet to (?:beat|defeat) {B}(?: in {own} career)?
        {A} has not beaten {B}
        {A} (?:has )?never (?P<word>lost) to {B}
        {A} has not (?P<word>lost) to {B}""",
    Relation.STREAK: r"""
        {A} (?:has |had )?won {N} (?:races |finals )?(?:in row|straight|consecutive|in succession)
        + (?: races| finals)?(?: {over} {E})?
        {A} (?:has |had )?won {own} last {N} (?:races|finals|starts)(?: {over} {E})?
        {A} is on {N} race win(?:ning)? streak""",
    Relation.LAST_LOSS: r"""
        {A} 's last (?:loss|defeat) (?:was|came)(?: on| in| at)? {D}
        {A} last lost(?: on| in)? {D}
        {A} 's last (?:loss|defeat) was {N} days ago""",
    Relation.UNBEATEN: r"""
        {A} has not (?:lost|been beaten) (?P<word>since|in) {D}
        {A} had not (?:lost|been beaten) (?P<word>in) {D}
        {A} (?:is|has been) unbeaten (?P<word>since|in) {D}
        {A} was unbeaten (?P<word>in) {D}""",
    Relation.AGED: r"""
        {A} (?:is|turns|is aged|(?P<past>was|turned)) {N}(?: years old| years of age)?
        {A} (?:was|turned) {N}(?: years old| years of age)? (?:in|on|at) {R}""",
    Relation.NATION: r"""
        {A} (?:is|was) from {C}
        {A} comes from {C}
        {A} (?:is|was) {C}(?: (?:runner|athlete|sprinter|jumper|thrower|miler|hurdler))?
        {A} (?:runs|competes) (?P<word>for) {C}
        {A} (?:ran|competed|represented)(?: for)? {C}
        {A} (?P<word>represents) {C}""",
    Relation.FASTER: r"""
        {A} is (?:faster|quicker|better) than {B} {over} {E}
        {A} 's (?:{E} )?{best}(?: {over} {E})? is (?:faster|quicker|better) than {B} 's
        {A} has (?:faster|quicker|better) {E} (?:pb|best|personal best) than {B}""",
    Relation.COUNT_IN_RACE: r"""
        (?:only )?{N} (?:men|women|athletes
        + |runners) (?:ran |went |finished |were |broke |dipped )?(?:under|below|inside
        + |faster than|sub)? ?{M}{where}""",
    Relation.COUNT_EVER: r"""
        (?:only )?{N} (?P<sex>men|women) have (?:ever )?(?:run|gone|broken|bettered|been)(?: under
        + | faster than| below)? {M}(?: {over} {E})?
        (?:only )?{N} (?P<sex>men|women) have (?:ever )?run {E} under {M}""",
    Relation.RANKED: r"""
        {M} (?:ranks|is|places|stands) {O}(?: (?:on|in|of))? {ever}(?: list)?(?: (?:{over}|of) (?:
        + {X} )?{E})?
        {M} {E} (?:ranks|is|places) {O}(?: (?:on|in|of))? {ever}(?: list)?
        {A} (?:is|ranks|stands|sits|(?P<past>was|moved to|moved up to)) {O}(?: fastest| best)?
        + (?: (?:on|in|of))? {ever}(?: list)?(?: (?:{over}|of) {E})?
        {A} (?:is|ranks|stands|sits|(?P<past>was|moved to|moved up to)) {O}(?: (?:on|in
        + |of))? (?:{ever} {E}|{E} {ever}) list""",
    Relation.CHAMPION: r"""
        {A} (?:is|(?P<past>was)) (?P<word>reigning |current |defending |former )?{title} (?:
        + {E} )?champion(?: {over} {E})?(?: (?:in|of|from) {D})?
        {A} (?:is|was) {D} {title} (?:{E} )?champion(?: {over} {E})?
        {A} is (?P<negated>not) (?P<word>reigning |current )?{title} (?:{E} )?champion
        + (?: {over} {E})?
        (?P<word>reigning |current ){title} (?:{E} )?champion(?: {over} {E})? is {A}
        {A} won {title} (?:{E} )?(?:title|gold)(?: {over} {E})?(?: in {D})?""",
    Relation.EQUALS: r"""
        {M} {E} (?:is worth|equals|is equal to|is equivalent to|converts to|is same as|is|=) {M2}
        + (?: (?:for|in|over|at))? {F}(?: (?:at|using|by|with) (?P<word>M\d+)(?: conversion
        + | factor)?)?
        {M} for {E} (?:is worth|equals|converts to|is) {M2}(?: (?:for|in|over))? {F}""",
}


Parts = dict[str, tuple[str, int]]
"""The text and the place of each named part of a match."""


class Pattern(NamedTuple):
    """A compiled pattern, the relation it states, and the letter it begins with, if it is sure."""

    relation: Relation
    compiled: re.Pattern[str]
    begins: str


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return every pattern, those of narrower meaning first."""
    order = (
        Relation.STREAK, Relation.MARGIN, Relation.NEVER_BEAT, Relation.CHAMPION, Relation.RANKED,
        Relation.UNFINISHED, Relation.RAN,
    )  # fmt: skip
    rest = [relation for relation in _TEXTS if relation not in order]
    return tuple(
        Pattern(relation, re.compile(_filled(line)), line[1] if line[:3] in ("{A}", "{M}") else "")
        for relation in (*order, *rest)
        for line in _lines(_TEXTS[relation])
    )


def _lines(text: str) -> Iterator[str]:
    """Yield the patterns of a text, one a line; a line that begins with + goes on with the last."""
    plain = re.sub(r"\n\s*\+ ", "", text)
    return (line.strip() for line in plain.splitlines() if line.strip())


def _filled(line: str) -> str:
    """Return a line with its slots put in; each group of a name gets a number of its own."""
    for name, slot in (*_MADE.items(), *_SLOTS.items()):
        line = line.replace(f"{{{name}}}", slot)
    number = count()
    return _GROUP.sub(lambda match: f"(?P<{match[1]}_{next(number)}>", line)


def groups(match: re.Match[str]) -> Parts:
    """Return the text and the place of each named part that is there, under its plain name."""
    return {
        name.rsplit("_", 1)[0]: (text, match.start(name))
        for name, text in match.groupdict().items()
        if text is not None
    }

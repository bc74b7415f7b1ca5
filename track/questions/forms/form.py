"""What a form is, and the ends that many forms share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of question: the phrases it is asked in, and which tails may follow them."""

    name: str
    example: str
    phrases: tuple[str, ...]
    tails: tuple[str, ...] = ()


TAILS = {
    "event": "(in|over|at|for) {event} [races|race]",
    "kind": "in {kind} [{event}] (races|finals|meets|competitions)",
    "surface": "{surface}",
    "rounds": "(in|over|counting|including) {rounds}",
    "sex": "[for] {sex}",
    "nation": "(for|of|in) {nation}",
    "year": "(in|during|of|from|for) [year] {year}",
    "day": "on {day}",
    "as_of": "(as of|by|up to|until|till|at end of|by end of|at) {as_of}",
    "eve": "(before|ahead of|prior to) {eve}",
    "eve_race": "(before|ahead of|going into|prior to) {eve_race}",
    "since": "(since|from|after) {since} [on]",
    "span": "(between|from) {since} (and|to|until|up to) {as_of}",
    "months": "(in|over|during|within) [last] {months} (months|month) before ({eve}|{eve_race})",
    "race": "(in|at|during) {race}",
    "event_sex": "[in|over|at|for] [{sex}] [{surface}] {event} [{surface}] [for] [{sex}]",
    "list": "[on|in] [world] (all time|of all time|all time list|ever|in history)",
}
"""Ends of a question, each once and in any order."""

WHEN = ("year", "day", "as_of", "eve", "eve_race", "since", "span", "months")
RACES = ("event", "kind", "surface", "rounds")

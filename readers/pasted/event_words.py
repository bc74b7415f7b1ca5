"""Events named in a heading, in the languages tables are pasted in."""

import re

from track.errors import UnknownEvent
from track.events import Event, event_names, find_event, fold_event
from track.names.fold import fold

MOST_WORDS = 6
"""Words in the longest name of an event: 4 x 400 m mixed relay."""

_SAME = {
    "mt": "m", "mt.": "m", "metri": "m", "metros": "m", "metre": "m", "metres": "m", "meters": "m",
    "meter": "m", "metr": "m", "m.": "m", "mita": "m", "haies": "hurdles", "hurden": "hurdles",
    "hurdenlauf": "hurdles", "huerden": "hurdles", "ostacoli": "hurdles", "hs": "hurdles",
    "vallas": "hurdles", "hack": "hurdles", "hekk": "hurdles", "aidat": "hurdles",
    "barreiras": "hurdles", "horden": "hurdles", "plotki": "hurdles", "siepi": "steeplechase",
    "hindernis": "steeplechase", "hindernislauf": "steeplechase", "hinder": "steeplechase",
    "obstaculos": "steeplechase", "obstacles": "steeplechase", "esteju": "steeplechase",
    "steeple": "steeplechase", "chase": "", "relais": "", "staffel": "", "staffetta": "",
    "relevos": "", "stafett": "", "estafette": "", "relay": "", "flat": "", "miglio": "mile",
    "meile": "mile", "milla": "mile", "marcia": "walk", "marche": "walk", "marcha": "walk",
    "gehen": "walk", "maraton": "marathon", "maratona": "marathon", "kilometres": "km",
    "kilometers": "km", "-": "", "–": "", "×": "x", "stafet": "",
}  # fmt: skip
_WHOLE = {
    "saut en longueur": "LJ", "salto in lungo": "LJ", "salto de longitud": "LJ", "weitsprung": "LJ",
    "salto em comprimento": "LJ", "langdhopp": "LJ", "lengde": "LJ", "pituushyppy": "LJ",
    "saut en hauteur": "HJ", "salto in alto": "HJ", "salto de altura": "HJ", "hochsprung": "HJ",
    "hojdhopp": "HJ", "salto em altura": "HJ", "saut a la perche": "PV", "perche": "PV",
    "salto con l asta": "PV", "salto con lasta": "PV", "salto con pertiga": "PV",
    "stabhochsprung": "PV", "stavhopp": "PV", "triple saut": "TJ", "salto triplo": "TJ",
    "triple salto": "TJ", "dreisprung": "TJ", "tresteg": "TJ", "lancer du poids": "SP",
    "getto del peso": "SP", "lanzamiento de peso": "SP", "kugelstossen": "SP", "kula": "SP",
    "lancer du disque": "DT", "lancio del disco": "DT", "lanzamiento de disco": "DT",
    "diskuswurf": "DT", "diskuswerfen": "DT", "diskus": "DT", "lancer du marteau": "HT",
    "lancio del martello": "HT", "lanzamiento de martillo": "HT", "hammerwurf": "HT",
    "hammerwerfen": "HT", "slagga": "HT", "lancer du javelot": "JT", "javelot": "JT",
    "lancio del giavellotto": "JT", "lanzamiento de jabalina": "JT", "speerwurf": "JT",
    "speerwerfen": "JT", "spjut": "JT", "siebenkampf": "HEP", "zehnkampf": "DEC",
    "demi finale": "", "semi marathon": "HM", "halbmarathon": "HM", "mezza maratona": "HM",
    "medio maraton": "HM",
}  # fmt: skip
"""Names of whole events, folded, and their codes."""
_ALONE_NAMES = """
mile marathon steeplechase javelin discus hammer decathlon heptathlon pentathlon shot vault
110mh 100mh 400mh 60mh 100h 110h 400h 60h
"""
_ALONE = frozenset(_ALONE_NAMES.split())
_MARKED = re.compile(
    r"\d{2,5}(?:m|mh|msc|sc|h|y|yd|km|k|kmw|w)|\d{1,2},?\d{3}m|\d{1,2}(?:km|k|kmw)|4x\d{3,4}m?"
)
_BARE = frozenset({"60", "100", "200", "400", "800", "1500", "3000", "5000", "10000"})
_SPLIT = re.compile(r"[\s:;()\[\]|/]+")
_SMALL_WORDS = frozenset({"m", "x", "km", "hurdles", "walk"})


def events_in(text: str, *, bare: bool) -> set[Event]:
    """Return the events ``text`` names.

    ``bare`` lets a number alone be one, as in “Men's 1500”.
    """
    found: set[Event] = set()
    parts = [part.strip(",.*'’\"“”!") for part in _SPLIT.split(text)]
    words = [word for part in parts if part and (word := _SAME.get(fold(part), part))]
    place = 0
    while place < len(words):
        for size in range(min(MOST_WORDS, len(words) - place), 0, -1):
            event = _event(words[place : place + size], bare)
            if event is not None:
                found.add(event)
                place += size - 1
                break
        place += 1
    return found


def plain_event_words(text: str) -> bool:
    """Return whether ``text`` names an event."""
    return bool(events_in(text, bare=True))


def _event(words: list[str], bare: bool) -> Event | None:
    text = " ".join(words)
    code = _WHOLE.get(" ".join(fold(word).replace("'", " ") for word in words))
    if code:
        return find_event(code)
    folded = fold_event(text)
    if folded not in event_names():
        return None
    if len(words) == 1:
        sure = folded in _ALONE or _MARKED.fullmatch(text.casefold()) is not None
        if not sure and not (bare and folded.replace(",", "") in _BARE):
            return None
    elif not _whole(words):
        return None
    try:
        return find_event(text)
    except UnknownEvent:
        return None


def _whole(words: list[str]) -> bool:
    """Return whether several words are one name: not a number of a year or a small word alone."""
    first, last = fold(words[0]), fold(words[-1])
    return first not in ("the", "men", "women", "mixed") and last not in (
        "race", "run", "dash", "men", "women", "final", "track", "mixed",
    )  # fmt: skip

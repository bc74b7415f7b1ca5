"""Which word of a row stands under which label of its table."""

import re

from readers.hytek.columns import Column, Header, Word
from readers.printed_marks import NO_WIND, PRINTED_OUTCOMES, WIND, looks_printed
from track.events import Unit

_WHOLE = re.compile(r"\d{1,3}", re.ASCII)
_THOUSANDTHS = re.compile(r"\.\d{3}$", re.ASCII)
UNPLACED = 9
"""What it costs to leave a word under no label; as much as a label nine characters away."""
MOST_SHIFTS = 2
FAR = 3
"""Words that stand this far from their labels, on average, were moved together."""
_POINTS = re.compile(r"\d{1,5}(?:\.\d{1,2})?", re.ASCII)


def in_order(words: list[Word], header: Header, unit: Unit) -> dict[int, Word]:
    """Return the word under each label where a text layer kept no columns: by their order alone.

    Behind a mark, one to the thousandth broke a tie, one decimal is a wind, and a number written
    otherwise is points.
    """
    windy = any(column.kind == "wind" for column in header.tail)
    places = [at for at, column in enumerate(header.tail) if column.kind in {"seed", "mark"}]
    marks: list[Word] = []
    for word in words:
        if not looks_printed(word.text, unit):
            break
        if marks and (
            _THOUSANDTHS.search(word.text)
            or (windy and WIND.fullmatch(word.text) and "." in word.text[-2:])
            or (unit is Unit.MM and _other_notation(word.text, marks[0].text))
        ):
            break
        marks.append(word)
    marks = marks[: len(places)]
    placed = dict(zip(places[len(places) - len(marks) :], marks, strict=True))
    rest = iter(words[len(marks) :])
    following = next(rest, None)
    for at, column in enumerate(header.tail):
        if column.kind in {"wind", "heat"} and following and _fits(following, column, unit):
            placed[at] = following
            following = next(rest, None)
    return placed


def assign(words: list[Word], header: Header, unit: Unit) -> dict[int, Word]:
    """Return the word under each label of the header's tail, by the label's place in it.

    Words keep their order; each stands under the nearest label it can belong to, or under none
    (a third decimal that broke a tie). A block moved as a whole is tried at other distances.
    """
    cost, placed = _nearest(words, header, unit, 0)
    if cost > FAR * len(words):
        # If it was moved, one of its marks stands as far from its label as the others do.
        end = header.tail[header.result].end
        marks = [word for word in words if _fits(word, header.tail[header.result], unit)]
        for shift in {word.edge - end for word in marks[:MOST_SHIFTS]}:
            other, moved = _nearest(words, header, unit, shift)
            if other + abs(shift) / 3 < cost:
                cost, placed = other + abs(shift) / 3, moved
    return dict(placed)


_Placed = tuple[tuple[int, Word], ...]


def _nearest(words: list[Word], header: Header, unit: Unit, shift: int) -> tuple[float, _Placed]:
    best: list[tuple[float, _Placed]] = [(0.0, ())] * (len(header.tail) + 1)
    for word in words:
        row = [(best[0][0] + UNPLACED, best[0][1])]
        for place, column in enumerate(header.tail):
            option = row[place]
            cost, placed = best[place + 1]
            if cost + UNPLACED < option[0]:
                option = cost + UNPLACED, placed
            cost, placed = best[place]
            cost += _away(word, column, shift)
            if cost < option[0] and _fits(word, column, unit):
                option = cost, (*placed, (place, word))
            row.append(option)
        best = row
    return best[-1]


def _fits(word: Word, column: Column, unit: Unit) -> bool:
    if column.kind in {"seed", "mark"}:
        return looks_printed(word.text, unit)
    if column.kind == "wind":
        return word.text == NO_WIND or WIND.fullmatch(word.text) is not None
    if column.kind == "heat":
        return _WHOLE.fullmatch(word.text) is not None
    return column.kind == "other" or _POINTS.fullmatch(word.text) is not None


def _away(word: Word, column: Column, shift: int) -> int:
    edge = column.end
    if column.kind == "points" and "." not in word.text:
        edge -= 3  # whole points end where a point and two decimals would begin
    return abs(word.edge - shift - edge)


def _other_notation(text: str, first: str) -> bool:
    """Return whether a word is a number, but not written as the marks before it are."""
    return (
        text not in PRINTED_OUTCOMES
        and first not in PRINTED_OUTCOMES
        and ("-" in text) != ("-" in first)
    )

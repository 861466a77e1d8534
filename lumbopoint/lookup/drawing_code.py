"""A pain drawing as a short text for addresses, and back; body_map/pain_map.js writes and reads the same.

Marks are joined by ``.``. A mark is a letter for its kind, then:

- ``b`` brush: aspect, width, path; ``o`` outline: aspect, path; ``g`` region: side, id.
- Aspect ``p``, ``a``, ``r``, ``l`` (posterior, anterior, right, left); side ``r``, ``l``, ``b`` (both).
- A path is its first place as x and y of two digits each, then the way to the next place as x and y of one
  digit each, in half centimetres. Digits are those of base64 for addresses; ways count from 32, places
  from 2048, so that they may be negative.
"""

import math
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lumbopoint.geometry.body_area import Aspect, Place
from lumbopoint.geometry.crossings import crossings, hull
from lumbopoint.lookup.pain_drawing import (
    CircleMark,
    Mark,
    MarkSide,
    OutlineMark,
    PainDrawing,
    RegionMark,
    StrokeMark,
)

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#: Places are written in steps of this many cm, far finer than anybody draws.
STEP_CM = 0.5
#: Longer ways are written as several; one digit holds no more.
MIDDLE, FAR_MIDDLE = 32, 2048
FURTHEST_UP, FURTHEST_DOWN = len(DIGITS) - 1 - MIDDLE, MIDDLE
WIDEST = len(DIGITS) - 1
#: Marks after this many are not read: nobody draws so many, and an address may hold anything.
MOST_MARKS = 200
#: Places of a stroke, corners of an outline, and places of all marks together that are read.
MOST_PLACES, MOST_CORNERS, MOST_IN_ALL = 150, 80, 600
#: An outline that crosses itself more often is read as the hull around it: somebody circled the same place
#: again and again. What it encloses by turns is a chequer that would keep a processor busy for minutes.
MOST_CROSSINGS = 12

ASPECT_OF: Mapping[str, Aspect] = {"p": "posterior", "a": "anterior", "r": "right", "l": "left"}
LETTER_OF: Mapping[Aspect, str] = {aspect: letter for letter, aspect in ASPECT_OF.items()}
SIDE_OF: Mapping[str, MarkSide] = {"r": "right", "l": "left", "b": "both"}

Steps = tuple[int, int]
"""A place or a way in steps of half a centimetre."""


def written(drawing: PainDrawing) -> str:
    """The drawing as a text; places to the nearest half centimetre, a circle as the touch of a brush."""
    return ".".join(_written(mark) for mark in drawing.marks)


def read(code: str) -> tuple[PainDrawing, int]:
    """The drawing that a text stands for, and how many of its marks could not be read."""
    texts = [text for text in code.split(".") if text]
    marks: list[Mark] = []
    places = 0
    for text in texts[:MOST_MARKS]:
        mark = _read(text)
        places += _size(mark) if mark else 0
        if mark and places <= MOST_IN_ALL:
            marks.append(mark)
    return PainDrawing(tuple(marks)), len(texts) - len(marks)


def _size(mark: Mark) -> int:
    """How many places a mark has; a region has none."""
    return len(mark.points) if isinstance(mark, OutlineMark | StrokeMark) else 0


def _written(mark: Mark) -> str:
    if isinstance(mark, RegionMark):
        return f"g{mark.side[0]}{mark.region_id}"
    if isinstance(mark, OutlineMark):
        return f"o{LETTER_OF[mark.aspect]}{_path(mark.points)}"
    if isinstance(mark, CircleMark):
        return _brush(mark.aspect, 2 * mark.radius_cm, ((mark.x_cm, mark.y_cm),))
    return _brush(mark.aspect, mark.width_cm, mark.points)


def _brush(aspect: Aspect, width_cm: float, places: tuple[Place, ...]) -> str:
    return f"b{LETTER_OF[aspect]}{DIGITS[min(max(round(width_cm / STEP_CM), 0), WIDEST)]}{_path(places)}"


def _path(places: tuple[Place, ...]) -> str:
    steps = [_steps(place) for place in places]
    text = "".join(_two_digits(number) for number in steps[0]) if steps else ""
    for before, after in pairwise(steps):
        text += "".join(DIGITS[x + MIDDLE] + DIGITS[y + MIDDLE] for x, y in _ways(before, after))
    return text


def _steps(place: Place) -> Steps:
    most = FAR_MIDDLE - 1
    x, y = (min(max(math.floor(number / STEP_CM + 0.5), -most), most) for number in place)
    return x, y


def _two_digits(number: int) -> str:
    high, low = divmod(number + FAR_MIDDLE, len(DIGITS))
    return DIGITS[high] + DIGITS[low]


def _ways(before: Steps, after: Steps) -> Iterator[Steps]:
    """The way from one place to the next, in pieces that one digit can hold; none for the same place."""
    x, y = after[0] - before[0], after[1] - before[1]
    pieces = max(math.ceil(max(way / FURTHEST_UP, -way / FURTHEST_DOWN)) for way in (x, y))
    done = (0, 0)
    for piece in range(1, pieces + 1):
        now = (math.floor(x * piece / pieces + 0.5), math.floor(y * piece / pieces + 0.5))
        yield now[0] - done[0], now[1] - done[1]
        done = now


def _read(text: str) -> Mark | None:
    kind, where, rest = text[:1], text[1:2], text[2:]
    if kind == "g" and where in SIDE_OF and rest:
        return RegionMark(rest, SIDE_OF[where])
    aspect = ASPECT_OF.get(where)
    if aspect and kind == "o" and 0 < len(places := _places(rest)) <= MOST_CORNERS:
        return _outline(aspect, places)
    if aspect and kind == "b" and rest[:1] in DIGITS and 0 < len(places := _places(rest[1:])) <= MOST_PLACES:
        return StrokeMark(aspect, places, DIGITS.index(rest[0]) * STEP_CM)
    return None


def _outline(aspect: Aspect, corners: tuple[Place, ...]) -> OutlineMark | None:
    """The outline or its hull; None for a hull that could not be read again, because it is so wide."""
    if crossings(corners) <= MOST_CROSSINGS:
        return OutlineMark(aspect, corners)
    around = OutlineMark(aspect, hull(corners))
    return around if len(_places(_path(around.points))) <= MOST_CORNERS else None


def _places(text: str) -> tuple[Place, ...]:
    """The places of a path in cm; none when the text is no path."""
    numbers = [DIGITS.find(digit) for digit in text]
    if len(numbers) < 4 or len(numbers) % 2 or min(numbers) < 0:
        return ()
    x, y = (high * len(DIGITS) + low - FAR_MIDDLE for high, low in (numbers[:2], numbers[2:4]))
    steps = [(x, y)]
    for right, up in zip(numbers[4::2], numbers[5::2], strict=True):
        steps.append((steps[-1][0] + right - MIDDLE, steps[-1][1] + up - MIDDLE))
    return tuple((x * STEP_CM, y * STEP_CM) for x, y in steps)

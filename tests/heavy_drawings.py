"""Drawings that a link can hold, made to keep a processor busy; some once did so for half a minute."""

import math
import random
from collections.abc import Mapping

from lumbopoint.geometry.body_area import ASPECTS, Place
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.drawing_code import MOST_CORNERS, MOST_MARKS, MOST_PLACES
from lumbopoint.lookup.pain_drawing import Mark, OutlineMark, PainDrawing, RegionMark, StrokeMark
from lumbopoint.ui.pain.question import region_mark, region_options

THINNEST_CM = 0.5


def heavy_drawings(body: BodyMap) -> Mapping[str, PainDrawing]:
    """By name; each within all limits of the code of a drawing."""
    regions = (region_mark(text) for text in region_options(body))
    found: dict[str, tuple[Mark, ...]] = {
        "every region by name": tuple(mark for mark in regions if isinstance(mark, RegionMark)),
        "one star": (OutlineMark("posterior", star(MOST_CORNERS - 1, 7)),),
        "seven stars": tuple(OutlineMark("posterior", star(79, 7, 3 * x)) for x in range(-3, 4)),
        "seven stars on four views": tuple(
            OutlineMark(ASPECTS[number % 4], star(79, 7, 3 * (number - 3))) for number in range(7)
        ),
        "pentagrams": tuple(
            OutlineMark("posterior", star(5, 3, 2.5 * (number % 11 - 5), 15 - 5 * (number // 11)))
            for number in range(120)
        ),
        "small stars": tuple(
            OutlineMark("posterior", star(11, 6, 2 * (number % 8 - 4), 10 - 5 * (number // 8), 2))
            for number in range(54)
        ),
        "scribbles": tuple(StrokeMark("posterior", scribble(MOST_PLACES, n), THINNEST_CM) for n in range(4)),
        "scribbles on four views": tuple(StrokeMark(name, scribble(MOST_PLACES, 1), 2.0) for name in ASPECTS),
        "needles": tuple(OutlineMark("posterior", needle(number)) for number in range(MOST_MARKS)),
        "needles on four views": tuple(
            OutlineMark(ASPECTS[number % 4], needle(number)) for number in range(MOST_MARKS)
        ),
        "combs": tuple(StrokeMark("posterior", comb(number % 2 == 1), THINNEST_CM) for number in range(4)),
        "combs on four views": tuple(StrokeMark(name, comb(), THINNEST_CM) for name in ASPECTS),
        "dots": tuple(
            StrokeMark("posterior", ((-15 + 1.5 * (number % 20), 15 - 3.0 * (number // 20)),), 1.0)
            for number in range(MOST_MARKS)
        ),
    }
    return {name: PainDrawing(marks) for name, marks in found.items()}


def star(corners: int, radius_cm: float, x: float = 0, y: float = -5, turns: int = 0) -> tuple[Place, ...]:
    """An outline around a place that crosses itself at each of its edges."""
    step = 2 * math.pi * (turns or (corners - 1) // 2) / corners
    return tuple(
        _on_grid(x + radius_cm * math.cos(step * number), y + radius_cm * math.sin(step * number))
        for number in range(corners)
    )


def scribble(places: int, seed: int) -> tuple[Place, ...]:
    """To and fro in a square of 15 cm."""
    dice = random.Random(seed)  # noqa: S311
    return tuple(_on_grid(dice.uniform(-7.5, 7.5), dice.uniform(-12.5, 2.5)) for _ in range(places))


def needle(seed: int) -> tuple[Place, ...]:
    """A thin triangle somewhere in the same square."""
    first, (x, y) = scribble(2, seed)
    return first, (x, y), (x + THINNEST_CM, y)


def comb(is_turned: bool = False) -> tuple[Place, ...]:
    """Teeth of 15 cm, 1 cm apart; upright, or turned and laid over the upright ones."""
    teeth = ((number - 60.0, -5 + 15.0 * (number % 2)) for number in range(MOST_PLACES))
    return tuple((y - 3, x + 5) if is_turned else (x, y) for x, y in teeth)


def _on_grid(x: float, y: float) -> Place:
    return round(2 * x) / 2, round(2 * y) / 2

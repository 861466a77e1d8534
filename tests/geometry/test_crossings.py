import math

import pytest

from lumbopoint.geometry.body_area import Place
from lumbopoint.geometry.crossings import crossings, hull

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0))


def star(corners: int, turns: int) -> list[Place]:
    step = 2 * math.pi * turns / corners
    return [(math.cos(step * number), math.sin(step * number)) for number in range(corners)]


@pytest.mark.parametrize(
    ("corners", "count"),
    [
        ((), 0),
        (SQUARE[:2], 0),
        (SQUARE, 0),
        ((SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]), 1),  # a bow
        (SQUARE * 2, 0),  # twice the same way around: edges lie on each other
        (star(5, 2), 5),
        (star(79, 39), 79 * 38),
    ],
)
def test_crossings_are_counted_and_touches_are_none(corners: tuple[Place, ...], count: int) -> None:
    assert crossings(corners) == count


def test_the_hull_has_the_outermost_corners_alone() -> None:
    assert sorted(hull((*SQUARE, (1.0, 1.0), (2.0, 0.0)))) == sorted(SQUARE)

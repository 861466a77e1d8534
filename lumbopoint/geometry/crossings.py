"""Outlines that cross themselves: how often, and the hull that stands for one that does so all the time."""

from collections.abc import Sequence

import numpy as np
import shapely

from lumbopoint.geometry.body_area import Place
from lumbopoint.geometry.strips import Numbers


def crossings(corners: Sequence[Place]) -> int:
    """How often the edges of a closed outline cross each other; a mere touch is no crossing."""
    begins = np.array(corners, dtype=np.float64).reshape(-1, 2)
    ends = np.roll(begins, -1, axis=0)
    one, other = np.triu_indices(len(begins), k=1)
    is_apart = _turn(begins[one], ends[one], begins[other]) * _turn(begins[one], ends[one], ends[other]) < 0
    is_across = (
        _turn(begins[other], ends[other], begins[one]) * _turn(begins[other], ends[other], ends[one]) < 0
    )
    return int((is_apart & is_across).sum())


def _turn(begin: Numbers, end: Numbers, place: Numbers) -> Numbers:
    """On which side of each way its place lies: left 1, right -1, on its line 0."""
    way, off = end - begin, place - begin
    return np.sign(way[:, 0] * off[:, 1] - way[:, 1] * off[:, 0])


def hull(corners: Sequence[Place]) -> tuple[Place, ...]:
    """The corners that all others lie between, in order around."""
    found = shapely.convex_hull(shapely.multipoints(corners))
    places = shapely.get_coordinates(found)[:-1]
    return tuple((float(x), float(y)) for x, y in places)

"""Short SVG path data: relative commands, rounded to a grid, y turned downwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.curves import CENTRIPETAL, Points


@dataclass(frozen=True)
class Grid:
    """To how many steps a cm is rounded, and how many of them make one unit of the path data."""

    per_cm: int
    per_unit: int


#: Shapes: hundredths of a cm, in cm.
FINE = Grid(100, 100)
#: Fibres: fiftieths of a cm as whole numbers, a third shorter; to be placed in a group as below.
COARSE = Grid(50, 1)
#: Fibres of a whole body: twentieths of a cm.
COARSEST = Grid(20, 1)


def grid_group(art: str, grid: Grid = COARSE) -> str:
    """Paths on a coarse grid, brought back to cm; their stroke widths are steps of the grid too."""
    return f'<g transform="scale({short(1 / grid.per_cm)})">{art}</g>' if art else ""


@lru_cache(maxsize=10_000)
def short(value: float) -> str:
    """A number with at most two decimals and no needless zeros: ``-.5``, ``12.3``."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    if text in ("-0", "", "-"):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def joined(numbers: Iterable[float]) -> str:
    """Numbers joined as briefly as SVG allows: ``.5.25-3``."""
    words: list[str] = []
    for value in numbers:
        number = short(value)
        is_clear = not words or number.startswith("-") or (number.startswith(".") and "." in words[-1])
        words.append(number if is_clear else " " + number)
    return "".join(words)


class Pen:
    """Collects path data from places in cm, y up; rounding never adds up along a path."""

    def __init__(self, grid: Grid = FINE) -> None:
        self._grid = grid
        self._text: list[str] = []
        self._at = (0, 0)
        self._start = (0, 0)

    def move(self, place: Points) -> None:
        """Start a new part of the path."""
        to = self._rounded(place)
        self._text.append("m" + self._relative([to]))
        self._at = self._start = to

    def lines(self, places: Points) -> None:
        """Straight lines through all places."""
        steps: list[int] = []
        for place in places:
            to = self._rounded(place)
            step = (to[0] - self._at[0], to[1] - self._at[1])
            if step != (0, 0):
                steps += step
                self._at = to
        if steps:
            self._text.append("l" + self._joined(steps))

    def curve_through(self, places: Points) -> None:
        """One cubic curve that passes the three places given at its thirds and its end."""
        p0 = np.array([self._at[0], -self._at[1]]) / self._grid.per_cm
        p1, p2, p3 = places
        first = (-5 * p0 + 18 * p1 - 9 * p2 + 2 * p3) / 6
        second = (2 * p0 - 9 * p1 + 18 * p2 - 5 * p3) / 6
        self._curve("c", first, second, p3)

    def bow_through(self, places: Points) -> None:
        """One quadratic curve, half as long in text, that passes the two places at its middle and end."""
        p0 = np.array([self._at[0], -self._at[1]]) / self._grid.per_cm
        self._curve("q", 2 * places[0] - (p0 + places[1]) / 2, places[1])

    def spline(self, control: Points, before: Points, after: Points) -> None:
        """The centripetal Catmull-Rom curve through control points (m, 2), as cubics, from where the pen is.

        The pen is at the first of them; ``before`` and ``after`` are the neighbours of the ends.
        """
        padded = np.vstack([before[None], control, after[None]])
        for i in range(len(control) - 1):
            self._curve("c", *_bezier(padded[i : i + 4]))

    def _curve(self, command: str, *places: Points) -> None:
        ends = [self._rounded(place) for place in places]
        self._text.append(command + self._relative(ends))
        self._at = ends[-1]

    def close(self) -> None:
        """Back to the start of this part."""
        self._text.append("z")
        self._at = self._start

    def _relative(self, places: list[tuple[int, int]]) -> str:
        return self._joined(v for x, y in places for v in (x - self._at[0], y - self._at[1]))

    def _joined(self, steps: Iterable[int]) -> str:
        return joined(step / self._grid.per_unit for step in steps)

    def _rounded(self, place: Points) -> tuple[int, int]:
        per_cm = self._grid.per_cm
        return round(float(place[0]) * per_cm), round(-float(place[1]) * per_cm)

    @property
    def data(self) -> str:
        """The path data so far."""
        return "".join(self._text)


def _bezier(p: Points) -> tuple[Points, Points, Points]:
    """Control points of the cubic from p[1] to p[2]; the same curve as in geometry.curves."""
    d = np.maximum(np.linalg.norm(np.diff(p, axis=0), axis=1) ** CENTRIPETAL, 1e-4)
    ahead = 2 * d[0] ** 2 + 3 * d[0] * d[1] + d[1] ** 2
    first = (d[0] ** 2 * p[2] - d[1] ** 2 * p[0] + ahead * p[1]) / (3 * d[0] * (d[0] + d[1]))
    behind = 2 * d[2] ** 2 + 3 * d[2] * d[1] + d[1] ** 2
    second = (d[2] ** 2 * p[1] - d[1] ** 2 * p[3] + behind * p[2]) / (3 * d[2] * (d[2] + d[1]))
    return first, second, p[2]


def closed_spline_data(control: Points) -> str:
    """Path data of the smooth closed curve through all control points."""
    pen = Pen()
    pen.move(control[0])
    pen.spline(np.vstack([control, control[:1]]), control[-1], control[1])
    pen.close()
    return pen.data


def half_spline_data(control: Points, overlap_cm: float = 0.04) -> str:
    """Path data of the right half of a smooth edge from midline to midline, open along the midline.

    It reaches a little beyond the midline, so that no seam shows beside its mirror image.
    """
    over, mirror = np.array([-overlap_cm, 0]), np.array([-1, 1])
    pen = Pen()
    pen.move(control[0] + over)
    pen.lines(control[:1])
    pen.spline(control, control[1] * mirror, control[-2] * mirror)
    pen.lines(control[-1:] + over)
    return pen.data


def area_data(area: BaseGeometry, tolerance_cm: float = 0.012, grid: Grid = FINE) -> str:
    """Path data of all parts of an area with their holes; points nearer than the tolerance are left out."""
    pen = Pen(grid)
    simple = area.simplify(tolerance_cm)
    parts = simple.geoms if isinstance(simple, MultiPolygon) else (simple,)
    for part in parts:
        if isinstance(part, Polygon) and not part.is_empty:
            for ring in (part.exterior, *part.interiors):
                _draw_ring(pen, np.asarray(ring.coords)[:-1])
    return pen.data


def _draw_ring(pen: Pen, ring: Points) -> None:
    pen.move(ring[0])
    pen.lines(ring[1:])
    pen.close()


def line_data(line: Points, tolerance_cm: float = 0.012) -> str:
    """Path data of an open line."""
    simple = np.asarray(LineString(line).simplify(tolerance_cm).coords)
    pen = Pen()
    pen.move(simple[0])
    pen.lines(simple[1:])
    return pen.data


def path(data: str, **attributes: str | float) -> str:
    """A path element; underscores in attribute names become hyphens, numbers become short."""
    if not data:
        return ""
    return f'<path d="{data}"{attributes_text(attributes)}/>'


def attributes_text(attributes: dict[str, str | float]) -> str:
    """Attributes as text with a leading space each."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{value if isinstance(value, str) else short(value)}"'
        for name, value in attributes.items()
    )

"""Fibres of a sheet as slender tapering bundles and fine lines, shaken by a fixed seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from lumbopoint.drawing.paths import Pen
from lumbopoint.geometry.muscles import Shares, Sheet


@dataclass(frozen=True)
class Bundle:
    """Shares across (``t0``, ``t1``) and along (``s0``, ``s1``) a sheet; tone from 0 dark to 1 light."""

    t0: float
    t1: float
    s0: float
    s1: float
    tone: float

    @property
    def middle(self) -> float:
        """Share across of the fibre in its middle."""
        return (self.t0 + self.t1) / 2


Draw = Callable[[Pen, Sheet, Bundle], None]


def belly(sheet: Sheet, across: float) -> tuple[float, float]:
    """Shares along the fibre at which the tendon of origin ends and that of insertion begins."""
    first = np.interp(across, (0, 1), sheet.tendon_origin)
    last = np.interp(across, (0, 1), sheet.tendon_insertion)
    return float(first), float(1 - last)


#: A broad sheet is flat but for this much (cm) along its edges.
ROUND_EDGE_CM = 4.0


def roundness(across: float, width: float) -> float:
    """Light on a muscle of some width (cm): 0 at its edges, 1 where it faces the viewer."""
    inwards = min(across, 1 - across) * width
    share = np.clip(inwards / min(width / 2, ROUND_EDGE_CM), 0, 1)
    return float(np.sin(np.pi / 2 * share) ** 0.8)


def within(sheet: Sheet, bundle: Bundle, bounds: tuple[float, float, float, float]) -> Bundle | None:
    """The part of a bundle inside a box (xmin, ymin, xmax, ymax) in cm, or None."""
    x0, y0, x1, y1 = bounds
    shares = np.linspace(bundle.s0, bundle.s1, 25)
    places = sheet.places(bundle.middle, shares)
    inside = (places > (x0, y0)).all(axis=1) & (places < (x1, y1)).all(axis=1)
    if inside.all():
        return bundle
    if inside.sum() < 3:
        return None
    kept = shares[inside]
    return replace(bundle, s0=float(kept[0]), s1=float(kept[-1]))


def _partition(count: int, rng: np.random.Generator) -> Shares:
    """Edges from 0 to 1 of bundles of unequal width."""
    return np.concatenate([[0.0], np.cumsum(widths := rng.uniform(0.5, 1.5, count)) / widths.sum()])


def feathers(sheet: Sheet, count: int, reach: float, rng: np.random.Generator) -> Iterator[Bundle]:
    """Short bundles that run from the belly into the tendons, so that one fades into the other.

    ``reach``: the share of a tendon that they cover at most.
    """
    edges = _partition(count, rng)
    for t0, t1 in pairwise(edges):
        s0, s1 = belly(sheet, (t0 + t1) / 2)
        inner = 0.16 * (s1 - s0)
        if s0 > 0.01:
            yield Bundle(t0, t1, s0 * (1 - reach * rng.uniform(0.4, 1)), s0 + inner, 0.6)
        if s1 < 0.99:
            yield Bundle(t0, t1, s1 - inner, s1 + (1 - s1) * reach * rng.uniform(0.4, 1), 0.6)


def ground(sheet: Sheet, count: int, rng: np.random.Generator) -> Iterator[Bundle]:
    """Neighbouring bundles over the whole belly: its colour and roundness, feathered at both ends."""
    edges, width = _partition(count, rng), sheet.width_cm
    for t0, t1 in pairwise(edges):
        s0, s1 = belly(sheet, (t0 + t1) / 2)
        light = 0.58 * roundness((t0 + t1) / 2, width)
        start = max(s0 * rng.uniform(0.35, 1.2), 0.0)
        end = min(1 - (1 - s1) * rng.uniform(0.35, 1.2), 1.0)
        overlap = 0.4 / count
        tone = 0.14 + light + sheet.tone + rng.uniform(-0.08, 0.08)
        yield Bundle(max(t0 - overlap, 0), min(t1 + overlap, 1), start, end, tone)


def furrows(sheet: Sheet, count: int, rng: np.random.Generator) -> Iterator[Bundle]:
    """Long slender shadows between coarse bundles of fibres."""
    for across in _partition(count, rng)[1:-1]:
        s0, s1 = belly(sheet, across)
        start, end = s0 + (s1 - s0) * rng.uniform(0, 0.12), s1 - (s1 - s0) * rng.uniform(0, 0.2)
        half = rng.uniform(0.08, 0.2) / count
        yield Bundle(across - half, across + half, start, end, 0.15)


def strands(sheet: Sheet, count: int, rng: np.random.Generator) -> Iterator[Bundle]:
    """Slender bundles of many tones over the belly, each a part of a fibre's length."""
    width = sheet.width_cm
    for i in range(count):
        across = (i + rng.uniform(0.1, 0.9)) / count
        s0, s1 = belly(sheet, across)
        span = (s1 - s0) * rng.uniform(0.35, 0.8)
        start = rng.uniform(0.85 * s0, s1 - span + 0.15 * (1 - s1))
        half = rng.uniform(0.35, 0.9) * 0.75 / count
        tone = 0.16 + 0.56 * roundness(across, width) + sheet.tone + rng.normal(0, 0.11)
        yield Bundle(max(across - half, 0), min(across + half, 1), start, start + span, tone)


def hairs(sheet: Sheet, count: int, rng: np.random.Generator) -> Iterator[Bundle]:
    """Fine light and dark lines over the belly that tell the direction of the fibres."""
    width = sheet.width_cm
    for i in range(count):
        across = (i + rng.uniform(0, 1)) / count
        s0, s1 = belly(sheet, across)
        span = (s1 - s0) * rng.uniform(0.25, 0.75)
        start = rng.uniform(0.8 * s0, s1 - span + 0.2 * (1 - s1))
        is_light = rng.random() < 0.15 + 0.42 * roundness(across, width)
        yield Bundle(across, across, start, start + span, 1.0 if is_light else 0.0)


def tendon_hairs(sheet: Sheet, count: int, rng: np.random.Generator) -> Iterator[Bundle]:
    """Fine lines in the pale ends of the fibres."""
    for i in range(count):
        across = (i + rng.uniform(0, 1)) / count
        s0, s1 = belly(sheet, across)
        tone = float(rng.random() < 0.45)
        if s0 > 0.02:
            yield Bundle(across, across, rng.uniform(0, 0.15) * s0, s0 * rng.uniform(0.7, 1.1), tone)
        if s1 < 0.98:
            end = 1 - (1 - s1) * rng.uniform(0, 0.15)
            yield Bundle(across, across, s1 + (1 - s1) * rng.uniform(-0.1, 0.3), end, tone)


def draw_slender(pen: Pen, sheet: Sheet, bundle: Bundle) -> None:
    """Add one bundle to a path: pointed at both ends, as wide as its share across the sheet."""
    half = (bundle.s0 + bundle.s1) / 2
    first, last = sheet.places(bundle.middle, np.array([bundle.s0, bundle.s1]))
    pen.move(first)
    pen.bow_through(np.vstack([sheet.places(bundle.t0, half), last]))
    pen.bow_through(np.vstack([sheet.places(bundle.t1, half), first]))
    pen.close()


def draw_line(pen: Pen, sheet: Sheet, bundle: Bundle) -> None:
    """Add the middle line of one bundle to a path that is stroked."""
    places = sheet.places(bundle.middle, np.linspace(bundle.s0, bundle.s1, 3))
    pen.move(places[0])
    pen.bow_through(places[1:])


#: A broad bundle is pointed over this length at either end (cm), but at most over this share.
POINT_CM, POINT_SHARE = 1.5, 0.2


def draw_broad(pen: Pen, sheet: Sheet, bundle: Bundle) -> None:
    """Add one broad bundle to a path: its full width but for its ends, blunt where the sheet itself ends."""
    length = bundle.s1 - bundle.s0
    point = length * min(POINT_SHARE, POINT_CM / max(length * sheet.length_cm, 0.1))
    low = bundle.s0 + (point if bundle.s0 > 0 else 0)
    high = bundle.s1 - (point if bundle.s1 < 1 else 0)
    pen.move(sheet.places(bundle.t0, low)[0])
    side(pen, sheet, bundle.t0, low, high)
    if high < bundle.s1:
        pen.lines(sheet.places(bundle.middle, bundle.s1))
    pen.lines(sheet.places(bundle.t1, high))
    side(pen, sheet, bundle.t1, high, low)
    if low > bundle.s0:
        pen.lines(sheet.places(bundle.middle, bundle.s0))
    pen.close()


#: One cubic curve follows a fibre of this length (cm) closely enough.
CUBIC_CM = 9.0


def side(pen: Pen, sheet: Sheet, across: float, start: float, end: float) -> None:
    """Cubic curves along one fibre from where the pen is, as many as its length needs."""
    parts = 1 if not sheet.through else max(1, round(abs(end - start) * sheet.length_cm / CUBIC_CM))
    stops = np.linspace(start, end, parts + 1)
    for a, b in pairwise(stops):
        pen.curve_through(sheet.places(across, np.linspace(a, b, 4)[1:]))

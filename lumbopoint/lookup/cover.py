"""What no point explains, and the few muscles that together explain a mixed pain."""

from dataclasses import dataclass

import numpy as np

from lumbopoint.geometry.body_area import BodyArea
from lumbopoint.lookup.pain_drawing import Pain
from lumbopoint.lookup.patterns import Combination, Patterns
from lumbopoint.lookup.ranking import Overlap, agreement, overlap, total, worths

#: A further muscle has to explain at least this share of the whole drawing ...
ENOUGH_NEW = 0.1
#: ... and longer sets are no explanation any more.
MOST_MUSCLES = 4
#: A worth above nothing, so that a weak muscle with many spots is still one.
LEAST_WORTH = 1e-6
#: Slivers below this size (square cm) come from cutting shapes apart.
SLIVER_CM2 = 0.1


@dataclass(frozen=True)
class CoverStep:
    """Points of one muscle of the set, what they add, and the share (0 to 1) of the drawing which that is."""

    pattern: Combination
    adds: BodyArea
    share: float


@dataclass(frozen=True)
class Cover:
    """The set, most important muscle first; what it leaves over, and the share (0 to 1) of the drawing."""

    steps: tuple[CoverStep, ...]
    left_over: BodyArea
    left_over_share: float


def unexplained(patterns: Patterns, pain: Pain) -> BodyArea:
    """The part of the drawing that lies in no pattern of any point."""
    return _without_slivers(pain.area.minus(patterns.covered))


def smallest_cover(patterns: Patterns, pain: Pain) -> Cover:
    """Few muscles that together explain the drawing, by greedy choice: few, though not always the fewest.

    The first is the best candidate. Each next one is the muscle that agrees best with what is left, its
    matched share being that of the whole drawing.
    """
    steps: list[CoverStep] = []
    left, first = pain.area, overlap(patterns, pain.area)
    while first is not None and len(steps) < MOST_MUSCLES:
        step = _next_step(patterns, pain, left, first)
        if step is None:
            break
        steps.append(step)
        left = left.minus(step.pattern.whole)
    over = _without_slivers(left)
    return Cover(tuple(steps), over, _share(over, pain))


def _next_step(patterns: Patterns, pain: Pain, left: BodyArea, first: Overlap) -> CoverStep | None:
    """The best muscle for what is left; None when it would add too little to be heard."""
    now = overlap(patterns, left)
    if now is None:
        return None
    scores = worths(patterns, agreement(now.covering, first.matched))
    worth = np.where(total(now.common) >= ENOUGH_NEW * first.drawn_cm2, np.maximum(scores, LEAST_WORTH), 0)
    if not worth.any():
        return None
    pattern = patterns.items[int(worth.argmax())]
    adds = left.common(pattern.whole)
    return CoverStep(pattern, adds, _share(adds, pain))


def _share(area: BodyArea, pain: Pain) -> float:
    return area.cm2 / pain.area.cm2 if pain.area.cm2 else 0.0


def _without_slivers(area: BodyArea) -> BodyArea:
    pieces = ((aspect, piece) for aspect, shape in area.parts for piece in getattr(shape, "geoms", (shape,)))
    return BodyArea.of((aspect, piece) for aspect, piece in pieces if piece.area >= SLIVER_CM2)

"""Muscles ranked by how well their referral patterns agree with a drawing (docs/ranking.md)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lumbopoint.geometry.body_area import ASPECTS, BodyArea
from lumbopoint.geometry.strips import Counts, Numbers, strips
from lumbopoint.lookup.pain_drawing import Pain
from lumbopoint.lookup.patterns import GROUNDS, Combination, Ground, Patterns, PatternSide

#: What a marked square cm counts: spillover is felt by some people only; skin around a spot as its main area.
WEIGHTS: dict[Ground, float] = {"essential": 1.0, "local": 1.0, "spillover": 0.5}
#: How well a pattern matches of whose main area nothing is marked: people often mark a part of it.
LEAST_MATCHING = 0.3
#: Less common ground than this (square cm, a pinhead) is the trace of two edges that touch.
TRACE_CM2 = 0.01
#: Scores are compared by this many decimals: whole per cent, as they are shown.
TIE_DECIMALS = 2
#: A further spot of a muscle is named only where it raises the agreement by at least this.
SPOT_COST = 0.01
#: Scores are taken as equal below this many decimals: what is left of sums.
DECIMALS = 6

Depth = Literal["deep", "skin"]
"""Where a pain is felt, deep or near the skin."""


@dataclass(frozen=True)
class Candidate:
    """Points of a muscle whose pattern shares ground with the drawing, and why they stand where they do.

    ``zone``: the best kind of ground that is marked. Shares are 0 to 1: ``covers`` of the drawing lie in the
    pattern, ``covers_main`` in its main area or around its spots; ``matched`` of these is marked, counted on
    the views that hold a mark. ``*_cm2`` are the marked square cm of each kind of ground.
    """

    point_ids: tuple[str, ...]
    muscle_id: str
    side: PatternSide
    zone: Ground
    score: float
    covers: float
    covers_main: float
    matched: float
    essential_cm2: float
    local_cm2: float
    spillover_cm2: float


@dataclass(frozen=True, eq=False)
class Overlap:
    """For every combination, in order: square cm of each kind of ground, marked and on the marked views."""

    drawn_cm2: float
    common: dict[Ground, Numbers]
    size: dict[Ground, Numbers]

    @cached_property
    def matched(self) -> Numbers:
        """The marked share (0 to 1) of the main area and the skin around the spots."""
        main, marked = (
            WEIGHTS["essential"] * cm2["essential"] + WEIGHTS["local"] * cm2["local"]
            for cm2 in (self.size, self.common)
        )
        shares: Numbers = np.divide(marked, main, out=np.zeros(len(main)), where=main > 0)
        return np.minimum(shares, 1)

    @cached_property
    def scores(self) -> Numbers:
        """The agreement of every combination."""
        return _rounded(agreement(self.covering, self.matched))

    @property
    def covering(self) -> Numbers:
        """What each combination covers of the drawing, each kind of ground by its weight."""
        return total({kind: WEIGHTS[kind] * self.common[kind] for kind in GROUNDS}) / self.drawn_cm2

    @cached_property
    def is_marked(self) -> NDArray[np.bool_]:
        """Which combinations share more than a trace with the drawing."""
        return total(self.common) >= TRACE_CM2


def agreement(covering: Numbers, matched: Numbers) -> Numbers:
    """The score, 0 to 1, from two shares of 0 to 1: the harmonic mean of covering and matching.

    Covering is what the pattern covers of the drawing, each kind of ground by its weight; matching grows with
    the marked share of the main area, from ``LEAST_MATCHING`` to 1. The mean is high only when both are.
    """
    covering = np.minimum(covering, 1)
    matching = LEAST_MATCHING + (1 - LEAST_MATCHING) * matched
    return 2 * covering * matching / (covering + matching)


def overlap(patterns: Patterns, area: BodyArea) -> Overlap | None:
    """How an area lies over all combinations; None for an area without size."""
    drawn = strips(area)
    if not drawn.cm2:
        return None
    pieces = patterns.table.overlaps(drawn)
    common = {kind: groups.sums(pieces) for kind, groups in patterns.ground.items()}
    is_used = [aspect in area.aspects for aspect in ASPECTS]
    size = {kind: sizes[:, is_used].sum(axis=1) for kind, sizes in patterns.sizes.items()}
    return Overlap(drawn.cm2, common, size)


def best_of_muscles(patterns: Patterns, found: Overlap) -> Counts:
    """The number of the best combination of every muscle that shares ground with the drawing, in no order.

    Of combinations that agree about equally well it is the one with the fewest spots.
    """
    if not patterns.items:
        return np.zeros(0, np.intp)
    worth = np.where(found.is_marked, worths(patterns, found.scores), -1.0)
    best = np.maximum.reduceat(worth, patterns.first)
    of_muscle = np.repeat(best, np.diff([*patterns.first, len(patterns.items)]))
    numbers = np.flatnonzero((worth == of_muscle) & found.is_marked)
    muscle = np.searchsorted(patterns.first, numbers, side="right")
    return numbers[np.unique(muscle, return_index=True)[1]]


def worths(patterns: Patterns, scores: Numbers) -> Numbers:
    """Scores less what a further spot has to bring."""
    return _rounded(scores - SPOT_COST * (patterns.spots - 1))


def total(cm2: Mapping[Ground, Numbers]) -> Numbers:
    """The sum over all kinds of ground."""
    return cm2["essential"] + cm2["local"] + cm2["spillover"]


def _rounded(numbers: Numbers) -> Numbers:
    rounded: Numbers = np.round(numbers, DECIMALS)
    return rounded


def candidates(patterns: Patterns, found: Overlap, numbers: Sequence[int] | Counts) -> tuple[Candidate, ...]:
    """The combinations with these numbers, the best agreement first; equal ones stay in their order."""
    ordered = sorted(map(int, numbers), key=lambda number: (-found.scores[number], number))
    return tuple(candidate(patterns.items[number], found, number) for number in ordered)


def all_candidates(patterns: Patterns, pain: Pain) -> tuple[Candidate, ...]:
    """Every combination that shares ground with the drawing, the best agreement first."""
    found = overlap(patterns, pain.area)
    return () if found is None else candidates(patterns, found, np.flatnonzero(found.is_marked))


def candidate(item: Combination, found: Overlap, number: int) -> Candidate:
    """One combination beside the drawing, with its reasons."""
    cm2 = {kind: float(found.common[kind][number]) for kind in GROUNDS}
    main = cm2["essential"] + cm2["local"]
    return Candidate(
        point_ids=item.point_ids,
        muscle_id=item.muscle_id,
        side=item.side,
        zone=next((kind for kind in GROUNDS if cm2[kind] >= TRACE_CM2), "spillover"),
        score=float(found.scores[number]),
        covers=min((main + cm2["spillover"]) / found.drawn_cm2, 1.0),
        covers_main=min(main / found.drawn_cm2, 1.0),
        matched=float(found.matched[number]),
        essential_cm2=cm2["essential"],
        local_cm2=cm2["local"],
        spillover_cm2=cm2["spillover"],
    )


def places(shown: list[float]) -> list[tuple[int, bool]]:
    """Rank (1, 2, 2, 4) and whether it is shared, for scores from the highest on."""
    alike = Counter(shown)
    first = {score: place for place, score in reversed(list(enumerate(shown, start=1)))}
    return [(first[score], alike[score] > 1) for score in shown]

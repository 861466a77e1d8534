"""The whole answer to a pain drawing: rows of muscles, what is left over, a set, firmness, alerts."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from lumbopoint.geometry.body_area import BodyArea
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.alerts import alerts
from lumbopoint.lookup.cover import Cover, smallest_cover, unexplained
from lumbopoint.lookup.pain_drawing import Pain, PainDrawing, pain
from lumbopoint.lookup.patterns import Combination, Patterns, PatternSide
from lumbopoint.lookup.ranking import (
    TIE_DECIMALS,
    Candidate,
    Depth,
    Overlap,
    best_of_muscles,
    candidate,
    candidates,
    overlap,
    places,
)
from lumbopoint.lookup.stability import Stability, stability
from lumbopoint.model import PainAlert

#: Below this agreement (0 to 1) of the best muscle no pattern fits well. Not measured: a rule of this app.
LEAST_AGREEMENT = 0.3


@dataclass(frozen=True)
class Row:
    """A muscle in the list, by the combination of its points that agrees best.

    ``rank`` counts from 1 and is shared by rows whose scores are the same whole per cent (``is_tied``).
    ``sides``: one side; right and left when each alone agrees equally well; or ``both`` together.
    ``points``: each of its points by itself, with the side that agrees better, the best agreement first.
    """

    candidate: Candidate
    sides: tuple[PatternSide, ...]
    pattern: Combination
    points: tuple[Candidate, ...]
    rank: int
    is_tied: bool


@dataclass(frozen=True)
class ShortList:
    """Everything that can be said about a drawing; ``rows`` hold every muscle with any overlap."""

    pain: Pain
    rows: tuple[Row, ...]
    left_over: BodyArea
    cover: Cover
    stability: Stability
    alerts: tuple[PainAlert, ...]

    @property
    def is_poor(self) -> bool:
        """Whether not even the best muscle agrees well enough to be called like the drawing."""
        return bool(self.rows) and max(row.candidate.score for row in self.rows) < LEAST_AGREEMENT

    @property
    def left_over_share(self) -> float:
        """The share (0 to 1) of the drawing that lies in no pattern of any point."""
        return self.left_over.cm2 / self.pain.area.cm2 if self.pain.area.cm2 else 0.0


def short_list(
    patterns: Patterns, drawing: PainDrawing, body: BodyMap, depth: Depth | None = None
) -> ShortList:
    """The answer to a drawing. Every drawing has one; nothing is raised."""
    drawn = pain(drawing, body)
    return ShortList(
        pain=drawn,
        rows=rows(patterns, drawn, depth),
        left_over=unexplained(patterns, drawn),
        cover=smallest_cover(patterns, drawn),
        stability=stability(patterns, drawn, body),
        alerts=alerts(drawn, body),
    )


def rows(patterns: Patterns, pain: Pain, depth: Depth | None = None) -> tuple[Row, ...]:
    """Every muscle whose pattern shares ground with the drawing, best agreement first; none for an empty one.

    ``depth`` orders muscles within a tie alone: those whose points lie there first.
    """
    found = overlap(patterns, pain.area)
    if found is None:
        return ()
    best = best_of_muscles(patterns, found)
    shown = {int(number): round(float(found.scores[number]), TIE_DECIMALS) for number in best}
    order = sorted(shown, key=lambda number: _place(patterns.items[number], found, number, shown, depth))
    ranks = places([shown[number] for number in order])
    points = _points(patterns, found)
    return tuple(
        _row(patterns, found, number, rank, points) for number, rank in zip(order, ranks, strict=True)
    )


def _place(
    item: Combination, found: Overlap, number: int, shown: dict[int, float], depth: Depth | None
) -> tuple[float, float, float, str]:
    """What rows are ordered by: whole per cent, then depth if told, the finer score, the name."""
    lies = 0.0 if depth is None else -item.depth if depth == "deep" else item.depth
    return -shown[number], lies, -float(found.scores[number]), item.muscle_id


def _row(
    patterns: Patterns,
    found: Overlap,
    number: int,
    place: tuple[int, bool],
    points: dict[str, tuple[Candidate, ...]],
) -> Row:
    item = patterns.items[number]
    twins = () if item.side == "both" else _sides_alike(patterns, found, item)
    rank, is_tied = place
    return Row(
        candidate=candidate(item, found, number),
        sides=twins or (item.side,),
        pattern=item,
        points=points[item.muscle_id],
        rank=rank,
        is_tied=is_tied,
    )


def _sides_alike(patterns: Patterns, found: Overlap, item: Combination) -> tuple[PatternSide, ...]:
    """The single sides on which these points agree equally well."""
    sides: tuple[PatternSide, ...] = ("left", "right")
    numbers = {side: patterns.number_of.get((item.point_ids, side)) for side in sides}
    own = found.scores[patterns.number_of[item.point_ids, item.side]]
    return tuple(side for side, n in numbers.items() if n is not None and found.scores[n] == own)


def _points(patterns: Patterns, found: Overlap) -> dict[str, tuple[Candidate, ...]]:
    """Each point with any overlap by its better side, by muscle, the best agreement first."""
    alone = np.flatnonzero((patterns.spots == 1) & found.is_marked)
    kept: defaultdict[str, dict[str, Candidate]] = defaultdict(dict)
    for each in candidates(patterns, found, alone):
        kept[each.muscle_id].setdefault(each.point_ids[0], each)
    return defaultdict(tuple, {muscle: tuple(points.values()) for muscle, points in kept.items()})

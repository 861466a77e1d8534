"""The whole answer to a pain drawing: rows of points, what is left over, a smallest set, firmness, alerts."""

from dataclasses import dataclass, replace
from itertools import groupby

from musclemap.geometry.body_area import BodyArea
from musclemap.geometry.body_map import BodyMap
from musclemap.lookup.alerts import alerts
from musclemap.lookup.cover import Cover, smallest_cover, unexplained
from musclemap.lookup.pain_drawing import Pain, PainDrawing, pain
from musclemap.lookup.patterns import Pattern, Patterns, PatternSide
from musclemap.lookup.ranking import TIE_DECIMALS, Candidate, candidates, places
from musclemap.lookup.stability import Stability, stability
from musclemap.model import PainAlert


@dataclass(frozen=True)
class Row:
    """A point in the list.

    ``sides``: one side; right and left when each alone agrees equally well; or ``both`` together.
    """

    candidate: Candidate
    sides: tuple[PatternSide, ...]
    pattern: Pattern


@dataclass(frozen=True)
class ShortList:
    """Everything that can be said about a drawing; ``rows`` hold every point with any overlap, best first."""

    pain: Pain
    rows: tuple[Row, ...]
    left_over: BodyArea
    cover: Cover
    stability: Stability
    alerts: tuple[PainAlert, ...]

    @property
    def left_over_share(self) -> float:
        """The share (0 to 1) of the drawing that lies in no pattern of any point."""
        return self.left_over.cm2 / self.pain.area.cm2 if self.pain.area.cm2 else 0.0


def short_list(patterns: Patterns, drawing: PainDrawing, body: BodyMap) -> ShortList:
    """The answer to a drawing, from patterns with pairs. Every drawing has one; nothing is raised."""
    drawn = pain(drawing, body)
    return ShortList(
        pain=drawn,
        rows=rows(patterns, candidates(patterns, drawn)),
        left_over=unexplained(patterns, drawn),
        cover=smallest_cover(patterns, drawn),
        stability=stability(patterns, drawn, body),
        alerts=alerts(drawn, body),
    )


def rows(patterns: Patterns, found: tuple[Candidate, ...]) -> tuple[Row, ...]:
    """Candidates as rows, ranked anew: a point's sides alone, or its pair where that agrees better.

    The two sides of a point that agree equally well are one row.
    """
    pattern_of = {(pattern.point_id, pattern.side): pattern for pattern in patterns.items}
    kept = _without_weaker(found)
    made = [
        Row(first, (first.side, *(other.side for other in others)), pattern_of[first.point_id, first.side])
        for first, *others in (tuple(same) for _, same in groupby(kept, key=_name_and_score))
    ]
    ranks = places([round(row.candidate.score, TIE_DECIMALS) for row in made])
    return tuple(
        replace(row, candidate=replace(row.candidate, rank=rank, is_tied=is_tied))
        for row, (rank, is_tied) in zip(made, ranks, strict=True)
    )


def _without_weaker(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of each point its single sides, or its pair if that agrees better than either of them."""
    best: dict[tuple[str, bool], float] = {}
    for each in found:
        best.setdefault((each.point_id, each.side == "both"), round(each.score, 6))
    paired = {name for name, is_pair in best if is_pair and best[name, True] > best.get((name, False), 0.0)}
    return tuple(each for each in found if (each.side == "both") == (each.point_id in paired))


def _name_and_score(candidate: Candidate) -> tuple[str, float]:
    return candidate.point_id, round(candidate.score, 6)

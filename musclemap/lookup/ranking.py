"""Points ranked by how well their referral pattern agrees with a drawing (docs/ranking.md)."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from musclemap.geometry.body_area import ASPECTS, BodyArea
from musclemap.geometry.strips import Numbers, strips
from musclemap.lookup.pain_drawing import Pain
from musclemap.lookup.patterns import Pattern, Patterns, PatternSide
from musclemap.model import ZoneKind

#: Spillover is felt by some people only, so a marked square cm in it counts half.
SPILLOVER_WEIGHT = 0.5
#: How well a point matches of whose main area nothing is marked: not 0, so that such points keep an order.
LEAST_MATCHING = 0.1
#: Less common ground than this (square cm, a pinhead) is the trace of two edges that touch.
TRACE_CM2 = 0.01
#: Scores are compared by this many decimals: whole per cent, as they are shown.
TIE_DECIMALS = 2


@dataclass(frozen=True)
class Candidate:
    """A point of one side, or of both, whose pattern shares ground with the drawing, and why it stands there.

    ``rank`` counts from 1 and is shared by points whose scores are the same whole per cent (``is_tied``).
    ``zone``: the best kind of zone that is marked. Shares are 0 to 1: ``covers`` of the drawing lie in the
    pattern, ``covers_essential`` in its main area; ``matched`` of the main area is marked, counted on the
    views that hold a mark. ``essential_cm2`` and ``spillover_cm2`` are the marked square cm of each kind.
    """

    point_id: str
    muscle_id: str
    side: PatternSide
    zone: ZoneKind
    score: float
    covers: float
    covers_essential: float
    matched: float
    essential_cm2: float
    spillover_cm2: float
    rank: int
    is_tied: bool


@dataclass(frozen=True, eq=False)
class Overlap:
    """For every pattern, in order: marked square cm of each kind, and the share of the main area marked."""

    drawn_cm2: float
    essential_cm2: Numbers
    spillover_cm2: Numbers
    matched: Numbers

    @property
    def scores(self) -> Numbers:
        """The agreement of every pattern."""
        essential, spillover = self.essential_cm2 / self.drawn_cm2, self.spillover_cm2 / self.drawn_cm2
        return agreement(essential, spillover, self.matched)


def agreement(covers_essential: Numbers, covers_spillover: Numbers, matched: Numbers) -> Numbers:
    """The score, 0 to 1, from three shares of 0 to 1: the harmonic mean of covering and matching.

    Covering is what the pattern covers of the drawing, spillover at half its size; matching grows with the
    marked share of the main area, from ``LEAST_MATCHING`` to 1. The mean is high only when both are.
    """
    covering = covers_essential + SPILLOVER_WEIGHT * covers_spillover
    matching = LEAST_MATCHING + (1 - LEAST_MATCHING) * matched
    return 2 * covering * matching / (covering + matching)


def overlap(patterns: Patterns, area: BodyArea) -> Overlap | None:
    """How an area lies over all patterns; None for an area without size."""
    drawn = strips(area)
    if not drawn.cm2:
        return None
    common = patterns.table.overlaps(drawn).reshape(-1, 2)
    is_used = [aspect in area.aspects for aspect in ASPECTS]
    essential = patterns.table.sizes[::2, is_used].sum(axis=1)
    matched = np.divide(common[:, 0], essential, out=np.zeros(len(essential)), where=essential > 0)
    return Overlap(drawn.cm2, common[:, 0], common[:, 1], np.minimum(matched, 1))


def candidates(patterns: Patterns, pain: Pain) -> tuple[Candidate, ...]:
    """Every point whose usual referral overlaps the drawing, best agreement first; none for an empty one."""
    found = overlap(patterns, pain.area)
    if found is None:
        return ()
    scores = np.round(found.scores, 6)
    marked = np.flatnonzero(found.essential_cm2 + found.spillover_cm2 >= TRACE_CM2)
    order = marked[np.argsort(-scores[marked], kind="stable")]
    columns = (scores, found.essential_cm2, found.spillover_cm2, found.matched)
    rows = zip(*(column[order].tolist() for column in columns), strict=True)
    ranks = places(scores[order].round(TIE_DECIMALS).tolist())
    return tuple(
        _candidate(patterns.items[index], found.drawn_cm2, row, place)
        for index, row, place in zip(order.tolist(), rows, ranks, strict=True)
    )


def _candidate(
    pattern: Pattern, drawn_cm2: float, row: tuple[float, ...], place: tuple[int, bool]
) -> Candidate:
    score, essential, spillover, matched = row
    rank, is_tied = place
    return Candidate(
        point_id=pattern.point_id,
        muscle_id=pattern.muscle_id,
        side=pattern.side,
        zone="essential" if essential >= TRACE_CM2 else "spillover",
        score=score,
        covers=min((essential + spillover) / drawn_cm2, 1.0),
        covers_essential=min(essential / drawn_cm2, 1.0),
        matched=matched,
        essential_cm2=essential,
        spillover_cm2=spillover,
        rank=rank,
        is_tied=is_tied,
    )


def places(shown: list[float]) -> list[tuple[int, bool]]:
    """Rank (1, 2, 2, 4) and whether it is shared, for scores from the highest on."""
    alike = Counter(shown)
    first = {score: place for place, score in reversed(list(enumerate(shown, start=1)))}
    return [(first[score], alike[score] > 1) for score in shown]

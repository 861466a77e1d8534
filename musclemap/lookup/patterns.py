"""The referral patterns of all points of both sides, cut and measured once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from musclemap.geometry.body_area import BodyArea, aspect_of
from musclemap.geometry.body_map import BodyMap, PlacedZone, Side
from musclemap.geometry.strips import StripTable, strip_table
from musclemap.model import Library, TriggerPoint, ZoneKind

PatternSide = Literal["right", "left", "both"]
"""The side of a point's pattern; ``both`` is the point of the right and of the left together."""

SIDES: tuple[Side, ...] = ("right", "left")
#: A pair that adds less than this (square cm) to one of its patterns is none.
SAME_CM2 = 1.0


@dataclass(frozen=True)
class Pattern:
    """Where one point of one side, or of both, is commonly felt.

    ``spillover`` is without the ground of ``essential``. The side view counts for one side of the patient,
    the point's own unless a zone says otherwise.
    """

    point_id: str
    muscle_id: str
    side: PatternSide
    essential: BodyArea
    spillover: BodyArea

    @cached_property
    def whole(self) -> BodyArea:
        """Essential and spillover area together."""
        return self.essential.plus(self.spillover)

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Whose spots it belongs to: both of a pair, and of a point that is felt in the middle."""
        is_middle = self.essential.mirrored().minus(self.essential).cm2 < SAME_CM2
        return SIDES if is_middle else tuple(side for side in SIDES if side == self.side)


@dataclass(frozen=True, eq=False)
class Patterns:
    """All patterns by point id and side, never by the order of files; ``table`` holds two areas of each."""

    items: tuple[Pattern, ...]
    table: StripTable

    @cached_property
    def covered(self) -> BodyArea:
        """The ground of all patterns together."""
        single = (pattern for pattern in self.items if pattern.side != "both")
        return BodyArea.of(part for pattern in single for part in pattern.whole.parts)


def patterns(library: Library, body: BodyMap) -> Patterns:
    """The patterns of both sides of every point. Takes some tens of milliseconds: keep the answer."""
    return patterns_of(
        _pattern(point, muscle.id, side, body)
        for muscle in library.muscles
        for point in muscle.points
        for side in SIDES
    )


def patterns_of(found: Iterable[Pattern]) -> Patterns:
    """These patterns, sorted and cut into rows."""
    items = tuple(sorted(found, key=lambda pattern: (pattern.point_id, pattern.side)))
    areas = [area for pattern in items for area in (pattern.essential, pattern.spillover)]
    return Patterns(items, strip_table(areas))


def with_pairs(single: Patterns) -> Patterns:
    """The same patterns, and for each point the pair of its right and left one.

    People mark pain of both sides in one stroke. A point that is felt in the middle has no pair: its two
    patterns are the same.
    """
    of_point: defaultdict[str, list[Pattern]] = defaultdict(list)
    for pattern in single.items:
        of_point[pattern.point_id].append(pattern)
    pairs = (_pair(*both) for both in of_point.values() if len(both) == len(SIDES))
    return patterns_of((*single.items, *(pair for pair in pairs if pair)))


def _pair(one: Pattern, other: Pattern) -> Pattern | None:
    essential = one.essential.plus(other.essential)
    if essential.cm2 - one.essential.cm2 < SAME_CM2:
        return None
    spillover = one.spillover.plus(other.spillover).minus(essential)
    return Pattern(one.point_id, one.muscle_id, "both", essential, spillover)


def _pattern(point: TriggerPoint, muscle_id: str, side: Side, body: BodyMap) -> Pattern:
    zones = body.placed_zones(point.zones, side)
    essential = _area(zones, "essential")
    return Pattern(point.id, muscle_id, side, essential, _area(zones, "spillover").minus(essential))


def _area(zones: tuple[PlacedZone, ...], kind: ZoneKind) -> BodyArea:
    return BodyArea.of((aspect_of(zone.view, zone.side), zone.area) for zone in zones if zone.kind == kind)

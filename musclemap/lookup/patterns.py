"""The referral patterns of all points of both sides, cut and measured once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from musclemap.geometry.body_area import BodyArea, aspect_of
from musclemap.geometry.body_map import BodyMap, PlacedZone, Side
from musclemap.geometry.strips import StripTable, strip_table
from musclemap.model import Library, TriggerPoint, ZoneKind

SIDES: tuple[Side, ...] = ("right", "left")


@dataclass(frozen=True)
class Pattern:
    """Where one point of one side is commonly felt; ``spillover`` is without the ground of ``essential``.

    The side view counts for one side of the patient, the point's own unless a zone says otherwise.
    """

    point_id: str
    muscle_id: str
    side: Side
    essential: BodyArea
    spillover: BodyArea

    @cached_property
    def whole(self) -> BodyArea:
        """Essential and spillover area together."""
        return self.essential.plus(self.spillover)


@dataclass(frozen=True, eq=False)
class Patterns:
    """All patterns by point id and side, never by the order of files; ``table`` holds two areas of each."""

    items: tuple[Pattern, ...]
    table: StripTable


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


def _pattern(point: TriggerPoint, muscle_id: str, side: Side, body: BodyMap) -> Pattern:
    zones = body.placed_zones(point.zones, side)
    essential = _area(zones, "essential")
    return Pattern(point.id, muscle_id, side, essential, _area(zones, "spillover").minus(essential))


def _area(zones: tuple[PlacedZone, ...], kind: ZoneKind) -> BodyArea:
    return BodyArea.of((aspect_of(zone.view, zone.side), zone.area) for zone in zones if zone.kind == kind)

"""The named regions that zones lie in, as ids, so that words and picture agree."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shapely import Point, union_all
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_map import BodyMap, PlacedZone, Side
from lumbopoint.geometry.regions import RegionShape
from lumbopoint.geometry.shapes import mirrored
from lumbopoint.model import Position, View, ZoneKind

#: More names than this are no longer heard as a place.
MOST_NAMES = 3
#: A region is named from this share of the zone on ...
ENOUGH_OF_ZONE = 0.10
#: ... or when so much of the region is covered, and the zone is not merely brushing it.
MUCH_OF_REGION = 0.5
TRACE_OF_ZONE = 0.03
#: Parts become their whole (upper and lower buttock: buttock) when each is covered so far: words stay short.
ENOUGH_TO_MERGE = 0.1


@dataclass(frozen=True)
class RegionShare:
    """A region, the share of the zone's area in it and the share of the region covered, both 0 to 1."""

    id: str
    of_zone: float
    of_region: float


def regions_of(body: BodyMap, zones: tuple[PlacedZone, ...], kind: ZoneKind) -> tuple[RegionShare, ...]:
    """All leaf regions that zones of one kind lie in, over all views, most important first.

    ``of_region`` is that of the view and side on which most of the region is covered.
    """
    drawn = _drawn(zone for zone in zones if zone.kind == kind)
    total = sum(area.area for area in drawn.values())
    inside: defaultdict[str, float] = defaultdict(float)
    covered: defaultdict[str, float] = defaultdict(float)
    for (view, side), area in drawn.items():
        for region in body.regions:
            if region.view == view and region.is_leaf:
                common, share = _overlap(region, area, side)
                inside[region.id] += common
                covered[region.id] = max(covered[region.id], share)
    shares = (RegionShare(name, size / total, covered[name]) for name, size in inside.items() if size)
    return tuple(sorted(shares, key=lambda share: (-share.of_zone, share.id)))


def region_ids(body: BodyMap, zones: tuple[PlacedZone, ...], kind: ZoneKind) -> tuple[str, ...]:
    """The few regions that a reader should hear, most important first, at most three.

    For spillover those are left out that the essential zones have named already, parts of them included.
    """
    shares = _worth_naming(regions_of(body, zones, kind))
    if kind == "spillover":
        heard = set(region_ids(body, zones, "essential"))
        heard |= {part for parent, parts in _parts(body).items() if parent in heard for part in parts}
        shares = tuple(share for share in shares if share.id not in heard)
    return tuple(share.id for share in _merged(body, shares))[:MOST_NAMES]


def region_of(body: BodyMap, position: Position) -> str | None:
    """The leaf region in which a spot lies, or the nearest one of its view; None without regions."""
    place = Point(position.x_cm, position.y_cm)
    leaves = [region for region in body.regions if region.view == position.view and region.is_leaf]
    nearest = min(leaves, key=lambda region: region.whole.distance(place), default=None)
    return nearest.id if nearest else None


def _drawn(zones: Iterable[PlacedZone]) -> Mapping[tuple[View, Side], BaseGeometry]:
    """The zones joined by view and side, so that no ground counts twice."""
    parts: defaultdict[tuple[View, Side], list[BaseGeometry]] = defaultdict(list)
    for zone in zones:
        if not zone.area.is_empty:
            parts[zone.view, zone.side].append(zone.area)
    return {key: union_all(found) for key, found in parts.items()}


def _overlap(region: RegionShape, area: BaseGeometry, side: Side) -> tuple[float, float]:
    """Square cm of the area in the region (both halves), and the share of the region covered."""
    common = float(region.whole.intersection(area).area)
    if not common:
        return 0.0, 0.0
    if region.is_midline:
        return common, common / float(region.whole.area)
    is_left = side == "left" and region.view != "lateral"
    own_half = mirrored(region.area) if is_left else region.area
    return common, float(own_half.intersection(area).area / region.area.area)


def _worth_naming(shares: tuple[RegionShare, ...]) -> tuple[RegionShare, ...]:
    return tuple(
        share
        for share in shares
        if share.of_zone >= ENOUGH_OF_ZONE
        or (share.of_region >= MUCH_OF_REGION and share.of_zone >= TRACE_OF_ZONE)
    )


def _merged(body: BodyMap, shares: tuple[RegionShare, ...]) -> tuple[RegionShare, ...]:
    """Well-covered parts replaced by the region that they make up together, in its parts' best place."""
    by_id = {share.id: share for share in shares}
    wholes = {
        parent: parts
        for parent, parts in _parts(body).items()
        if all(part in by_id and by_id[part].of_region >= ENOUGH_TO_MERGE for part in parts)
    }
    replaced = {part for parts in wholes.values() for part in parts}
    joined = [_sum(parent, [by_id[part] for part in parts]) for parent, parts in wholes.items()]
    kept = [share for share in shares if share.id not in replaced]
    return tuple(sorted([*kept, *joined], key=lambda share: (-share.of_zone, share.id)))


def _sum(parent: str, parts: list[RegionShare]) -> RegionShare:
    return RegionShare(parent, sum(part.of_zone for part in parts), min(part.of_region for part in parts))


def _parts(body: BodyMap) -> Mapping[str, frozenset[str]]:
    """Regions whose parts are all leaves, with those parts."""
    parts: defaultdict[str, set[str]] = defaultdict(set)
    for region in body.regions:
        if region.parent:
            parts[region.parent].add(region.id)
    return {parent: frozenset(children) for parent, children in parts.items() if not children & parts.keys()}

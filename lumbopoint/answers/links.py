"""Links between entries: related both ways, sharing a stretch, or felt in the same place."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.region_shares import regions_of
from lumbopoint.model import Library, Link, TriggerPoint, ZoneKind

#: Longer lists are no longer read.
MOST_NEIGHBOURS = 5
#: Pain areas have a place in common from this share (0 to 1) of both.
ENOUGH_COMMON = 0.25


@dataclass(frozen=True)
class Relative:
    """A related point or muscle (``id``), or something without an entry (its name as ``id``).

    ``is_named_here``: the entry itself names it; else it is the other one that names the entry.
    """

    kind: Literal["point", "muscle", "name"]
    id: str
    relation: str | None
    is_named_here: bool = True


def relatives(library: Library, point: TriggerPoint) -> tuple[Relative, ...]:
    """What a point names as related, then the points that name it without being named by it."""
    named = tuple(found for link in point.satellites if (found := _relative(library, link)))
    heard = {relative.id for relative in named} | {point.id}
    return (*named, *(by for by in _naming(library, "point", point.id) if by.id not in heard))


def relatives_of_muscle(library: Library, muscle_id: str) -> tuple[Relative, ...]:
    """The points of other muscles that name this muscle as related."""
    muscle = library.muscle(muscle_id)
    own = {point.id for point in muscle.points} if muscle else set()
    return tuple(by for by in _naming(library, "muscle", muscle_id) if by.id not in own)


def _relative(library: Library, link: Link) -> Relative | None:
    """A link as it can be shown; None when its entry was left out."""
    if link.point is not None:
        return Relative("point", link.point, link.relation) if library.point(link.point) else None
    if link.muscle is not None:
        return Relative("muscle", link.muscle, link.relation) if library.muscle(link.muscle) else None
    return Relative("name", link.name or "", link.relation)


def _naming(library: Library, kind: Literal["point", "muscle"], entry_id: str) -> tuple[Relative, ...]:
    return tuple(
        Relative("point", point.id, link.relation, is_named_here=False)
        for point in library.points
        for link in point.satellites
        if getattr(link, kind) == entry_id
    )


def also_stretched(library: Library, stretch_id: str, point_id: str) -> tuple[TriggerPoint, ...]:
    """The other points for which a stretch is used, in the order of the library."""
    return tuple(
        point
        for point in library.points
        if point.id != point_id and any(use.stretch == stretch_id for use in point.stretches)
    )


@dataclass(frozen=True)
class PainMap:
    """Where a point is felt: region id -> share (0 to 1) of its main area, and of its spillover."""

    essential: Mapping[str, float]
    spillover: Mapping[str, float]


def pain_maps(library: Library, body: BodyMap) -> dict[str, PainMap]:
    """The pain map of every point by its id. Left and right are alike, so the right side stands for both."""
    return {
        point.id: PainMap(_shares(body, point, "essential"), _shares(body, point, "spillover"))
        for point in library.points
    }


def _shares(body: BodyMap, point: TriggerPoint, kind: ZoneKind) -> dict[str, float]:
    zones = body.placed_zones(point.zones, "right")
    return {share.id: share.of_zone for share in regions_of(body, zones, kind)}


@dataclass(frozen=True)
class FeltAlike:
    """A point felt in the same regions; ``is_main``: with its main area, else only with its spillover."""

    point_id: str
    is_main: bool


def felt_alike(maps: Mapping[str, PainMap], point_id: str) -> tuple[FeltAlike, ...]:
    """The points most often felt where this one is, at most five.

    First those whose main areas lie in the same regions, then those whose spillover reaches its main area.
    """
    own = maps[point_id].essential
    ranked = sorted(
        (-_enough(own, other.essential), -_enough(own, other.spillover), other_id)
        for other_id, other in maps.items()
        if other_id != point_id
    )
    found = (FeltAlike(other_id, main < 0) for main, spill, other_id in ranked if main or spill)
    return tuple(islice(found, MOST_NEIGHBOURS))


def _enough(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The share that two areas have in common, region by region; 0 when it is too little to be heard."""
    common = sum(min(share, other.get(region, 0.0)) for region, share in one.items())
    return common if common >= ENOUGH_COMMON else 0.0

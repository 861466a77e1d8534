"""The reverse questions: a tender place, where could it be felt; a region, which points are felt there."""

import math
from dataclasses import dataclass

from lumbopoint.geometry.body_area import Aspect, BodyArea, Place, aspect_of, disc, view_of
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.geometry.region_shares import region_ids
from lumbopoint.lookup.pain_drawing import MarkSide, PainDrawing, RegionMark, pain
from lumbopoint.lookup.patterns import SIDES, Patterns, PatternSide
from lumbopoint.lookup.ranking import DECIMALS, TRACE_CM2, Candidate, all_candidates
from lumbopoint.model import Library, TriggerPoint, View, ZoneKind

#: Points further from a tender place than this (cm) are not meant: about three times the examiners' halo.
NEAR_CM = 4.0
#: A place is taken as this wide (cm), so that it lies on one side of any border.
SPOT_CM = 0.01


@dataclass(frozen=True)
class NearPoint:
    """A point of one side near a place, its distance, and the regions in which it may be felt, most first."""

    point_id: str
    muscle_id: str
    side: Side
    distance_cm: float
    essential: tuple[str, ...]
    spillover: tuple[str, ...]


def points_near(
    library: Library, body: BodyMap, aspect: Aspect, place: Place, within_cm: float = NEAR_CM
) -> tuple[NearPoint, ...]:
    """Points marked on this aspect near a place (cm of the view), nearest first."""
    found = [
        _near(body, point, muscle.id, side, distance)
        for muscle in library.muscles
        for point in muscle.points
        for side in SIDES
        if (distance := _distance(body, point, side, aspect, place)) <= within_cm
    ]
    return tuple(sorted(found, key=lambda near: (round(near.distance_cm, 6), near.point_id, near.side)))


def points_in(library: Library, body: BodyMap, mark: RegionMark) -> tuple[NearPoint, ...]:
    """Points marked in a region, by id; their distance is 0."""
    ground = pain(PainDrawing((mark,)), body).area
    found = [
        _near(body, point, muscle.id, side, 0.0)
        for muscle in library.muscles
        for point in muscle.points
        for side in SIDES
        if _is_on(body, point, side, ground)
    ]
    return tuple(sorted(found, key=lambda near: (near.point_id, near.side)))


def region_at(body: BodyMap, aspect: Aspect, place: Place) -> RegionMark | None:
    """The region that holds a place (cm of the view); None off the body."""
    view, is_left = view_of(aspect), aspect == "left" or (aspect != "right" and place[0] < 0)
    x, y = place if view == "lateral" else (abs(place[0]), place[1])
    spot = disc((x, y), SPOT_CM)
    for region in body.regions:
        if region.view == view and region.is_leaf and region.area.intersects(spot):
            return RegionMark(region.id, "both" if region.is_midline else "left" if is_left else "right")
    return None


def _is_on(body: BodyMap, point: TriggerPoint, side: Side, ground: BodyArea) -> bool:
    spot = body.placed_position(point.position, side)
    area = ground.on(aspect_of(spot.view, side))
    return bool(area.intersects(disc((spot.x_cm, spot.y_cm), SPOT_CM)))


def _distance(body: BodyMap, point: TriggerPoint, side: Side, aspect: Aspect, place: Place) -> float:
    spot = body.placed_position(point.position, side)
    if aspect_of(spot.view, side) != aspect:
        return math.inf
    return math.dist((spot.x_cm, spot.y_cm), place)


def _near(body: BodyMap, point: TriggerPoint, muscle_id: str, side: Side, distance_cm: float) -> NearPoint:
    zones = body.placed_zones(point.zones, side)
    words = (region_ids(body, zones, "essential"), region_ids(body, zones, "spillover"))
    return NearPoint(point.id, muscle_id, side, distance_cm, *words)


@dataclass(frozen=True)
class Referral:
    """A point of one side that is felt in a region, and the shares (0 to 1) of the region that it takes."""

    point_id: str
    muscle_id: str
    side: PatternSide
    zone: ZoneKind
    essential_share: float
    spillover_share: float


def referring_to(
    patterns: Patterns, body: BodyMap, region_id: str, side: MarkSide = "right", view: View | None = None
) -> tuple[Referral, ...]:
    """All points felt in a region: those with their main area first, then by the share of the region.

    None for an unknown region, or one that cannot be seen on the view.
    """
    region = pain(PainDrawing((RegionMark(region_id, side, view),)), body)
    alone = (each for each in all_candidates(patterns, region) if _is_felt(each))
    return tuple(sorted((_referral(each, region.area.cm2) for each in alone), key=_importance))


def _is_felt(found: Candidate) -> bool:
    """One point of one side that is felt there from elsewhere: not skin around a spot alone."""
    is_single = len(found.point_ids) == 1 and found.side != "both"
    return is_single and found.essential_cm2 + found.spillover_cm2 >= TRACE_CM2


def _referral(found: Candidate, region_cm2: float) -> Referral:
    """Shares rounded, so that the two sides of a point felt in the middle are equal."""
    return Referral(
        point_id=found.point_ids[0],
        muscle_id=found.muscle_id,
        side=found.side,
        zone="essential" if found.essential_cm2 >= TRACE_CM2 else "spillover",
        essential_share=round(min(found.essential_cm2 / region_cm2, 1), DECIMALS),
        spillover_share=round(min(found.spillover_cm2 / region_cm2, 1), DECIMALS),
    )


def _importance(referral: Referral) -> tuple[float, float, str, str]:
    shares = -referral.essential_share, -referral.spillover_share
    return *shares, referral.point_id, referral.side

"""BodyMap: everything drawn or measured on the body, and where content lies on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.bones import BoneShape, load_bones
from lumbopoint.geometry.landmarks import Landmark, load_landmarks
from lumbopoint.geometry.muscles import MuscleShape, load_muscles
from lumbopoint.geometry.regions import RegionShape, load_regions
from lumbopoint.geometry.shapes import areas, joined, mirrored, polygon
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build, SkinShape, load_skin
from lumbopoint.model import VIEWS, Position, View, Zone, ZoneKind

Side = Literal["right", "left"]

ASSETS_DIR = Path(__file__).resolve().parents[2] / "assets" / "body"


@dataclass(frozen=True)
class PlacedZone:
    """One area on the patient's own side, clipped to the skin, in cm of its view.

    On the side view the coordinates of left and right are the same: ``side`` says which one is meant.
    """

    kind: ZoneKind
    view: View
    side: Side
    area: BaseGeometry


@dataclass(frozen=True)
class PlacedPosition:
    """A spot on the patient's own side, in cm of its view (``x_cm`` is z on the side view)."""

    view: View
    side: Side
    x_cm: float
    y_cm: float


@dataclass(frozen=True)
class BodyMap:
    """The atlas: skin, bones, muscles, regions and landmarks, right half, in cm of the body frame."""

    skins: tuple[SkinShape, ...]
    bones: tuple[BoneShape, ...]
    muscles: tuple[MuscleShape, ...]
    regions: tuple[RegionShape, ...]
    landmarks: tuple[Landmark, ...]

    @cached_property
    def _skin_by_key(self) -> Mapping[tuple[View, Build], SkinShape]:
        return {(skin.view, skin.build): skin for skin in self.skins}

    @cached_property
    def _region_by_key(self) -> Mapping[tuple[str, View], RegionShape]:
        return {(region.id, region.view): region for region in self.regions}

    def skin_shape(self, view: View, build: Build = DEFAULT_BUILD) -> SkinShape:
        """The skin of a view and build with its control points and inner lines. KeyError if unknown."""
        return self._skin_by_key[view, build]

    def skin(self, view: View) -> Polygon:
        """The skin that content lies on, of a view: (x, y) with both halves, on the side view (z, y).

        That of the default build. KeyError for an unknown view.
        """
        return self._skin_by_key[view, DEFAULT_BUILD].area

    def muscle_shapes(self, muscle_id: str, view: View | None = None) -> tuple[MuscleShape, ...]:
        """The shapes of a muscle of the content, on one view or on all; none for an unknown id."""
        return tuple(s for s in self.muscles if s.muscle == muscle_id and view in (None, s.view))

    def muscle_area(self, muscle_id: str, view: View) -> BaseGeometry:
        """The outline of a muscle with all its parts on a view, in cm; empty where it is not drawn."""
        return joined(shape.outline for shape in self.muscle_shapes(muscle_id, view))

    def region(self, region_id: str, view: View) -> RegionShape | None:
        """The shape of a region on a view, or None where it cannot be seen."""
        return self._region_by_key.get((region_id, view))

    def landmark(self, landmark_id: str) -> Landmark | None:
        """The landmark with this id, or None."""
        return next((mark for mark in self.landmarks if mark.id == landmark_id), None)

    def zone_area(self, zone: Zone, side: Side) -> BaseGeometry:
        """The area of a zone for a point of one side, clipped to the skin; may be empty.

        A zone on both sides is one geometry of two halves on the back and front.
        """
        parts = [placed.area for placed in self.placed_zones((zone,), side)]
        return joined(parts)

    def placed_zones(self, zones: tuple[Zone, ...], side: Side) -> tuple[PlacedZone, ...]:
        """The zones of a point of one side where the patient feels them, one entry for each side."""
        return tuple(
            PlacedZone(zone.kind, zone.view, on, self._clipped(zone, on))
            for zone in zones
            for on in sides_of(zone, side)
        )

    def placed_position(self, position: Position, side: Side) -> PlacedPosition:
        """Where a point of one side lies: as written on the right, mirrored on the left."""
        is_mirrored = side == "left" and position.view != "lateral"
        x = -position.x_cm if is_mirrored else position.x_cm
        return PlacedPosition(position.view, side, x, position.y_cm)

    def _clipped(self, zone: Zone, side: Side) -> BaseGeometry:
        shape = polygon(zone.area)
        if side == "left" and zone.view != "lateral" and zone.side != "midline":
            shape = mirrored(shape)
        return areas(shape.intersection(self.skin(zone.view)))


def sides_of(zone: Zone, side: Side) -> tuple[Side, ...]:
    """The sides on which a zone lies: the point's own side, and the other one for ``both``."""
    other: Side = "left" if side == "right" else "right"
    return (side, other) if zone.side == "both" else (side,)


def load_body(assets_dir: Path = ASSETS_DIR) -> BodyMap:
    """The atlas from its folder. Raises when a file is missing, unreadable or not as described."""
    skins = load_skin(assets_dir / "skin.yaml")
    areas_by_view = {skin.view: skin.area for skin in skins if skin.build == DEFAULT_BUILD}
    return BodyMap(
        skins=skins,
        bones=load_bones(*_by_view(assets_dir, "bones")),
        muscles=load_muscles(*_by_view(assets_dir, "muscles")),
        regions=load_regions(assets_dir / "regions.yaml", areas_by_view),
        landmarks=load_landmarks(assets_dir / "landmarks.yaml"),
    )


def _by_view(assets_dir: Path, name: str) -> tuple[Path, ...]:
    """The file of the back, then those of the other views."""
    others = (f"{name}-{view}.yaml" for view in VIEWS if view != "posterior")
    return (assets_dir / f"{name}.yaml", *(assets_dir / other for other in others))

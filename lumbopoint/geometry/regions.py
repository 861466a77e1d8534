"""Regions: named parts of the skin that tile each view, from assets/body/regions.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field
from shapely import Polygon, union_all
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.shapes import areas, mirrored, polygon
from lumbopoint.geometry.skin import Places
from lumbopoint.model import Band, Blob, Ellipse, View
from lumbopoint.model.base import Id, Record
from lumbopoint.yaml_reader.document import read_yaml

#: Slivers below this size in square cm are left out of a region: they come from cutting shapes apart.
SMALLEST_PART_CM2 = 0.3


class Corners(Record):
    """An area with straight edges between its corners, each in cm of the view."""

    shape: Literal["polygon"]
    points: Annotated[Places, Field(min_length=3)]


class RegionArea(Record):
    """The area of a region on one view, before earlier regions and the skin's edge cut it."""

    view: View
    area: Annotated[Ellipse | Blob | Band | Corners, Field(discriminator="shape")]


class RegionEntry(Record):
    """A region without parts. Where two overlap, the earlier one in the file keeps the ground."""

    id: Id
    is_midline: bool = False
    areas: Annotated[tuple[RegionArea, ...], Field(min_length=1)]


class ParentEntry(Record):
    """A region made of others, by view."""

    id: Id
    is_midline: bool = False
    children: Annotated[dict[View, tuple[Id, ...]], Field(min_length=1)]


class RegionFile(Record):
    """All of regions.yaml: leaves in order of priority, then parents, smaller ones first."""

    regions: tuple[RegionEntry, ...]
    parents: tuple[ParentEntry, ...] = ()


@dataclass(frozen=True)
class RegionShape:
    """A region on one view: ``area`` of the right half in cm; ``parent`` is an id or None.

    ``is_midline``: one region across the middle rather than a right and a left one.
    ``is_leaf``: has no parts; the leaves of a view tile the skin.
    """

    id: str
    view: View
    area: BaseGeometry
    is_midline: bool
    parent: str | None
    is_leaf: bool

    @cached_property
    def whole(self) -> BaseGeometry:
        """The region with its mirror image; on the side view it stays as it is."""
        if self.view == "lateral":
            return self.area
        return areas(union_all([self.area, mirrored(self.area)]))


def load_regions(path: Path, skins: Mapping[View, Polygon]) -> tuple[RegionShape, ...]:
    """All regions of the views in ``skins``, clipped to the skin, leaves first.

    Raises when the file cannot be read, is not as described, or a parent names an unknown child.
    """
    file = RegionFile.model_validate(read_yaml(path).value)
    parents = {
        (view, child): parent.id
        for parent in file.parents
        for view, children in parent.children.items()
        for child in children
    }
    shapes: list[RegionShape] = []
    for view, skin in skins.items():
        shapes += _view_regions(file, view, right_half(view, skin), parents)
    return tuple(shapes)


def right_half(view: View, area: BaseGeometry) -> BaseGeometry:
    """The part of an area on the patient's right; on the side view all of it."""
    if view == "lateral":
        return area
    return areas(area.intersection(box(0, -200, 200, 200)))


def _view_regions(
    file: RegionFile, view: View, skin: BaseGeometry, parents: Mapping[tuple[View, str], str]
) -> list[RegionShape]:
    tiles = _tiles(file.regions, view, skin)
    midline = {leaf.id: leaf.is_midline for leaf in file.regions}
    midline |= {parent.id: parent.is_midline for parent in file.parents}
    leaves = tuple(tiles)
    for parent in file.parents:
        children = parent.children.get(view, ())
        if children:
            tiles[parent.id] = areas(union_all([tiles[child] for child in children]).buffer(0.01))
    return [
        RegionShape(name, view, area, midline[name], parents.get((view, name)), name in leaves)
        for name, area in tiles.items()
    ]


def _tiles(entries: tuple[RegionEntry, ...], view: View, skin: BaseGeometry) -> dict[str, BaseGeometry]:
    """The areas of one view, each without the ground that earlier ones hold."""
    tiles: dict[str, BaseGeometry] = {}
    free = skin
    for entry in entries:
        shapes = [_drawn(item.area) for item in entry.areas if item.view == view]
        if not shapes:
            continue
        drawn = union_all(shapes)
        tiles[entry.id] = _without_slivers(areas(drawn.intersection(free)))
        free = areas(free.difference(drawn))
    return tiles


def _drawn(area: Ellipse | Blob | Band | Corners) -> BaseGeometry:
    if isinstance(area, Corners):
        return areas(Polygon(area.points))
    return polygon(area)


def _without_slivers(area: BaseGeometry) -> BaseGeometry:
    parts = [part for part in getattr(area, "geoms", [area]) if part.area >= SMALLEST_PART_CM2]
    return areas(union_all(parts))

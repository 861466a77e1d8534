"""Bones of the atlas: smooth areas and curved bars with their modelling, from assets/body/bones.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import Field, model_validator
from shapely import union_all
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.curves import Points, closed_curve, open_curve, resampled
from lumbopoint.geometry.shapes import areas
from lumbopoint.model import View
from lumbopoint.model.base import Id, PlaceCm, Record
from lumbopoint.yaml_reader.document import read_yaml

Edge = Annotated[tuple[PlaceCm, ...], Field(min_length=3)]
Line = Annotated[tuple[PlaceCm, ...], Field(min_length=2)]
WidthCm = Annotated[float, Field(gt=0, le=8)]
Tone = Literal["near", "mid", "far", "disc"]
Mark = Literal["hollow", "swelling", "hole", "ridge", "groove"]

#: Places along a bar at which its edge is fixed.
BAR_PLACES = 11


class Area(Record):
    """A smooth closed edge in cm; on a midline bone the right half, from midline to midline.

    ``tone`` tells how near to the viewer it lies; ``round_cm`` how far its rounding reaches inwards.
    """

    edge: Edge
    tone: Tone = "near"
    round_cm: Annotated[float, Field(ge=0, le=3)] = 0.5


class Bar(Record):
    """A curved bar such as a rib: its centre line and its width (cm) at evenly spread places."""

    line: Line
    widths: Annotated[tuple[WidthCm, ...], Field(min_length=2)]
    tone: Tone = "near"
    round_cm: Annotated[float, Field(ge=0, le=3)] = 0.4


class Modelling(Record):
    """A shade on the bone: a closed hollow, swelling or hole, or a ridge or groove along a line."""

    mark: Mark
    points: Line
    is_midline: bool = False

    @model_validator(mode="after")
    def _areas_have_an_edge(self) -> Self:
        if self.mark in ("hollow", "swelling", "hole") and len(self.points) < 3:
            raise ValueError(f"a {self.mark} needs at least three points")
        return self

    @property
    def curve(self) -> Points:
        """The smooth line or closed edge, shape (n, 2) in cm."""
        control = np.array(self.points)
        if self.mark in ("ridge", "groove"):
            return open_curve(control)
        return closed_curve(both_halves(control) if self.is_midline else control)


class BoneEntry(Record):
    """One bone as written in bones.yaml; parts are drawn in the order given, areas before bars."""

    id: Id
    view: View
    order: int
    is_midline: bool = False
    areas: tuple[Area, ...] = ()
    bars: tuple[Bar, ...] = ()
    modelling: tuple[Modelling, ...] = ()

    @model_validator(mode="after")
    def _has_parts(self) -> Self:
        if not self.areas and not self.bars:
            raise ValueError(f"{self.id} needs `areas` or `bars`")
        return self


class BoneFile(Record):
    """All of bones.yaml."""

    bones: Annotated[tuple[BoneEntry, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        keys = [(bone.id, bone.view) for bone in self.bones]
        twice = sorted({f"{i} ({view})" for i, view in keys if keys.count((i, view)) > 1})
        if twice:
            raise ValueError(f"described twice: {', '.join(twice)}")
        return self


@dataclass(frozen=True)
class BonePart:
    """A part as drawn, in cm: both halves where the bone lies on the midline, else the right side.

    ``control``: the points through which its closed edge runs smoothly; on the midline those of the right
    half, from midline to midline. ``line``: the centre line of a bar.
    """

    area: Polygon
    control: Points
    tone: Tone
    round_cm: float
    line: Points | None = None


@dataclass(frozen=True)
class BoneShape:
    """A bone of one view in cm; ``outline`` is its right half, ``order`` rises towards the viewer."""

    id: str
    view: View
    order: int
    is_midline: bool
    parts: tuple[BonePart, ...]
    modelling: tuple[Modelling, ...]
    outline: BaseGeometry


def load_bones(*paths: Path) -> tuple[BoneShape, ...]:
    """All bones of some files by order. Raises when one cannot be read or is not as described."""
    entries = [b for path in paths for b in BoneFile.model_validate(read_yaml(path).value).bones]
    return tuple(_shape(entry) for entry in sorted(entries, key=lambda bone: bone.order))


def _shape(entry: BoneEntry) -> BoneShape:
    parts = tuple(_area(entry, area) for area in entry.areas) + tuple(_bar(bar) for bar in entry.bars)
    for part in parts:
        if not part.area.is_valid:
            raise ValueError(f"an edge of {entry.id} crosses itself")
    whole = union_all([part.area for part in parts])
    return BoneShape(
        id=entry.id,
        view=entry.view,
        order=entry.order,
        is_midline=entry.is_midline,
        parts=parts,
        modelling=entry.modelling,
        outline=areas(whole if entry.view == "lateral" else whole.intersection(_RIGHT_HALF)),
    )


def _area(entry: BoneEntry, area: Area) -> BonePart:
    control = np.array(area.edge)
    ring = both_halves(control) if entry.is_midline else control
    return BonePart(Polygon(closed_curve(ring)), control, area.tone, area.round_cm)


def both_halves(control: Points) -> Points:
    """A right half from midline to midline with its mirror image, as one ring."""
    if control[0, 0] != 0 or control[-1, 0] != 0:
        raise ValueError("the edge of a midline bone must start and end on the midline (x = 0)")
    return np.vstack([control, control[-2:0:-1] * [-1, 1]])


def _bar(bar: Bar) -> BonePart:
    middle = resampled(open_curve(np.array(bar.line)), BAR_PLACES)
    shares = np.linspace(0, 1, BAR_PLACES)
    widths = np.interp(shares, np.linspace(0, 1, len(bar.widths)), bar.widths)
    way = np.gradient(middle, axis=0)
    left = np.column_stack([-way[:, 1], way[:, 0]]) / np.linalg.norm(way, axis=1)[:, None]
    off = left * (widths / 2)[:, None]
    control = np.vstack([middle + off, (middle - off)[::-1]])
    return BonePart(Polygon(closed_curve(control)), control, bar.tone, bar.round_cm, middle)


_RIGHT_HALF = Polygon([(0, -110), (60, -110), (60, 80), (0, 80)])

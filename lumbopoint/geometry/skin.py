"""The skin: outlines of the whole body in two builds and the faint inner lines on it, from skin.yaml."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, get_args

import numpy as np
from pydantic import Field
from shapely.geometry import Polygon

from lumbopoint.geometry.curves import Points
from lumbopoint.geometry.splines import bezier_segments, sampled
from lumbopoint.model import View
from lumbopoint.model.base import Id, PlaceCm, Record
from lumbopoint.yaml_reader.document import read_yaml

Places = tuple[PlaceCm, ...]
Build = Literal["feminine", "masculine"]

BUILDS: tuple[Build, ...] = get_args(Build)
#: The build to which zones are clipped: the one with the measured widths.
DEFAULT_BUILD: Build = "masculine"
#: The polygon may differ from the true curve by this much: a tenth of a line's width.
DETAIL_CM = 0.01


class OutlinePart(Record):
    """Points along one part of the edge.

    ``corner``: it starts with a sharp corner; ``arms``: it is only there with the arms drawn (true) or
    without them (false).
    """

    part: Id
    points: Annotated[Places, Field(min_length=1)]
    corner: bool = False
    arms: bool | None = None


class Outline(Record):
    """The edge of the body of one build as seen on some views: the right half only, or all of it."""

    id: Id
    build: Build = DEFAULT_BUILD
    views: tuple[View, ...]
    is_half: bool
    parts: Annotated[tuple[OutlinePart, ...], Field(min_length=1)]


class Cue(Record):
    """A quiet inner line, a smooth curve in cm of its view, or with ``is_closed`` an area.

    ``style``: fine (even), fading (ends in nothing), soft (both ends in nothing), shade or light (blurred).
    ``build``: on this build only; ``is_arm``: not where the arms are left out.
    """

    id: Id
    view: View
    points: Annotated[Places, Field(min_length=2)]
    is_mirrored: bool
    style: Literal["fine", "fading", "soft", "shade", "light"]
    is_closed: bool = False
    build: Build | None = None
    is_arm: bool = False


class SkinFile(Record):
    """All of skin.yaml."""

    outlines: tuple[Outline, ...]
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True)
class SkinShape:
    """The skin of one view and build, both halves.

    ``pieces``: control points of the closed edge, one tuple for each stretch between two corners (a single
    closed one when there is no corner); ``area``: the polygon in cm; ``cues``: inner lines;
    ``armless_area``: the polygon as if the arms were lifted away, where that is another one.
    """

    view: View
    pieces: tuple[Places, ...]
    area: Polygon
    cues: tuple[Cue, ...]
    build: Build = DEFAULT_BUILD
    armless_area: Polygon | None = None

    @property
    def trunk(self) -> Polygon:
        """The body without its arms, in cm."""
        return self.area if self.armless_area is None else self.armless_area


def load_skin(path: Path, build: Build | None = None) -> tuple[SkinShape, ...]:
    """The skin of every view in one build or, the default one last, in all.

    Raises when the file cannot be read or is not as described.
    """
    file = SkinFile.model_validate(read_yaml(path).value)
    wanted = [outline for outline in file.outlines if build in (None, outline.build)]
    wanted.sort(key=lambda outline: outline.build == DEFAULT_BUILD)
    return tuple(_skin_shape(view, outline, file.cues) for outline in wanted for view in outline.views)


def _skin_shape(view: View, outline: Outline, cues: tuple[Cue, ...]) -> SkinShape:
    pieces = outline_pieces(outline)
    area, armless = _area(outline, pieces), None
    if any(part.arms is not None for part in outline.parts):
        armless = _area(outline, outline_pieces(outline, has_arms=False))
    own = tuple(cue for cue in cues if cue.view == view and cue.build in (None, outline.build))
    return SkinShape(view, pieces, area, own, outline.build, armless)


def _area(outline: Outline, pieces: tuple[Places, ...]) -> Polygon:
    area = Polygon(edge(pieces)).simplify(DETAIL_CM)
    if not area.is_valid:
        raise ValueError(f"the outline `{outline.id}` crosses itself")
    return area


def outline_pieces(outline: Outline, *, has_arms: bool = True) -> tuple[Places, ...]:
    """The whole closed edge as stretches of control points between corners, in order."""
    points, corners = _control([part for part in outline.parts if part.arms in (None, has_arms)])
    if outline.is_half:
        points, corners = _both_halves(points, corners)
    starts = [i for i, is_corner in enumerate(corners) if is_corner]
    if not starts:
        return (tuple(points),)
    ring = points[starts[0] :] + points[: starts[0] + 1]
    cuts = [start - starts[0] for start in starts] + [len(points)]
    return tuple(tuple(ring[a : b + 1]) for a, b in pairwise(cuts))


def edge(pieces: tuple[Places, ...], per_segment: int = 8) -> Points:
    """The closed edge as points of shape (n, 2) in cm, each stretch smooth in itself."""
    is_closed = len(pieces) == 1
    return np.vstack([sampled(bezier_segments(piece, is_closed), per_segment) for piece in pieces])


def _control(parts: list[OutlinePart]) -> tuple[list[PlaceCm], list[bool]]:
    """All points in order, each once, and whether each is a corner."""
    points: list[PlaceCm] = []
    corners: list[bool] = []
    for part in parts:
        repeats = bool(points) and part.points[0] == points[-1]
        if repeats:
            corners[-1] = corners[-1] or part.corner
        fresh = part.points[1:] if repeats else part.points
        points += fresh
        corners += [part.corner and not repeats and i == 0 for i in range(len(fresh))]
    return points, corners


def _both_halves(points: list[PlaceCm], corners: list[bool]) -> tuple[list[PlaceCm], list[bool]]:
    """A right half that starts and ends on the midline, and its mirror image, as one ring."""
    if points[0][0] != 0 or points[-1][0] != 0:
        raise ValueError("a half outline must start and end on the midline (x = 0)")
    left = [(-x, y) for x, y in reversed(points[1:-1])]
    return points + left, corners + corners[-2:0:-1]

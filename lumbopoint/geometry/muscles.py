"""Muscles of the atlas: sheets of fibres between attachments, and the outlines that follow from them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator
from shapely import union_all
from shapely.geometry import Polygon

from lumbopoint.geometry.curves import Points, open_curve, open_curves, resampled
from lumbopoint.geometry.shapes import areas
from lumbopoint.model import Layer, View
from lumbopoint.model.base import Id, PlaceCm, Record
from lumbopoint.yaml_reader.document import read_yaml

Shares = NDArray[np.float64]
Curve = Annotated[tuple[PlaceCm, ...], Field(min_length=2)]
Material = Literal["muscle", "fascia", "context"]
Share = Annotated[float, Field(ge=0, le=1)]
Bow = Annotated[float, Field(ge=-0.6, le=0.6)]

#: Fibres and places along a fibre in the grid of a sheet: steps of about 2 mm in a large muscle.
ACROSS, ALONG = 81, 49
#: Corners of an outline are rounded with this radius (cm), as muscles have no sharp ones.
CORNER_CM = 0.12
#: Nothing of a muscle lies nearer to the midline than this (cm), so that both sides never touch.
MIDLINE_GAP_CM = 0.05


class Sheet(Record):
    """Fibres side by side from an origin curve to an insertion curve, in cm of the view, right side.

    Both curves run the same way, so that their first ends belong to the first fibre. ``through`` are curves
    that the fibres pass on their way. ``bow``: how far the first and last fibre bow to the left of their
    direction, as a share of their length. ``tendon_origin`` and ``tendon_insertion``: share of the first and
    last fibre that is tendon at that end. ``fibres``: bundles drawn side by side (default: by size; a fascia
    with counted fibres ends in as many uneven points).
    ``tone``: lighter (above 0) or darker than its neighbours.
    """

    origin: Curve
    through: tuple[Curve, ...] = ()
    insertion: Curve
    bow: tuple[Bow, Bow] = (0.0, 0.0)
    tendon_origin: tuple[Share, Share] = (0.08, 0.08)
    tendon_insertion: tuple[Share, Share] = (0.08, 0.08)
    fibres: Annotated[int, Field(ge=2, le=120)] | None = None
    tone: Annotated[float, Field(ge=-0.5, le=0.5)] = 0.0

    @cached_property
    def grid(self) -> Points:
        """Places of shape (ACROSS, ALONG, 2): first fibre first, origin first."""
        rows = [resampled(open_curve(np.array(c)), ACROSS) for c in self._curves]
        if len(rows) > 2:
            return np.stack([resampled(curve, ALONG) for curve in open_curves(np.stack(rows, axis=1))])
        s = np.linspace(0, 1, ALONG)[None, :, None]
        way = (rows[1] - rows[0])[:, None, :]
        left = np.stack([-way[..., 1], way[..., 0]], axis=-1)
        bow = np.linspace(*self.bow, ACROSS)[:, None, None]
        return np.asarray(rows[0][:, None, :] + way * s + left * bow * 4 * s * (1 - s))

    @property
    def _curves(self) -> tuple[Curve, ...]:
        return (self.origin, *self.through, self.insertion)

    def places(self, across: Shares | float, along: Shares | float) -> Points:
        """Places of shape (n, 2) at shares across (0 first fibre) and along (0 origin) the sheet."""
        u, i = _steps(across, ACROSS)
        v, j = _steps(along, ALONG)
        a, b, g = (u - i)[:, None], (v - j)[:, None], self.grid
        low = g[i, j] * (1 - a) + g[i + 1, j] * a
        high = g[i, j + 1] * (1 - a) + g[i + 1, j + 1] * a
        return np.asarray(low * (1 - b) + high * b)

    @cached_property
    def width_cm(self) -> float:
        """The usual width across the fibres."""
        steps = np.linalg.norm(np.diff(self.grid, axis=0), axis=2).sum(axis=0)
        return float(np.percentile(steps, 70))

    @cached_property
    def length_cm(self) -> float:
        """The usual length of the fibres."""
        steps = np.linalg.norm(np.diff(self.grid, axis=1), axis=2).sum(axis=1)
        return float(np.median(steps))

    @cached_property
    def outline(self) -> Polygon:
        """The area that the fibres cover. Raises ValueError if the sheet crosses itself."""
        g = self.grid
        ring = np.vstack([g[0], g[1:, -1], g[-1, ::-1][1:], g[-2:0:-1, 0]])
        area = Polygon(ring)
        if not area.is_valid:
            raise ValueError("the fibres cross each other: do both curves run the same way?")
        return area


def _steps(shares: Shares | float, count: int) -> tuple[Shares, np.ndarray[tuple[int], np.dtype[np.intp]]]:
    """Where shares lie on a row of ``count`` places, in steps from the first, and the place before each."""
    at = np.minimum(np.maximum(np.atleast_1d(shares), 0), 1) * (count - 1)
    return at, np.minimum(at.astype(int), count - 2)


class MuscleEntry(Record):
    """One shape as written in muscles.yaml; ``part_of``: the muscle of the content that it is a part of."""

    id: Id
    part_of: Id | None = None
    view: View
    layer: Layer
    order: int
    is_clickable: bool = True
    material: Material = "muscle"
    behind: tuple[Id, ...] = ()
    sheets: Annotated[tuple[Sheet, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _outlines_exist(self) -> Self:
        for number, sheet in enumerate(self.sheets, 1):
            try:
                _ = sheet.outline
            except ValueError as error:
                raise ValueError(f"sheet {number} of {self.id}: {error}") from None
        return self


class MuscleFile(Record):
    """All of muscles.yaml."""

    muscles: Annotated[tuple[MuscleEntry, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        keys = [(muscle.id, muscle.view) for muscle in self.muscles]
        twice = sorted({f"{i} ({view})" for i, view in keys if keys.count((i, view)) > 1})
        if twice:
            raise ValueError(f"described twice: {', '.join(twice)}")
        return self


@dataclass(frozen=True)
class MuscleShape:
    """A muscle of the right side on one view, in cm: its sheets, and the outline that can be clicked.

    ``muscle``: the id of the content's muscle; several shapes of a view may be parts of one.
    ``order``: drawn from the smallest (below) to the largest (on top) within its layer.
    ``material``: muscle, fascia (pale and translucent) or context (a neighbour, drawn calmly).
    ``behind``: bones that lie between this muscle and the viewer.
    """

    id: str
    muscle: str
    view: View
    layer: Layer
    order: int
    is_clickable: bool
    material: Material
    behind: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    outline: Polygon


def load_muscles(*paths: Path) -> tuple[MuscleShape, ...]:
    """All muscles of some files by order. Raises when one cannot be read or is not as described."""
    entries = [m for path in paths for m in MuscleFile.model_validate(read_yaml(path).value).muscles]
    return tuple(_shape(entry) for entry in sorted(entries, key=lambda muscle: muscle.order))


def _shape(entry: MuscleEntry) -> MuscleShape:
    outline = _outline(entry)
    return MuscleShape(
        id=entry.id,
        muscle=entry.part_of or entry.id,
        view=entry.view,
        layer=entry.layer,
        order=entry.order,
        is_clickable=entry.is_clickable,
        material=entry.material,
        behind=entry.behind,
        sheets=entry.sheets,
        outline=outline,
    )


def _outline(entry: MuscleEntry) -> Polygon:
    """The union of the sheets with rounded corners: the largest part where they do not touch."""
    joined = union_all([sheet.outline for sheet in entry.sheets])
    closed = joined.buffer(CORNER_CM).buffer(-2 * CORNER_CM).buffer(CORNER_CM)
    right = areas(closed if entry.view == "lateral" else closed.intersection(_RIGHT_HALF))
    parts = list(getattr(right, "geoms", (right,)))
    if len(parts) > 1:
        raise ValueError(f"the sheets of {entry.id} do not touch each other")
    return Polygon(parts[0].exterior)


_RIGHT_HALF = Polygon([(MIDLINE_GAP_CM, -110), (60, -110), (60, 80), (MIDLINE_GAP_CM, 80)])

"""Bones as SVG: each part from a darker edge to a lighter middle, then its relief."""

from collections.abc import Sequence

import numpy as np
from shapely.affinity import translate
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from lumbopoint.drawing import palette
from lumbopoint.drawing.paths import (
    Pen,
    area_data,
    closed_spline_data,
    half_spline_data,
    line_data,
    path,
    short,
)
from lumbopoint.drawing.windows import Canvas
from lumbopoint.geometry.bones import BonePart, BoneShape, Modelling, both_halves
from lumbopoint.geometry.curves import Points

#: Shares of a part's rounding at which the next lighter tone begins.
STEPS = (0.25, 0.55, 1.0)
#: A part on the midline narrower than this (cm) is a crest.
CREST_CM = 0.95
#: Inner tones nearer than this (cm) to the edge would not be seen.
FINEST_CM = 0.12
#: Inner tones are soft: their edges may be this coarse (cm).
COARSE_CM = 0.035
#: Right halves reach a little over the midline, so that no seam shows beside their mirror images.
RIGHT = box(-0.15, -110, 60, 80)


def bones_art(bones: Sequence[BoneShape], canvas: Canvas, prefix: str, *, is_half: bool) -> str:
    """All bones in order; with ``is_half`` right halves and their mirror images, then the midline crests.

    The (right half of) each bone is a group with the id ``<prefix>bone-<id>``.
    """
    art = "".join(bone_art(bone, canvas, f"{prefix}bone-{bone.id}") for bone in bones)
    crests = "".join(
        _part(part, _whole_edge(part), canvas, part.area, "")
        for bone in bones
        for part in bone.parts
        if _is_crest(bone, part)
    )
    name = f"{prefix}bones"
    if not is_half or not art:
        return art
    return f'<g id="{name}">{art}</g><use href="#{name}" transform="scale(-1 1)"/>{crests}'


def bone_art(bone: BoneShape, canvas: Canvas, name: str) -> str:
    """One bone as a group of that id, of a midline bone the right half without its crests on the midline."""
    edge = _half_edge if bone.is_midline else _whole_edge
    parts = [
        _part(part, edge(part), canvas, _right_half(bone, part), f"{name}-{number}")
        for number, part in enumerate(bone.parts)
        if not _is_crest(bone, part)
    ]
    relief = (_relief(mark, canvas) for mark in bone.modelling)
    return f'<g id="{name}">{"".join([*parts, *relief])}</g>'


def _right_half(bone: BoneShape, part: BonePart) -> BaseGeometry:
    return part.area.intersection(RIGHT) if bone.is_midline else part.area


def _is_crest(bone: BoneShape, part: BonePart) -> bool:
    """Whether a part is a narrow ridge on the midline, nearest to the viewer, such as a spinous process."""
    x0, _, x1, _ = part.area.bounds
    return bool(bone.is_midline and x0 < 0 < x1 and x1 - x0 < CREST_CM)


def _whole_edge(part: BonePart) -> str:
    is_half = part.control[0, 0] == 0 and part.control[-1, 0] == 0
    return closed_spline_data(both_halves(part.control) if is_half else part.control)


def _half_edge(part: BonePart) -> str:
    return half_spline_data(part.control)


def _part(part: BonePart, edge: str, canvas: Canvas, side: BaseGeometry, name: str) -> str:
    tones = palette.BONE[part.tone]
    base = path(edge, fill=tones[0], stroke=palette.BONE_LINE, stroke_width=0.06 * canvas.tolerance**0.5)
    if part.line is not None:
        return base + _bar_light(part, part.line, tones, name)
    rings = (
        path(area_data(_inner(side, share * part.round_cm), COARSE_CM * canvas.tolerance), fill=tone)
        for share, tone in zip(STEPS, tones[1:], strict=True)
        if share * part.round_cm > FINEST_CM * canvas.tolerance
    )
    return base + "".join(rings)


def _bar_light(part: BonePart, line: Points, tones: tuple[str, ...], name: str) -> str:
    """The rounding of a bar: ever narrower strokes along its centre line, a little above it."""
    width = part.area.area / LineString(line).length
    trimmed = np.asarray(substring(LineString(line), 0.4 * width, -0.4 * width).coords)
    pen = Pen()
    pen.move(trimmed[0])
    pen.spline(trimmed, 2 * trimmed[0] - trimmed[1], 2 * trimmed[-1] - trimmed[-2])
    uses = "".join(
        f'<use href="#{name}" stroke="{tone}" stroke-width="{short(width * share)}"/>'
        for share, tone in zip((0.78, 0.5, 0.22), tones[1:], strict=True)
    )
    look = f'fill="none" stroke-linecap="round" transform="translate(0 {short(-width * 0.06)})"'
    return f'<defs><path id="{name}" d="{pen.data}"/></defs><g {look}>{uses}</g>'


def _inner(area: BaseGeometry, by_cm: float) -> BaseGeometry:
    """An area without its edge, a little higher up, where the light comes from."""
    joined = area.union(translate(area, -0.5)) if area.bounds[0] == RIGHT.bounds[0] else area
    shrunk = joined.buffer(-by_cm * 0.5, quad_segs=4).intersection(translate(joined, 0, by_cm * 0.15))
    smooth = shrunk.buffer(-by_cm * 0.06, quad_segs=3).buffer(by_cm * 0.06, quad_segs=3)
    return smooth.intersection(area)


def _relief(mark: Modelling, canvas: Canvas) -> str:
    if mark.mark in ("ridge", "groove"):
        return _line(mark, line_data(mark.curve, 0.02 * canvas.tolerance))
    area = Polygon(mark.curve)
    if mark.mark == "hole":
        return path(area_data(area, 0.02), fill="#8d7753", stroke="#f9f2e0", stroke_width=0.08)
    fill = "#a58f66" if mark.mark == "hollow" else "#fffaf0"
    return "".join(
        path(
            area_data(area.buffer(-inset, quad_segs=3), COARSE_CM * canvas.tolerance),
            fill=fill,
            fill_opacity=0.1,
        )
        for inset in (0.0, 0.16, 0.36, 0.6)
    )


def _line(mark: Modelling, data: str) -> str:
    """A ridge: light above, shade below; a groove: a fine shade with a light lower lip."""
    is_ridge = mark.mark == "ridge"
    shade = ("#a58f66", 0.22 if is_ridge else 0.07, 0.35, 0.12 if is_ridge else 0.0)
    light = ("#fffaf0", 0.18 if is_ridge else 0.06, 0.6, -0.08 if is_ridge else 0.07)
    return "".join(
        path(
            data,
            fill="none",
            stroke=colour,
            stroke_width=width,
            stroke_opacity=strength,
            stroke_linecap="round",
            transform=f"translate(0 {shift})",
        )
        for colour, width, strength, shift in (shade, light)
    )

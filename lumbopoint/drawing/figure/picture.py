"""One picture of a stretch as SVG: supports, figure, shading, stretched muscle, lines, arrows."""

from dataclasses import dataclass

import numpy as np

from lumbopoint.drawing.figure.arrows import Way, arrow_ring
from lumbopoint.drawing.figure.colours import COLOURS, SHADE
from lumbopoint.drawing.figure.depth import Camera, DepthPicture, Mask, Window, depth_picture
from lumbopoint.drawing.figure.shadow import floor_shadow
from lumbopoint.drawing.figure.surface import Surface, softly_lit, surface
from lumbopoint.drawing.figure.tint import Tint, muscle_tint
from lumbopoint.drawing.figure.trace import PER_CM, Tracer, curve_data, line_data
from lumbopoint.drawing.paths import path
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.figure.placing import Figure
from lumbopoint.geometry.figure.skeleton import Array

#: Size of a pixel in cm of shipped pictures, and of a preview.
FINE_CM, DRAFT_CM = 0.24, 0.48
_SUPPORTS = ("floor", "wall", "wood", "bed", "mat", "pillow", "towel", "ball", "strap")
#: Light below these levels is shaded, each a little more.
_SHADES = ((0.52, 0.10), (0.30, 0.10), (0.06, 0.12))
_LINE_CM = 0.42
#: A limb that lies this much further away than its twin is drawn a tone darker.
_FAR_CM = 10.0


@dataclass(frozen=True)
class Sheet:
    """What one picture is drawn from. ``name``: unique in a page, for the ids inside."""

    name: str
    figure: Figure
    camera: Camera
    window: Window
    tint: Tint | None
    ways: tuple[Way, ...]


Rings = dict[str, tuple[Array, ...]]


def outlines(sheet: Sheet, body: BodyMap) -> Rings:
    """The traced outlines of a picture by what they show, in picture cm: the drawing without its colours."""
    figure = sheet.figure
    seen_by = depth_picture(figure.flesh, figure.soft, figure.hard, sheet.camera, sheet.window)
    seen = surface(seen_by, figure, sheet.camera)
    tracer = Tracer(sheet.window.x0, sheet.window.y1, sheet.window.step)
    rings: Rings = {"shadow": floor_shadow(seen_by, figure, sheet.camera)}
    rings |= _support_rings(tracer, seen)
    rings["body"] = tracer.rings(seen.is_body, soft=1.0)
    for label in ("skin", "sock", "shorts", "shirt", "hair"):
        rings[label] = tracer.rings(seen.label == label, soft=0.9)
    rings |= _form_rings(tracer, seen, seen_by, sheet)
    if sheet.tint:
        tint, fibre = muscle_tint(seen, body, sheet.tint)
        rings["muscle"] = tracer.rings(tint, soft=_pixels(0.45, sheet), tolerance=0.09)
        rings["fibre"] = tracer.rings(fibre, level=0.42, soft=_pixels(0.2, sheet), tolerance=0.08, least=0.6)
    rings["line"] = tracer.rings(_line_field(seen, sheet), level=0.46, soft=1.0, tolerance=0.065, least=0.6)
    rings["ink"] = tracer.rings(seen.label == "ink", soft=0.7, tolerance=0.03, least=0.08)
    rings["arrow"] = tuple(arrow_ring(way, _arrow_size(sheet.window)) for way in sheet.ways)
    return rings


def _pixels(reach_cm: float, sheet: Sheet) -> float:
    return max(reach_cm / sheet.window.step, 0.5)


def _support_rings(tracer: Tracer, seen: Surface) -> Rings:
    """Each kind of support, a little under the figure, and its faces that are turned away from the light."""
    rings: Rings = {}
    near = _grown(seen.is_body, 0)
    for label in _SUPPORTS:
        mask = seen.label == label
        if mask.any():
            tolerance = 0.2 if label in ("strap", "pillow") else 0.07
            rings[label] = tracer.rings(mask | (_grown(mask, 4) & near), soft=0.7, tolerance=tolerance)
            rings[f"{label}-side"] = tracer.rings(mask & seen.side_face, soft=0.6)
    return rings


def _grown(mask: Mask, pixels: int) -> Mask:
    grown = mask.copy()
    for _ in range(pixels):
        grown |= np.roll(grown, 1, 0) | np.roll(grown, -1, 0) | np.roll(grown, 1, 1) | np.roll(grown, -1, 1)
    return grown


def _form_rings(tracer: Tracer, seen: Surface, picture: DepthPicture, sheet: Sheet) -> Rings:
    """Shades and a highlight that give the body its form, and the limbs that lie behind."""
    soft = softly_lit(seen, sheet.window.step)
    on = seen.is_body & (seen.label != "ink")
    rings: Rings = {
        f"shade{i}": tracer.rings(on & (soft < level), soft=2.0, tolerance=0.15, least=5)
        for i, (level, _) in enumerate(_SHADES)
    }
    rings["glow"] = tracer.rings(
        on & (soft > 0.93) & (seen.label != "sock"), soft=2.0, tolerance=0.15, least=5
    )
    behind = np.isin(seen.part, _far_parts(sheet)) & (seen.label != "shirt")
    rings["far"] = tracer.rings(on & behind, soft=0.9)
    return rings


def _far_parts(sheet: Sheet) -> tuple[str, ...]:
    """The limb that lies clearly behind its twin."""
    toward, found = sheet.camera.axes[2], []
    for bone, parts in (("shank", ("thigh", "shank", "foot")), ("forearm", ("upper-arm", "forearm", "hand"))):
        depth = {
            side: float(toward @ sheet.figure.bones.point(f"{side}-{bone}")) for side in ("right", "left")
        }
        if abs(depth["right"] - depth["left"]) > _FAR_CM:
            far = min(depth, key=lambda side: depth[side])
            found += [f"{far}-{part}" for part in parts]
    return tuple(found)


def _line_field(seen: Surface, sheet: Sheet) -> Array:
    """Hidden edges and hems as one field: lines that taper where the surfaces meet."""
    hem = np.where(seen.part == "head", 0.5, 0.62) * seen.hem
    field = np.maximum(seen.edge, hem)
    if sheet.window.step > 0.4:
        return field
    wide = np.maximum.reduce([field, *(np.roll(field, by, axis) for axis in (0, 1) for by in (-1, 1))])
    return np.asarray(np.where(np.isin(seen.part, ("right-hand", "left-hand")), field, wide))


def _arrow_size(window: Window) -> float:
    return max(window.x1 - window.x0, window.y1 - window.y0) / 150


# from outlines to SVG


def picture_svg(sheet: Sheet, rings: Rings) -> str:
    """The whole SVG text of a picture."""
    w = sheet.window
    box = (
        f"{w.x0 * PER_CM:.0f} {-w.y1 * PER_CM:.0f} {(w.x1 - w.x0) * PER_CM:.0f} {(w.y1 - w.y0) * PER_CM:.0f}"
    )
    inside = _defs(sheet, rings) + _behind(rings) + _figure(sheet, rings) + _arrows(rings)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{inside}</svg>\n'


def _defs(sheet: Sheet, rings: Rings) -> str:
    blur = f'<filter id="{sheet.name}-b"><feGaussianBlur stdDeviation="7"/></filter>'
    shape = f'<path id="{sheet.name}-s" d="{curve_data(rings["body"])}" clip-rule="evenodd"/>'
    clip = f'<clipPath id="{sheet.name}-c"><use href="#{sheet.name}-s"/></clipPath>'
    return f"<defs>{blur}{shape}{clip}</defs>"


def _fill(rings: Rings, name: str, fill: str, **more: str | float) -> str:
    return path(curve_data(rings.get(name, ())), fill=fill, fill_rule="evenodd", **more)


def _behind(rings: Rings) -> str:
    parts = [_fill(rings, "shadow", SHADE, opacity=0.16)]
    for label in _SUPPORTS:
        line: dict[str, str | float] = {}
        if label != "floor":
            line = {"stroke": COLOURS["edge"], "stroke_width": 3, "stroke_linejoin": "round"}
        data = line_data if label in ("floor", "mat", "wood", "wall", "bed") else curve_data
        parts.append(path(data(rings.get(label, ())), fill=COLOURS[label], fill_rule="evenodd", **line))
        parts.append(_fill(rings, f"{label}-side", SHADE, opacity=0.13) if label != "floor" else "")
    return "".join(parts)


def _figure(sheet: Sheet, rings: Rings) -> str:
    line = COLOURS["line"]
    outline = (
        f'<use href="#{sheet.name}-s" fill="{line}" stroke="{line}" stroke-width="{_LINE_CM * 2 * PER_CM:g}" '
        'stroke-linejoin="round" fill-rule="evenodd"/>'
    )
    colours = "".join(
        _fill(rings, label, COLOURS[label]) for label in ("skin", "sock", "shorts", "shirt", "hair")
    )
    shades = "".join(_fill(rings, f"shade{i}", SHADE, opacity=op) for i, (_, op) in enumerate(_SHADES))
    glow = _fill(rings, "glow", "#fff", opacity=0.2)
    form = f'<g clip-path="url(#{sheet.name}-c)"><g filter="url(#{sheet.name}-b)">{shades}{glow}</g></g>'
    muscle = _fill(rings, "muscle", COLOURS["muscle"], opacity=0.62, class_="muscle")
    fibres = _fill(rings, "fibre", COLOURS["fibre"], opacity=0.7)
    lines = _fill(rings, "line", line) + _fill(rings, "ink", COLOURS["ink"])
    return outline + colours + form + _fill(rings, "far", SHADE, opacity=0.14) + muscle + fibres + lines


def _arrows(rings: Rings) -> str:
    rim: dict[str, str | float] = {"stroke": COLOURS["paper"], "stroke_width": 7, "paint_order": "stroke"}
    return path(
        line_data(rings["arrow"]), fill=COLOURS["arrow"], class_="arrow", stroke_linejoin="round", **rim
    )

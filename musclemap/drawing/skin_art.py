"""The skin of the close-up: calm, lighter towards the middle, with the few lines that tell what it is."""

from collections.abc import Iterable

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from musclemap.drawing import palette
from musclemap.drawing.paths import area_data, line_data, path, short
from musclemap.geometry.curves import open_curve
from musclemap.geometry.skin import Cue, SkinShape

ViewBox = tuple[float, float, float, float]

#: Beyond this line (cm) begins the arm, which would only crowd the close-up.
ARM = Polygon([(16.2, 30), (16.2, 20), (17.0, 14), (17.8, 5), (18.2, -5), (18.2, -45), (45, -45), (45, 30)])
#: The gap between the legs begins below the close-up; it must not shade its lower border.
LEGS = box(-12, -40, 12, -20)
#: Widths (cm) of the strokes that together shade the rim, and the strength of each.
RIM = tuple(0.5 + 0.75 * i for i in range(11))
RIM_STRENGTH = 0.11
#: Width (cm), strength and inset (share of the length) of the strokes of one soft fold.
FOLD = ((1.3, 0.09, 0.3), (0.9, 0.11, 0.24), (0.5, 0.14, 0.18), (0.2, 0.22, 0.12))


def trunk(skin: BaseGeometry, view: BaseGeometry) -> BaseGeometry:
    """The skin within a view without the arms."""
    arms = ARM.union(Polygon([(-x, y) for x, y in ARM.exterior.coords]))
    return skin.union(LEGS).difference(arms).intersection(view)


def skin_art(skin: SkinShape, view_box: ViewBox, prefix: str) -> str:
    """The trunk from a shaded rim to a light middle, with its folds, in cm; ``view_box`` as in SVG."""
    x, y, width, height = view_box
    area = trunk(skin.area, box(x - 6, -y - height - 6, x + width + 6, -y + 6))
    edge = f"{prefix}skin"
    defs = (
        f'<defs><path id="{edge}" d="{area_data(area)}"/>'
        f'<clipPath id="{edge}-clip"><use href="#{edge}"/></clipPath></defs>'
    )
    rim = "".join(f'<use href="#{edge}" stroke-width="{short(width)}"/>' for width in RIM)
    look = f'fill="none" stroke="{palette.SKIN_SHADE}" stroke-opacity="{RIM_STRENGTH}"'
    line = f'<use href="#{edge}" fill="none" stroke="{palette.SKIN_LINE}" stroke-width=".14"/>'
    light = f'<use href="#{edge}" fill="{palette.SKIN}"/>'
    folds = _folds(_in_view(skin.cues, box(x, -y - height, x + width, -y).intersection(area)))
    return f'{defs}{light}<g clip-path="url(#{edge}-clip)"><g {look}>{rim}</g>{folds}</g>{line}'


def _in_view(cues: Iterable[Cue], view: BaseGeometry) -> list[Cue]:
    """The lines, not the areas, of which a good part can be seen."""
    return [
        cue
        for cue in cues
        if not cue.is_closed
        and cue.style in ("fading", "soft")
        and LineString(cue.points).intersection(view).length > 0.3 * LineString(cue.points).length
    ]


def _folds(cues: Iterable[Cue]) -> str:
    parts = []
    for cue in cues:
        art = _fold(cue)
        parts.append(art + (f'<g transform="scale(-1 1)">{art}</g>' if cue.is_mirrored else ""))
    return "".join(parts)


def _fold(cue: Cue) -> str:
    """A soft fold: strokes one over another, the narrow ones longer."""
    line = LineString(open_curve(np.array(cue.points)))
    first = 0.0 if cue.style == "fading" else 1.0
    return "".join(
        path(
            line_data(np.asarray(substring(line, first * inset, 1 - inset, normalized=True).coords), 0.03),
            fill="none",
            stroke=palette.SKIN_SHADE,
            stroke_width=width,
            stroke_opacity=strength,
            stroke_linecap="round",
        )
        for width, strength, inset in FOLD
    )

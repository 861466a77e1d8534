"""The skin under muscles and bones: lighter towards the middle, with the few lines that tell what it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import substring

from lumbopoint.drawing import palette
from lumbopoint.drawing.paths import area_data, line_data, path, short
from lumbopoint.geometry.curves import open_curve
from lumbopoint.geometry.skin import Cue, SkinShape

ViewBox = tuple[float, float, float, float]

#: How far (cm) the skin goes on outside the view, so that its cut edge and the shade there are never seen.
BEYOND = 7.0
#: The gap between the legs begins below the close-up; it must not shade its lower border.
LEGS = Polygon([(-9, -24), (9, -24), (9, -45), (-9, -45)])
#: Strength of each stroke of the rim.
RIM_STRENGTH = 0.085
#: An inner line of which less than this share is in the view is left out.
SEEN_SHARE = 0.3
SHADED = f'fill="none" stroke="{palette.SKIN_SHADE}" stroke-linecap="round" stroke-linejoin="round"'


@dataclass(frozen=True)
class Finish:
    """How fine the skin is drawn.

    ``rim``: widths (cm) of the strokes that together shade it; ``fold``: widths (cm), strength and inset
    (share of the length) of the strokes of one soft fold; ``edge_cm``, ``line_cm``: by how much edge and
    lines may be coarser than the true curves.
    """

    rim: tuple[float, ...]
    fold: tuple[tuple[float, float, float], ...]
    edge_cm: float
    line_cm: float


CLOSE = Finish(
    rim=tuple(0.4 + 0.53 * i for i in range(15)),
    fold=((1.0, 0.06, 0.34), (0.7, 0.09, 0.27), (0.42, 0.12, 0.19), (0.18, 0.24, 0.1)),
    edge_cm=0.012,
    line_cm=0.02,
)
#: Of a whole body with its slender arms.
WHOLE = Finish(
    rim=tuple(0.3 + 0.42 * i for i in range(12)),
    fold=((0.9, 0.1, 0.32), (0.5, 0.16, 0.2), (0.22, 0.26, 0.1)),
    edge_cm=0.025,
    line_cm=0.03,
)


def skin_art(skin: SkinShape, view_box: ViewBox, prefix: str, *, has_arms: bool = False) -> str:
    """The body from a shaded rim to a light middle, with its folds, in cm; ``view_box`` as in SVG.

    ``has_arms``: the whole body with its arms; without them it is drawn as if they were lifted away. The side
    view is always drawn without the arm, which would hide the trunk.
    """
    finish = WHOLE if has_arms else CLOSE
    area = _shown(skin, view_box, has_arms)
    edge = f"{prefix}skin"
    defs = (
        f'<defs><path id="{edge}" d="{area_data(area, finish.edge_cm)}"/>'
        f'<clipPath id="{edge}-clip"><use href="#{edge}"/></clipPath></defs>'
    )
    light = f'<use href="#{edge}" fill="{palette.SKIN}"/>'
    line = f'<use href="#{edge}" fill="none" stroke="{palette.SKIN_LINE}" stroke-width=".14"/>'
    folds = _folds(_seen(skin, _view(view_box).intersection(area), has_arms), finish, edge)
    shaded = f'<g clip-path="url(#{edge}-clip)" {SHADED}>{_rim(edge, finish)}{folds}</g>'
    return f"{defs}{light}{shaded}{line}"


def _rim(edge: str, finish: Finish) -> str:
    strokes = "".join(f'<use href="#{edge}" stroke-width="{short(width)}"/>' for width in finish.rim)
    return f'<g stroke-opacity="{RIM_STRENGTH}">{strokes}</g>'


def _view(view_box: ViewBox, beyond_cm: float = 0.0) -> Polygon:
    """The view box as an area in cm, y up, grown by some cm."""
    x, y, width, height = view_box
    return box(x, -y - height, x + width, -y).buffer(beyond_cm, join_style="mitre")


def _shown(skin: SkinShape, view_box: ViewBox, has_arms: bool) -> BaseGeometry:
    """The skin that is drawn: a little more than the view shows."""
    is_whole = has_arms or skin.view == "lateral"
    whole = skin.area if is_whole else skin.trunk.union(LEGS)
    return whole.intersection(_view(view_box, BEYOND))


def _seen(skin: SkinShape, view: BaseGeometry, has_arms: bool) -> list[Cue]:
    """The lines, not the areas, of which a good part can be seen; lines of an arm only with the arms."""
    arms = has_arms and skin.view != "lateral"
    return [
        cue
        for cue in skin.cues
        if not cue.is_closed
        and cue.style in ("fading", "soft")
        and (arms or not cue.is_arm)
        and LineString(cue.points).intersection(view).length > SEEN_SHARE * LineString(cue.points).length
    ]


def _folds(cues: Sequence[Cue], finish: Finish, edge: str) -> str:
    """Soft folds: strokes one over another, the narrow ones longer; those of both halves are written once."""
    both = [cue for cue in cues if cue.is_mirrored]
    middle = _strokes([cue for cue in cues if not cue.is_mirrored], finish)
    if not both:
        return middle
    name = f"{edge}-folds"
    return f'{middle}<g id="{name}">{_strokes(both, finish)}</g><use href="#{name}" transform="scale(-1 1)"/>'


def _strokes(cues: Sequence[Cue], finish: Finish) -> str:
    if not cues:
        return ""
    return "".join(
        f'<g stroke-width="{short(width)}" stroke-opacity="{short(strength)}">'
        + "".join(path(_fold_data(cue, inset, finish.line_cm)) for cue in cues)
        + "</g>"
        for width, strength, inset in finish.fold
    )


def _fold_data(cue: Cue, inset: float, detail_cm: float) -> str:
    """A line without its ends; the strong end of one that fades is kept."""
    line = LineString(open_curve(np.array(cue.points)))
    first = 0.0 if cue.style == "fading" else inset
    return line_data(np.asarray(substring(line, first, 1 - inset, normalized=True).coords), detail_cm)

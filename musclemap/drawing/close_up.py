"""The close-up of the low back from behind in three layers, as markup for an inline SVG."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shapely import union_all
from shapely.geometry import LineString

from musclemap.drawing import palette
from musclemap.drawing.bone_art import bones_art
from musclemap.drawing.muscle_art import DRAWN, muscle_art
from musclemap.drawing.paths import area_data
from musclemap.drawing.skin_art import skin_art
from musclemap.geometry.body_map import BodyMap
from musclemap.geometry.bones import BoneShape
from musclemap.geometry.muscles import MuscleShape
from musclemap.model import Layer

ViewBox = tuple[float, float, float, float]

#: x, y, width and height in cm with y downwards: from T9 to below the gluteal fold.
VIEW_BOX: ViewBox = (-18.5, -21.0, 37.0, 46.0)
LAYERS: tuple[Layer, ...] = ("superficial", "intermediate", "deep")
FADED = 0.42
#: A muscle of a lower layer is drawn if more than this share of it can be seen.
SEEN_SHARE = 0.12
SEEN_BONE = 0.06


@dataclass(frozen=True)
class Drawing:
    """Markup to be placed inside an ``svg`` element with this view box (cm, y downwards)."""

    svg: str
    view_box: ViewBox


def close_up(body: BodyMap, layer: Layer) -> Drawing:
    """The low back from behind with one layer of muscles shown and those below it faded.

    Groups: mm-skin, mm-bones, mm-below, mm-muscles; in the last one group mm-muscle for each muscle and side
    with data-muscle and data-side and, inside, a path mm-outline: invisible, to be hit and highlighted.
    """
    prefix = f"mm-{layer[0]}-"
    groups = (
        ("mm-skin", skin_art(body.skin_shape("posterior"), VIEW_BOX, prefix)),
        ("mm-bones", bones_art(_seen_bones(body, layer), prefix)),
        ("mm-below", _below(body, layer, prefix)),
        ("mm-muscles", _muscles(body, layer, prefix)),
    )
    inner = "".join(f'<g class="{name}"{_group_look(name)}>{art}</g>' for name, art in groups)
    return Drawing(_defs(prefix) + inner, VIEW_BOX)


def standalone(drawing: Drawing, width_px: int = 900) -> str:
    """A complete SVG file: the drawing with plain colours, readable without a page around it."""
    x, y, width, height = drawing.view_box
    size = f'width="{width_px}" height="{round(width_px * height / width)}"'
    box = f'viewBox="{x:g} {y:g} {width:g} {height:g}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>'
    return head + palette.plain(drawing.svg) + "</svg>\n"


def _group_look(name: str) -> str:
    return f' opacity="{FADED:g}" pointer-events="none"' if name == "mm-below" else ""


def _defs(prefix: str) -> str:
    form = ((0, "#fff1e6", 0.2), (0.45, "#fff1e6", 0), (1, palette.SHADOW, 0.13))
    sheen = (
        (0.0, palette.FASCIA_SHADE, 0.75),
        (0.05, palette.FASCIA, 0.8),
        (0.3, palette.FASCIA_LIGHT, 0.62),
        (0.5, palette.FASCIA, 0.68),
        (0.68, palette.FASCIA_SHADE, 0.55),
        (0.82, palette.FASCIA, 0.75),
        (1.0, palette.FASCIA, 0.76),
    )
    return (
        f'<defs><radialGradient id="{prefix}form" cx=".47" cy=".42" r=".6">{_stops(form)}</radialGradient>'
        f'<linearGradient id="{prefix}fascia" gradientUnits="userSpaceOnUse" x1="0" x2="9">'
        f"{_stops(sheen)}</linearGradient></defs>"
    )


def _stops(stops: Sequence[tuple[float, str, float]]) -> str:
    return "".join(
        f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{strength:g}"/>'
        for at, colour, strength in stops
    )


def _of_layer(body: BodyMap, layer: Layer) -> list[MuscleShape]:
    return [muscle for muscle in body.muscles if muscle.view == "posterior" and muscle.layer == layer]


def _seen_bones(body: BodyMap, layer: Layer) -> list[BoneShape]:
    """The bones that muscles do not cover and the view does not cut off, without their hidden relief."""
    cover = union_all([m.outline for m in _of_layer(body, layer)])
    return [
        replace(bone, modelling=tuple(m for m in bone.modelling if not cover.covers(LineString(m.curve))))
        for bone in body.bones
        if bone.view == "posterior"
        and bone.outline.intersection(DRAWN).difference(cover).area > SEEN_BONE * bone.outline.area
    ]


def _below(body: BodyMap, layer: Layer, prefix: str) -> str:
    """The muscles of the layers below, deepest first, as far as they can be seen."""
    cover = union_all([m.outline for m in _of_layer(body, layer) if m.material != "fascia"])
    seen: list[MuscleShape] = []
    for lower in LAYERS[LAYERS.index(layer) + 1 :]:
        muscles = _of_layer(body, lower)
        seen[:0] = [m for m in muscles if m.outline.difference(cover).area > SEEN_SHARE * m.outline.area]
        cover = union_all([cover, *(m.outline for m in muscles)])
    if not seen:
        return ""
    art = "".join(muscle_art(muscle, "faint", prefix) for muscle in seen)
    return f'<g id="{prefix}below">{art}</g><use href="#{prefix}below" transform="scale(-1 1)"/>'


def _muscles(body: BodyMap, layer: Layer, prefix: str) -> str:
    return "".join(_both_sides(muscle, prefix) for muscle in _of_layer(body, layer))


def _both_sides(muscle: MuscleShape, prefix: str) -> str:
    name = f"{prefix}{muscle.id}"
    art = muscle_art(muscle, "full" if muscle.is_clickable else "calm", prefix)
    right = f'<g id="{name}">{art}</g>'
    left = f'<use href="#{name}" transform="scale(-1 1)"/>'
    over = _bones_before(muscle, prefix)
    if not muscle.is_clickable:
        return f'<g class="mm-context" pointer-events="none">{right}{left}</g>{over}'
    hit = area_data(muscle.outline, 0.03)
    return _side(muscle.id, "right", right, hit) + _side(muscle.id, "left", left, hit) + over


def _bones_before(muscle: MuscleShape, prefix: str) -> str:
    """The bones behind which a muscle passes, once more, where they cover it."""
    if not muscle.behind:
        return ""
    name = f"{prefix}before-{muscle.id}"
    clip = f'<clipPath id="{name}-clip"><path d="{area_data(muscle.outline.buffer(0.55), 0.05)}"/></clipPath>'
    bones = "".join(f'<use href="#{prefix}bone-{bone_id}"/>' for bone_id in muscle.behind)
    right = f'<g id="{name}" clip-path="url(#{name}-clip)">{bones}</g>'
    left = f'<use href="#{name}" transform="scale(-1 1)"/>'
    return f'<g pointer-events="none"><defs>{clip}</defs>{right}{left}</g>'


def _side(muscle_id: str, side: str, art: str, hit: str) -> str:
    turn = ' transform="scale(-1 1)"' if side == "left" else ""
    outline = f'<path class="mm-outline"{turn} d="{hit}" fill="#fff" fill-opacity="0"/>'
    return f'<g class="mm-muscle" data-muscle="{muscle_id}" data-side="{side}">{art}{outline}</g>'

"""One view of the body with one layer of muscles shown, as markup for an inline SVG."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from shapely import union_all
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry

from lumbopoint.drawing import palette
from lumbopoint.drawing.bone_art import bones_art
from lumbopoint.drawing.muscle_art import muscle_art
from lumbopoint.drawing.paths import COARSE, area_data, short
from lumbopoint.drawing.skin_art import skin_art
from lumbopoint.drawing.windows import Canvas, ViewBox, Window, beside_feet, canvas, view_box
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.bones import BoneShape
from lumbopoint.geometry.muscles import MuscleShape
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.model import Layer, View

Side = Literal["right", "left"]
LAYERS: tuple[Layer, ...] = get_args(Layer)
FADED = 0.42
#: A muscle of a lower layer is drawn if more than this share of it can be seen.
SEEN_SHARE = 0.12
SEEN_BONE = 0.06
#: How far (cm) the line that is hit may lie from the true outline.
HIT_CM = 0.008
FILE_END = "</svg>\n"
MIRROR = ' transform="scale(-1 1)"'


@dataclass(frozen=True)
class Drawing:
    """Markup to be placed inside an ``svg`` element with this view box (cm, y downwards).

    ``feet``: where words may stand beside the feet of a whole body (``beside_feet``); None close up.
    """

    svg: str
    view_box: ViewBox
    feet: tuple[float, float] | None


@dataclass(frozen=True)
class Shot:
    """What is drawn: a view with one layer in a window; ``side``: the side that a side view shows."""

    view: View
    layer: Layer
    window: Window
    side: Side

    @property
    def canvas(self) -> Canvas:
        """How finely, and how much of the body."""
        return canvas(self.view, self.window)

    @property
    def prefix(self) -> str:
        """The beginning of every id in the drawing."""
        side = self.side[0] if self.view == "lateral" else ""
        return f"mm-{self.view[0]}{side}{self.window[0]}{self.layer[0]}-"

    @property
    def is_mirrored(self) -> bool:
        """Whether all is drawn as in a mirror: the side view of the left."""
        return self.view == "lateral" and self.side == "left"

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides of the patient as drawn: first as written, then in a mirror; on the side view one."""
        if self.view == "lateral":
            return (self.side,)
        return ("left", "right") if self.view == "anterior" else ("right", "left")


def draw_view(
    body: BodyMap,
    view: View,
    layer: Layer,
    window: Window = "close-up",
    *,
    side: Side = "right",
    build: Build = DEFAULT_BUILD,
) -> Drawing:
    """A view of the body with one layer of muscles shown and those below it faded.

    The front is drawn as seen: the patient's right on the left. ``side``: which one the side view shows;
    ``build``: whose skin is drawn; muscles and bones are the same in both.
    Groups: mm-skin, mm-bones, mm-below, mm-muscles; in the last one group mm-muscle for each shape and side
    with data-muscle, data-part and data-side and, inside, a path mm-outline, to be hit and highlighted.
    """
    shot = Shot(view, layer, window, side)
    groups = (
        ("mm-skin", _turned(shot, _skin(body, shot, build))),
        ("mm-bones", _turned(shot, _bones(body, shot))),
        ("mm-below", _turned(shot, _below(body, shot))),
        ("mm-muscles", _muscles(body, shot)),
    )
    inner = "".join(_group(name, art) for name, art in groups)
    return _framed(body, shot, _defs(shot) + inner)


def standalone(drawing: Drawing, width_px: int = 900) -> str:
    """A complete SVG file: the drawing with plain colours, readable without a page around it."""
    x, y, width, height = drawing.view_box
    size = f'width="{width_px}" height="{round(width_px * height / width)}"'
    box = f'viewBox="{x:g} {y:g} {width:g} {height:g}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>'
    return head + palette.plain(drawing.svg) + FILE_END


def from_file(body: BodyMap, shot: Shot, build: Build, text: str) -> Drawing:
    """The drawing of a shot from the ``standalone`` text of the default build; another skin is drawn anew."""
    svg = palette.changeable(text[text.index(">") + 1 :].removesuffix(FILE_END))
    if build != DEFAULT_BUILD:
        before, after = svg.index(_group_start("mm-skin")), svg.index(_group_start("mm-bones"))
        svg = svg[:before] + _group("mm-skin", _turned(shot, _skin(body, shot, build))) + svg[after:]
    return _framed(body, shot, svg)


def _framed(body: BodyMap, shot: Shot, svg: str) -> Drawing:
    """The markup with what has to be known of where it stands."""
    sign = -1 if shot.is_mirrored or shot.view == "anterior" else 1
    feet = beside_feet(body.skin(shot.view), sign) if shot.window == "whole" else None
    return Drawing(svg, view_box(shot.view, shot.window, shot.is_mirrored), feet)


def _group(name: str, art: str) -> str:
    return f"{_group_start(name)}{art}</g>"


def _group_start(name: str) -> str:
    return f'<g class="{name}"{_group_look(name)}>'


def _turned(shot: Shot, art: str) -> str:
    return f"<g{MIRROR}>{art}</g>" if shot.is_mirrored and art else art


def _group_look(name: str) -> str:
    return f' opacity="{FADED:g}" pointer-events="none"' if name == "mm-below" else ""


def _defs(shot: Shot) -> str:
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
    start = -4 if shot.view == "lateral" else 0
    return (
        f'<defs><radialGradient id="{shot.prefix}form" cx=".47" cy=".42" r=".6">{_stops(form)}'
        f'</radialGradient><linearGradient id="{shot.prefix}fascia" gradientUnits="userSpaceOnUse" '
        f'x1="{start}" x2="9">{_stops(sheen)}</linearGradient></defs>'
    )


def _stops(stops: Sequence[tuple[float, str, float]]) -> str:
    return "".join(
        f'<stop offset="{at:g}" stop-color="{colour}" stop-opacity="{strength:g}"/>'
        for at, colour, strength in stops
    )


def _of_layer(body: BodyMap, shot: Shot, layer: Layer) -> list[MuscleShape]:
    """The shapes of a layer that reach into the window."""
    shapes = [m for m in body.muscles if m.view == shot.view and m.layer == layer]
    return [m for m in shapes if m.outline.intersects(shot.canvas.area)]


def _skin(body: BodyMap, shot: Shot, build: Build) -> str:
    has_arms = shot.window == "whole" and shot.view != "lateral"
    box = view_box(shot.view, shot.window)
    return skin_art(body.skin_shape(shot.view, build), box, shot.prefix, has_arms=has_arms)


def _bones(body: BodyMap, shot: Shot) -> str:
    seen = _seen_bones(body, shot)
    return bones_art(seen, shot.canvas, shot.prefix, is_half=shot.view != "lateral")


def _seen_bones(body: BodyMap, shot: Shot) -> list[BoneShape]:
    """The bones that muscles do not cover and the view does not cut off, without their hidden relief."""
    cover = union_all([m.outline for m in _of_layer(body, shot, shot.layer)])
    return [
        replace(bone, modelling=tuple(m for m in bone.modelling if not cover.covers(LineString(m.curve))))
        for bone in body.bones
        if bone.view == shot.view
        and bone.outline.intersection(shot.canvas.area).difference(cover).area > SEEN_BONE * bone.outline.area
    ]


def _drawn_bones(body: BodyMap, shot: Shot) -> frozenset[str]:
    return frozenset(bone.id for bone in _seen_bones(body, shot))


def _below(body: BodyMap, shot: Shot) -> str:
    """The muscles of the layers below, deepest first, as far as they can be seen."""
    upper = _of_layer(body, shot, shot.layer)
    cover = union_all([m.outline for m in upper if m.material != "fascia"])
    bones = {bone.id: bone.outline for bone in _seen_bones(body, shot)}
    seen: list[MuscleShape] = []
    for lower in LAYERS[LAYERS.index(shot.layer) + 1 :]:
        muscles = _of_layer(body, shot, lower)
        seen[:0] = [muscle for muscle in muscles if _is_seen(muscle, cover, bones)]
        cover = union_all([cover, *(m.outline for m in muscles)])
    art = "".join(
        muscle_art(muscle, "faint", shot.canvas, shot.prefix) + _bones_before(muscle, shot, frozenset(bones))
        for muscle in seen
    )
    return _doubled(shot, f"{shot.prefix}below", art) if seen else ""


def _is_seen(muscle: MuscleShape, cover: BaseGeometry, bones: Mapping[str, BaseGeometry]) -> bool:
    """Whether enough of a muscle shows beside what lies over it and the bones before it."""
    before = [bones[bone_id] for bone_id in muscle.behind if bone_id in bones]
    left = muscle.outline.difference(union_all([cover, *before]))
    return bool(left.area > SEEN_SHARE * muscle.outline.area)


def _doubled(shot: Shot, name: str, art: str) -> str:
    """The art as written and, but for the side view, in a mirror beside it."""
    twin = "" if shot.view == "lateral" else f'<use href="#{name}"{MIRROR}/>'
    return f'<g id="{name}">{art}</g>{twin}'


def _muscles(body: BodyMap, shot: Shot) -> str:
    bones = _drawn_bones(body, shot)
    return "".join(_muscle(muscle, shot, bones) for muscle in _of_layer(body, shot, shot.layer))


def _muscle(muscle: MuscleShape, shot: Shot, bones: frozenset[str]) -> str:
    """A shape on all sides that the view shows, and those of the drawn bones that lie before it."""
    name = f"{shot.prefix}{muscle.id}"
    art = muscle_art(muscle, "full" if muscle.is_clickable else "calm", shot.canvas, shot.prefix)
    before = _bones_before(muscle, shot, bones)
    both = _turned(shot, _doubled(shot, f"{name}-bones", before)) if before else ""
    over = f'<g pointer-events="none">{both}</g>' if both else ""
    if not muscle.is_clickable:
        drawn = _turned(shot, _doubled(shot, name, art))
        return f'<g class="mm-context" pointer-events="none">{drawn}</g>{over}'
    first = _turned(shot, f'<g id="{name}">{art}</g>')
    arts = (first, f'<use href="#{name}"{MIRROR}/>')
    hit = area_data(muscle.outline.intersection(shot.canvas.area), HIT_CM, COARSE)
    sides = zip(shot.sides, arts, strict=False)
    return "".join(_side(muscle, shot, side, drawn, hit) for side, drawn in sides) + over


def _side(muscle: MuscleShape, shot: Shot, side: Side, art: str, hit: str) -> str:
    is_mirrored = shot.is_mirrored or side != shot.sides[0]
    step = short(1 / COARSE.per_cm)
    turn = f"scale(-{step} {step})" if is_mirrored else f"scale({step})"
    outline = f'<path class="mm-outline" transform="{turn}" d="{hit}" fill="#fff" fill-opacity="0"/>'
    names = f'data-muscle="{muscle.muscle}" data-part="{muscle.id}" data-side="{side}"'
    return f'<g class="mm-muscle" {names}>{art}{outline}</g>'


def _bones_before(muscle: MuscleShape, shot: Shot, drawn: frozenset[str]) -> str:
    """The bones behind which a muscle passes, once more, where they cover it: the side as written."""
    before = [bone_id for bone_id in muscle.behind if bone_id in drawn]
    if not before:
        return ""
    name = f"{shot.prefix}before-{muscle.id}"
    around = area_data(muscle.outline.buffer(0.55, quad_segs=3), 0.1)
    clip = f'<clipPath id="{name}"><path d="{around}"/></clipPath>'
    bones = "".join(f'<use href="#{shot.prefix}bone-{bone_id}"/>' for bone_id in before)
    return f'<defs>{clip}</defs><g clip-path="url(#{name})">{bones}</g>'

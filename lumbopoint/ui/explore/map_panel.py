"""The map with its switches and its list twin."""

from functools import partial
from typing import Any

from lumbopoint.drawing.skin_look import skin_variables, zone_variables
from lumbopoint.geometry.body_map import PlacedPosition
from lumbopoint.model import TriggerPoint
from lumbopoint.ui.explore import resources, state, view_controls
from lumbopoint.ui.explore.chosen import Chosen
from lumbopoint.ui.shared import resources as shared_resources
from lumbopoint.ui.shared.body_map import MAP_KEY, body_map
from lumbopoint.ui.shared.context import PageContext
from lumbopoint.ui.shared.events import Side
from lumbopoint.ui.shared.scene import is_shown
from lumbopoint.ui.shared.selection import SIDES, Selection

#: How much larger marks are than in the close-up, so that a finger finds them on a small body.
MARK_SCALE = {"close-up": 1.0, "whole": 1.9}


def show(ctx: PageContext, now: Chosen) -> None:
    """The switches in a row, then the map with its layers."""
    view_controls.show(ctx)
    body_map(
        map_data(ctx, now.selection),
        resources.referral_message(ctx.t.language),
        on_pick=partial(state.choose_from_map, MAP_KEY, ctx.library, ctx.body),
        on_turn=partial(state.turn_from_map, MAP_KEY, ctx.library),
    )


def map_data(ctx: PageContext, chosen: Selection) -> dict[str, Any]:
    """The message of the map: equal for equal scenes, readers and looks, so that it is sent once."""
    sides = _sides(chosen)
    drawing = shared_resources.drawing(chosen.view, chosen.layer, chosen.window, sides[0], chosen.build)
    shown = (chosen.view, chosen.layer, chosen.window, sides[0], chosen.audience, chosen.build)
    looks = (chosen.look, chosen.landmarks, ctx.tone, ctx.t.language)
    return {
        "drawing_id": "/".join((*shown, *looks)),
        "scene": {
            "view": chosen.view,
            "layer": chosen.layer,
            "window": chosen.window,
            "side": sides[0],
            "build": chosen.build,
        },
        "svg": drawing.svg,
        "view_box": list(drawing.view_box),
        "feet": drawing.feet and list(drawing.feet),
        "mark_scale": MARK_SCALE[chosen.window],
        "landmarks": _landmarks(ctx, chosen, sides[0]),
        "colours": skin_variables(chosen.look, ctx.tone) | zone_variables(chosen.look),
        "points": [_mark(ctx, point, side) for side in sides for point in _points(ctx, chosen)],
        "muscles": _muscle_names(ctx),
        "layers": [
            {"layer": layer, "name": ctx.t(f"layer.{layer}")} for layer in view_controls.layers(ctx, chosen)
        ],
        "texts": _texts(ctx, chosen, sides[0]),
    }


def _sides(chosen: Selection) -> tuple[Side, ...]:
    """The sides of the patient on the map: both, on the side view the chosen one."""
    return (chosen.side,) if chosen.view == "lateral" else SIDES


def _landmarks(ctx: PageContext, chosen: Selection, side: Side) -> str:
    if chosen.landmarks == "off":
        return ""
    return shared_resources.landmarks(chosen.view, chosen.window, side, ctx.t.language)


def _points(ctx: PageContext, chosen: Selection) -> list[TriggerPoint]:
    return [point for point in ctx.library.points if is_shown(point, chosen)]


def _muscle_names(ctx: PageContext) -> dict[str, dict[str, str]]:
    return {
        muscle.id: {
            "title": muscle.name,
            **{side: ctx.t(f"side.of_name_{side}", name=muscle.name) for side in SIDES},
        }
        for muscle in ctx.library.muscles
    }


def _texts(ctx: PageContext, chosen: Selection, side: Side) -> dict[str, str]:
    """Names of the map's parts, and what stands at its left and right edge on the screen."""
    t, view = ctx.t, chosen.view
    whose = "your" if chosen.audience == "patient" else "patient"
    if view == "lateral":
        ends = ("posterior", "anterior") if side == "right" else ("anterior", "posterior")
        left, right = (t(f"view.edge_{end}") for end in ends)
    else:
        ends = ("left", "right") if view == "posterior" else ("right", "left")
        left, right = (t(f"side.{whose}_{end}") for end in ends)
    title = t(f"map.title_{view}_{side}" if view == "lateral" else f"map.title_{view}")
    return {
        "title": title,
        "points": t("map.points"),
        "muscles": t("map.muscles"),
        "layers": t("layer.label"),
        "left": left,
        "right": right,
    }


def _mark(ctx: PageContext, point: TriggerPoint, side: Side) -> dict[str, Any]:
    muscle = ctx.library.muscle_of(point.id)
    name = ctx.t("map.point_option", plain_name=point.plain_name, muscle=muscle.name if muscle else "")
    placed = ctx.body.placed_position(point.position, side)
    return {
        "id": point.id,
        "muscle": muscle.id if muscle else "",
        "side": side,
        "name": ctx.t(f"side.of_name_{side}", name=name),
        "title": point.plain_name,
        "x": _screen_x(placed),
        "y": placed.y_cm,
    }


def choice(now: Chosen) -> dict[str, Any]:
    """What is chosen, in the words of the map."""
    chosen = now.selection
    return {
        "kind": chosen.kind,
        "id": chosen.id,
        "side": chosen.side,
        "muscle": now.muscle.id if now.muscle else "",
    }


def _screen_x(placed: PlacedPosition) -> float:
    """Cm to the right on the screen: the front is seen mirrored, and so is the left side."""
    is_mirrored = placed.view == "anterior" or (placed.view == "lateral" and placed.side == "left")
    return -placed.x_cm if is_mirrored else placed.x_cm

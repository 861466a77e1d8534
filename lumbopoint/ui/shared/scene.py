"""Scene: what the map shows, and where on it a point or muscle is to be seen."""

from typing import get_args

from lumbopoint.drawing.windows import BOUNDS, Window
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.fit import share_inside
from lumbopoint.model import Layer, Library, Muscle, Record, TriggerPoint, View

#: A point nearer than this (cm) to the edge of the close-up needs the whole body.
EDGE_CM = 1.0
#: A muscle with a smaller share than this in the close-up needs the whole body.
ENOUGH = 0.2


class Scene(Record):
    """View, layer of muscles, and window: close up or the whole body."""

    view: View = "posterior"
    layer: Layer = "superficial"
    window: Window = "close-up"


def is_shown(point: TriggerPoint, scene: Scene) -> bool:
    """Whether a scene shows a point: its view, its layer, and its place in the window."""
    is_here = (point.position.view, point.layer) == (scene.view, scene.layer)
    return is_here and (scene.window == "whole" or _is_in_close_up(point))


def _is_in_close_up(point: TriggerPoint) -> bool:
    place = point.position
    x0, y0, x1, y1 = BOUNDS[place.view, "close-up"]
    return x0 + EDGE_CM < place.x_cm < x1 - EDGE_CM and y0 + EDGE_CM < place.y_cm < y1 - EDGE_CM


def layers_with_spots(library: Library, view: View) -> tuple[Layer, ...]:
    """The layers of a view that show any spot, from the surface down."""
    found = {point.layer for point in library.points if point.position.view == view}
    return tuple(layer for layer in get_args(Layer) if layer in found)


def layer_with_spots(library: Library, view: View, layer: Layer) -> Layer:
    """This layer, or one that shows any spot of a view where this one has none."""
    offered = layers_with_spots(library, view)
    return layer if layer in offered or not offered else offered[0]


def scene_of_point(point: TriggerPoint, now: Scene) -> Scene:
    """The scene that shows a point, as near to the present one as can be."""
    window = now.window if _is_in_close_up(point) else "whole"
    return Scene(view=point.position.view, layer=point.layer, window=window)


def scene_of_muscle(muscle: Muscle, body: BodyMap, now: Scene) -> Scene:
    """The scene that shows a muscle, as near to the present one as can be."""
    shapes = body.muscle_shapes(muscle.id, now.view) or body.muscle_shapes(muscle.id)
    if not shapes:
        return now.model_copy(update={"layer": muscle.layer})
    view = shapes[0].view
    layers = {shape.layer for shape in shapes if shape.view == view}
    layer = now.layer if now.layer in layers else shapes[0].layer
    is_near = share_inside(body.muscle_area(muscle.id, view), BOUNDS[view, "close-up"]) > ENOUGH
    return Scene(view=view, layer=layer, window=now.window if is_near else "whole")

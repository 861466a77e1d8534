"""All pictures of one stretch: the same body, camera, scale and window in each."""

from collections.abc import Iterator

import numpy as np

from lumbopoint.drawing.figure.arrows import Way, way
from lumbopoint.drawing.figure.depth import Camera, Window
from lumbopoint.drawing.figure.picture import FINE_CM, Sheet, outlines, picture_svg
from lumbopoint.drawing.figure.tint import Tint
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.figure.flesh import Body
from lumbopoint.geometry.figure.placing import Figure, placed, whole_poses
from lumbopoint.geometry.figure.skeleton import Array
from lumbopoint.model.poses import Poses

MARGIN_CM = 5.0


def sheets(name: str, poses: Poses, body: Body, step: float = FINE_CM) -> tuple[Sheet, ...]:
    """What the pictures of a stretch are drawn from, in order."""
    camera = Camera(poses.camera.turn, poses.camera.tilt)
    whole = whole_poses(poses)
    figures = [placed(body, pose, poses.supports) for pose in whole]
    ways = [
        tuple(
            way(arrow, body, whole[max(k - 1, 0)], pose, poses.supports, camera)
            for arrow in pose.picture.arrows
        )
        for k, pose in enumerate(whole)
    ]
    tint = Tint(poses.muscle, poses.tinted_side, poses.tinted_views)
    window = _window(figures, [w for group in ways for w in group], camera, step)
    return tuple(
        Sheet(
            name.format(pose.picture.id),
            figure,
            camera,
            window,
            tint if pose.picture.is_tinted else None,
            own,
        )
        for pose, figure, own in zip(whole, figures, ways, strict=True)
    )


def stretch_svgs(
    name: str, poses: Poses, atlas: BodyMap, body: Body, step: float = FINE_CM
) -> dict[str, str]:
    """Picture id -> SVG text of every picture of a stretch."""
    drawn = sheets(name, poses, body, step)
    ids = [picture.id for picture in poses.pictures]
    return {key: picture_svg(sheet, outlines(sheet, atlas)) for key, sheet in zip(ids, drawn, strict=True)}


def _window(figures: list[Figure], ways: list[Way], camera: Camera, step: float) -> Window:
    """Around all figures, supports and arrows of a stretch."""
    places = np.vstack(
        [*(p for figure in figures for p in _reach(figure, camera)), *(w.places for w in ways)]
    )
    (x0, y0), (x1, y1) = places.min(axis=0) - MARGIN_CM, places.max(axis=0) + MARGIN_CM
    return Window(float(np.floor(x0)), float(np.floor(y0)), float(np.ceil(x1)), float(np.ceil(y1)), step)


def _reach(figure: Figure, camera: Camera) -> Iterator[Array]:
    view, flesh = camera.axes, figure.flesh
    reach = np.sqrt(((view @ (flesh.axes * flesh.radii[:, None, :])) ** 2).sum(axis=2))[:, :2]
    seen = (flesh.centre @ view.T)[:, :2]
    yield from (seen - reach, seen + reach)
    for box in figure.hard:
        corners = np.array([(a, b, c) for a in (1, -1) for b in (1, -1) for c in (1, -1)]) * box.half
        yield ((box.centre + corners @ box.axes.T) @ view.T)[:, :2]
    for ball in figure.soft:
        yield (view @ ball.centre)[None, :2] + [[-6, -6], [6, 6]]

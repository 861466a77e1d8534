"""The four aspects of the body as canvases to mark pain on: drawing, outline of the skin, named regions."""

from dataclasses import dataclass

from lumbopoint.drawing.paths import area_data
from lumbopoint.drawing.skin_look import DEFAULT_LOOK, Tone
from lumbopoint.drawing.whole_body import whole_body_box, whole_body_svg
from lumbopoint.drawing.windows import ViewBox, beside_feet, view_box
from lumbopoint.geometry.body_area import Aspect, view_of
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.regions import RegionShape
from lumbopoint.geometry.skin import DEFAULT_BUILD, Build
from lumbopoint.model import View

#: How much further down (cm) the close-up reaches than on the map: back pain is often felt in the thigh.
THIGH_CM = 10.0
#: How far (cm) an outline may be simplified: no finger feels it.
TOLERANCE_CM = 0.08


@dataclass(frozen=True)
class MarkRegion:
    """A region as path data: x of the body, y downwards; the right half, or all of one at the midline."""

    id: str
    is_midline: bool
    is_leaf: bool
    path: str


@dataclass(frozen=True)
class MarkCanvas:
    """One aspect. ``sign``: 1 or -1, from cm of the body to cm of the screen; boxes in cm of the screen.

    ``feet``: where words may stand beside the feet (``beside_feet``).
    ``svg`` is the drawing of the view; on the left side it is to be turned (``is_turned``).
    """

    aspect: Aspect
    sign: int
    svg: str
    is_turned: bool
    box: ViewBox
    close_up: ViewBox
    feet: tuple[float, float]
    skin: str
    regions: tuple[MarkRegion, ...]


def mark_canvas(
    body: BodyMap, aspect: Aspect, tone: Tone, *, look: str = DEFAULT_LOOK, build: Build = DEFAULT_BUILD
) -> MarkCanvas:
    """The canvas of an aspect. KeyError for an unknown look or build."""
    view = view_of(aspect)
    x0, x1, y0, y1 = whole_body_box(view)
    is_turned = aspect == "left"
    sign = -1 if is_turned or view == "anterior" else 1
    left = -x1 if is_turned else x0
    return MarkCanvas(
        aspect=aspect,
        sign=sign,
        svg=whole_body_svg(body, view, tone, look=look, build=build),
        is_turned=is_turned,
        box=(left, -y1, x1 - x0, y1 - y0),
        close_up=_close_up(view, is_turned),
        feet=beside_feet(body.skin(view), sign),
        skin=area_data(body.skin(view), TOLERANCE_CM),
        regions=tuple(_region(region) for region in body.regions if region.view == view),
    )


def _close_up(view: View, is_turned: bool) -> ViewBox:
    x, y, width, height = view_box(view, "close-up", is_turned)
    return x, y, width, height + THIGH_CM


def _region(region: RegionShape) -> MarkRegion:
    shown = region.whole if region.is_midline else region.area
    return MarkRegion(region.id, region.is_midline, region.is_leaf, area_data(shown, TOLERANCE_CM))

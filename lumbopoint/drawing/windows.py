"""Windows onto the body: which part of a view is drawn, and how fine."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from shapely.geometry import Polygon, box

from lumbopoint.drawing.paths import COARSE, COARSEST, Grid
from lumbopoint.model import View

Window = Literal["close-up", "whole"]
WINDOWS: tuple[Window, ...] = ("close-up", "whole")
Bounds = tuple[float, float, float, float]
ViewBox = tuple[float, float, float, float]

#: What each window shows: (xmin, ymin, xmax, ymax) in cm of the view, on the side view (z, y).
#: Close up from T9 to below the gluteal fold; whole from the shoulders to the heels.
BOUNDS: Mapping[tuple[View, Window], Bounds] = {
    ("posterior", "close-up"): (-18.5, -25.0, 18.5, 21.0),
    ("anterior", "close-up"): (-18.5, -25.0, 18.5, 21.0),
    ("lateral", "close-up"): (-13.5, -25.0, 23.5, 21.0),
    ("posterior", "whole"): (-31.0, -106.0, 31.0, 47.0),
    ("anterior", "whole"): (-31.0, -106.0, 31.0, 47.0),
    ("lateral", "whole"): (-20.0, -106.0, 28.0, 47.0),
}
#: What is cut off ends this far (cm) outside the window, beside it and above or below it.
MARGIN = (0.4, 2.6)
#: How high (cm) the words beside the feet reach, and how far they keep away.
FEET_CM, FEET_GAP_CM = 12.0, 2.0


@dataclass(frozen=True)
class Canvas:
    """How one window is drawn.

    ``bounds``: nothing outside them is drawn, in cm; ``grid``: the grid of fibres; ``density``: how many
    fibres of the usual number; ``tolerance``: by how much outlines may be coarser than close up.
    """

    bounds: Bounds
    grid: Grid
    density: float
    tolerance: float

    @property
    def area(self) -> Polygon:
        """The bounds as an area."""
        return box(*self.bounds)


def canvas(view: View, window: Window) -> Canvas:
    """The canvas of a window: few and coarse fibres where a whole body is small."""
    x0, y0, x1, y1 = BOUNDS[view, window]
    beside, above = MARGIN
    bounds = (x0 - beside, y0 - above, x1 + beside, y1 + above)
    if window == "whole":
        return Canvas(bounds, COARSEST, 0.55, 2.5)
    return Canvas(bounds, COARSE, 0.93, 1.0)


def beside_feet(skin: Polygon, sign: int) -> tuple[float, float]:
    """Where words may stand left and right of the feet of a whole body, in cm of the screen.

    ``skin``: of a view, (x, y) in cm, on the side view (z, y); ``sign``: 1 or -1, from its x to the screen.
    """
    x0, y0, x1, _ = skin.bounds
    feet = skin.intersection(box(x0, y0, x1, y0 + FEET_CM)).bounds
    left, right = sorted((sign * feet[0], sign * feet[2]))
    return (left - FEET_GAP_CM, right + FEET_GAP_CM)


def view_box(view: View, window: Window, is_mirrored: bool = False) -> ViewBox:
    """The window as an SVG view box: x, y, width and height in cm, y downwards."""
    x0, y0, x1, y1 = BOUNDS[view, window]
    left = -x1 if is_mirrored else x0
    return (left, -y1, x1 - x0, y1 - y0)

"""Where things of the body lie in a figure: what is seen mirrored, and the drawn body cropped to a box."""

import re
from dataclasses import dataclass

import numpy as np

from lumbopoint.figures.sketch import Box, Sketch
from lumbopoint.geometry.curves import Points
from lumbopoint.model import View


@dataclass(frozen=True)
class Backdrop:
    """The drawn body of one view: SVG text and the box (xmin, xmax, ymin, ymax) it covers, in cm."""

    svg: str
    box: Box


def plotted_box(view: View, side: str, backdrop: Backdrop) -> Box:
    """The box of a drawn body as plotted; ``side``: of the patient, which turns the side view."""
    x0, x1, y0, y1 = backdrop.box
    return (-x1, -x0, y0, y1) if _is_flipped(view, side) else (x0, x1, y0, y1)


def plotted(points: Points, view: View, side: str, shift: float = 0.0) -> Points:
    """Body coordinates as plotted: the front is seen mirrored, and so is the left side."""
    flips = view == "anterior" or _is_flipped(view, side)
    placed: Points = points * np.array([-1.0 if flips else 1.0, 1.0]) + np.array([shift, 0.0])
    return placed


def add_body(sketch: Sketch, backdrop: Backdrop, view: View, side: str, shift: float, crop: Box) -> None:
    """The drawn body of a view, as much of it as lies in the crop (xmin, xmax, ymin, ymax, as plotted)."""
    is_flipped = _is_flipped(view, side)
    x0, x1, y0, y1 = plotted_box(view, side, backdrop)
    shown = (max(crop[0], x0), min(crop[1], x1), max(crop[2], y0), min(crop[3], y1))
    svg = _flipped(backdrop) if is_flipped else backdrop.svg
    off = backdrop.box[0] + backdrop.box[1] if is_flipped else 0.0
    sketch.add_image(_cropped(svg, shown, off), (shown[0] + shift, shown[1] + shift, shown[2], shown[3]))


def ends(view: View, side: str) -> tuple[str, str]:
    """What lies at the left and right edge of the picture of a view, as keys of labels."""
    if view == "lateral":
        return ("back_edge", "front_edge") if side == "right" else ("front_edge", "back_edge")
    return ("left", "right") if view == "posterior" else ("right", "left")


def stacked(text: str) -> str:
    """A label of two words on two lines: half as wide, so that left and right never meet."""
    return "<br>".join(text.rsplit(" ", 1))


def rgba(colour: str, strength: float) -> str:
    """A colour ``#rrggbb`` at a strength of 0 to 1, as Plotly reads it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength:g})"


def _is_flipped(view: View, side: str) -> bool:
    return view == "lateral" and side == "left"


def _cropped(svg: str, box: Box, off: float) -> str:
    """The same drawing through a smaller window; ``off``: how far its x lies beside the plotted one."""
    x0, x1, y0, y1 = box
    window = f'viewBox="{x0 + off:.2f} {-y1:.2f} {x1 - x0:.2f} {y1 - y0:.2f}"'
    size = f'width="{10 * (x1 - x0):.0f}" height="{10 * (y1 - y0):.0f}"'
    return _HEAD.sub(f"{size} {window}", svg, count=1)


def _flipped(backdrop: Backdrop) -> str:
    """The same drawing seen in a mirror: its content turned about the middle of its box."""
    x0, x1, _, _ = backdrop.box
    start = backdrop.svg.index(">", backdrop.svg.index("<svg")) + 1
    end = backdrop.svg.rindex("</svg>")
    turn = f'<g transform="matrix(-1 0 0 1 {x0 + x1:.2f} 0)">'
    return f"{backdrop.svg[:start]}{turn}{backdrop.svg[start:end]}</g></svg>"


#: Size and window of an SVG drawing, as they are written.
_HEAD = re.compile(r'width="[\d.]+" height="[\d.]+" viewBox="[^"]+"')

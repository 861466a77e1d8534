"""Sketch: the parts of a figure, gathered as plain data and turned into a Plotly figure once.

A Plotly trace costs the browser milliseconds, a layout shape hardly anything. So soft edges are
shapes, all dots are one trace, and only what must answer a pointer is a trace of its own.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from lumbopoint.geometry.curves import Points

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Look:
    """Colours of the light or dark theme: text, and the ground behind labels and buttons."""

    ink: str
    ground: str


LOOKS = {
    "light": Look("#1f2430", "rgba(255,253,250,0.75)"),
    "dark": Look("#f2f2f2", "rgba(20,23,28,0.75)"),
}


@dataclass
class Sketch:
    """Collects images, shapes, labels, areas, dots and spots in plotted cm; ``figure`` ends it."""

    look: Look
    images: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    labels: list[dict[str, Any]] = field(default_factory=list)
    traces: list[dict[str, Any]] = field(default_factory=list)
    dots: list[tuple[float, float]] = field(default_factory=list)

    def add_image(self, svg: str, box: Box) -> None:
        """An SVG drawing stretched over a box (xmin, xmax, ymin, ymax), under everything."""
        x0, x1, y0, y1 = box
        source = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
        place = {"x": x0, "y": y1, "sizex": x1 - x0, "sizey": y1 - y0, "xref": "x", "yref": "y"}
        self.images.append({"source": source, **place, "sizing": "stretch", "layer": "below"})

    def add_shape(self, outlines: Iterable[Points], colour: str) -> None:
        """Filled areas without border or answer to the pointer."""
        path = "".join(_path(outline) for outline in outlines)
        if path:
            look = {"line": {"width": 0}, "fillcolor": colour, "layer": "between"}
            self.shapes.append({"type": "path", "path": path, **look})

    def add_speaking_area(self, outlines: Iterable[Points], colour: str, says: str, **look: Any) -> None:
        """Filled areas that say something when a pointer rests on them.

        ``look``: an edge or a hatch, as Plotly's ``line`` and ``fillpattern`` have them; by default neither.
        """
        x, y = _joined(outlines)
        if x:
            hover = {"hoveron": "fills", "hoverinfo": "text", "text": says, "name": says}
            fill = {"fill": "toself", "fillcolor": colour, "line": {"width": 0}, **look}
            self._add_trace(x, y, mode="lines", **fill, **hover)

    def add_dots(self, places: Points) -> None:
        """Dots of the stipple; all of them become one trace."""
        self.dots += [(round(float(x), 2), round(float(y), 2)) for x, y in places]

    def add_spot(self, x: float, y: float, size_px: float, says: str) -> None:
        """A dark cross with a light rim."""
        rim, line = size_px / 3.4, size_px / 5.5
        marker = {
            "symbol": "x-thin",
            "size": [size_px + 2, size_px],
            "opacity": 1,
            "line": {"width": [rim + line, line], "color": ["#ffffff", "#111111"]},
        }
        place = ([round(x, 2)] * 2, [round(y, 2)] * 2)
        self._add_trace(*place, mode="markers", marker=marker, hoverinfo="text", text=says, name=says)

    def add_label(self, text: str, x: float, y: float, **options: Any) -> None:
        """A line of text; ``options`` as Plotly's annotations have them."""
        look = {"showarrow": False, "font": {"size": 14, "color": self.look.ink}}
        self.labels.append({"text": text, "x": x, "y": y, **look, **options})

    def figure(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        dot_px: float,
        dot: str,
        right_px: int = 0,
    ) -> go.Figure:
        """The figure that shows the given ranges in cm, equally scaled; ``right_px``: room for buttons."""
        if self.dots:
            marker = {"size": dot_px, "color": dot}
            columns = [list(column) for column in zip(*self.dots, strict=True)]
            self._add_trace(*columns, mode="markers", marker=marker, hoverinfo="skip")
        axis = {"visible": False, "constrain": "domain"}
        layout = {
            **_frame(self.look, right_px),
            "images": self.images,
            "shapes": self.shapes,
            "annotations": self.labels,
            "xaxis": {**axis, "range": x},
            "yaxis": {**axis, "range": y, "scaleanchor": "x", "scaleratio": 1},
        }
        return go.Figure(data=self.traces, layout=layout)

    def _add_trace(self, x: list[Any], y: list[Any], **options: Any) -> None:
        self.traces.append({"type": "scatter", "x": x, "y": y, **options})


def _frame(look: Look, right_px: int) -> dict[str, Any]:
    return {
        "margin": {"l": 0, "r": right_px, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"font": {"size": 15, "color": "#1f2430"}, "bgcolor": "#ffffff"},
        "font": {"size": 15, "color": look.ink},
        "modebar": {
            "bgcolor": look.ground,
            "color": look.ink,
            "activecolor": look.ink,
            "orientation": "v",
        },
    }


def _path(outline: Points) -> str:
    return "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in outline) + "Z"


def _joined(outlines: Iterable[Points]) -> tuple[list[float | None], list[float | None]]:
    """Several outlines as one Plotly path, with gaps between them."""
    x: list[float | None] = []
    y: list[float | None] = []
    for outline in outlines:
        x += [*(round(float(value), 2) for value in outline[:, 0]), None]
        y += [*(round(float(value), 2) for value in outline[:, 1]), None]
    return x[:-1], y[:-1]

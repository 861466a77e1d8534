"""The course of pain: averages over weeks as one or more lines of few points, from 0 to 100."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import plotly.graph_objects as go

Figure: TypeAlias = go.Figure
WIDTH_PX, HEIGHT_PX = 560, 320
#: The scale of pain, with room for numbers above the highest and below the lowest point.
PAIN = (-10, 110)


@dataclass(frozen=True)
class Place:
    """Average pain (0 to 100) at a time (weeks since the start)."""

    week: float
    pain: float


@dataclass(frozen=True)
class Line:
    """The average course of one group of people."""

    label: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Texts:
    """Words of the axes, and of the two ends of the scale."""

    weeks: str
    pain: str
    none: str
    worst: str


@dataclass(frozen=True)
class Stroke:
    """How a line is told from others without colour: its dashes, its marks, their sign in a legend."""

    dash: str
    symbol: str
    sign: str


STROKES = (
    Stroke("solid", "circle", "●"),
    Stroke("dash", "square", "■"),
    Stroke("dot", "triangle-up", "▲"),
    Stroke("dashdot", "diamond", "◆"),
)


@dataclass(frozen=True)
class Look:
    """Colours of the lines in their order, of text and of the grid."""

    lines: tuple[str, ...]
    ink: str
    grid: str


LOOKS: Mapping[str, Look] = {
    "light": Look(("#0b3d91", "#9a3412", "#14532d", "#6b21a8"), "#1f2430", "#d8d2c5"),
    "dark": Look(("#8fb4ff", "#fdba74", "#86efac", "#d8b4fe"), "#f2f2f2", "#3a414d"),
}


def signs(lines: int) -> tuple[str, ...]:
    """The signs of a legend, one for each line."""
    return tuple(stroke.sign for stroke in STROKES[:lines])


def figure(lines: Sequence[Line], texts: Texts, tone: str) -> Figure:
    """The lines over the same weeks, every point with its number.

    Raises ValueError for more lines than can be told apart.
    """
    if len(lines) > len(STROKES):
        raise ValueError(f"{len(lines)} lines, at most {len(STROKES)}")
    look = LOOKS[tone]
    traces = [
        _trace(line, stroke, colour, [_side(lines, place) for place in line.places])
        for line, stroke, colour in zip(lines, STROKES, look.lines, strict=False)
    ]
    return go.Figure(data=traces, layout=_layout(lines, texts, look))


def _side(lines: Sequence[Line], place: Place) -> str:
    """Where a point carries its number: away from the nearest other line, so that numbers do not meet."""
    others = [pain for line in lines if (pain := _pain_at(line, place.week)) != place.pain]
    nearest = min(others, key=lambda pain: abs(pain - place.pain), default=0.0)
    return "bottom left" if nearest > place.pain else "top right"


def _pain_at(line: Line, week: float) -> float:
    """The height of a line at a week, also between and beyond its points."""
    before = [place for place in line.places if place.week <= week] or [line.places[0]]
    after = [place for place in line.places if place.week >= week] or [line.places[-1]]
    start, end = before[-1], after[0]
    if start.week == end.week:
        return start.pain
    return start.pain + (end.pain - start.pain) * (week - start.week) / (end.week - start.week)


def _trace(line: Line, stroke: Stroke, colour: str, numbers: list[str]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [place.week for place in line.places],
        "y": [place.pain for place in line.places],
        "name": line.label,
        "text": [f"{place.pain:g}" for place in line.places],
        "textposition": numbers,
        "textfont": {"size": 14, "color": colour},
        "hoverinfo": "name",
        "cliponaxis": False,
        "line": {"color": colour, "width": 3, "dash": stroke.dash},
        "marker": {"symbol": stroke.symbol, "size": 10, "color": colour},
    }


def _layout(lines: Sequence[Line], texts: Texts, look: Look) -> dict[str, Any]:
    weeks = sorted({place.week for line in lines for place in line.places})
    axis = {"fixedrange": True, "zeroline": False, "gridcolor": look.grid, "linecolor": look.grid}
    room = 0.1 * (weeks[-1] - weeks[0] or 1)
    return {
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "font": {"size": 14, "color": look.ink},
        "hoverlabel": {"font": {"size": 15, "color": "#1f2430"}, "bgcolor": "#ffffff", "namelength": -1},
        "xaxis": {
            **axis,
            "title": {"text": texts.weeks},
            "range": (weeks[0] - room, weeks[-1] + room),
            "tickvals": weeks,
            "automargin": True,
            "showgrid": False,
        },
        "yaxis": {
            **axis,
            "title": {"text": texts.pain},
            "range": PAIN,
            "tickvals": [0, 25, 50, 75, 100],
            "ticktext": [texts.none, "", "", "", texts.worst],
            "automargin": True,
        },
    }

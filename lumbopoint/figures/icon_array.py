"""The icon array: so many of a hundred, one mark each, so that a share can be seen; 100 in every picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any, TypeAlias

import plotly.graph_objects as go

Figure: TypeAlias = go.Figure
TOTAL, COLUMNS = 100, 10
#: Width and height in px of a picture of its own, and of one beside another; both fit a phone's column.
WIDE_PX, NARROW_PX = 330, 220
#: Share of the room of one mark that the mark itself fills.
FILL = 0.72


@dataclass(frozen=True)
class Group:
    """How many of 100 were affected, and in a few words how; a part of one draws a part of a mark."""

    count: float
    label: str


@dataclass(frozen=True)
class Mark:
    """The shape of one group: Plotly's name, the sign for it in a legend, its width for a size of one."""

    symbol: str
    sign: str
    width: float = 1.0


#: Filled shapes for those affected, hollow rings for the rest: told apart without colour.
MARKS = (
    Mark("diamond", "◆", 1.3),
    Mark("triangle-up", "▲", 1.15),
    Mark("square", "■"),
    Mark("star", "★", 1.2),
)
REST = Mark("circle-open", "◯")


@dataclass(frozen=True)
class Colours:
    """Colours of the groups in their order, and of the rest."""

    groups: tuple[str, ...]
    rest: str


COLOURS: Mapping[str, Colours] = {
    "light": Colours(("#0b3d91", "#9a3412", "#6b21a8", "#14532d"), "#6d675c"),
    "dark": Colours(("#8fb4ff", "#fdba74", "#d8b4fe", "#86efac"), "#a8b0bd"),
}


def signs(groups: int) -> tuple[str, ...]:
    """The signs of a legend: one for each group, then that of the rest."""
    return (*(mark.sign for mark in MARKS[:groups]), REST.sign)


def figure(groups: Sequence[Group], rest: str, tone: str, width_px: int = WIDE_PX) -> Figure:
    """100 marks in rows from the top left: first each group in its shape, then the rest as rings.

    ``rest`` says what the rings are. A part of one is drawn as that part of the area of a mark, in its
    outline. Raises ValueError when the groups do not fit into 100, are more than there are shapes, or
    when a part of one stands in any other than a single group.
    """
    total = sum(group.count for group in groups)
    if total > TOTAL or len(groups) > len(MARKS) or (total % 1 and len(groups) > 1):
        raise ValueError(f"{len(groups)} groups of {total:g} do not fit into {TOTAL}")
    colours, places = COLOURS[tone], _places()
    looks = tuple(zip(MARKS, colours.groups, strict=True))
    traces: list[dict[str, Any]] = []
    for group, look in zip(groups, looks, strict=False):
        traces.append(_trace(group, [next(places) for _ in range(int(group.count))], look, width_px))
        if part := group.count % 1:
            traces.extend(_part(group, part, next(places), look, width_px))
    traces.append(_trace(Group(TOTAL - total, rest), list(places), (REST, colours.rest), width_px))
    return go.Figure(data=traces, layout=_layout())


def _places() -> Iterator[tuple[int, int]]:
    """Column and row of every mark, row by row."""
    yield from ((number % COLUMNS, number // COLUMNS) for number in range(TOTAL))


def _trace(
    part: Group, places: list[tuple[int, int]], look: tuple[Mark, str], width_px: int
) -> dict[str, Any]:
    mark, colour = look
    size = FILL * width_px / COLUMNS / mark.width
    line = {"width": 0 if mark is not REST else max(1.0, size / 10), "color": colour}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [column for column, _ in places],
        "y": [row for _, row in places],
        "name": part.label,
        "text": f"{part.count:g}/{TOTAL}: {part.label}",
        "hoverinfo": "text",
        "marker": {"symbol": mark.symbol, "size": size, "color": colour, "line": line},
    }


def _part(
    group: Group, part: float, place: tuple[int, int], look: tuple[Mark, str], width_px: int
) -> tuple[dict[str, Any], dict[str, Any]]:
    """A diamond filled from its left corner to ``part`` of its area, and its outline around it."""
    outline = _trace(group, [place], look, width_px)
    outline["marker"] = {
        **outline["marker"],
        "symbol": "diamond-open",
        "line": {"width": max(1.0, width_px / 200), "color": look[1]},
    }
    x, y = zip(*_diamond(part, place), strict=True)
    filled = {"x": x, "y": y, "fill": "toself", "fillcolor": look[1], "line": {"width": 0}}
    return {**filled, "type": "scatter", "mode": "lines", "hoverinfo": "skip", "name": group.label}, outline


def _diamond(part: float, place: tuple[int, int]) -> tuple[tuple[float, float], ...]:
    """The corners of a diamond's left part with this share of its area, closed, in columns and rows."""
    half = FILL / 2
    (column, row), left = place, place[0] - half
    is_less = part <= 0.5
    cut = sqrt(2 * part) * half if is_less else (2 - sqrt(2 * (1 - part))) * half
    height = cut if is_less else 2 * half - cut
    tips = () if is_less else ((column, row - half),)
    below = () if is_less else ((column, row + half),)
    ends = ((left + cut, row - height), (left + cut, row + height))
    return ((left, row), *tips, *ends, *below, (left, row))


def _layout() -> dict[str, Any]:
    """Rows run downwards; nothing moves under a finger."""
    still = {"visible": False, "fixedrange": True}
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"font": {"size": 15, "color": "#1f2430"}, "bgcolor": "#ffffff"},
        "xaxis": {**still, "range": (-0.5, COLUMNS - 0.5)},
        "yaxis": {**still, "range": (TOTAL / COLUMNS - 0.5, -0.5)},
    }

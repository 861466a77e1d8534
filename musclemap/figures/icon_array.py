"""The icon array: so many of a hundred (or a thousand), one mark each, so that a share can be seen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, TypeAlias

import plotly.graph_objects as go

Figure: TypeAlias = go.Figure
#: Widest total that still has ten marks in a row; larger ones have forty, as a thousand needs them.
FEW = 100
COLUMNS_FEW, COLUMNS_MANY = 10, 40
#: Width of the figure in px, for a phone's column; the marks have sizes in px, so it is never wider.
WIDTH_PX = 330


@dataclass(frozen=True)
class Fill:
    """Share of the room of one mark that the mark itself fills: those affected, and the rest."""

    group: float
    rest: float


#: Among a thousand the few who are affected must not drown.
FILL_FEW, FILL_MANY = Fill(0.72, 0.72), Fill(1.0, 0.45)


@dataclass(frozen=True)
class Group:
    """How many were affected, and in a few words how."""

    count: int
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


def columns(total: int) -> int:
    """Marks in a row: ten up to a hundred, else forty."""
    return COLUMNS_FEW if total <= FEW else COLUMNS_MANY


def height_px(total: int) -> int:
    """The height at which the room of one mark is as high as wide."""
    wide = columns(total)
    return round(WIDTH_PX * ceil(total / wide) / wide)


def signs(groups: int) -> tuple[str, ...]:
    """The signs of a legend: one for each group, then that of the rest."""
    return (*(mark.sign for mark in MARKS[:groups]), REST.sign)


def figure(total: int, groups: Sequence[Group], rest: str, tone: str) -> Figure:
    """``total`` marks in rows from the top left: first each group in its shape, then the rest as rings.

    ``rest`` says what the others had. Raises ValueError when the groups do not fit into the total, or are
    more than there are shapes.
    """
    left = total - sum(group.count for group in groups)
    if left < 0 or len(groups) > len(MARKS):
        raise ValueError(f"{len(groups)} groups of {total - left} do not fit into {total}")
    colours, parts = COLOURS[tone], [*groups, Group(left, rest)]
    shapes = tuple(zip(MARKS, colours.groups, strict=True))
    looks = (*shapes[: len(groups)], (REST, colours.rest))
    places = _places(total)
    traces = [
        _trace(part, [next(places) for _ in range(part.count)], look, total)
        for part, look in zip(parts, looks, strict=True)
    ]
    return go.Figure(data=traces, layout=_layout(total))


def _places(total: int) -> Iterator[tuple[int, int]]:
    """Column and row of every mark, row by row."""
    wide = columns(total)
    yield from ((number % wide, number // wide) for number in range(total))


def _trace(part: Group, places: list[tuple[int, int]], look: tuple[Mark, str], total: int) -> dict[str, Any]:
    mark, colour = look
    fill = FILL_FEW if total <= FEW else FILL_MANY
    share = fill.rest if mark is REST else fill.group
    size = share * WIDTH_PX / columns(total) / mark.width
    line = {"width": 0 if mark is not REST else max(1.0, size / 10), "color": colour}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [column for column, _ in places],
        "y": [row for _, row in places],
        "name": part.label,
        "text": f"{part.count}/{total}: {part.label}",
        "hoverinfo": "text",
        "marker": {"symbol": mark.symbol, "size": size, "color": colour, "line": line},
    }


def _layout(total: int) -> dict[str, Any]:
    """Rows run downwards; nothing moves under a finger."""
    wide = columns(total)
    still = {"visible": False, "fixedrange": True}
    return {
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {"font": {"size": 15, "color": "#1f2430"}, "bgcolor": "#ffffff"},
        "xaxis": {**still, "range": (-0.5, wide - 0.5)},
        "yaxis": {**still, "range": (ceil(total / wide) - 0.5, -0.5)},
    }

"""The comparison picture: a pain drawing against the pattern of one point, small, for a row of a list."""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np

from lumbopoint.figures.placing import Backdrop, add_body, ends, plotted, rgba, stacked
from lumbopoint.figures.referral import SOFT_EDGE, SPILLOVER_TINT, Colours, Figure, aspect
from lumbopoint.figures.sketch import LOOKS, Sketch
from lumbopoint.geometry.body_area import Area, Aspect, BodyArea, aspect_of, view_of
from lumbopoint.geometry.body_map import BodyMap, PlacedPosition
from lumbopoint.geometry.curves import Points
from lumbopoint.geometry.texture import Bounds, grown, stipple, within
from lumbopoint.model import View

Range: TypeAlias = tuple[float, float]
Kind = Literal["main", "some", "marks"]
#: The kinds of area in the order in which they are painted, the last uppermost.
KINDS: tuple[Kind, ...] = ("some", "main", "marks")
#: Pieces of less ground than this (square cm, a pinhead) are the trace of two edges that touch: not drawn.
TRACE_CM2 = 0.01
#: Room (cm) around what is shown, the least height, and the least reach from the midline to a side.
MARGIN_CM = 5.0
LEAST_HEIGHT_CM = 40.0
LEAST_REACH_CM = 18.2
#: Least width of an aspect as a share of its height, so that its labels have room side by side.
LEAST_SHARE = 0.62
#: Room between two aspects as a share of the height.
GAP_SHARE = 0.06
#: Bottom and top (cm) of a picture that has nothing to show: the lower back.
NOTHING_Y: Range = (-25.0, 20.0)
#: Dots of the stipple: so many from bottom to top of the picture, of this size.
DOTS_HIGH, DOT_PX = 34, 2.0
SPOT_PX = 10
#: The line around what was marked, and its tint.
EDGE_PX, MARK_TINT = 2.5, 0.14
#: The colour of what people mark, on pale and on deep skin: red is what a pattern has.
MARK_ON_PALE, MARK_ON_DEEP = "#003f52", "#7fe6f7"
#: Labels and hover words: size, height of a line, and letters in a line of what a pointer shows.
LABEL_PX, LINE_PX, HOVER_PX, HOVER_LETTERS = 11, 14, 12, 22


@dataclass(frozen=True)
class Comparison:
    """A drawing over a pattern, and the spots; ``side``: that of the point.

    ``main``: the main area of the pattern; ``some``: where only some people feel it; ``marks``: what was
    marked. ``spots``: one, one on each side, or none.
    """

    main: BodyArea
    some: BodyArea
    marks: BodyArea
    spots: tuple[PlacedPosition, ...]
    side: str

    @property
    def areas(self) -> Mapping[Kind, BodyArea]:
        """The areas by their names."""
        return {kind: getattr(self, kind) for kind in KINDS}

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that have any ground: those that a legend has to name."""
        return tuple(kind for kind in KINDS if _aspects(self.areas[kind]))


@dataclass(frozen=True)
class ComparisonTexts:
    """Sentences of a picture: hover by kind of area, the spot's, and labels by key.

    Labels: ``posterior``, ``anterior``, ``lateral_right`` and ``lateral_left`` above the body; ``left``,
    ``right``, and ``front_edge`` and ``back_edge`` of the side views below it.
    """

    areas: Mapping[Kind, str]
    spot: str
    labels: Mapping[str, str]


def comparison(
    pain_area: BodyArea,
    essential: BodyArea,
    spillover: BodyArea,
    spots: tuple[PlacedPosition, ...],
    side: str,
) -> Comparison:
    """A drawing over a pattern. What no point explains is an area over two empty ones, without a spot."""
    return Comparison(
        main=essential, some=spillover.minus(essential), marks=pain_area, spots=spots, side=side
    )


def shown_aspects(shown: Comparison) -> tuple[Aspect, ...]:
    """What carries a mark, main area or spot: back, the point's own side, the other side, front.

    The back alone when there is nothing to show.
    """
    carrying = {name for area in _leading(shown) for name in _aspects(area)}
    carrying |= {aspect_of(spot.view, spot.side) for spot in shown.spots}
    sides: tuple[Aspect, ...] = ("left", "right") if shown.side == "left" else ("right", "left")
    order: tuple[Aspect, ...] = ("posterior", *sides, "anterior")
    return tuple(name for name in order if name in carrying) or ("posterior",)


def picture(
    body: BodyMap,
    shown: Comparison,
    backdrops: Mapping[View, Backdrop],
    texts: ComparisonTexts,
    colours: Colours,
    tone: str,
) -> Figure:
    """The aspects that carry something, cropped, side by side, all at the same height.

    The pattern looks as in the referral picture: red with a soft edge, stippled where only some people feel
    it. A line in another colour goes around what was marked.
    """
    sketch = Sketch(LOOKS[tone])
    low, high = _heights(shown)
    left_edge, gap, shifts = 0.0, GAP_SHARE * (high - low), dict[Aspect, float]()
    for name in shown_aspects(shown):
        x0, x1 = _reach(body, shown, name)
        shifts[name] = left_edge - x0
        view = view_of(name)
        add_body(sketch, backdrops[view], view, name, shifts[name], (x0, x1, low, high))
        # The very edge of the range: Plotly leaves out a label that lies beyond it by the last digit.
        right_edge = left_edge + x1 - x0
        _add_labels(sketch, texts, name, (left_edge, right_edge), (low, high))
        left_edge = right_edge + gap
    for kind in KINDS:
        _add_area(sketch, body, shown, kind, shifts, texts, colours)
    _add_spot(sketch, shown, shifts, texts)
    figure = sketch.figure((0.0, right_edge), (low, high), DOT_PX, colours.dot)
    return figure.update_layout(margin=_margin(texts), hoverlabel={"font": {"size": HOVER_PX}})


def width_px(figure: Figure, height_px: float) -> float:
    """How wide a picture is that is shown at a height, both in px and with the room for its labels."""
    margin = figure.layout.margin
    return aspect(figure) * (height_px - float(margin.t + margin.b))


def _pieces(area: Area, least_cm2: float = TRACE_CM2) -> tuple[Area, ...]:
    """The single pieces of an area that are worth a stroke."""
    return tuple(piece for piece in getattr(area, "geoms", (area,)) if piece.area >= least_cm2)


def _aspects(area: BodyArea) -> tuple[Aspect, ...]:
    """Where there is something to draw."""
    return tuple(name for name, part in area.parts if _pieces(part))


def _leading(shown: Comparison) -> tuple[BodyArea, ...]:
    """What decides how much of the body is seen; spillover is shown as far as it lies there."""
    leading = (shown.main, shown.marks)
    return leading if any(_aspects(area) for area in leading) or shown.spots else (shown.some,)


def _add_area(
    sketch: Sketch,
    body: BodyMap,
    shown: Comparison,
    kind: Kind,
    shifts: Mapping[Aspect, float],
    texts: ComparisonTexts,
    colours: Colours,
) -> None:
    """One kind of area on all aspects: one trace; soft edges for the main area, dots for spillover."""
    outlines: list[Points] = []
    low, high = _heights(shown)
    for name in shown_aspects(shown):
        skin, shift = body.skin(view_of(name)), shifts[name]
        area = within(shown.areas[kind].on(name), _window(body, shown, name))
        for piece in _pieces(area):
            outlines += [_placed(ring, name, shift) for ring in _rings(grown(piece, 0.0, skin))]
        if kind == "some":
            sketch.add_dots(_placed(stipple(area, (high - low) / DOTS_HIGH), name, shift))
        if kind == "main" and _pieces(area):
            for by_cm, strength in SOFT_EDGE:
                soft = _rings(grown(area, by_cm, skin))
                sketch.add_shape([_placed(ring, name, shift) for ring in soft], rgba(colours.fill, strength))
    sketch.add_speaking_area(outlines, says=_wrapped(texts.areas[kind]), **_look(kind, colours))


def _look(kind: Kind, colours: Colours) -> dict[str, Any]:
    """Colour and edge of a kind of area, as Plotly has them; soft edges are shapes of their own."""
    if kind == "marks":
        colour = mark_colour(colours)
        return {"colour": rgba(colour, MARK_TINT), "line": {"width": EDGE_PX, "color": colour}}
    return {"colour": rgba(colours.fill, SPILLOVER_TINT if kind == "some" else 0.0)}


def mark_colour(colours: Colours) -> str:
    """The colour of what people mark: dark on pale skin, light on deep skin, where the red is light, too."""
    red, green, blue = (int(colours.fill[i : i + 2], 16) for i in (1, 3, 5))
    return MARK_ON_DEEP if 0.299 * red + 0.587 * green + 0.114 * blue > 128 else MARK_ON_PALE


def _rings(area: Area) -> Iterator[Points]:
    """All outlines of an area; those of holes run the other way round, so that they stay empty."""
    for piece in _pieces(area, least_cm2=TRACE_CM2 / 10):
        yield _turning(np.asarray(piece.exterior.coords), left=True)
        for hole in piece.interiors:
            yield _turning(np.asarray(hole.coords), left=False)


def _turning(ring: Points, *, left: bool) -> Points:
    """The outline, run through to the left or to the right."""
    x, y = ring[:, 0], ring[:, 1]
    is_left = float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])) > 0
    return ring if is_left == left else ring[::-1]


def _placed(points: Points, name: Aspect, shift: float = 0.0) -> Points:
    """As plotted; the aspects right and left are the side view of that side."""
    return plotted(points, view_of(name), name, shift)


def _add_spot(
    sketch: Sketch, shown: Comparison, shifts: Mapping[Aspect, float], texts: ComparisonTexts
) -> None:
    for spot in shown.spots:
        name = aspect_of(spot.view, spot.side)
        (place,) = _placed(_spot(spot), name, shifts[name])
        sketch.add_spot(float(place[0]), float(place[1]), SPOT_PX, _wrapped(texts.spot))


def _spot(spot: PlacedPosition) -> Points:
    return np.array([[spot.x_cm, spot.y_cm]])


def _add_labels(sketch: Sketch, texts: ComparisonTexts, name: Aspect, x: Range, y: Range) -> None:
    """The name of the aspect above the body, left and right below it."""
    view, font = view_of(name), {"size": LABEL_PX, "color": sketch.look.ink}
    above = texts.labels[view if view != "lateral" else f"lateral_{name}"]
    sketch.add_label(above, sum(x) / 2, y[1], yanchor="bottom", xanchor="center", font=font, borderpad=0)
    for key, at, anchor in zip(ends(view, name), x, ("left", "right"), strict=True):
        look = {"yanchor": "top", "xanchor": anchor, "align": anchor, "font": font, "borderpad": 0}
        sketch.add_label(stacked(texts.labels[key]), at, y[0], **look)


def _margin(texts: ComparisonTexts) -> dict[str, int]:
    """Room (px) for the labels above and below, so that they hide nothing of the body."""
    is_stacked = any(" " in texts.labels[key] for key in ("left", "right"))
    return {"l": 1, "r": 1, "t": LINE_PX + 2, "b": LINE_PX * (1 + is_stacked) + 2}


def _wrapped(text: str) -> str:
    """Words for a pointer on short lines: a small picture cuts off what is wider than itself."""
    return "<br>".join(textwrap.wrap(text, HOVER_LETTERS))


def _places(shown: Comparison, name: Aspect) -> Points:
    """Corners of all that an aspect carries, as plotted, shape (n, 2); none for an empty one."""
    carried = [area.on(name) for area in _leading(shown)]
    corners = [np.array(piece.bounds).reshape(2, 2) for area in carried for piece in _pieces(area)]
    corners += [_spot(spot) for spot in shown.spots if aspect_of(spot.view, spot.side) == name]
    return _placed(np.vstack([np.empty((0, 2)), *corners]), name)


def _heights(shown: Comparison) -> Range:
    """From where to where (cm) all aspects are shown."""
    y = np.concatenate([_places(shown, name)[:, 1] for name in shown_aspects(shown)])
    if not len(y):
        return NOTHING_Y
    low, high = float(y.min()) - MARGIN_CM, float(y.max()) + MARGIN_CM
    lacking = max(0.0, LEAST_HEIGHT_CM - (high - low)) / 2
    return low - lacking, high + lacking


def _reach(body: BodyMap, shown: Comparison, name: Aspect) -> Range:
    """From where to where an aspect is shown: the midline in the middle, or the body seen from the side."""
    low, high = _heights(shown)
    least = LEAST_SHARE * (high - low)
    x = _places(shown, name)[:, 0]
    if view_of(name) != "lateral":
        reach = max(LEAST_REACH_CM, least / 2, *(np.abs(x) + MARGIN_CM / 2))
        return -float(reach), float(reach)
    skin = _placed(np.asarray(body.skin("lateral").exterior.coords), name)
    seen = skin[(skin[:, 1] > low) & (skin[:, 1] < high), 0]
    x0, x1 = min(*x, *seen) - MARGIN_CM / 4, max(*x, *seen) + MARGIN_CM / 4
    lacking = max(0.0, least - (x1 - x0)) / 2
    return float(x0 - lacking), float(x1 + lacking)


def _window(body: BodyMap, shown: Comparison, name: Aspect) -> Bounds:
    """What is shown of an aspect, as written: what some people feel beyond it would lie on its neighbour."""
    low, high = _heights(shown)
    x = _placed(np.array([[edge, 0.0] for edge in _reach(body, shown, name)]), name)[:, 0]
    return float(x.min()), low, float(x.max()), high

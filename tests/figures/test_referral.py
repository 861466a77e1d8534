"""The referral picture: right side, right view, soft edge inside the body, words on hover."""

import base64
import re
from typing import Any

import plotly.graph_objects as go
import pytest
from shapely import Point

from lumbopoint.drawing.skin_look import LOOKS, zone_colours
from lumbopoint.drawing.whole_body import whole_body_box, whole_body_svg
from lumbopoint.figures.referral import (
    SOFT_EDGE,
    Backdrop,
    Colours,
    FigureTexts,
    Referral,
    Scene,
    picture,
    shown_views,
)
from lumbopoint.geometry.body_map import PlacedPosition, Side
from lumbopoint.model import VIEWS, Ellipse, TriggerPoint, View, Zone
from tests import shipped

BODY = shipped.body()
LIBRARY = shipped.library()
BACKDROPS = {view: Backdrop(whole_body_svg(BODY, view), whole_body_box(view)) for view in VIEWS}


def zone(kind: str, view: View, centre: tuple[float, float], radius: float = 3.0, **more: Any) -> Zone:
    oval = Ellipse(shape="ellipse", centre=centre, radii=(radius, radius))
    return Zone.model_validate({"kind": kind, "view": view, "area": oval, **more})


BUTTOCK = zone("essential", "posterior", (8.0, -10.0))
THIGH = zone("spillover", "posterior", (8.0, -35.0))
HIP = zone("essential", "lateral", (4.8, -17.0), 4.0)
BELLY = zone("spillover", "anterior", (6.0, -5.0))


def referral(*zones: Zone, side: Side = "right") -> Referral:
    x = 8.0 if side == "right" else -8.0
    spot = PlacedPosition("posterior", side, x, 1.0)
    return Referral(BODY.placed_zones(zones, side), spot, side)


def texts(shown: Referral) -> FigureTexts:
    hover: dict[tuple[str, str, str], str] = {
        (z.view, z.side, z.kind): f"{z.kind} on {z.view}" for z in shown.zones
    }
    keys = (*VIEWS, "left", "right", "front_edge", "back_edge")
    return FigureTexts(hover, "the spot", {key: key for key in keys})


def scene(shown: Referral) -> Scene:
    return Scene(BODY, shown, BACKDROPS, texts(shown), Colours())


def pictures(shown: Referral) -> dict[View, go.Figure]:
    return {view: picture(scene(shown), "light", view) for view in shown_views(shown)}


def seen(shown: Referral, view: View = "posterior") -> go.Figure:
    return pictures(shown)[view]


def filled(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.fill == "toself"]


def dotted(figure: go.Figure) -> list[go.Scatter]:
    return [t for t in figure.data if t.mode == "markers" and t.marker.symbol != "x-thin"]


def soft_edges(figure: go.Figure) -> list[go.layout.Shape]:
    return list(figure.layout.shapes)


def numbers(values: Any) -> list[float]:
    return [value for value in values if value is not None]


def test_views_with_a_zone_or_the_spot_are_shown_and_no_other() -> None:
    assert shown_views(referral(BUTTOCK)) == ("posterior",)
    assert shown_views(referral(HIP)) == ("posterior", "lateral")  # the spot lies on the back
    assert shown_views(referral(BUTTOCK, HIP, BELLY)) == ("posterior", "lateral", "anterior")


def test_all_views_of_a_spot_are_shown_from_the_same_height_to_the_same() -> None:
    heights = {
        figure.layout.yaxis.range for figure in pictures(referral(BUTTOCK, THIGH, HIP, BELLY)).values()
    }

    assert len(heights) == 1


def test_a_point_on_the_left_is_drawn_left_of_the_midline_from_behind() -> None:
    figure = seen(referral(BUTTOCK, side="left"))

    assert filled(figure)
    for trace in filled(figure):
        assert max(numbers(trace.x)) < 0


def test_the_front_is_seen_mirrored() -> None:
    front = PlacedPosition("anterior", "right", 6.0, 0.0)
    zones = BODY.placed_zones((zone("essential", "anterior", (6.0, -5.0)),), "right")
    figure = seen(Referral(zones, front, "right"), "anterior")

    assert filled(figure)
    for trace in filled(figure):
        assert max(numbers(trace.x)) < 0


@pytest.mark.parametrize(("side", "rightmost"), [("right", "front_edge"), ("left", "back_edge")])
def test_the_left_side_view_faces_the_other_way(side: Side, rightmost: str) -> None:
    figure = seen(referral(HIP, side=side), "lateral")
    last = max(figure.layout.annotations, key=lambda note: note.x)
    assert last.text == rightmost


def test_a_both_sided_zone_shows_only_the_chosen_side_on_the_side_view() -> None:
    one, both = (
        seen(referral(zone("essential", "lateral", (4.8, -17.0), side=side)), "lateral")
        for side in ("same", "both")
    )

    assert len(filled(one)) == len(filled(both))


def test_a_both_sided_zone_shows_on_both_halves_of_the_back() -> None:
    figure = seen(referral(zone("essential", "posterior", (8.0, -10.0), side="both")))

    sides = {min(numbers(trace.x)) > 0 for trace in filled(figure)}
    assert sides == {True, False}


def test_essential_is_solid_and_spillover_is_stipple() -> None:
    figure = seen(referral(BUTTOCK, THIGH))

    assert len(soft_edges(figure)) == len(SOFT_EDGE)
    (dots,) = dotted(figure)
    assert len(dots.x) > 8
    assert dots.marker.color == Colours().dot


@pytest.mark.parametrize("side", ["right", "left"])
def test_every_area_says_its_words_once_on_hover(side: Side) -> None:
    figure = seen(referral(BUTTOCK, THIGH, side=side))

    said = [trace.text for trace in filled(figure) if trace.hoverinfo == "text"]
    assert sorted(said) == ["essential on posterior", "spillover on posterior"]


def test_the_close_view_shows_all_of_its_zones_and_the_spot() -> None:
    figure = seen(referral(BUTTOCK, THIGH))
    (x0, x1), (y0, y1) = figure.layout.xaxis.range, figure.layout.yaxis.range

    for trace in figure.data:
        assert x0 < min(numbers(trace.x)) and max(numbers(trace.x)) < x1
        assert y0 < min(numbers(trace.y)) and max(numbers(trace.y)) < y1


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_has_its_name_and_says_what_is_left_and_right(view: View) -> None:
    words = [note.text for note in seen(referral(BUTTOCK, HIP, BELLY), view).layout.annotations]

    assert view in words
    assert set(words) - {view} == ({"front_edge", "back_edge"} if view == "lateral" else {"left", "right"})


def test_the_left_body_seen_from_the_side_is_turned_around() -> None:
    right, left = (
        seen(referral(HIP, side=side), "lateral").layout.images[0].source for side in ("right", "left")
    )

    assert right != left
    assert "matrix(-1 0 0 1" in base64.b64decode(left.split(",")[1]).decode()


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_picture_is_cut_exactly_to_the_box_it_is_placed_in(side: Side) -> None:
    for figure in pictures(referral(BUTTOCK, HIP, BELLY, side=side)).values():
        (image,) = figure.layout.images
        svg = base64.b64decode(image.source.split(",")[1]).decode()
        (box,) = re.findall(r'viewBox="([^"]+)"', svg)
        _, y, width, height = map(float, box.split())
        assert (width, height) == pytest.approx((image.sizex, image.sizey), abs=0.02)
        assert -y == pytest.approx(image.y, abs=0.02)


def luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", ["light", "dark"])
def test_the_core_of_a_main_area_stands_out_from_every_skin(look: str, tone: Any) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1, with all nested areas painted over the skin."""
    skin = core = rgb(LOOKS[look].on(tone).skin)
    for _, strength in SOFT_EDGE:
        fill = rgb(zone_colours(look).fill)
        core = tuple(c * (1 - strength) + f * strength for c, f in zip(core, fill, strict=True))

    low, high = sorted((luminance(skin), luminance(core)))
    assert (high + 0.05) / (low + 0.05) >= 3


def test_the_spot_is_marked_on_its_own_view_only() -> None:
    marked = {
        view: [trace.text for trace in figure.data if trace.marker.symbol == "x-thin"]
        for view, figure in pictures(referral(BUTTOCK, HIP)).items()
    }

    assert marked == {"posterior": ["the spot"], "lateral": []}


def test_the_soft_edge_of_an_area_at_the_rim_stays_on_the_body() -> None:
    shown = referral(zone("essential", "posterior", (16.0, -20.0)))

    figure = seen(shown)
    for shape in soft_edges(figure):
        pairs = [pair.split(",") for pair in re.findall(r"-?[\d.]+,-?[\d.]+", shape.path)]
        places = [Point(float(x), float(y)) for x, y in pairs]
        assert len(places) > 8
        assert all(BODY.skin("posterior").distance(place) < 0.02 for place in places)


def test_few_traces_keep_the_browser_quick() -> None:
    figures = pictures(referral(BUTTOCK, THIGH, HIP, BELLY))

    traces = {view: len(figure.data) for view, figure in figures.items()}
    assert traces == {"posterior": 2 + 1 + 1, "lateral": 1, "anterior": 1 + 1}  # areas, all dots, the spot


def test_the_figures_of_a_spot_are_light_enough_for_a_slow_line() -> None:
    figures = pictures(referral(BUTTOCK, THIGH, HIP, BELLY)).values()

    assert sum(len(figure.to_json()) for figure in figures) < 150_000


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
@pytest.mark.parametrize("side", ["right", "left"])
def test_no_label_lies_beyond_the_edge_where_it_would_not_be_drawn(point: TriggerPoint, side: Side) -> None:
    zones = BODY.placed_zones(point.zones, side)
    shown = Referral(zones, BODY.placed_position(point.position, side), side)

    for figure in pictures(shown).values():
        low, high = figure.layout.xaxis.range
        assert all(low <= note.x <= high for note in figure.layout.annotations)

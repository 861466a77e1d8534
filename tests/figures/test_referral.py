"""The referral picture: right side, right view, soft edge inside the body, words on hover."""

import base64
import re
from itertools import pairwise
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
    large,
    large_views,
    pictures,
    small,
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


def near(shown: Referral) -> go.Figure:
    return large(scene(shown), "light", large_views(shown))


def far(shown: Referral) -> go.Figure:
    figure = small(scene(shown), "light")
    assert figure is not None
    return figure


def filled(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.fill == "toself"]


def dotted(figure: go.Figure) -> list[go.Scatter]:
    return [t for t in figure.data if t.mode == "markers" and t.marker.symbol != "x-thin"]


def soft_edges(figure: go.Figure) -> list[go.layout.Shape]:
    return list(figure.layout.shapes)


def numbers(values: Any) -> list[float]:
    return [value for value in values if value is not None]


def centred(trace: go.Scatter, figure: go.Figure) -> list[float]:
    """Distances from the midline of a single back or front view."""
    x0, x1 = figure.layout.xaxis.range
    return [x - (x0 + x1) / 2 for x in numbers(trace.x)]


def test_views_with_a_zone_or_the_spot_are_large_and_the_others_small() -> None:
    shown = referral(BUTTOCK, HIP)

    assert large_views(shown) == ("posterior", "lateral")
    assert len(near(shown).layout.images) == 2
    assert len(far(shown).layout.images) == 1


def test_the_view_of_the_spot_is_large_even_without_a_zone() -> None:
    assert large_views(referral(HIP)) == ("posterior", "lateral")


def test_with_a_zone_on_every_view_nothing_is_small_and_the_front_stands_apart() -> None:
    shown = scene(referral(BUTTOCK, HIP, BELLY))

    assert small(shown, "light") is None
    first, second = pictures(shown, "light")
    assert second is not None
    assert (len(first.layout.images), len(second.layout.images)) == (2, 1)
    assert first.layout.yaxis.range == second.layout.yaxis.range


def test_with_fewer_views_the_others_stand_beside_them_as_whole_bodies() -> None:
    first, second = pictures(scene(referral(BUTTOCK)), "light")

    assert second is not None
    assert (len(first.layout.images), len(second.layout.images)) == (1, 2)


def test_a_point_on_the_left_is_drawn_left_of_the_midline_from_behind() -> None:
    figure = near(referral(BUTTOCK, side="left"))

    assert filled(figure)
    for trace in filled(figure):
        assert max(centred(trace, figure)) < 0


def test_the_front_is_seen_mirrored() -> None:
    front = PlacedPosition("anterior", "right", 6.0, 0.0)
    zones = BODY.placed_zones((zone("essential", "anterior", (6.0, -5.0)),), "right")
    figure = near(Referral(zones, front, "right"))

    assert filled(figure)
    for trace in filled(figure):
        assert max(centred(trace, figure)) < 0


@pytest.mark.parametrize(("side", "rightmost"), [("right", "front_edge"), ("left", "back_edge")])
def test_the_left_side_view_faces_the_other_way(side: Side, rightmost: str) -> None:
    figure = near(referral(HIP, side=side))
    last = max(figure.layout.annotations, key=lambda note: note.x)
    assert last.text == rightmost


def test_a_both_sided_zone_shows_only_the_chosen_side_on_the_side_view() -> None:
    one, both = (
        near(referral(zone("essential", "lateral", (4.8, -17.0), side=side))) for side in ("same", "both")
    )

    assert len(filled(one)) == len(filled(both))


def test_a_both_sided_zone_shows_on_both_halves_of_the_back() -> None:
    figure = near(referral(zone("essential", "posterior", (8.0, -10.0), side="both")))

    sides = {min(centred(trace, figure)) > 0 for trace in filled(figure)}
    assert sides == {True, False}


def test_essential_is_solid_and_spillover_is_stipple() -> None:
    figure = near(referral(BUTTOCK, THIGH))

    assert len(soft_edges(figure)) == len(SOFT_EDGE)
    (dots,) = dotted(figure)
    assert len(dots.x) > 8
    assert dots.marker.color == Colours().dot


@pytest.mark.parametrize("side", ["right", "left"])
def test_every_area_says_its_words_once_on_hover(side: Side) -> None:
    figure = near(referral(BUTTOCK, THIGH, side=side))

    said = [trace.text for trace in filled(figure) if trace.hoverinfo == "text"]
    assert sorted(said) == ["essential on posterior", "spillover on posterior"]


def test_the_close_view_shows_all_of_its_zones_and_the_spot() -> None:
    figure = near(referral(BUTTOCK, THIGH))
    (x0, x1), (y0, y1) = figure.layout.xaxis.range, figure.layout.yaxis.range

    for trace in figure.data:
        assert x0 < min(numbers(trace.x)) and max(numbers(trace.x)) < x1
        assert y0 < min(numbers(trace.y)) and max(numbers(trace.y)) < y1


@pytest.mark.parametrize("figure", [near(referral(BUTTOCK, HIP, BELLY)), far(referral(BUTTOCK))])
def test_views_stand_side_by_side_each_with_its_name_and_what_is_left_and_right(figure: go.Figure) -> None:
    edges = [(image.x, image.x + image.sizex) for image in figure.layout.images]
    words = [note.text for note in figure.layout.annotations]

    assert all(before[1] <= after[0] for before, after in pairwise(edges))
    assert len(words) == 3 * len(edges)
    assert words.count("left") == words.count("right") == len([v for v in words if v in VIEWS[:2]])


def test_the_left_body_seen_from_the_side_is_turned_around() -> None:
    right, left = (near(referral(HIP, side=side)).layout.images[1].source for side in ("right", "left"))

    assert right != left
    assert "matrix(-1 0 0 1" in base64.b64decode(left.split(",")[1]).decode()


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_picture_is_cut_exactly_to_the_box_it_is_placed_in(side: Side) -> None:
    for image in near(referral(BUTTOCK, HIP, BELLY, side=side)).layout.images:
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
    (cross,) = (t for t in near(referral(BUTTOCK, HIP)).data if t.marker.symbol == "x-thin")

    assert cross.text == "the spot"
    assert len(set(cross.x)) == 1


def test_the_soft_edge_of_an_area_at_the_rim_stays_on_the_body() -> None:
    shown = referral(zone("essential", "posterior", (16.0, -20.0)))

    figure = near(shown)
    middle = sum(figure.layout.xaxis.range) / 2
    for shape in soft_edges(figure):
        pairs = [pair.split(",") for pair in re.findall(r"-?[\d.]+,-?[\d.]+", shape.path)]
        places = [Point(float(x) - middle, float(y)) for x, y in pairs]
        assert len(places) > 8
        assert all(BODY.skin("posterior").distance(place) < 0.02 for place in places)


def test_few_traces_keep_the_browser_quick() -> None:
    figure = near(referral(BUTTOCK, THIGH, HIP, BELLY))

    assert len(figure.data) == 4 + 1 + 1  # one for each area, all dots, the spot


def test_a_figure_is_light_enough_for_a_slow_line() -> None:
    shown = referral(BUTTOCK, THIGH, HIP, BELLY)

    assert len(near(shown).to_json()) < 150_000
    assert len(far(referral(BUTTOCK)).to_json()) < 50_000


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
@pytest.mark.parametrize("side", ["right", "left"])
def test_no_label_lies_beyond_the_edge_where_it_would_not_be_drawn(point: TriggerPoint, side: Side) -> None:
    zones = BODY.placed_zones(point.zones, side)
    seen = Referral(zones, BODY.placed_position(point.position, side), side)

    for figure in filter(None, pictures(scene(seen), "light")):
        low, high = figure.layout.xaxis.range
        assert all(low <= note.x <= high for note in figure.layout.annotations)
